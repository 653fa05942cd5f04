import { AppError } from '#shared/errors.ts'
import type { User, UserId } from '#shared/features/users/users.schema.ts'

import { noteSecurityEvent } from '../../audit/security-events.ts'
import { databaseFileIn } from '../../centre.ts'
import { onBackupThread } from '../../database/backup-thread.ts'
import type { TaskContext } from '../../ipc/context.ts'
import { beginKeyChange, finishKeyChange } from '../../vault/vault.ts'

interface GivenPassphrase {
  readonly userId: UserId
  readonly passphrase: string
}

/** Backs up, encrypts every page with a fresh key, and makes a vault for the people named. A crash at any step leaves a centre that opens. */
export async function changeDataKey(
  context: TaskContext,
  ownPassphrase: string,
  others: readonly GivenPassphrase[],
  workFactor: number | undefined,
): Promise<{ recoveryKey: string }> {
  const { centre, actor, db } = context
  const users = await db.selectFrom('users').selectAll().where('disabledAt', 'is', null).execute()
  const people = [{ userId: actor.userId, passphrase: ownPassphrase }, ...others].map((person) =>
    slotFor(users, person, workFactor),
  )
  const presentKey = centre.session!.dataKey.slice()
  await centre.session!.backups.backUpNow('before-new-key')
  const nextKey = await beginKeyChange(centre.folder, presentKey)
  await centre.close()
  try {
    await onBackupThread({ kind: 'rekey', file: databaseFileIn(centre.folder), key: presentKey, nextKey })
  } catch (error) {
    await centre.open(presentKey, actor.userId)
    throw error
  }
  const { recoveryKey } = await finishKeyChange(centre.folder, nextKey, people)
  await centre.open(nextKey, actor.userId)
  await context.record('Encrypted everything with a new key', async ({ db, clock }) => {
    const at = clock.now()
    await noteSecurityEvent(db, { kind: 'dataKeyChanged', userId: actor.userId, at })
    for (const { userId } of others) await noteSecurityEvent(db, { kind: 'passphraseGiven', userId, at })
  })
  return { recoveryKey }
}

function slotFor(
  users: readonly User[],
  { userId, passphrase }: GivenPassphrase,
  workFactor: number | undefined,
) {
  const user = users.find(({ id }) => id === userId)
  if (user === undefined)
    throw new AppError(
      'notFound',
      'One of these people no longer has access. Nothing was changed. Look at the list again.',
    )
  return {
    userId,
    signInName: user.signInName,
    passphrase,
    ...(workFactor === undefined ? {} : { workFactor }),
  }
}
