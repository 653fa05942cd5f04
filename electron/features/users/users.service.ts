import { AppError } from '#shared/errors.ts'
import type { usersContract } from '#shared/features/users/users.contract.ts'
import { leavesNoManager, sameSignInName } from '#shared/features/users/users.rules.ts'
import { userId, type User, type UserId } from '#shared/features/users/users.schema.ts'
import { newId } from '#shared/ids.ts'
import { roleLabels, type Role } from '#shared/permissions.ts'

import { noteSecurityEvent } from '../../audit/security-events.ts'
import type { Procedures, TaskContext } from '../../ipc/context.ts'
import { addUserSlot, removeUserSlot, renameUserSlot, resetPassphrase } from '../../vault/vault.ts'
import { insertUser, listUsers, listUsersWithAccess, updateUser } from './users.repository.ts'

/** People with access. Two things change together each time: the row, and the slot in the vault that opens it. */
export const createUsers = (workFactor: number | undefined): Procedures<typeof usersContract> => {
  const effort = workFactor === undefined ? {} : { workFactor }

  async function givePassphrase(context: TaskContext, user: User, passphrase: string): Promise<void> {
    await resetPassphrase(context.centre.folder, keyOf(context), {
      userId: user.id,
      signInName: user.signInName,
      passphrase,
      ...effort,
    })
  }

  return {
    list: ({ db }) => listUsersWithAccess(db),

    async add(context, { passphrase, ...proposed }) {
      const user: User = { id: newId(userId), ...proposed, disabledAt: null }
      refuseTakenName(await listUsers(context.db), user)
      const slot = { userId: user.id, signInName: user.signInName, passphrase, ...effort }
      await addUserSlot(context.centre.folder, keyOf(context), slot)
      try {
        await context.record(
          `Gave ${user.name} access as ${roleLabels[user.role]}`,
          async ({ db, clock }) => {
            await insertUser(db, user)
            await noteSecurityEvent(db, { kind: 'passphraseGiven', userId: user.id, at: clock.now() })
          },
        )
      } catch (error) {
        await removeUserSlot(context.centre.folder, user.id) // no slot without a row
        throw error
      }
      return user
    },

    async change(context, { id, ...proposed }) {
      const users = await listUsers(context.db)
      const present = existing(users, id)
      const changed = { ...present, ...proposed }
      refuseTakenName(users, changed)
      if (proposed.role !== present.role) refuseLosingManager(context, users, present, proposed.role)
      const { folder } = context.centre
      const isRenamed = changed.signInName !== present.signInName && present.disabledAt === null
      if (isRenamed) await renameUserSlot(folder, id, changed.signInName)
      try {
        await context.record(`Changed the access of ${changed.name}`, ({ db }) =>
          updateUser(db, id, proposed),
        )
      } catch (error) {
        if (isRenamed) await renameUserSlot(folder, id, present.signInName)
        throw error
      }
      return changed
    },

    async disable(context, { id }) {
      const users = await listUsers(context.db)
      const user = existing(users, id)
      if (user.disabledAt !== null) return user
      refuseLosingManager(context, users, user, null)
      const disabled = { ...user, disabledAt: context.clock.now() }
      await context.record(`Withdrew the access of ${user.name}`, ({ db }) =>
        updateUser(db, id, { disabledAt: disabled.disabledAt }),
      )
      await removeUserSlot(context.centre.folder, id)
      return disabled
    },

    async enable(context, { id, passphrase }) {
      const users = await listUsers(context.db)
      const user = existing(users, id)
      if (user.disabledAt === null)
        throw new AppError('ruleBroken', `${user.name} has access already. Nothing was changed.`)
      refuseTakenName(users, user)
      await givePassphrase(context, user, passphrase)
      const enabled = { ...user, disabledAt: null }
      await context.record(`Gave ${user.name} access again`, async ({ db, clock }) => {
        await updateUser(db, id, { disabledAt: null })
        await noteSecurityEvent(db, { kind: 'passphraseGiven', userId: id, at: clock.now() })
      })
      return enabled
    },

    async givePassphrase(context, { id, passphrase }) {
      const user = existing(await listUsers(context.db), id)
      if (id === context.actor.userId)
        throw new AppError(
          'ruleBroken',
          'To change your own passphrase, use Change passphrase. Nothing was changed.',
        )
      if (user.disabledAt !== null)
        throw new AppError(
          'ruleBroken',
          `${user.name} has no access at present. Nothing was changed. Give access again instead.`,
        )
      await givePassphrase(context, user, passphrase)
      await context.record(`Gave ${user.name} a new passphrase`, ({ db, clock }) =>
        noteSecurityEvent(db, { kind: 'passphraseGiven', userId: id, at: clock.now() }),
      )
      return user
    },
  }
}

const keyOf = ({ centre }: TaskContext): Uint8Array => centre.session!.dataKey

function existing(users: readonly User[], id: UserId): User {
  const user = users.find((candidate) => candidate.id === id)
  if (user === undefined)
    throw new AppError(
      'notFound',
      'This person is not on the list of people with access. Nothing was changed.',
    )
  return user
}

function refuseTakenName(users: readonly User[], proposed: User): void {
  const taken = users.some(
    (user) =>
      user.id !== proposed.id &&
      user.disabledAt === null &&
      sameSignInName(user.signInName, proposed.signInName),
  )
  if (taken) {
    throw new AppError(
      'ruleBroken',
      'Somebody signs in with this name already. Nothing was changed. Choose another one.',
      {
        signInName: 'Already in use',
      },
    )
  }
}

function refuseLosingManager(
  { actor }: TaskContext,
  users: readonly User[],
  user: User,
  role: Role | null,
): void {
  if (user.role === 'manager' && leavesNoManager(users, user.id, role)) {
    throw new AppError(
      'ruleBroken',
      `${user.name} is the last manager. Nothing was changed. Make somebody else a manager first.`,
      {
        role: 'The last manager stays one',
      },
    )
  }
  if (user.id === actor.userId) {
    throw new AppError(
      'ruleBroken',
      'You cannot change your own access. Nothing was changed. Ask another manager to do it.',
      {
        role: 'Ask another manager',
      },
    )
  }
}
