import { addMonths, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { figuresContract } from '#shared/features/figures/figures.contract.ts'
import { targetFor, valueOf } from '#shared/features/figures/figures.rules.ts'
import {
  periodClosureId,
  type Figure,
  type FiguresGrid,
  type PeriodClosure,
} from '#shared/features/figures/figures.schema.ts'
import { gridPeriods, gridYear, periodFrom, periodUnder } from '#shared/features/figures/grid-year.rules.ts'
import {
  financialYearOf,
  isInside,
  periodLabel,
  previousPeriod,
  type ReportingPeriod,
} from '#shared/features/figures/periods.rules.ts'
import type { Frequency, IndicatorDetail } from '#shared/features/indicators/indicators.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { readIndicators } from '../indicators/read-indicators.ts'
import { enterFigures } from './figures.entry.ts'
import {
  findClosure,
  insertClosure,
  listClosures,
  listClosuresInForce,
  listFigures,
  updateClosure,
} from './figures.repository.ts'
import { listSeries, seriesOf } from './figures.series.ts'

export const figures: Procedures<typeof figuresContract> = {
  async grid({ db }, { frequency, on, withBreakdowns }) {
    const closures = await listClosuresInForce(db)
    const columns = gridPeriods(on, frequency)
    const year = gridYear(on, frequency)
    const known = Map.groupBy(
      await listFigures(db, {
        from: addMonths(year.startsOn, -monthsBefore[frequency]),
        to: year.endsOn,
        frequency,
        onlyTotals: !withBreakdowns,
      }),
      ({ indicatorId }) => indicatorId,
    )
    const indicators = (await readIndicators(db)).filter(
      (indicator) =>
        indicator.frequency === frequency &&
        indicator.isMeasured === 1 &&
        isAskedFor(indicator, year.startsOn),
    )
    return {
      year: { ...year, label: yearLabel(frequency, year) },
      periods: columns.map((period) => ({
        ...period,
        label: periodLabel(period, frequency),
        closureId: closures.find((closure) => isSame(closure, period))?.id ?? null,
      })),
      rows: indicators.flatMap((indicator) => {
        const figures = known.get(indicator.id) ?? []
        const ownColumns = columns.map((column) => columnOf(indicator, column, closures))
        return rowsOf(indicator, withBreakdowns).map(({ dimension, category }) => {
          const row = figures.filter(
            (figure) => figure.dimension === dimension && figure.category === category,
          )
          return {
            indicator,
            dimension,
            category,
            cells: ownColumns.map((column) => cellOf(indicator, dimension, column, row)),
          }
        })
      }),
    }
  },

  series: ({ db }, { indicatorId, from, to }) => seriesOf(db, indicatorId, from, to),
  overview: ({ db }, { upTo, periods }) => listSeries(db, upTo, periods),
  list: ({ db }, { indicatorId }) => listFigures(db, { indicatorId }),
  closures: ({ db }) => listClosures(db),

  enter: ({ db, clock }, { cells }) => enterFigures(db, cells, clock.today()),

  async close({ db, clock }, { frequency, startsOn, note }) {
    const period = periodFrom(startsOn, frequency)
    const label = periodLabel(period, frequency)
    if (period.endsOn >= clock.today()) {
      throw new AppError(
        'ruleBroken',
        `${label} has not ended yet, so it was not closed. Close it when its figures are in.`,
      )
    }
    const inForce = await listClosuresInForce(db)
    if (inForce.some((closure) => isInside(period, closure))) {
      throw new AppError('ruleBroken', `${label} is closed already. Nothing was changed.`)
    }
    const closure: PeriodClosure = {
      id: newId(periodClosureId),
      frequency,
      ...period,
      closedOn: clock.today(),
      note,
      reopenedOn: null,
      reopenReason: '',
    }
    await insertClosure(db, closure)
    return closure
  },

  async reopen({ db, clock }, { id, reason }) {
    const closure = await findClosure(db, id)
    if (closure === undefined)
      throw new AppError('notFound', 'That closing is no longer here. Nothing was changed.')
    if (closure.reopenedOn !== null)
      throw new AppError('conflict', 'This period was reopened already. Nothing was changed.')
    const reopened: PeriodClosure = { ...closure, reopenedOn: clock.today(), reopenReason: reason }
    await updateClosure(db, reopened)
    return reopened
  },
}

/** A period earlier than the first column is needed for the comparison; years of other kinds begin up to a year sooner. */
const monthsBefore: Record<Frequency, number> = { monthly: 1, quarterly: 3, termly: 5, annual: 24 }

type GridCell = FiguresGrid['rows'][number]['cells'][number]

/** A column of one indicator, before any figure is in it. */
interface Column {
  readonly ofTotal: GridCell
  readonly ofGroup: GridCell
  readonly startsOn: IsoDate
  readonly beforeStartsOn: IsoDate
}

function columnOf(
  indicator: IndicatorDetail,
  column: ReportingPeriod,
  closures: readonly PeriodClosure[],
): Column {
  const { frequency, yearStarts } = indicator
  const period = periodUnder(column, frequency, yearStarts)
  const ofGroup: GridCell = {
    ...period,
    label: periodLabel(period, frequency),
    isClosed: closures.some((closure) => isInside(period, closure)),
    figure: null,
    target: null,
    before: null,
  }
  return {
    ofTotal: { ...ofGroup, target: targetFor(period.startsOn, indicator) },
    ofGroup,
    startsOn: period.startsOn,
    beforeStartsOn: previousPeriod(period, frequency, yearStarts).startsOn,
  }
}

function cellOf(
  indicator: IndicatorDetail,
  dimension: string,
  column: Column,
  row: readonly Figure[],
): GridCell {
  const figure = row.find(({ startsOn }) => startsOn === column.startsOn) ?? null
  const previous = row.find(({ startsOn }) => startsOn === column.beforeStartsOn) ?? null
  const empty = dimension === '' ? column.ofTotal : column.ofGroup
  // Thousands of cells are empty; they are one.
  if (figure === null && previous === null) return empty
  return { ...empty, figure, before: valueOf(previous, indicator) }
}

/** The total first, then every group of every breakdown. */
function rowsOf(
  { breakdowns }: IndicatorDetail,
  withBreakdowns: boolean,
): { dimension: string; category: string }[] {
  const total = { dimension: '', category: '' }
  if (!withBreakdowns) return [total]
  return [
    total,
    ...breakdowns.flatMap(({ dimension, categories }) =>
      categories.map((category) => ({ dimension, category })),
    ),
  ]
}

/** A retired indicator is asked for in the years before it was retired. */
const isAskedFor = ({ retiredOn }: IndicatorDetail, from: IsoDate) => retiredOn === null || retiredOn >= from

const isSame = (a: ReportingPeriod, b: ReportingPeriod) => a.startsOn === b.startsOn && a.endsOn === b.endsOn

function yearLabel(frequency: Frequency, year: ReportingPeriod): string {
  const last = periodLabel(frequency === 'annual' ? financialYearOf(year.endsOn) : year, 'annual')
  return frequency === 'annual' ? `${periodLabel(year, 'annual')} to ${last}` : last
}

/** For whoever needs to know before writing: the import preview. */
export async function isPeriodClosed(db: Readable, period: ReportingPeriod): Promise<boolean> {
  return (await listClosuresInForce(db)).some((closure) => isInside(period, closure))
}
