import {
  importField,
  type FieldValue,
  type ImportTarget,
  type RowValues,
} from '#shared/features/imports/imports.schema.ts'
import { refusalOf } from '#shared/features/figures/figures.rules.ts'
import type { IndicatorDetail } from '#shared/features/indicators/indicators.schema.ts'
import { directions } from '#shared/features/indicators/indicators.schema.ts'

import type { ImportSource } from '../imports/import-target.ts'
import { readIndicators } from '../indicators/read-indicators.ts'
import { closedOrAhead } from './figures.entry.ts'
import { listClosuresInForce, listFigures } from './figures.repository.ts'
import { periodFor, periodValueOf, timingOf } from './import-periods.ts'
import {
  applyPublished,
  isComparison,
  periodIn,
  publishedFigure,
  samePlace,
  unitOf,
} from './published-figures.ts'

const indicator = importField({
  key: 'indicator',
  label: 'Indicator',
  kind: 'text',
  required: true,
  longest: 200,
  synonyms: ['Indicator name', 'Measure name', 'Title'],
})
const area = importField({
  key: 'area',
  label: 'Place',
  kind: 'text',
  required: true,
  longest: 120,
  synonyms: ['Area name', 'Area', 'Local authority', 'LA name', 'Geography'],
  help: 'Take only the rows of your own authority, and of a place to compare with.',
})
const period = importField({
  key: 'period',
  label: 'Period',
  kind: 'period',
  required: true,
  synonyms: ['Time period', 'Year', 'Quarter', 'Term', 'Month'],
})
const rest = [
  importField({
    key: 'value',
    label: 'Value',
    kind: 'decimal',
    least: -1e12,
    most: 1e12,
    allowsMissing: true,
    synonyms: ['Figure', 'Percentage', 'Rate'],
  }),
  importField({
    key: 'measure',
    label: 'Measure',
    kind: 'text',
    longest: 120,
    synonyms: ['Unit of measure', 'Value type'],
    help: '“Percentage”, “Rate per 1,000” or “Count”.',
  }),
  importField({
    key: 'compareWith',
    label: 'Place to compare with',
    kind: 'text',
    longest: 120,
    help: 'Name a place in the file, such as England: its figures become the targets.',
  }),
  importField({
    key: 'target',
    label: 'Target',
    kind: 'decimal',
    least: -1e12,
    most: 1e12,
    synonyms: ['Target value', 'Goal'],
  }),
  importField({
    key: 'good',
    label: 'What is good',
    kind: 'choice',
    synonyms: ['Polarity', 'Direction'],
    choices: Object.entries(directions).map(([value, label]) => ({ value, label, synonyms: [] })),
  }),
  importField({ key: 'source', label: 'Source', kind: 'text', longest: 300, synonyms: ['Data source'] }),
]

/** Figures that somebody else publishes, one row per place and period. Indicators that are new are made on the way. */
export const publishedFiguresImport = importOf({
  id: 'publishedFigures',
  label: 'Published figures of an authority',
  one: 'published figure',
  many: 'published figures',
  help: 'One row for each place, indicator and period. New indicators are added; their earliest figure becomes the baseline.',
  keys: [['indicator', 'area', 'period']],
  wide: null,
  fields: [indicator, area, period, ...rest],
})

/** The same by group, such as fifths of deprivation. */
export const publishedGroupsImport = importOf({
  id: 'publishedGroups',
  label: 'Published figures by group',
  one: 'published figure',
  many: 'published figures',
  help: 'One row for each place, indicator, period and group. Groups that are new are added to the indicator.',
  keys: [['indicator', 'area', 'period', 'dimension', 'category']],
  wide: null,
  fields: [
    indicator,
    area,
    period,
    importField({
      key: 'dimension',
      label: 'Broken down by',
      kind: 'text',
      required: true,
      longest: 60,
      synonyms: ['Breakdown', 'Dimension', 'Category type'],
    }),
    importField({
      key: 'category',
      label: 'Group',
      kind: 'text',
      required: true,
      longest: 80,
      synonyms: ['Category', 'Inequality', 'Deprivation quintile'],
    }),
    ...rest,
  ],
})

function importOf(target: ImportTarget): ImportSource {
  const isTotals = target.id === 'publishedFigures'
  return {
    id: target.id,
    permission: 'figures.write',
    describe: async () => target,

    async existing(db) {
      const indicators = new Map((await readIndicators(db)).map((one) => [one.id, one]))
      return (await listFigures(db)).flatMap((figure) => {
        const of = indicators.get(figure.indicatorId)!
        const named = periodValueOf(figure, of)
        if (of.area === '' || (figure.dimension === '') !== isTotals) return []
        const values: Record<string, FieldValue | null> = {
          indicator: of.name,
          area: of.area,
          period: named,
          value: figure.value,
        }
        if (!isTotals) Object.assign(values, { dimension: figure.dimension, category: figure.category })
        if (figure.source !== '') values['source'] = figure.source
        return [{ id: figure.id, values: { ...values, ...alreadyKnown(of) } }]
      })
    },

    async check(db, clock) {
      const indicators = await readIndicators(db)
      const closures = await listClosuresInForce(db)
      return (values) => {
        if (saysNoGroup(values['category']))
          return [
            {
              field: 'category',
              problem: 'This row has no group. Import it with “Published figures of an authority”.',
            },
          ]
        const known = indicators.find((one) => samePlace(one, values))
        const timing = known ?? timingOf(periodIn(values))
        const own = periodFor(periodIn(values), timing)
        if (typeof own === 'string') return [{ field: 'period', problem: own }]
        if (isComparison(values)) return []
        const problem =
          refusalOf(publishedFigure(values), known ?? unitOf(values)) ??
          closedOrAhead(own, timing.frequency, closures, clock.today())
        return problem === null ? [] : [{ field: null, problem }]
      }
    },

    apply: ({ db, clock }, rows) =>
      applyPublished(
        db,
        rows.map(({ values }) => values),
        clock.today(),
      ),
  }
}

/** What the row may repeat without changing anything. */
const alreadyKnown = ({ good }: IndicatorDetail): RowValues => ({ good })

/** Tables write "NA" or "All" where a row is the total. */
const saysNoGroup = (category: FieldValue | null | undefined): boolean =>
  typeof category === 'string' &&
  ['na', 'n/a', 'all', 'total', 'persons'].includes(category.trim().toLowerCase())
