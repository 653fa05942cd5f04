import { addDays, addMonths, daysBetween, maxDate, monthOf, type IsoDate } from '#shared/dates.ts'
import type { EnteredFigure } from '#shared/features/figures/figures.schema.ts'
import { periodsBetween, type ReportingPeriod } from '#shared/features/figures/periods.rules.ts'
import type { Frequency, IndicatorId } from '#shared/features/indicators/indicators.schema.ts'

import type { Cast } from './cast.ts'
import { clerkLeft } from './cast.ts'
import { dimensions, partsOf, type Measure } from './measure.ts'
import { measures, type MeasureKey } from './measures.ts'
import type { Random } from './random.ts'
import { byNow, workday, type Story } from './story.ts'

/** Days after a period until its figures are keyed. */
const lag: Record<Frequency, number> = { monthly: 8, quarterly: 11, termly: 15, annual: 70 }

type Cell = Omit<EnteredFigure, 'indicatorId'>

/** Two years of figures, keyed period by period as they came in, a few of them missing with a reason. */
export function tellOfFigures(story: Story, cast: Cast, ids: ReadonlyMap<MeasureKey, IndicatorId>): void {
  const byFrequency = Map.groupBy(
    Object.entries<Measure>(measures) as [MeasureKey, Measure][],
    ([, { often }]) => often ?? 'quarterly',
  )
  for (const [frequency, group] of byFrequency) {
    const cells = new Map<IsoDate, [MeasureKey, Cell][]>()
    for (const [key, measure] of group) {
      const from = frequency === 'annual' ? addMonths(cast.firstDay, -12) : cast.firstDay
      for (const period of periodsBetween(from, story.today, frequency, measure.yearStarts)) {
        if (period.endsOn >= addDays(story.today, -2)) break
        const keyedOn = maxDate(cast.firstDay, byNow(story, workday(addDays(period.endsOn, lag[frequency]))))
        const made = figuresOf(story.random, cast, measure, period).map((cell): [MeasureKey, Cell] => [
          key,
          cell,
        ])
        cells.set(keyedOn, [...(cells.get(keyedOn) ?? []), ...made])
      }
    }
    for (const [day, batch] of cells) {
      const clerkHasGone = day >= cast.daysAgo(clerkLeft)
      story.on(day, clerkHasGone ? cast.manager : cast.clerk, async ({ api }) => {
        await api.figures.enter({
          cells: batch.map(([key, cell]) => ({ ...cell, indicatorId: ids.get(key)! })),
        })
      })
    }
  }
}

const whyMissing = [
  'Register lost in the move to the new forms.',
  'The owner has not sent it yet.',
  'Too few returned to count.',
  'Session did not run this period.',
] as const

function figuresOf(
  random: Random,
  cast: Cast,
  measure: Measure,
  { startsOn, endsOn }: ReportingPeriod,
): Cell[] {
  const total = {
    startsOn,
    dimension: '',
    category: '',
    numerator: null,
    denominator: null,
    value: null,
    missing: '',
    note: '',
    source: measure.owner ?? '',
  }
  if (random.chance(0.025)) return [{ ...total, missing: random.pick(whyMissing) }]
  const years = daysBetween(cast.firstDay, endsOn) / 365
  const inHolidays =
    [8, 12].includes(monthOf(startsOn)) || (monthOf(startsOn) === 7 && measure.often === undefined)
  const value = Math.max(
    0,
    measure.start +
      measure.gain * years +
      measure.strays * random.noise() -
      (inHolidays ? (measure.holidays ?? 0) : 0),
  )
  if (measure.unit === 'count') {
    const count = Math.round(value)
    return [
      { ...total, value: count },
      ...split(random, measure, count, null).map((part) => ({
        ...total,
        ...part,
        numerator: null,
        denominator: null,
        value: part.numerator,
      })),
    ]
  }
  const denominator = Math.max(4, Math.round(measure.base! * (1 + 0.08 * random.noise())))
  const share = value / (measure.unit === 'rate' ? 1000 : 100)
  const numerator = Math.min(denominator, Math.round(denominator * share))
  return [
    { ...total, numerator, denominator },
    ...split(random, measure, numerator, denominator).map((part) => ({ ...total, ...part })),
  ]
}

interface Part {
  readonly dimension: string
  readonly category: string
  readonly numerator: number
  readonly denominator: number | null
}

/** Shares out a total; the last group is small, as those from out of the area are. */
function split(random: Random, measure: Measure, numerator: number, denominator: number | null): Part[] {
  return partsOf(measure).flatMap((key) => {
    const { dimension, categories } = dimensions[key]
    const outOf = shareOut(random, denominator ?? numerator, categories.length)
    const counted = denominator === null ? outOf : shareWithin(numerator, outOf)
    return categories.map((category, index) => ({
      dimension,
      category,
      numerator: counted[index]!,
      denominator: denominator === null ? null : Math.max(1, outOf[index]!),
    }))
  })
}

function shareOut(random: Random, total: number, groups: number): number[] {
  const weights = Array.from(
    { length: groups },
    (_, index) => (index === groups - 1 && groups > 3 ? 0.12 : 1) * (0.7 + 0.6 * random.next()),
  )
  const sum = weights.reduce((a, b) => a + b, 0)
  return settle(
    weights.map((weight) => Math.floor((total * weight) / sum)),
    total,
    () => total,
  )
}

function shareWithin(total: number, limits: readonly number[]): number[] {
  const sum = limits.reduce((a, b) => a + b, 0)
  return settle(
    limits.map((limit) => Math.floor((total * limit) / Math.max(1, sum))),
    total,
    (index) => limits[index]!,
  )
}

/** Hands out what rounding left over, so that the parts add up. */
function settle(parts: number[], total: number, most: (index: number) => number): number[] {
  let left = total - parts.reduce((a, b) => a + b, 0)
  for (let index = 0; left > 0 && index < parts.length * 50; index += 1) {
    const at = index % parts.length
    if (parts[at]! >= most(at)) continue
    parts[at]! += 1
    left -= 1
  }
  return parts
}
