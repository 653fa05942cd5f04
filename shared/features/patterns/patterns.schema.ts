import { z } from 'zod'

import { isoDate, mondayOf } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { appointmentId } from '../appointments/appointments.schema.ts'
import { readWeek } from './hours.rules.ts'

export const workingPatternId = idOf('WorkingPatternId')
export type WorkingPatternId = z.output<typeof workingPatternId>

export const workingYears = {
  allYear: 'All year',
  termTime: 'Term time only',
  termTimePlus: 'Term time and some days more',
} as const
export const workingYear = choiceOf(workingYears)
export type WorkingYear = z.output<typeof workingYear>

const week = text(400).refine(
  (written) => readWeek(written) !== null,
  'Write each day once, such as Mon 09:00-17:00 break 30.',
)

/** When somebody works in one of their appointments, from a day on; earlier patterns stay, so the past keeps its hours. */
export const workingPatternSchema = z.object({
  id: workingPatternId,
  appointmentId,
  startsOn: isoDate,
  /** The days worked, as `hours.rules.ts` writes them. */
  week1: week,
  /** Weeks take turns; nothing means that all are like the first. */
  week2: week.nullable(),
  /** A Monday on which the first of two weeks begins. */
  cycleStartsOn: isoDate.nullable(),
  workingYear,
  /** Days worked outside term, agreed one by one. */
  extraDays: z.int().min(0).max(60, 'Give up to 60 days; with more, choose all year.'),
  note: text(300),
})
export type WorkingPattern = z.output<typeof workingPatternSchema>

const typed = workingPatternSchema
  .omit({ id: true })
  .refine(({ week1, week2 }) => week1 !== '' || (week2 !== null && week2 !== ''), {
    path: ['week1'],
    message: 'Give the hours of at least one day.',
  })
  .refine(({ week2, cycleStartsOn }) => (week2 === null) === (cycleStartsOn === null), {
    path: ['cycleStartsOn'],
    message: 'Say on which Monday the first of the two weeks begins.',
  })
  .refine(({ cycleStartsOn }) => cycleStartsOn === null || cycleStartsOn === mondayOf(cycleStartsOn), {
    path: ['cycleStartsOn'],
    message: 'That day is not a Monday.',
  })
  .refine((pattern) => pattern.extraDays === 0 || pattern.workingYear === 'termTimePlus', {
    path: ['extraDays'],
    message: 'Days more belong to “term time and some days more”.',
  })
export const newWorkingPatternSchema = typed
export type NewWorkingPattern = z.output<typeof newWorkingPatternSchema>
export const changedWorkingPatternSchema = typed.safeExtend({ id: workingPatternId })

/** What the history calls the fields. */
export const workingPatternLabels: Record<keyof WorkingPattern, string> = {
  id: 'Reference',
  appointmentId: 'Appointment',
  startsOn: 'From',
  week1: 'Days and hours',
  week2: 'Days and hours of the second week',
  cycleStartsOn: 'A first week begins on',
  workingYear: 'Working year',
  extraDays: 'Days outside term',
  note: 'Note',
}
