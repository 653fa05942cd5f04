import { sql } from 'kysely'

import type { UserWithAccess } from '#shared/features/users/users.contract.ts'
import type { User, UserId } from '#shared/features/users/users.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export const listUsers = (db: Readable): Promise<User[]> =>
  db
    .selectFrom('users')
    .selectAll()
    .orderBy(sql`lower(name)`)
    .execute()

export const listUsersWithAccess = (db: Readable): Promise<UserWithAccess[]> =>
  db
    .selectFrom('users')
    .selectAll()
    .select((row) =>
      row
        .selectFrom('securityEvents')
        .select(({ fn }) => fn.max('securityEvents.at').as('at'))
        .whereRef('securityEvents.userId', '=', 'users.id')
        .where('securityEvents.kind', 'in', ['signedIn', 'recovered'])
        .as('lastSignedInAt'),
    )
    .orderBy(sql`lower(name)`)
    .execute()

export async function insertUser(db: Writable, user: User): Promise<void> {
  await db.insertInto('users').values(user).execute()
}

export async function updateUser(db: Writable, id: UserId, fields: Partial<Omit<User, 'id'>>): Promise<void> {
  await db.updateTable('users').set(fields).where('id', '=', id).execute()
}
