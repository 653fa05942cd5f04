import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { personId } from '../people/people.schema.ts'
import { vocabularyEntryId } from '../vocabularies/vocabularies.schema.ts'
import { weekdayNames } from './cover-words.ts'

export const minimumId = idOf('MinimumId')
export type MinimumId = z.output<typeof minimumId>
export const coverDutyId = idOf('CoverDutyId')
export type CoverDutyId = z.output<typeof coverDutyId>
export const coverDutyHolderId = idOf('CoverDutyHolderId')
export type CoverDutyHolderId = z.output<typeof coverDutyHolderId>

export const seasons = {
  always: 'All year',
  term: 'In term',
  holiday: 'In school holidays',
} as const
export const season = choiceOf(seasons)
export type Season = z.output<typeof season>

const yesNo = z.union([z.literal(0), z.literal(1)])
const minuteOfDay = z
  .int()
  .min(0)
  .max(24 * 60, 'A day ends at 24:00.')

/** How many people are needed, when, and who counts. Nothing chosen about who means everybody of the centre. */
export const minimumSchema = z.object({
  id: minimumId,
  /** What is covered, as people call it: "Front desk". */
  name: text(80).min(1, 'Say what is covered, for example “Front desk”.'),
  serviceAreaId: vocabularyEntryId.nullable(),
  disciplineId: vocabularyEntryId.nullable(),
  /** Only people who hold this duty or qualification count. */
  dutyId: coverDutyId.nullable(),
  people: z.int('Give a whole number of people.').min(1, 'At least one.').max(99, 'At most 99.'),
  /** Digits in order; Monday is 1. */
  weekdays: z.string().regex(/^(?=.)1?2?3?4?5?6?7?$/),
  season,
  /** With `toMinute`, the hours in which they are needed; without, whoever is in at some time of the day counts. */
  fromMinute: minuteOfDay.nullable(),
  toMinute: minuteOfDay.nullable(),
  /** People with an overdue check do not count. */
  unsupervised: yesNo,
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  notes: text(500),
})
export type Minimum = z.output<typeof minimumSchema>

/** A qualification or duty that some people hold, such as first aid. */
export const coverDutySchema = z.object({
  id: coverDutyId,
  name: text(80).min(1, 'Give it a name, for example “First aider”.'),
})
export type CoverDuty = z.output<typeof coverDutySchema>

export const coverDutyHolderSchema = z.object({
  id: coverDutyHolderId,
  dutyId: coverDutyId,
  personId,
  startsOn: isoDate,
  /** The last day, such as the one on a first-aid certificate. */
  endsOn: isoDate.nullable(),
})
export type CoverDutyHolder = z.output<typeof coverDutyHolderSchema>

const weekdayDigit = choiceOf(weekdayNames)

/** What may be typed in: weekdays as a list, the answer as an answer. */
export const newMinimumSchema = minimumSchema
  .omit({ id: true, weekdays: true, unsupervised: true, endsOn: true })
  .extend({
    weekdays: z.array(weekdayDigit).min(1, 'Choose at least one weekday.'),
    unsupervised: z.boolean(),
  })
export type NewMinimum = z.output<typeof newMinimumSchema>
export const changedMinimumSchema = newMinimumSchema.extend({ id: minimumId, endsOn: isoDate.nullable() })
export type ChangedMinimum = z.output<typeof changedMinimumSchema>

export const newDutyHolderSchema = coverDutyHolderSchema.omit({ id: true })

export const emptyMinimum: Omit<NewMinimum, 'startsOn'> = {
  name: '',
  serviceAreaId: null,
  disciplineId: null,
  dutyId: null,
  people: 1,
  weekdays: ['1', '2', '3', '4', '5'],
  season: 'always',
  fromMinute: null,
  toMinute: null,
  unsupervised: false,
  notes: '',
}

/** What the history calls the fields. */
export const minimumLabels: Record<keyof Minimum, string> = {
  id: 'Reference',
  name: 'What is covered',
  serviceAreaId: 'Service area',
  disciplineId: 'Discipline',
  dutyId: 'Duty or qualification',
  people: 'People needed',
  weekdays: 'Weekdays (Monday is 1)',
  season: 'Time of year',
  fromMinute: 'From, in minutes after midnight',
  toMinute: 'To, in minutes after midnight',
  unsupervised: 'Able to work unsupervised',
  startsOn: 'From the day',
  endsOn: 'Last day',
  notes: 'Notes',
}

export const coverDutyLabels: Record<keyof CoverDuty, string> = { id: 'Reference', name: 'Name' }

export const coverDutyHolderLabels: Record<keyof CoverDutyHolder, string> = {
  id: 'Reference',
  dutyId: 'Duty or qualification',
  personId: 'Person',
  startsOn: 'From',
  endsOn: 'Last day',
}
