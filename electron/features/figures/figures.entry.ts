import type { IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import { isEmptyFigure, placeOf, refusalOf } from '#shared/features/figures/figures.rules.ts'
import {
  figureId,
  type EnteredFigure,
  type Figure,
  type PeriodClosure,
} from '#shared/features/figures/figures.schema.ts'
import {
  isInside,
  periodLabel,
  periodOf,
  type ReportingPeriod,
} from '#shared/features/figures/periods.rules.ts'
import type { Frequency, IndicatorDetail } from '#shared/features/indicators/indicators.schema.ts'
import { newId } from '#shared/ids.ts'

import { insertMany } from '../../database/insert-many.ts'
import type { Readable, Writable } from '../../database/schema.ts'
import { readIndicators } from '../indicators/read-indicators.ts'
import { deleteFigure, listClosuresInForce, listFigures, updateFigure } from './figures.repository.ts'

/** Writes a batch of cells, all or none. A field error `cells.3` belongs to the fourth cell. */
export async function enterFigures(
  db: Writable,
  cells: readonly EnteredFigure[],
  today: IsoDate,
): Promise<{ saved: number; removed: number }> {
  const indicators = new Map((await readIndicators(db)).map((indicator) => [indicator.id, indicator]))
  const closures = await listClosuresInForce(db)
  const existing = await figuresAt(db, cells)
  const problems: Record<string, string> = {}
  const seen = new Set<string>()
  cells.forEach((cell, index) => {
    const problem = seen.has(placeOf(cell))
      ? 'This cell is in the batch twice.'
      : problemWith(cell, indicators.get(cell.indicatorId), closures, today)
    seen.add(placeOf(cell))
    if (problem !== null) problems[`cells.${index}`] = problem
  })
  const count = Object.keys(problems).length
  if (count > 0) {
    const which = count === 1 ? 'One figure needs' : `${count} figures need`
    throw new AppError(
      'ruleBroken',
      `${which} correcting. Nothing was saved; the sentences stand beside the cells.`,
      problems,
    )
  }

  const done = { saved: 0, removed: 0 }
  const added: Figure[] = []
  for (const cell of cells) {
    const before = existing.get(placeOf(cell))
    if (isEmptyFigure(cell)) {
      if (before === undefined) continue
      await deleteFigure(db, before.id)
      done.removed += 1
      continue
    }
    const { frequency, yearStarts } = indicators.get(cell.indicatorId)!
    const { endsOn } = periodOf(cell.startsOn, frequency, yearStarts)
    const figure: Figure = { id: before?.id ?? newId(figureId), ...cell, endsOn }
    if (before === undefined) added.push(figure)
    else await updateFigure(db, figure)
    done.saved += 1
  }
  await insertMany(db, 'figures', added)
  return done
}

/** Why a cell cannot be saved, as a sentence; `null` when it can. Also asked by the import preview. */
export function problemWith(
  cell: EnteredFigure,
  indicator: IndicatorDetail | undefined,
  closures: readonly PeriodClosure[],
  today: IsoDate,
): string | null {
  if (indicator === undefined) return 'There is no such indicator.'
  const { frequency, yearStarts, breakdowns } = indicator
  const period = periodOf(cell.startsOn, frequency, yearStarts)
  if (period.startsOn !== cell.startsOn) return 'This day does not begin a period of the indicator.'
  const timely = closedOrAhead(period, frequency, closures, today)
  if (timely !== null) return timely
  const isKnown =
    cell.dimension === ''
      ? cell.category === ''
      : breakdowns.some(
          ({ dimension, categories }) => dimension === cell.dimension && categories.includes(cell.category),
        )
  if (!isKnown) return `The indicator has no group “${cell.category}” of “${cell.dimension}”.`
  return refusalOf(cell, indicator)
}

/** Why nothing can be entered for a period now; `null` when something can. */
export function closedOrAhead(
  period: ReportingPeriod,
  frequency: Frequency,
  closures: readonly PeriodClosure[],
  today: IsoDate,
): string | null {
  if (closures.some((closure) => isInside(period, closure)))
    return `${periodLabel(period, frequency)} is closed. Reopen it first.`
  return period.startsOn > today ? `${periodLabel(period, frequency)} has not begun yet.` : null
}

/** The figures that stand in the places of these cells. */
export async function figuresAt(db: Readable, cells: readonly EnteredFigure[]): Promise<Map<string, Figure>> {
  const days = cells.map(({ startsOn }) => startsOn).toSorted()
  const figures = await listFigures(db, { from: days[0], to: days.at(-1) })
  return new Map(figures.map((figure) => [placeOf(figure), figure]))
}
