import {
  addDays,
  addMonths,
  dateOf,
  lastDayOfMonth,
  minDate,
  monthOf,
  yearOf,
  type IsoDate,
} from '#shared/dates.ts'
import { figureId, type Figure } from '#shared/features/figures/figures.schema.ts'
import {
  emptyIndicator,
  indicatorAimId,
  indicatorCategoryId,
  indicatorId,
  type Indicator,
  type IndicatorCategory,
} from '#shared/features/indicators/indicators.schema.ts'
import { newId } from '#shared/ids.ts'

import { insertMany } from '../../database/insert-many.ts'
import type { Decade } from './decade.ts'

const howMany = 80
const months = 120
const categories = ['First', 'Second', 'Third', 'Fourth']
const dimensions = ['Age', 'Area', 'Gender', 'Language', 'Need', 'Route']

interface Counted {
  readonly indicator: Indicator
  readonly dimensions: readonly string[]
}

/** Eighty monthly indicators over ten years; each has from none to six breakdowns. */
export async function fillFigures(decade: Decade): Promise<void> {
  const { db, random, today, recorded } = decade
  const counted = await fillIndicators(decade)
  const thisMonth = dateOf(yearOf(today), monthOf(today), 1)
  for (let back = months; back >= 1; back -= 1) {
    const startsOn = addMonths(thisMonth, -back)
    const day = minDate(addDays(startsOn, 37), today)
    await recorded(day, 'figures.enter', 'Entered figures', () =>
      insertMany(
        db,
        'figures',
        counted.flatMap((one) => figuresOf(one, startsOn, back)),
      ),
    )
  }

  function figuresOf({ indicator, dimensions: own }: Counted, startsOn: IsoDate, back: number): Figure[] {
    const trend = 40 + (months - back) / 6
    const one = (dimension: string, category: string, outOf: number): Figure => ({
      id: newId(figureId),
      indicatorId: indicator.id,
      startsOn,
      endsOn: lastDayOfMonth(startsOn),
      dimension,
      category,
      numerator: Math.min(outOf, Math.round((outOf * (trend + 6 * random.noise())) / 100)),
      denominator: outOf,
      value: null,
      missing: '',
      note: '',
      source: 'Registers',
    })
    const total = random.between(60, 900)
    return [
      one('', '', total),
      ...own.flatMap((dimension) =>
        categories.map((category) => one(dimension, category, random.between(2, Math.ceil(total / 4)))),
      ),
    ]
  }
}

async function fillIndicators({ db, firstDay, recorded }: Decade): Promise<Counted[]> {
  const aims = await db.selectFrom('aims').select('id').where('isOn', '=', 1).execute()
  const counted: Counted[] = []
  for (let index = 0; index < howMany; index += 1) {
    const { aimIds: _aims, targets: _targets, breakdowns: _breakdowns, ...empty } = emptyIndicator
    const indicator: Indicator = {
      ...empty,
      id: newId(indicatorId),
      code: `T${String(index + 1).padStart(2, '0')}`,
      name: `Long-run indicator ${index + 1}`,
      numeratorLabel: 'Children',
      denominatorLabel: 'Children seen',
      frequency: 'monthly',
      standingTarget: 60,
      retiredOn: null,
    }
    const own = dimensions.slice(0, index % (dimensions.length + 1))
    const rows = own.flatMap((dimension) =>
      categories.map((category, position): IndicatorCategory => ({
        id: newId(indicatorCategoryId),
        indicatorId: indicator.id,
        dimension,
        category,
        position,
      })),
    )
    await recorded(firstDay, 'indicators.add', 'Added an indicator', async () => {
      await insertMany(db, 'indicators', [indicator])
      await insertMany(db, 'indicatorAims', [
        { id: newId(indicatorAimId), indicatorId: indicator.id, aimId: aims[index % aims.length]!.id },
      ])
      await insertMany(db, 'indicatorCategories', rows)
    })
    counted.push({ indicator, dimensions: own })
  }
  return counted
}
