import type { IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import { enteredFigureSchema, type EnteredFigure } from '#shared/features/figures/figures.schema.ts'
import type { FieldValue, PeriodValue, RowValues } from '#shared/features/imports/imports.schema.ts'
import {
  emptyIndicator,
  indicatorId,
  mostBreakdowns,
  direction,
  type Breakdown,
  type Direction,
  type IndicatorDetail,
  type NewIndicator,
} from '#shared/features/indicators/indicators.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Writable } from '../../database/schema.ts'
import { readIndicators } from '../indicators/read-indicators.ts'
import { writeIndicator } from '../indicators/write-indicator.ts'
import { enterFigures } from './figures.entry.ts'
import { periodFor, timingOf } from './import-periods.ts'

/** Rows of a place that others are compared with carry no figures of their own: they become targets. */
export const isComparison = (values: RowValues): boolean =>
  plain(values['compareWith']) !== '' && plain(values['area']) === plain(values['compareWith'])

export const samePlace = (one: Pick<IndicatorDetail, 'name' | 'area'>, values: RowValues): boolean =>
  plain(one.name) === plain(values['indicator']) && plain(one.area) === plain(values['area'])

/** Makes or completes the indicators that the rows name, then enters the figures: all or nothing, in one command. */
export async function applyPublished(
  db: Writable,
  rows: readonly RowValues[],
  today: IsoDate,
): Promise<void> {
  const indicators = await readIndicators(db)
  const cells: EnteredFigure[] = []
  const own = Map.groupBy(
    rows.filter((row) => !isComparison(row)),
    (row) => `${plain(row['indicator'])}\u0000${plain(row['area'])}`,
  )
  for (const group of own.values()) {
    const known = indicators.find((one) => samePlace(one, group[0]!))
    const comparison = rows.filter(
      (row) => isComparison(row) && plain(row['indicator']) === plain(group[0]!['indicator']),
    )
    const detail = completed(known ?? (await invented(db, group)), group, comparison)
    await writeIndicator(db, detail, known === undefined)
    cells.push(...group.map((row) => publishedCell(row, detail, startOf(row, detail))))
  }
  if (cells.length > 0) await enterFigures(db, cells, today)
}

/** What the row says was counted. */
export function publishedFigure(
  row: RowValues,
): Pick<EnteredFigure, 'numerator' | 'denominator' | 'value' | 'missing'> {
  const value = typeof row['value'] === 'number' ? row['value'] : null
  return { numerator: null, denominator: null, value, missing: value === null ? 'Not published' : '' }
}

const publishedCell = (row: RowValues, { id }: IndicatorDetail, startsOn: IsoDate): EnteredFigure =>
  enteredFigureSchema.parse({
    indicatorId: id,
    startsOn,
    dimension: text(row['dimension']),
    category: text(row['category']),
    ...publishedFigure(row),
    note: '',
    source: text(row['source']),
  })

/** A first version of an indicator nobody has described yet: what the file says, and a request to look at it. */
async function invented(db: Writable, rows: readonly RowValues[]): Promise<IndicatorDetail> {
  const row = rows[0]!
  const name = text(row['indicator'])
  const details: NewIndicator = {
    ...emptyIndicator,
    ...timingOf(periodIn(row)),
    ...unitOf(row),
    code: await freeCode(db),
    name,
    area: text(row['area']),
    aimIds: await likelyAims(db, name),
    good: goodOf(row['good'], name),
    periodType: 'snapshot',
    isPersonBased: 0, // whoever published it has protected its small numbers
    dataOwner: 'Published',
    sourceNote: text(row['source']) || 'Imported from published figures',
    checkNote: 'Made from an imported file: check the unit, what is good and the aims.',
  }
  return { ...details, id: newId(indicatorId), retiredOn: null }
}

/** The earliest figure is the baseline until somebody sets another; targets come from the file. */
function completed(
  detail: IndicatorDetail,
  rows: readonly RowValues[],
  comparison: readonly RowValues[],
): IndicatorDetail {
  const totalsOf = (of: readonly RowValues[], field: 'value' | 'target') =>
    of.flatMap((row) => {
      const value = row[field]
      if (typeof value !== 'number' || text(row['dimension']) !== '') return []
      return [{ startsOn: startOf(row, detail), value }]
    })
  const earliest = totalsOf(rows, 'value').toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0]
  const baseline =
    detail.baselineValue === null && earliest !== undefined
      ? { baselineValue: earliest.value, baselineStartsOn: earliest.startsOn }
      : {}
  const targets = new Map(
    [...detail.targets, ...totalsOf(comparison, 'value'), ...totalsOf(rows, 'target')].map((target) => [
      target.startsOn,
      target,
    ]),
  )
  return {
    ...detail,
    ...baseline,
    targets: [...targets.values()],
    breakdowns: withGroups(detail.breakdowns, rows),
  }
}

function withGroups(breakdowns: readonly Breakdown[], rows: readonly RowValues[]): Breakdown[] {
  const groups = new Map(breakdowns.map(({ dimension, categories }) => [dimension, new Set(categories)]))
  for (const row of rows) {
    const dimension = text(row['dimension'])
    if (dimension === '') continue
    if (!groups.has(dimension)) groups.set(dimension, new Set())
    groups.get(dimension)!.add(text(row['category']))
  }
  if (groups.size > mostBreakdowns) {
    throw new AppError(
      'ruleBroken',
      `An indicator has at most ${mostBreakdowns} breakdowns. Nothing was imported. Leave some rows out.`,
    )
  }
  return [...groups].map(([dimension, categories]) => ({ dimension, categories: [...categories] }))
}

export function periodIn(row: RowValues): PeriodValue {
  const period = row['period']
  if (typeof period !== 'object' || period === null)
    throw new Error('A row without a period passed the check.')
  return period
}

function startOf(row: RowValues, timing: Pick<IndicatorDetail, 'frequency' | 'yearStarts'>): IsoDate {
  const period = periodFor(periodIn(row), timing)
  if (typeof period === 'string')
    throw new AppError('ruleBroken', `${text(row['indicator'])}: ${period} Nothing was imported.`)
  return period.startsOn
}

async function freeCode(db: Writable): Promise<string> {
  const codes = (await readIndicators(db))
    .map(({ code }) => /^PUB(\d+)$/i.exec(code)?.[1])
    .filter((digits) => digits !== undefined)
  return `PUB${Math.max(0, ...codes.map(Number)) + 1}`
}

/** The unit of an indicator that is not known yet, by what the file calls its measure or else by its name. */
export function unitOf(row: RowValues): Pick<NewIndicator, 'unit' | 'ratePer' | 'decimals'> {
  const measure = text(row['measure'])
  const name = text(row['indicator'])
  const per = /per ([\d,]+)/i.exec(measure)?.[1]?.replaceAll(',', '')
  if (per !== undefined && Number(per) > 0) return { unit: 'rate', ratePer: Number(per), decimals: 1 }
  if (/percent|%|proportion/i.test(measure) || (measure === '' && /percent|%/i.test(name)))
    return { unit: 'percent', ratePer: null, decimals: 1 }
  if (/count|number/i.test(measure)) return { unit: 'count', ratePer: null, decimals: 0 }
  return { unit: 'score', ratePer: null, decimals: 1 }
}

/** Aims of Every Child Matters by the words of a title; a first guess that the note asks to check. */
const aimWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/poverty|low income|workless|benefit/i, ['EW5']],
  [/readiness|good level|development|early education|reception year/i, ['EA1']],
  [/decay|breast|birth weight|immunis|vaccin|smok|health/i, ['BH1']],
  [/obes|overweight|activity|diet/i, ['BH4']],
  [/injur|accident/i, ['SS2']],
  [/abuse|neglect|protection plan|safeguard/i, ['SS1']],
]

async function likelyAims(db: Writable, name: string): Promise<NewIndicator['aimIds']> {
  const codes = aimWords.find(([words]) => words.test(name))?.[1] ?? []
  if (codes.length === 0) return []
  return (
    await db
      .selectFrom('aims')
      .select('id')
      .where('code', 'in', [...codes])
      .execute()
  ).map(({ id }) => id)
}

const wantedDown =
  /decay|poverty|low income|workless|obes|overweight|smok|mortality|death|injur|admission|absence|exclusion|homeless|neglect|abuse|deprivation/i
const wantedUp =
  /readiness|good level|take-?up|breast|immunis|vaccin|attain|achiev|attendance|satisf|registered/i

function goodOf(given: FieldValue | null | undefined, name: string): Direction {
  const said = direction.safeParse(given)
  if (said.success) return said.data
  if (wantedDown.test(name)) return 'down'
  return wantedUp.test(name) ? 'up' : 'context'
}

const text = (value: FieldValue | null | undefined): string => (typeof value === 'string' ? value.trim() : '')
const plain = (value: FieldValue | null | undefined): string => text(value).toLowerCase()
