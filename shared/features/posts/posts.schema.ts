import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { vocabularyEntryId } from '../vocabularies/vocabularies.schema.ts'

export const postId = idOf('PostId')
export type PostId = z.output<typeof postId>

export const workingYears = {
  notStated: 'Not stated',
  yearRound: 'All year round',
  termTime: 'Term time only',
} as const
export const workingYear = choiceOf(workingYears)

const mostMinutesAWeek = 7 * 24 * 60

/** A full-time week where nobody said otherwise: 37 hours, as in local government. */
export const usualFullTimeMinutes = 37 * 60

export const fullTimeMinutes = z
  .int()
  .min(60, 'A full-time week is at least an hour.')
  .max(mostMinutesAWeek, 'A week has 168 hours.')

/** A place in the establishment: work that is paid for, whether or not somebody does it now. One post may be shared. */
export const postSchema = z.object({
  id: postId,
  title: text(120).min(1, 'Give the post a title.'),
  /** Unlike any other post's when given; spreadsheets are matched by it. */
  reference: text(40),
  serviceAreaId: vocabularyEntryId.nullable(),
  /** The hours that are budgeted for. */
  minutesPerWeek: z
    .int()
    .min(1, 'Give the hours a week that are budgeted.')
    .max(100 * mostMinutesAWeek, 'That is more than a hundred people could work.'),
  fullTimeMinutes,
  funderAgencyId: agencyId.nullable(),
  /** The budget or grant, in words. */
  funding: text(200),
  base: text(200),
  workingYear,
  jobDescription: text(20_000),
  reportsToPostId: postId.nullable(),
  openedOn: isoDate.nullable(),
  /** The last day on which the post exists. */
  closedOn: isoDate.nullable(),
  notes: text(4000),
})
export type Post = z.output<typeof postSchema>

/** What may be typed in; closing has a command of its own. */
export const newPostSchema = postSchema.omit({ id: true, closedOn: true })
export type NewPost = z.output<typeof newPostSchema>
export const changedPostSchema = newPostSchema.extend({ id: postId })

export const emptyPost: NewPost = {
  title: '',
  reference: '',
  serviceAreaId: null,
  minutesPerWeek: usualFullTimeMinutes,
  fullTimeMinutes: usualFullTimeMinutes,
  funderAgencyId: null,
  funding: '',
  base: '',
  workingYear: 'notStated',
  jobDescription: '',
  reportsToPostId: null,
  openedOn: null,
  notes: '',
}

/** What the history calls the fields. */
export const postLabels: Record<keyof Post, string> = {
  id: 'Reference',
  title: 'Title',
  reference: 'Post number',
  serviceAreaId: 'Service area',
  minutesPerWeek: 'Budgeted hours a week',
  fullTimeMinutes: 'Full-time week',
  funderAgencyId: 'Funder',
  funding: 'Budget or grant',
  base: 'Base',
  workingYear: 'Working year',
  jobDescription: 'Job description',
  reportsToPostId: 'Reports to',
  openedOn: 'Exists from',
  closedOn: 'Closed after',
  notes: 'Notes',
}
