import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { text } from '../../text.ts'
import {
  amount,
  frequency,
  indicatorDetailSchema,
  indicatorId,
  reportingDay,
} from '../indicators/indicators.schema.ts'

export const figureId = idOf('FigureId')
export type FigureId = z.output<typeof figureId>
export const periodClosureId = idOf('PeriodClosureId')
export type PeriodClosureId = z.output<typeof periodClosureId>

/**
 * What was counted in one period. `dimension` and `category` are empty for the total. A percentage or rate has its two
 * parts, or only the value when it was published without them; it is computed, never stored beside its parts.
 */
export const figureSchema = z.object({
  id: figureId,
  indicatorId,
  startsOn: isoDate,
  endsOn: isoDate,
  dimension: text(60),
  category: text(80),
  numerator: amount.nullable(),
  denominator: amount.nullable(),
  value: amount.nullable(),
  /** Why there is no figure. Missing is missing: it is never a nought. */
  missing: text(200),
  note: text(1000),
  source: text(300),
})
export type Figure = z.output<typeof figureSchema>

/** What may be typed into one cell. Everything empty takes the figure away. */
export const enteredFigureSchema = figureSchema
  .omit({ id: true, endsOn: true })
  .extend({ startsOn: reportingDay })
export type EnteredFigure = z.output<typeof enteredFigureSchema>

/** A period whose figures are settled. */
export const periodClosureSchema = z.object({
  id: periodClosureId,
  frequency,
  startsOn: isoDate,
  endsOn: isoDate,
  closedOn: isoDate,
  note: text(500),
  reopenedOn: isoDate.nullable(),
  reopenReason: text(500),
})
export type PeriodClosure = z.output<typeof periodClosureSchema>

export const labelledPeriodSchema = z.object({ startsOn: isoDate, endsOn: isoDate, label: z.string() })
export type LabelledPeriod = z.output<typeof labelledPeriodSchema>

export const figuresGridSchema = z.object({
  year: labelledPeriodSchema,
  /** The columns. */
  periods: z.array(labelledPeriodSchema.extend({ closureId: periodClosureId.nullable() })),
  rows: z.array(
    z.object({
      indicator: indicatorDetailSchema,
      dimension: z.string(),
      category: z.string(),
      /** One per column; a year of the row's own may begin in another month than the column's. */
      cells: z.array(
        labelledPeriodSchema.extend({
          isClosed: z.boolean(),
          figure: figureSchema.nullable(),
          target: z.number().nullable(),
          /** What the same place said in the period before, for the question "really?". */
          before: z.number().nullable(),
        }),
      ),
    }),
  ),
})
export type FiguresGrid = z.output<typeof figuresGridSchema>

/** One indicator over time, ready for a chart. */
export const seriesSchema = z.object({
  indicator: indicatorDetailSchema,
  points: z.array(
    labelledPeriodSchema.extend({
      value: z.number().nullable(),
      target: z.number().nullable(),
      figure: figureSchema.nullable(),
    }),
  ),
  breakdowns: z.array(
    z.object({
      dimension: z.string(),
      /** The period these are of: the latest that has any. */
      period: labelledPeriodSchema,
      categories: z.array(
        z.object({ category: z.string(), value: z.number().nullable(), figure: figureSchema.nullable() }),
      ),
    }),
  ),
})
export type Series = z.output<typeof seriesSchema>

export const figureLabels: Record<keyof Figure, string> = {
  id: 'Reference',
  indicatorId: 'Indicator',
  startsOn: 'Period begins',
  endsOn: 'Period ends',
  dimension: 'Broken down by',
  category: 'Group',
  numerator: 'Number counted',
  denominator: 'Out of',
  value: 'Value',
  missing: 'Why it is missing',
  note: 'Note',
  source: 'Source',
}
export const periodClosureLabels: Record<keyof PeriodClosure, string> = {
  id: 'Reference',
  frequency: 'Kind of period',
  startsOn: 'Period begins',
  endsOn: 'Period ends',
  closedOn: 'Closed on',
  note: 'Note',
  reopenedOn: 'Reopened on',
  reopenReason: 'Why it was reopened',
}
