import { AppError } from '#shared/errors.ts'
import {
  emptyParticulars,
  personParticularsId,
  personRateId,
  type PersonParticulars,
  type PersonRate,
} from '#shared/features/people/particulars.schema.ts'
import type { peopleContract } from '#shared/features/people/people.contract.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  findParticulars,
  findRate,
  insertParticulars,
  insertRate,
  updateParticulars,
  updateRate,
} from './particulars.repository.ts'
import { findPerson } from './people.repository.ts'

type Contract = Pick<typeof peopleContract, 'particulars' | 'changeParticulars' | 'rate' | 'changeRate'>

/** What is kept of somebody because of the kind of person they are. */
export const particularsProcedures: Procedures<Contract> = {
  async particulars({ db }, { id }) {
    await refuseUnknown(db, id)
    return (await findParticulars(db, id)) ?? { personId: id, ...emptyParticulars }
  },

  async changeParticulars({ db }, changed) {
    await refuseUnknown(db, changed.personId)
    const before = await findParticulars(db, changed.personId)
    const after: PersonParticulars = { id: before?.id ?? newId(personParticularsId), ...changed }
    await (before === undefined ? insertParticulars(db, after) : updateParticulars(db, after))
    return after
  },

  rate: async ({ db }, { id }) => ({ pencePerHour: (await findRate(db, id))?.pencePerHour ?? null }),

  async changeRate({ db }, { id, pencePerHour }) {
    await refuseUnknown(db, id)
    const before = await findRate(db, id)
    const after: PersonRate = { id: before?.id ?? newId(personRateId), personId: id, pencePerHour }
    await (before === undefined ? insertRate(db, after) : updateRate(db, after))
    return { pencePerHour }
  },
}

async function refuseUnknown(db: Readable, id: PersonId): Promise<void> {
  if ((await findPerson(db, id)) !== undefined) return
  throw new AppError(
    'notFound',
    'That person is no longer here. Somebody may have deleted them; look in the bin.',
  )
}
