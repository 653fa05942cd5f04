import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { aimId } from '../frameworks/frameworks.schema.ts'

export const indicatorId = idOf('IndicatorId')
export type IndicatorId = z.output<typeof indicatorId>
export const indicatorAimId = idOf('IndicatorAimId')
export const indicatorTargetId = idOf('IndicatorTargetId')
export const indicatorCategoryId = idOf('IndicatorCategoryId')

export const units = { count: 'Count', percent: 'Percentage', rate: 'Rate', score: 'Score' } as const
export const unit = choiceOf(units)
export type Unit = z.output<typeof unit>

export const directions = {
  up: 'Higher is better',
  down: 'Lower is better',
  context: 'For information only',
} as const
export const direction = choiceOf(directions)
export type Direction = z.output<typeof direction>

export const frequencies = {
  monthly: 'Every month',
  quarterly: 'Every quarter',
  termly: 'Every term',
  annual: 'Every year',
} as const
export const frequency = choiceOf(frequencies)
export type Frequency = z.output<typeof frequency>

/** When the year of an annual figure begins. */
export const yearStarts = {
  april: 'April (financial year)',
  september: 'September (school year)',
  january: 'January (calendar year)',
} as const
export const yearStart = choiceOf(yearStarts)
export type YearStart = z.output<typeof yearStart>

export const periodTypes = {
  snapshot: 'As it stood on the last day',
  flow: 'What happened within the period',
  rolling: 'The twelve months up to its end',
} as const
export const periodType = choiceOf(periodTypes)
export type PeriodType = z.output<typeof periodType>

const flag = z.union([z.literal(0), z.literal(1)])
/** A day that figures can be about; a year such as 0206 is a slip of the keyboard. */
export const reportingDay = isoDate.refine(
  (day) => day >= '1950-01-01' && day <= '2150-12-31',
  'Give a day between 1950 and 2150.',
)

/** Figures of a centre; anything larger is a slip of the keyboard. */
export const amount = z
  .number('Give a number.')
  .min(-1e12, 'That number is too small.')
  .max(1e12, 'That number is too large.')

/** Something the centre counts, or looks up, to know whether children do better. */
export const indicatorSchema = z.object({
  id: indicatorId,
  code: text(20).min(1, 'Give the indicator a short code.'),
  name: text(200).min(1, 'Give the indicator a name.'),
  definition: text(2000),
  unit,
  /** For rates: 1,000 or 10,000. */
  ratePer: z.int().positive().max(1_000_000).nullable(),
  decimals: z.int().min(0).max(3),
  good: direction,
  numeratorLabel: text(200),
  denominatorLabel: text(200),
  denominatorSource: text(200),
  denominatorYear: text(20),
  frequency,
  yearStarts: yearStart,
  periodType,
  dataOwner: text(160),
  /** 1 when people are counted: small numbers are then protected in packs. */
  isPersonBased: flag,
  /** 1 asks for the higher threshold: safeguarding, disability, health. */
  isSensitive: flag,
  /** 0 for evidence that is described rather than counted. */
  isMeasured: flag,
  /** How far from the target still counts as near it, in the indicator's own unit. */
  tolerance: amount.min(0, 'A tolerance cannot be negative.'),
  baselineValue: amount.nullable(),
  /** First day of the period the baseline belongs to. */
  baselineStartsOn: reportingDay.nullable(),
  /** Holds for every period that has no target of its own. */
  standingTarget: amount.nullable(),
  /** Empty for the centre's own; otherwise the place that a published figure describes. */
  area: text(120),
  sourceNote: text(1000),
  /** Not empty while somebody should check the definition before relying on it. */
  checkNote: text(500),
  retiredOn: isoDate.nullable(),
})
export type Indicator = z.output<typeof indicatorSchema>

/** One indicator may stand under several aims, of several frameworks. */
export const indicatorAimSchema = z.object({ id: indicatorAimId, indicatorId, aimId })
export type IndicatorAim = z.output<typeof indicatorAimSchema>

/** The target of one period. */
export const indicatorTargetSchema = z.object({
  id: indicatorTargetId,
  indicatorId,
  startsOn: reportingDay,
  value: amount,
})
export type IndicatorTarget = z.output<typeof indicatorTargetSchema>

/** One part of a breakdown: dimension "Age", category "Under 1". */
export const indicatorCategorySchema = z.object({
  id: indicatorCategoryId,
  indicatorId,
  dimension: text(60).min(1),
  category: text(80).min(1),
  position: z.int().nonnegative(),
})
export type IndicatorCategory = z.output<typeof indicatorCategorySchema>

const targetSchema = indicatorTargetSchema.pick({ startsOn: true, value: true })
export const breakdownSchema = z.object({
  dimension: text(60).min(1, 'Name the breakdown.'),
  categories: z.array(text(80).min(1)).min(1, 'List at least one group.').max(40, 'Keep this to 40 groups.'),
})
export type Breakdown = z.output<typeof breakdownSchema>
export const mostBreakdowns = 6

/** An indicator with what hangs on it. */
export const indicatorDetailSchema = indicatorSchema.extend({
  aimIds: z.array(aimId),
  targets: z.array(targetSchema),
  breakdowns: z.array(breakdownSchema).max(mostBreakdowns, `Keep this to ${mostBreakdowns} breakdowns.`),
})
export type IndicatorDetail = z.output<typeof indicatorDetailSchema>

/** What may be typed in. */
export const newIndicatorSchema = indicatorDetailSchema.omit({ id: true, retiredOn: true })
export type NewIndicator = z.output<typeof newIndicatorSchema>

export const emptyIndicator: NewIndicator = {
  code: '',
  name: '',
  definition: '',
  unit: 'percent',
  ratePer: null,
  decimals: 1,
  good: 'up',
  numeratorLabel: '',
  denominatorLabel: '',
  denominatorSource: '',
  denominatorYear: '',
  frequency: 'quarterly',
  yearStarts: 'april',
  periodType: 'flow',
  dataOwner: '',
  isPersonBased: 1,
  isSensitive: 0,
  isMeasured: 1,
  tolerance: 2,
  baselineValue: null,
  baselineStartsOn: null,
  standingTarget: null,
  area: '',
  sourceNote: '',
  checkNote: '',
  aimIds: [],
  targets: [],
  breakdowns: [],
}

export const indicatorLabels: Record<keyof Indicator, string> = {
  id: 'Reference',
  code: 'Code',
  name: 'Name',
  definition: 'What is counted',
  unit: 'Unit',
  ratePer: 'Rate per',
  decimals: 'Decimal places',
  good: 'What is good',
  numeratorLabel: 'Number counted',
  denominatorLabel: 'Out of',
  denominatorSource: 'Where the “out of” comes from',
  denominatorYear: 'Its year',
  frequency: 'How often',
  yearStarts: 'Year begins in',
  periodType: 'What a period covers',
  dataOwner: 'Who holds the data',
  isPersonBased: 'Counts people',
  isSensitive: 'Sensitive',
  isMeasured: 'Measured with figures',
  tolerance: 'Near the target means within',
  baselineValue: 'Baseline',
  baselineStartsOn: 'Baseline period',
  standingTarget: 'Long-run target',
  area: 'Place',
  sourceNote: 'Source',
  checkNote: 'Check before use',
  retiredOn: 'Retired on',
}

/** One ready-made definition that a centre can take over. */
export const libraryEntrySchema = z.object({
  code: z.string(),
  name: z.string(),
  group: z.string(),
  unit,
  frequency,
  good: direction,
  numeratorLabel: z.string(),
  denominatorLabel: z.string(),
  checkNote: z.string(),
  isAdded: z.boolean(),
})
export type LibraryEntry = z.output<typeof libraryEntrySchema>
