import { day, type IsoDate } from '#shared/dates.ts'
import type { AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import type { NewWorkingPattern } from '#shared/features/patterns/patterns.schema.ts'
import {
  leaveRequestId,
  undecided,
  type LeaveMeaning,
  type LeaveRequest,
} from '#shared/features/leave/leave.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { newId } from '#shared/ids.ts'
import type { TestApp } from '#tests/support/app.ts'
import { aWorkingWeek } from '#tests/support/builders.ts'

export const noteWeek = (
  app: TestApp,
  appointmentId: AppointmentId,
  details: Partial<NewWorkingPattern> = {},
) => aWorkingWeek(app, { appointmentId, startsOn: day('2026-01-01'), ...details })

interface Leave extends Partial<Pick<LeaveRequest, 'firstDay' | 'lastDay' | 'minutes'>> {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly meaning?: LeaveMeaning
  readonly isDecided?: boolean
}

/** Days away as they stand in the records, whoever decided. */
export async function noteLeave(
  app: TestApp,
  personId: PersonId,
  { meaning = 'annual', isDecided = true, ...span }: Leave,
): Promise<LeaveRequest['id']> {
  const { database } = app.running.centre.session!
  const id = newId(leaveRequestId)
  await database.kysely.transaction().execute(async (db) => {
    const { id: kindId, needsDecision } = await db
      .selectFrom('leaveKinds')
      .select(['id', 'needsDecision'])
      .where('meaning', '=', meaning)
      .executeTakeFirstOrThrow()
    const decided = {
      decision: 'approved',
      decidedOn: day('2026-11-02'),
      decidedSide: 'host',
      decidedBy: 'Sue',
    } as const
    database.setCommand('test-users')
    await db
      .insertInto('leaveRequests')
      .values({
        id,
        personId,
        kindId,
        firstDay: 'whole',
        lastDay: 'whole',
        minutes: null,
        requestedOn: day('2026-11-01'),
        note: '',
        ...undecided,
        ...(isDecided && needsDecision === 1 && decided),
        withdrawnOn: null,
        cancelledOn: null,
        cancelReason: '',
        ...span,
      })
      .execute()
    database.setCommand(null)
  })
  return id
}
