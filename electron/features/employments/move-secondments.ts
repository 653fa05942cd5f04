import { formatDay } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import { lastDayOf } from '#shared/features/secondments/secondments.rules.ts'
import {
  newSecondmentSchema,
  type Secondment,
  type SecondmentId,
} from '#shared/features/secondments/secondments.schema.ts'

import type { Writable } from '../../database/schema.ts'
import { findAppointment, updateAppointment } from '../appointments/appointments.repository.ts'
import { listSecondmentsOf } from '../secondments/secondments.repository.ts'
import { addSecondment, saveSecondment } from '../secondments/secondments.upkeep.ts'
import type { Change } from './move.ts'

/** An appointment that ended with its secondment, and the one that takes its place. */
export interface Followed {
  readonly endedId: AppointmentId
  readonly nextId: AppointmentId | null
}

interface Result {
  readonly nextSecondmentId: SecondmentId | null
  readonly appointments: readonly Followed[]
}

/** Ends what the old employer lent, and begins the next from the new one when that was asked for. */
export async function moveSecondments(db: Writable, change: Change): Promise<Result> {
  const { personId, agencyId, startsOn, afterwards } = change
  const standing = (await listSecondmentsOf(db, personId)).filter(
    (secondment) =>
      secondment.withdrawnOn === null &&
      secondment.homeAgencyId !== agencyId &&
      (secondment.endedOn === null || secondment.endedOn >= startsOn),
  )
  refuseNotBegun(standing, change)
  if (standing.length > 0) refuseUnsaid(change)

  let nextSecondmentId: SecondmentId | null = null
  const appointments: Followed[] = []
  for (const secondment of standing) {
    const ended = await saveSecondment(db, {
      ...secondment,
      endedOn: change.lastDay,
      outcome: 'notReturned',
      endReason: change.reason,
    })
    const next = afterwards === 'goesOn' ? await goOn(db, secondment, change) : null
    nextSecondmentId ??= next?.id ?? null
    if (ended.appointmentId !== null)
      appointments.push({ endedId: ended.appointmentId, nextId: next?.appointmentId ?? null })
  }
  return { nextSecondmentId, appointments }
}

/** Same post, hours and funding; what only the new employer can agree starts open. */
async function goOn(db: Writable, before: Secondment, change: Change): Promise<Secondment> {
  const { agencyId, startsOn, newName } = change
  const lastDay = lastDayOf(before)
  if (lastDay !== null && lastDay <= startsOn) {
    throw new AppError(
      'ruleBroken',
      `The secondment ends on ${formatDay(lastDay)} in any case, so there is nothing to go on with. Nothing was saved.`,
      { afterwards: 'Let it end' },
    )
  }
  const next = await addSecondment(
    db,
    {
      ...newSecondmentSchema.parse(before),
      homeAgencyId: agencyId!,
      homePost: '',
      homeGrade: '',
      homeManager: '',
      startsOn,
      endsOn: lastDay,
      vatTreatment: 'toConfirm',
      vatReason: '',
      vatApprovedBy: '',
      rightToReturn: 'toConfirm',
      notes: '',
    },
    {
      begunOn: startsOn,
      earlyStartReason: `Goes on without a break after the move to ${newName}; the new agreement is still to be signed.`,
    },
  )
  await keepTerms(db, before, next)
  return next
}

async function keepTerms(db: Writable, before: Secondment, next: Secondment): Promise<void> {
  const old = before.appointmentId && (await findAppointment(db, before.appointmentId))
  const appointment = next.appointmentId && (await findAppointment(db, next.appointmentId))
  if (!old || !appointment) return
  const { fullTimeMinutes, weeksPerYear } = old
  await updateAppointment(db, { ...appointment, fullTimeMinutes, weeksPerYear })
}

/** What has not begun has nothing to end; whether it still comes about is for people to say. */
function refuseNotBegun(standing: readonly Secondment[], { startsOn }: Change): void {
  const coming = standing.find((secondment) => secondment.begunOn === null || secondment.startsOn >= startsOn)
  if (coming === undefined) return
  throw new AppError(
    'ruleBroken',
    `A secondment from the employer they leave is to begin on ${formatDay(coming.startsOn)}. Nothing was saved. Withdraw or delete it first, and propose a new one from the new employer.`,
  )
}

function refuseUnsaid({ afterwards, agencyId }: Change): void {
  if (afterwards === null) {
    throw new AppError(
      'ruleBroken',
      'The employer they leave has lent them to the centre. Nothing was saved. Say what becomes of the secondment.',
      { afterwards: 'Say what becomes of the secondment' },
    )
  }
  if (afterwards === 'goesOn' && agencyId === null) {
    throw new AppError(
      'ruleBroken',
      'Whom the centre employs itself, nobody lends to it. Nothing was saved. Let the secondment end, then appoint them to the post.',
      { afterwards: 'The centre cannot lend somebody to itself' },
    )
  }
}
