import { rm } from 'node:fs/promises'

import { AppError } from '#shared/errors.ts'
import { userId, type UserId } from '#shared/features/users/users.schema.ts'
import type { vaultContract } from '#shared/features/vault/vault.contract.ts'
import { newId } from '#shared/ids.ts'

import { noteSecurityEvent } from '../../audit/security-events.ts'
import type { Centre, Session } from '../../centre.ts'
import { suggestPassphrase } from '../../exports/passphrase.ts'
import type { Procedures, TaskContext } from '../../ipc/context.ts'
import { inspectFolder } from '../../vault/data-folder.ts'
import { createIdleLock } from '../../vault/idle-lock.ts'
import {
  changePassphrase,
  checkPassphrase,
  createVault,
  recoverVault,
  renewRecoveryKey,
  unlockVault,
} from '../../vault/vault.ts'
import { vaultFileIn } from '../../vault/vault-file.ts'
import { changeDataKey } from './change-data-key.ts'
import { openCentre } from './open-centre.ts'
import { idleMinutesOf, statusOf } from './vault-status.ts'

export interface VaultOptions {
  /** `false` for hosts that live for one call: nothing locks by itself. */
  readonly keepsTime: boolean
  /** Lowered by tests only. */
  readonly workFactor: number | undefined
}

export function createVaultProcedures(options: VaultOptions): Procedures<typeof vaultContract> {
  const effort = options.workFactor === undefined ? {} : { workFactor: options.workFactor }
  /** Kept until two groups were typed back, so that the check needs no second showing. */
  let shownKey: { readonly session: Session; readonly groups: readonly string[] } | null = null
  let locking: Centre | null = null
  const idle = createIdleLock(() => void locking?.close())

  async function startIdleLock({ centre, db }: Pick<TaskContext, 'centre' | 'db'>): Promise<void> {
    if (!options.keepsTime) return
    locking = centre
    idle.restart(await idleMinutesOf(db))
  }

  function show(session: Session | null, recoveryKey: string): string {
    if (session !== null) shownKey = { session, groups: recoveryKey.split('-') }
    return recoveryKey
  }

  return {
    status: ({ centre, clock }) =>
      statusOf(centre, clock, shownKey !== null && shownKey.session === centre.session),
    suggestPassphrase: () => ({ passphrase: suggestPassphrase() }),

    async create(context, { centreName, name, signInName, passphrase }) {
      const { centre } = context
      const verdict = inspectFolder(centre.folder)
      if (verdict.outcome === 'refused') throw new AppError('ruleBroken', verdict.reason)
      const firstUser = { id: newId(userId), name, signInName, role: 'manager' as const, disabledAt: null }
      const { dataKey, recoveryKey } = await createVault(centre.folder, {
        userId: firstUser.id,
        signInName,
        passphrase,
        ...effort,
      })
      try {
        await centre.create(dataKey, { name: centreName, isDemo: false, firstUser })
      } catch (error) {
        await rm(vaultFileIn(centre.folder), { force: true }) // a key without records would stand in the way of another try
        throw error
      }
      await note(context, 'Made the recovery key', 'recoveryKeyMade')
      await startIdleLock(context)
      return { recoveryKey: show(centre.session, recoveryKey) }
    },

    async confirmRecoveryKey(context, { groups }) {
      if (shownKey === null || shownKey.session !== context.centre.session) return { outcome: 'forgotten' }
      const shown = shownKey.groups
      const different = groups
        .filter(({ position, text }) => shown[position - 1] !== tidy(text))
        .map(({ position }) => position)
      if (different.length > 0) return { outcome: 'different', positions: different }
      await note(context, 'Confirmed the recovery key', 'recoveryKeyConfirmed')
      shownKey = null
      return { outcome: 'confirmed' }
    },

    putRecoveryKeyAway() {
      shownKey = null
      return {}
    },

    async unlock(context, { signInName, passphrase }) {
      const { centre, clock } = context
      const unlocked = await unlockVault(centre.folder, { signInName, passphrase, now: clock.now() })
      if (unlocked.outcome !== 'unlocked') return unlocked
      await openCentre(centre, unlocked)
      const { wrongTriesBefore } = unlocked
      const tries = wrongTriesBefore === 1 ? '1 wrong try' : `${wrongTriesBefore} wrong tries`
      await note(
        context,
        wrongTriesBefore === 0 ? 'Signed in' : `Signed in after ${tries}`,
        'signedIn',
        wrongTriesBefore,
      )
      await startIdleLock(context)
      return { outcome: 'unlocked', wrongTriesBefore }
    },

    async lock({ centre }) {
      idle.stop()
      shownKey = null
      await centre.close()
      return {}
    },

    async stayAwake(context) {
      if (context.centre.session !== null) await startIdleLock(context)
      return {}
    },

    async changePassphrase(context, { current, next }) {
      const { centre, clock, actor } = context
      const { signInName } = await signInNameOf(context, actor.userId)
      const change = { userId: actor.userId, signInName, current, next, now: clock.now(), ...effort }
      const changed = await changePassphrase(centre.folder, change)
      if (changed.outcome === 'changed') await note(context, 'Changed their passphrase', 'passphraseChanged')
      return changed
    },

    async recover(context, { recoveryKey, signInName, passphrase }) {
      const { centre } = context
      const recovered = await recoverVault(centre.folder, { recoveryKey, signInName, passphrase, ...effort })
      if (recovered.outcome !== 'recovered') return recovered
      await openCentre(centre, recovered)
      await note(context, 'Signed in with the recovery key and set a new passphrase', 'recovered')
      await startIdleLock(context)
      return { outcome: 'recovered' }
    },

    async renewRecoveryKey(context, { passphrase }) {
      const { centre, clock, actor } = context
      const checked = await checkPassphrase(centre.folder, {
        userId: actor.userId,
        passphrase,
        now: clock.now(),
      })
      if (checked.outcome !== 'right') return checked
      const recoveryKey = await renewRecoveryKey(centre.folder, centre.session!.dataKey)
      await note(context, 'Made a new recovery key; the old one no longer works', 'recoveryKeyMade')
      return { outcome: 'renewed', recoveryKey: show(centre.session, recoveryKey) }
    },

    async changeDataKey(context, { passphrase, others }) {
      const { centre, clock, actor } = context
      const checked = await checkPassphrase(centre.folder, {
        userId: actor.userId,
        passphrase,
        now: clock.now(),
      })
      if (checked.outcome !== 'right') return checked
      const { recoveryKey } = await changeDataKey(context, passphrase, others, options.workFactor)
      return { outcome: 'changed', recoveryKey: show(centre.session, recoveryKey) }
    },
  }
}

const tidy = (text: string) =>
  text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')

const note = (
  context: TaskContext,
  says: string,
  kind: Parameters<typeof noteSecurityEvent>[1]['kind'],
  wrongTries = 0,
) =>
  context.record(says, ({ db, actor, clock }) =>
    noteSecurityEvent(db, { kind, userId: actor.userId, at: clock.now(), wrongTries }),
  )

const signInNameOf = ({ db }: TaskContext, id: UserId) =>
  db.selectFrom('users').select('signInName').where('id', '=', id).executeTakeFirstOrThrow()
