import { addDays, covers, formatDay, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import { readWeek, writeWeek } from '#shared/features/patterns/hours.rules.ts'
import type {
  patternsContract,
  WorkingPatternRow,
  WorkingWeeks,
} from '#shared/features/patterns/patterns.contract.ts'
import {
  asPattern,
  assumedPattern,
  assumedWords,
  hoursWarning,
  meanWeek,
  patternOn,
} from '#shared/features/patterns/patterns.rules.ts'
import {
  workingPatternId,
  type NewWorkingPattern,
  type WorkingPattern,
  type WorkingPatternId,
} from '#shared/features/patterns/patterns.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { findAppointment } from '../appointments/appointments.repository.ts'
import {
  deletePattern,
  findPattern,
  insertPattern,
  listPatterns,
  listPatternsOf,
  listWork,
  updatePattern,
  type WorkRow,
} from './patterns.repository.ts'

export const patterns: Procedures<typeof patternsContract> = {
  async list({ db, clock }, { personId }) {
    const today = clock.today()
    const whose = personId === undefined ? { notEndedBefore: today } : { personId }
    const noted = Map.groupBy(await listPatterns(db, whose), ({ appointmentId }) => appointmentId)
    return (await listWork(db, whose)).map((work) =>
      weeksOf(work, noted.get(work.appointmentId) ?? [], today),
    )
  },

  add: ({ db }, proposed) => addPattern(db, proposed),

  async change({ db }, changed) {
    const before = await existing(db, changed.id)
    const after = tidied({ ...before, ...changed, appointmentId: before.appointmentId })
    await refuseBroken(db, after)
    await updatePattern(db, after)
    return after
  },

  async delete({ db }, { id }) {
    await existing(db, id)
    await deletePattern(db, id)
    return { id }
  },
}

/** Spreadsheets bring working weeks in through here too, so they meet the same rules. */
export async function addPattern(db: Writable, proposed: NewWorkingPattern): Promise<WorkingPattern> {
  const pattern = tidied({ id: newId(workingPatternId), ...proposed })
  await refuseBroken(db, pattern)
  await insertPattern(db, pattern)
  return pattern
}

/** What a pattern's row cannot see by itself: the appointment's dates and the other patterns. */
export async function checkPattern(db: Writable, id: string): Promise<void> {
  const pattern = await findPattern(db, workingPatternId.parse(id))
  if (pattern !== undefined) await refuseBroken(db, pattern)
}

function weeksOf(
  { minutesPerWeek, weeksPerYear, ...work }: WorkRow,
  noted: readonly WorkingPattern[],
  today: IsoDate,
): WorkingWeeks {
  const present = patternOn(noted, today)
  const assumed = assumedPattern({ startsOn: work.startsOn, minutesPerWeek, weeksPerYear })
  return {
    appointmentId: work.appointmentId,
    personId: work.personId,
    personName: work.personName,
    work: work.work,
    startsOn: work.startsOn,
    endsOn: work.endsOn,
    minutesPerWeek,
    patterns: noted.map((pattern, index) =>
      rowOf(pattern, noted[index - 1] ?? null, work, minutesPerWeek, today),
    ),
    assumption:
      present !== null
        ? null
        : assumed === null
          ? 'Neither a working week nor the hours a week are noted, so nothing can be counted.'
          : assumedWords(assumed),
  }
}

/** Patterns come newest first, so the one that follows stands before. */
function rowOf(
  pattern: WorkingPattern,
  next: WorkingPattern | null,
  work: Pick<WorkRow, 'endsOn'>,
  minutesPerWeek: number | null,
  today: IsoDate,
): WorkingPatternRow {
  const ready = asPattern(pattern)
  const holdsUntil = next === null ? work.endsOn : addDays(next.startsOn, -1)
  return {
    ...pattern,
    meanMinutes: meanWeek(ready),
    warning: hoursWarning(ready, minutesPerWeek),
    holdsUntil,
    isPresent: covers({ startsOn: pattern.startsOn, endsOn: holdsUntil }, today),
  }
}

/** Written the one way, however it was typed. */
const tidied = (pattern: WorkingPattern): WorkingPattern => ({
  ...pattern,
  week1: writeWeek(readWeek(pattern.week1) ?? []),
  week2: pattern.week2 === null ? null : writeWeek(readWeek(pattern.week2) ?? []),
})

async function existing(db: Readable, id: WorkingPatternId): Promise<WorkingPattern> {
  const pattern = await findPattern(db, id)
  if (pattern === undefined)
    throw new AppError(
      'notFound',
      'That working week is no longer here. Somebody may have deleted it; look in the bin.',
    )
  return pattern
}

async function refuseBroken(db: Readable, pattern: WorkingPattern): Promise<void> {
  await refuseOutsideAppointment(db, pattern.appointmentId, pattern.startsOn)
  const others = await listPatternsOf(db, pattern.appointmentId)
  if (!others.some((other) => other.id !== pattern.id && other.startsOn === pattern.startsOn)) return
  throw new AppError(
    'ruleBroken',
    `There is a working week from ${formatDay(pattern.startsOn)} already. Nothing was saved. Change that one, or choose another day.`,
    { startsOn: 'Another working week begins on this day' },
  )
}

async function refuseOutsideAppointment(db: Readable, id: AppointmentId, startsOn: IsoDate): Promise<void> {
  const appointment = await findAppointment(db, id)
  if (appointment === undefined)
    throw new AppError('notFound', 'That appointment is no longer here. Nothing was saved.')
  if (appointment.endsOn === null || startsOn <= appointment.endsOn) return
  throw new AppError(
    'ruleBroken',
    'The working week would begin after the appointment has ended. Nothing was saved.',
    { startsOn: `The appointment ends on ${formatDay(appointment.endsOn)}` },
  )
}
