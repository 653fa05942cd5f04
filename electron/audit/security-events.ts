import type { Instant } from '#shared/dates.ts'
import type { UserId } from '#shared/features/users/users.schema.ts'
import { securityEventSchema, type SecurityEventKind } from '#shared/features/vault/vault.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../database/schema.ts'

export async function noteSecurityEvent(
  db: Writable,
  event: { kind: SecurityEventKind; userId: UserId; at: Instant; wrongTries?: number },
): Promise<void> {
  const { kind, userId, at, wrongTries = 0 } = event
  await db
    .insertInto('securityEvents')
    .values({ id: newId(securityEventSchema.shape.id), kind, userId, at, wrongTries })
    .execute()
}

/** The last of these to happen; `null` when none ever did. Ids sort by the moment they were made. */
export async function latestSecurityEvent(
  db: Readable,
  kinds: readonly SecurityEventKind[],
  userId?: UserId,
): Promise<SecurityEventKind | null> {
  const latest = await db
    .selectFrom('securityEvents')
    .select('kind')
    .where('kind', 'in', kinds)
    .$if(userId !== undefined, (query) => query.where('userId', '=', userId!))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return latest?.kind ?? null
}
