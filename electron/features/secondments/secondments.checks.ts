import { formatDay, formatLongDay, type IsoDate } from '#shared/dates.ts'
import { AppError, type FieldErrors } from '#shared/errors.ts'
import { faultsOf, firstClash, lastDayOf } from '#shared/features/secondments/secondments.rules.ts'
import {
  secondmentId,
  type Secondment,
  type SecondmentId,
} from '#shared/features/secondments/secondments.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { findSecondment, listSecondmentsOf } from './secondments.repository.ts'

export async function existing(db: Readable, id: SecondmentId): Promise<Secondment> {
  const secondment = await findSecondment(db, id)
  if (secondment === undefined) {
    throw new AppError(
      'notFound',
      'That secondment is no longer here. Somebody may have deleted it; look in the bin.',
    )
  }
  return secondment
}

/** One that still runs or may still begin: what most commands need. */
export async function standing(db: Readable, id: SecondmentId): Promise<Secondment> {
  const secondment = await existing(db, id)
  if (secondment.withdrawnOn !== null) throw refusal('This secondment was withdrawn.')
  if (secondment.endedOn !== null) {
    throw refusal('This secondment has ended. Take back its end first if that was a mistake.')
  }
  return secondment
}

export async function running(db: Readable, id: SecondmentId): Promise<Secondment> {
  const secondment = await standing(db, id)
  if (secondment.begunOn === null) throw refusal('This secondment has not begun. Begin it first.')
  return secondment
}

export async function notBegun(db: Readable, id: SecondmentId): Promise<Secondment> {
  const secondment = await standing(db, id)
  if (secondment.begunOn !== null) throw refusal('This secondment has begun already.')
  return secondment
}

export const refusal = (sentence: string, fields: FieldErrors = {}) =>
  new AppError('ruleBroken', `${sentence} Nothing was saved.`, fields)

/** What is recorded as done has been done: a day mistyped into the future would change nothing that anybody sees. */
export function refuseAhead(today: IsoDate, field: string, on: IsoDate | null): void {
  if (on === null || on <= today) return
  throw new AppError(
    'ruleBroken',
    `${formatLongDay(on)} is still to come. Nothing was saved. Record it once it has happened.`,
    { [field]: 'This day is still to come' },
  )
}

/** Everything that must be true of a secondment, asked by every command that touches one and after every undo. */
export async function refuseBroken(db: Readable, secondment: Secondment): Promise<void> {
  const faults = faultsOf(secondment)
  if (Object.keys(faults).length > 0) {
    throw new AppError(
      'ruleBroken',
      'Something about this secondment does not add up. Nothing was saved.',
      faults,
    )
  }
  await refuseClash(db, secondment)
  await refuseAfterLeaving(db, secondment)
}

export async function checkSecondment(db: Writable, id: string): Promise<void> {
  const secondment = await findSecondment(db, secondmentId.parse(id))
  if (secondment !== undefined) await refuseBroken(db, secondment)
}

async function refuseClash(db: Readable, secondment: Secondment): Promise<void> {
  const others = (await listSecondmentsOf(db, secondment.personId)).filter(({ id }) => id !== secondment.id)
  const on = firstClash(secondment, others)
  if (on === null) return
  throw new AppError(
    'ruleBroken',
    `From ${formatDay(on)} this person would be seconded twice for the same hours. Nothing was saved. Change the dates, or give the contract hours if there is room for both.`,
    { startsOn: 'Overlaps another secondment of this person' },
  )
}

async function refuseAfterLeaving(db: Readable, secondment: Secondment): Promise<void> {
  const person = await db
    .selectFrom('people')
    .select('leftOn')
    .where('id', '=', secondment.personId)
    .executeTakeFirst()
  if (person === undefined)
    throw new AppError('notFound', 'That person is no longer here. Nothing was saved.')
  const { leftOn } = person
  const lastDay = secondment.endedOn ?? (secondment.begunOn === null ? lastDayOf(secondment) : null)
  const isOver = secondment.withdrawnOn !== null || (lastDay !== null && leftOn !== null && lastDay <= leftOn)
  if (leftOn === null || isOver) return
  throw new AppError(
    'ruleBroken',
    `This person left the centre on ${formatDay(leftOn)}, so the secondment cannot run on. Nothing was saved. Take back the leaving first.`,
    { personId: `Left on ${formatDay(leftOn)}` },
  )
}
