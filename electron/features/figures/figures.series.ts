import { addMonths, minDate, maxDate, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import { targetFor, valueOf } from '#shared/features/figures/figures.rules.ts'
import type { Figure, Series } from '#shared/features/figures/figures.schema.ts'
import {
  lastPeriods,
  periodLabel,
  periodOf,
  periodsBetween,
  previousPeriod,
  type ReportingPeriod,
} from '#shared/features/figures/periods.rules.ts'
import {
  frequency,
  type Frequency,
  type IndicatorDetail,
  type IndicatorId,
} from '#shared/features/indicators/indicators.schema.ts'

import type { Readable } from '../../database/schema.ts'
import { readIndicators } from '../indicators/read-indicators.ts'
import { listFigures, listLatestGroups } from './figures.repository.ts'

/** One indicator from its baseline or first figure to its last, unless asked for less. */
export async function seriesOf(
  db: Readable,
  id: IndicatorId,
  from: IsoDate | null,
  to: IsoDate | null,
): Promise<Series> {
  const indicator = (await readIndicators(db)).find((one) => one.id === id)
  if (indicator === undefined)
    throw new AppError(
      'notFound',
      'That indicator is no longer here. Somebody may have deleted it; look in the bin.',
    )
  const figures = await listFigures(db, { indicatorId: id })
  const totals = figures.filter(({ dimension }) => dimension === '')
  const first = from ?? totals[0]?.startsOn
  const last = to ?? totals.at(-1)?.startsOn
  const periods =
    first === undefined || last === undefined
      ? []
      : periodsBetween(first, last, indicator.frequency, indicator.yearStarts)
  return assemble(indicator, figures, periods)
}

/** Every measured indicator in use, each with its last completed periods; one still running counts once it has a figure. */
export async function listSeries(db: Readable, upTo: IsoDate, count: number): Promise<Series[]> {
  const figures = Map.groupBy(
    [...(await listRecentTotals(db, upTo, count)), ...(await listLatestGroups(db, upTo))],
    ({ indicatorId }) => indicatorId,
  )
  const indicators = (await readIndicators(db)).filter(
    ({ isMeasured, retiredOn }) => isMeasured === 1 && (retiredOn === null || retiredOn > upTo),
  )
  const periods = new Map<string, ReportingPeriod[]>()
  return indicators.map((indicator) => {
    const own = figures.get(indicator.id) ?? []
    const running = periodOf(upTo, indicator.frequency, indicator.yearStarts)
    const isComplete = running.endsOn <= upTo
    const newest =
      isComplete || own.some(({ startsOn }) => startsOn === running.startsOn)
        ? running
        : previousPeriod(running, indicator.frequency, indicator.yearStarts)
    // Many indicators share a calendar; it is worked out once.
    const calendar = [newest.startsOn, indicator.frequency, indicator.yearStarts].join()
    const last =
      periods.get(calendar) ?? lastPeriods(newest.startsOn, count, indicator.frequency, indicator.yearStarts)
    periods.set(calendar, last)
    return assemble(indicator, own, last)
  })
}

/** Totals only, and of each frequency no further back than its last periods reach. */
async function listRecentTotals(db: Readable, upTo: IsoDate, count: number): Promise<Figure[]> {
  const totals: Figure[] = []
  for (const one of frequency.options) {
    const from = addMonths(upTo, -(count + 1) * longestMonths[one])
    totals.push(...(await listFigures(db, { from, to: upTo, frequency: one, onlyTotals: true })))
  }
  return totals
}

/** The longest that a period of each frequency lasts; a term with its holidays may be five months from the next. */
const longestMonths: Record<Frequency, number> = { monthly: 1, quarterly: 3, termly: 5, annual: 12 }

function assemble(
  indicator: IndicatorDetail,
  figures: readonly Figure[],
  periods: readonly ReportingPeriod[],
): Series {
  const totals = new Map(
    figures.filter(({ dimension }) => dimension === '').map((figure) => [figure.startsOn, figure]),
  )
  return {
    indicator,
    points: periods.map((period) => {
      const figure = totals.get(period.startsOn) ?? null
      return {
        ...period,
        label: periodLabel(period, indicator.frequency),
        value: valueOf(figure, indicator),
        target: targetFor(period.startsOn, indicator),
        figure,
      }
    }),
    breakdowns: indicator.breakdowns.flatMap(({ dimension, categories }) => {
      const inside = figures.filter(
        (figure) => figure.dimension === dimension && isAmong(figure.startsOn, periods),
      )
      const latest = inside.at(-1)
      if (latest === undefined) return []
      const { startsOn, endsOn } = latest
      const byCategory = new Map(
        inside.filter((figure) => figure.startsOn === startsOn).map((figure) => [figure.category, figure]),
      )
      return [
        {
          dimension,
          period: { startsOn, endsOn, label: periodLabel({ startsOn }, indicator.frequency) },
          categories: categories.map((category) => {
            const figure = byCategory.get(category) ?? null
            return { category, value: valueOf(figure, indicator), figure }
          }),
        },
      ]
    }),
  }
}

/** Groups may be known for periods without a total, as long as they lie in the stretch that is shown. */
function isAmong(startsOn: IsoDate, periods: readonly ReportingPeriod[]): boolean {
  if (periods.length === 0) return true
  const first = periods.map((period) => period.startsOn).reduce(minDate)
  const last = periods.map((period) => period.startsOn).reduce(maxDate)
  return first <= startsOn && startsOn <= last
}
