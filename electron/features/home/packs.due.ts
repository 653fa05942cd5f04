import { packsDue } from '#shared/features/home/packs-due.rules.ts'
import type { PackId } from '#shared/features/packs/packs.schema.ts'

import type { Readable } from '../../database/schema.ts'
import type { DueSource } from '../../due/sources.ts'
import { firstDay } from './since.ts'

export const packsDueSource: DueSource = async ({ db, today }) => {
  const packs = await db
    .selectFrom('packs')
    .select(['id', 'title', 'quarterStartsOn', 'dueOn'])
    .select((eb) =>
      eb
        .exists(eb.selectFrom('packVersions').select('packVersions.id').whereRef('packId', '=', 'packs.id'))
        .as('isFrozen'),
    )
    .orderBy('quarterStartsOn', 'desc')
    .execute()
  const newest = packs[0]
  return packsDue(today, {
    since: await firstDay(db),
    unfrozen: packs.filter((pack) => !pack.isFrozen),
    begunQuarters: packs.map((pack) => pack.quarterStartsOn),
    actions: newest === undefined ? [] : await openActions(db, newest.id),
  })
}

const openActions = (db: Readable, packId: PackId) =>
  db
    .selectFrom('packActions')
    .select(['id', 'packId', 'action', 'owner', 'dueOn'])
    .where('packId', '=', packId)
    .where('doneOn', 'is', null)
    .where('dueOn', 'is not', null)
    .execute()
