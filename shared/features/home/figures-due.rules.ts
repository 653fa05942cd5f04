import { addDays, type IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'
import { periodLabel, periodOf, previousPeriod, type ReportingPeriod } from '../figures/periods.rules.ts'
import {
  frequencies,
  type Frequency,
  type Indicator,
  type YearStart,
} from '../indicators/indicators.schema.ts'

/** Figures are wanted three weeks after their period has ended: two weeks before a pack is usually due. */
export const figuresGraceDays = 21

export type Counted = Pick<Indicator, 'id' | 'name' | 'frequency' | 'yearStarts'>

/** The last period of each indicator that is over on `today`. */
export const lastEnded = (today: IsoDate, { frequency, yearStarts }: Counted): ReportingPeriod =>
  previousPeriod(periodOf(today, frequency, yearStarts), frequency, yearStarts)

export interface FiguresKnown {
  /** The first day the centre kept records here; what ended before is not asked for. */
  readonly since: IsoDate
  /** Is there a figure, or a reason why there is none? */
  readonly has: (indicator: Counted, period: ReportingPeriod) => boolean
  readonly isClosed: (frequency: Frequency, period: ReportingPeriod) => boolean
}

/** Figures not yet entered for the period that ended last: one item for each period, however many indicators. */
export function figuresDue(today: IsoDate, indicators: readonly Counted[], known: FiguresKnown): DueItem[] {
  const missing = new Map<
    string,
    { frequency: Frequency; yearStarts: YearStart; period: ReportingPeriod; names: string[] }
  >()
  for (const indicator of indicators) {
    const { frequency, yearStarts } = indicator
    const period = lastEnded(today, indicator)
    if (period.endsOn < known.since || known.isClosed(frequency, period) || known.has(indicator, period))
      continue
    const key = `${frequency}:${period.startsOn}`
    const group = missing.get(key) ?? { frequency, yearStarts, period, names: [] }
    group.names.push(indicator.name)
    missing.set(key, group)
  }
  return [...missing].map(([key, { frequency, period, names }]) => ({
    kind: 'figures',
    recordId: key,
    title: `Figures for ${periodLabel(period, frequency)}`,
    detail:
      names.length === 1
        ? `Still to be entered: ${names[0]}.`
        : `${names.length} indicators counted ${frequencies[frequency].toLowerCase()} have no figure yet.`,
    dueOn: addDays(period.endsOn, figuresGraceDays),
    path: '/figures',
  }))
}
