import { AppError } from '#shared/errors.ts'
import type { calendarContract } from '#shared/features/calendar/calendar.contract.ts'
import { closureId, type Closure, type ClosureId } from '#shared/features/calendar/closures.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  deleteClosure,
  findClosure,
  insertClosure,
  listClosures,
  updateClosure,
} from './closures.repository.ts'

type ClosureProcedures = Pick<
  Procedures<typeof calendarContract>,
  'closures' | 'addClosure' | 'changeClosure' | 'deleteClosure'
>

export const closures: ClosureProcedures = {
  closures: ({ db }) => listClosures(db),

  async addClosure({ db }, proposed) {
    const closure: Closure = { id: newId(closureId), ...proposed }
    await refuseUnknownArea(db, closure)
    await insertClosure(db, closure)
    return closure
  },

  async changeClosure({ db }, changed) {
    await refuseMissing(db, changed.id)
    await refuseUnknownArea(db, changed)
    await updateClosure(db, changed)
    return changed
  },

  async deleteClosure({ db }, { id }) {
    await refuseMissing(db, id)
    await deleteClosure(db, id)
    return { id }
  },
}

async function refuseMissing(db: Readable, id: ClosureId): Promise<void> {
  if ((await findClosure(db, id)) === undefined)
    throw new AppError('notFound', 'That closure is no longer here. Somebody may have deleted it.')
}

async function refuseUnknownArea(db: Readable, { serviceAreaId }: Closure): Promise<void> {
  if (serviceAreaId === null) return
  const area = await db
    .selectFrom('vocabularies')
    .select('id')
    .where('id', '=', serviceAreaId)
    .where('vocabulary', '=', 'serviceAreas')
    .executeTakeFirst()
  if (area !== undefined) return
  throw new AppError('ruleBroken', 'That service area is not in the list. Nothing was saved.', {
    serviceAreaId: 'Choose from the list',
  })
}
