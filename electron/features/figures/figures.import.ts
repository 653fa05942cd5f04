import { AppError } from '#shared/errors.ts'
import { importField, type ImportTarget, type RowValues } from '#shared/features/imports/imports.schema.ts'
import {
  enteredFigureSchema,
  type EnteredFigure,
  type Figure,
} from '#shared/features/figures/figures.schema.ts'
import { hasParts } from '#shared/features/figures/figures.rules.ts'
import type { IndicatorDetail } from '#shared/features/indicators/indicators.schema.ts'

import type { ImportSource } from '../imports/import-target.ts'
import { readIndicators } from '../indicators/read-indicators.ts'
import { enterFigures, problemWith } from './figures.entry.ts'
import { listClosuresInForce, listFigures } from './figures.repository.ts'
import { periodFor, periodValueOf } from './import-periods.ts'

const code = importField({
  key: 'code',
  label: 'Indicator',
  kind: 'choice',
  required: true,
  synonyms: ['Code', 'Indicator code', 'Measure', 'KPI', 'Ref'],
})
const period = importField({
  key: 'period',
  label: 'Period',
  kind: 'period',
  required: true,
  synonyms: ['Quarter', 'Month', 'Term', 'Year', 'Time period', 'Reporting period'],
})
const parts = [
  importField({
    key: 'numerator',
    label: 'Number counted',
    kind: 'decimal',
    least: -1e12,
    most: 1e12,
    allowsMissing: true,
    synonyms: ['Numerator', 'Number', 'Num'],
  }),
  importField({
    key: 'denominator',
    label: 'Out of',
    kind: 'decimal',
    least: -1e12,
    most: 1e12,
    allowsMissing: true,
    synonyms: ['Denominator', 'Of', 'Cohort', 'Eligible', 'Den'],
  }),
  importField({
    key: 'value',
    label: 'Value',
    kind: 'decimal',
    least: -1e12,
    most: 1e12,
    allowsMissing: true,
    synonyms: ['Figure', 'Result', 'Actual', 'Count', 'Percentage', '%'],
  }),
  importField({
    key: 'missing',
    label: 'Why it is missing',
    kind: 'text',
    longest: 200,
    synonyms: ['Reason missing', 'Missing'],
  }),
  importField({
    key: 'note',
    label: 'Note',
    kind: 'text',
    longest: 1000,
    synonyms: ['Notes', 'Comment', 'Comments'],
  }),
  importField({ key: 'source', label: 'Source', kind: 'text', longest: 300, synonyms: ['Data source'] }),
]

/** The centre's own totals, for indicators that exist. */
export const figuresImport = importOf({
  id: 'figures',
  label: 'Figures',
  one: 'figure',
  many: 'figures',
  help: 'One row for each indicator and period, or one row for each indicator with the periods as headings.',
  keys: [['code', 'period']],
  wide: { period: 'period', value: 'value' },
  fields: [code, period, ...parts],
})

/** The same by age, area or another group; a file that mixes both is read twice, each time with its own rows. */
export const figureGroupsImport = importOf({
  id: 'figureGroups',
  label: 'Figures by group',
  one: 'figure',
  many: 'figures',
  help: 'One row for each indicator, period and group. The groups must stand in the indicator already.',
  keys: [['code', 'period', 'dimension', 'category']],
  wide: { period: 'period', value: 'value' },
  fields: [
    code,
    period,
    importField({
      key: 'dimension',
      label: 'Broken down by',
      kind: 'text',
      required: true,
      longest: 60,
      synonyms: ['Breakdown', 'Dimension'],
    }),
    importField({
      key: 'category',
      label: 'Group',
      kind: 'text',
      required: true,
      longest: 80,
      synonyms: ['Category', 'Sub-group'],
    }),
    ...parts,
  ],
})

function importOf(target: ImportTarget): ImportSource {
  const isOurs = (figure: Figure) => (figure.dimension === '') === (target.id === 'figures')
  return {
    id: target.id,
    permission: 'figures.write',

    async describe(db) {
      const choices = (await readIndicators(db)).map((indicator) => ({
        value: indicator.id,
        label: indicator.code,
        synonyms: [indicator.name],
      }))
      return {
        ...target,
        fields: target.fields.map((field) => (field.key === 'code' ? { ...field, choices } : field)),
      }
    },

    async existing(db) {
      const indicators = new Map((await readIndicators(db)).map((indicator) => [indicator.id, indicator]))
      return (await listFigures(db)).filter(isOurs).map((figure) => ({
        id: figure.id,
        values: valuesOf(figure, periodValueOf(figure, indicators.get(figure.indicatorId)!)),
      }))
    },

    async check(db, clock) {
      const indicators = new Map(
        (await readIndicators(db)).map((indicator) => [indicator.id as string, indicator]),
      )
      const closures = await listClosuresInForce(db)
      return (values, matched) => {
        const indicator = indicators.get(text(values['code']))
        if (indicator === undefined || isBlank(values['period']))
          return [{ field: 'code', problem: 'There is no such indicator.' }]
        const own = periodFor(values['period'], indicator)
        if (typeof own === 'string') return [{ field: 'period', problem: own }]
        const cell = cellFrom(merged(matched?.values, values), indicator, own.startsOn)
        const problem =
          cell === null
            ? 'There is neither a figure nor a reason why it is missing.'
            : problemWith(cell, indicator, closures, clock.today())
        return problem === null ? [] : [{ field: null, problem }]
      }
    },

    async apply({ db, clock }, rows) {
      const indicators = new Map(
        (await readIndicators(db)).map((indicator) => [indicator.id as string, indicator]),
      )
      const before = new Map((await listFigures(db)).map((figure) => [figure.id as string, figure]))
      const cells = rows.map(({ values, matchedId }) => {
        const figure = before.get(matchedId ?? '')
        const indicator = indicators.get(text(values['code']))
        const own =
          indicator === undefined || isBlank(values['period']) ? null : periodFor(values['period'], indicator)
        const kept = figure && indicator ? valuesOf(figure, periodValueOf(figure, indicator)) : undefined
        const cell =
          indicator === undefined || own === null || typeof own === 'string'
            ? null
            : cellFrom(merged(kept, values), indicator, own.startsOn)
        if (cell === null)
          throw new AppError(
            'conflict',
            'The indicators changed while the file was being read. Nothing was imported. Look at the preview again.',
          )
        return cell
      })
      if (cells.length > 0) await enterFigures(db, cells, clock.today())
    },
  }
}

const figureFields = ['numerator', 'denominator', 'value', 'missing']

/** A row that brings a figure replaces all of the old one; one that brings only a note keeps it. */
function merged(before: RowValues | undefined, values: RowValues): RowValues {
  const kept = Object.entries(before ?? {})
  const bringsFigure = figureFields.some((field) => values[field] !== undefined)
  return {
    ...Object.fromEntries(bringsFigure ? kept.filter(([field]) => !figureFields.includes(field)) : kept),
    ...values,
  }
}

const valuesOf = (figure: Figure, period: RowValues[string]): RowValues => ({
  code: figure.indicatorId,
  period,
  ...(figure.dimension !== '' && { dimension: figure.dimension, category: figure.category }),
  ...(figure.numerator !== null && { numerator: figure.numerator }),
  ...(figure.denominator !== null && { denominator: figure.denominator }),
  ...(figure.value !== null && { value: figure.value }),
  ...(figure.missing !== '' && { missing: figure.missing }),
  ...(figure.note !== '' && { note: figure.note }),
  ...(figure.source !== '' && { source: figure.source }),
})

const isBlank = (value: RowValues[string] | undefined): value is null | undefined =>
  value === null || value === undefined
const number = (value: RowValues[string] | undefined): number | null =>
  typeof value === 'number' ? value : null
const text = (value: RowValues[string] | undefined): string => (typeof value === 'string' ? value : '')

/** The row as a cell of the grid; `null` when it says nothing. The two parts win over a result that stands beside them. */
function cellFrom(
  values: RowValues,
  indicator: IndicatorDetail,
  startsOn: EnteredFigure['startsOn'],
): EnteredFigure | null {
  const figure = hasParts(indicator.unit)
    ? inParts(values)
    : { numerator: null, denominator: null, value: number(values['value']) ?? number(values['numerator']) }
  const hasFigure = Object.values(figure).some((part) => part !== null)
  const isMarkedMissing = ['numerator', 'denominator', 'value'].some((field) => values[field] === null)
  const missing = hasFigure ? '' : text(values['missing']) || (isMarkedMissing ? 'Not given in the file' : '')
  if (!hasFigure && missing === '') return null
  return enteredFigureSchema.parse({
    indicatorId: indicator.id,
    startsOn,
    dimension: text(values['dimension']),
    category: text(values['category']),
    ...figure,
    missing,
    note: text(values['note']),
    source: text(values['source']),
  })
}

function inParts(values: RowValues): Pick<EnteredFigure, 'numerator' | 'denominator' | 'value'> {
  const numerator = number(values['numerator'])
  const denominator = number(values['denominator'])
  const value = number(values['value'])
  const isPublishedWithoutParts = value !== null && (numerator === null || denominator === null)
  return isPublishedWithoutParts
    ? { numerator: null, denominator: null, value }
    : { numerator, denominator, value: null }
}
