import { addDays, formatDay } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import type { Moved } from '#shared/features/employments/employments.contract.ts'
import { inOrder } from '#shared/features/employments/employments.rules.ts'
import { employmentId, type Employment, type Move } from '#shared/features/employments/employments.schema.ts'
import { emptyPersonTerms } from '#shared/features/terms/terms.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { findPerson } from '../people/people.repository.ts'
import { listTermsOf } from '../terms/terms.repository.ts'
import { addTerms } from '../terms/terms.service.ts'
import { insertEmployment, listEmployments, ownBody } from './employments.repository.ts'
import { refuseBrokenHistory } from './employments.service.ts'
import { moveRoles } from './move-roles.ts'
import { moveSecondments } from './move-secondments.ts'

/**
 * Somebody changes employer on a day: one employment closes, the next opens, and what hung on the old one follows in the
 * same step, so that undo takes all of it back. Secondments end the day before and may go on from the new employer; roles
 * that the old employer held fall open, since only people can say who takes them; terms change when the new ones are known.
 */
export async function move(db: Writable, proposed: Move): Promise<Moved> {
  const { personId, agencyId, startsOn, reason } = proposed
  const before = await employmentLeft(db, proposed)
  const employment: Employment = { id: newId(employmentId), personId, agencyId, startsOn, reason }
  await insertEmployment(db, employment)
  await refuseBrokenHistory(db, personId)

  const change = {
    ...proposed,
    lastDay: addDays(startsOn, -1),
    oldAgencyId: before.agencyId,
    newName: await nameOf(db, agencyId),
  }
  const { nextSecondmentId, appointments } = await moveSecondments(db, change)
  const opened = await moveRoles(db, change, appointments)
  await moveTerms(db, proposed)
  return { employment, nextSecondmentId, opened }
}

export type Change = Move & {
  /** With the old employer. */
  readonly lastDay: Move['startsOn']
  readonly oldAgencyId: AgencyId | null
  readonly newName: string
}

async function employmentLeft(db: Readable, { personId, startsOn }: Move): Promise<Employment> {
  const person = await findPerson(db, personId)
  if (person === undefined)
    throw new AppError('notFound', 'That person is no longer here. Nothing was saved.')
  if (person.leftOn !== null && person.leftOn < startsOn) {
    throw new AppError('ruleBroken', 'They had left the centre by then. Nothing was saved.', {
      startsOn: `Their last day was ${formatDay(person.leftOn)}`,
    })
  }
  const before = inOrder(await listEmployments(db, personId)).at(-1)!
  if (before.startsOn !== null && before.startsOn >= startsOn) {
    throw new AppError(
      'ruleBroken',
      `They have moved on ${formatDay(before.startsOn)} already. Nothing was saved. Choose a later day, or correct that move on their record first.`,
      { startsOn: `A move on ${formatDay(before.startsOn)} is on record` },
    )
  }
  return before
}

async function nameOf(db: Readable, id: AgencyId | null): Promise<string> {
  if (id === null) return ownBody
  const agency = await db.selectFrom('agencies').select('name').where('id', '=', id).executeTakeFirst()
  if (agency !== undefined) return agency.name
  throw new AppError('notFound', 'That agency is no longer here. Nothing was saved.', {
    agencyId: 'No longer on record',
  })
}

/** The hours stay; scheme and service are the new employer's. */
async function moveTerms(
  db: Writable,
  { personId, startsOn, schemeId, serviceStartedOn }: Move,
): Promise<void> {
  if (schemeId === null) return
  const present = (await listTermsOf(db, personId)).find((terms) => terms.startsOn < startsOn)
  await addTerms(db, {
    ...emptyPersonTerms,
    ...(present && {
      contractMinutes: present.contractMinutes,
      daysPerWeek: present.daysPerWeek,
      pattern: present.pattern,
      weeksPerYear: present.weeksPerYear,
    }),
    personId,
    startsOn,
    schemeId,
    serviceStartedOn,
  })
}
