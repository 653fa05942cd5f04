import { AppError } from '#shared/errors.ts'
import type { employmentsContract } from '#shared/features/employments/employments.contract.ts'
import { faultOf, withLastDays } from '#shared/features/employments/employments.rules.ts'
import {
  employmentId,
  type Employment,
  type EmploymentId,
} from '#shared/features/employments/employments.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  deleteEmployment,
  findEmployment,
  listEmployments,
  listNamedEmployments,
  updateEmployment,
} from './employments.repository.ts'
import { move } from './move.ts'

export const employments: Procedures<typeof employmentsContract> = {
  list: async ({ db }, { personId }) => withLastDays(await listNamedEmployments(db, personId)),
  move: ({ db }, proposed) => move(db, proposed),

  async correct({ db }, corrected) {
    const before = await existing(db, corrected.id)
    if ((before.startsOn === null) !== (corrected.startsOn === null)) {
      throw new AppError(
        'ruleBroken',
        before.startsOn === null
          ? 'The first employment was there when they came, so it has no first day. Nothing was saved.'
          : 'Say from which day this employer was theirs. Nothing was saved.',
        { startsOn: before.startsOn === null ? 'Leave this empty' : 'Give the day' },
      )
    }
    const employment: Employment = { ...before, ...corrected }
    await updateEmployment(db, employment)
    await refuseBrokenHistory(db, employment.personId)
    return employment
  },

  async delete({ db }, { id }) {
    const { personId, startsOn } = await existing(db, id)
    if (startsOn === null) {
      throw new AppError(
        'ruleBroken',
        'Somebody employed them when they came, so the first employer stays. Nothing was deleted. Correct it instead.',
      )
    }
    await deleteEmployment(db, id)
    await refuseBrokenHistory(db, personId)
    return { id }
  },
}

/** What one employment's row cannot see: the others of the person. Asked after every command and every undo. */
export async function refuseBrokenHistory(db: Readable, personId: PersonId): Promise<void> {
  const fault = faultOf(await listEmployments(db, personId))
  if (fault === null) return
  throw new AppError(
    'ruleBroken',
    `${fault} Nothing was saved. Look at the employers on the person’s record first.`,
  )
}

export async function checkEmployment(db: Writable, id: string): Promise<void> {
  const employment = await findEmployment(db, employmentId.parse(id))
  if (employment !== undefined) await refuseBrokenHistory(db, employment.personId)
}

async function existing(db: Readable, id: EmploymentId): Promise<Employment> {
  const employment = await findEmployment(db, id)
  if (employment === undefined) {
    throw new AppError(
      'notFound',
      'That employment is no longer here. Somebody may have deleted it; look in the bin.',
    )
  }
  return employment
}
