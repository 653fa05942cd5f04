import { addMonths } from '#shared/dates.ts'
import { emptyIndicator, type Direction, type Frequency, type IndicatorId, type NewIndicator, type Unit } from '#shared/features/indicators/indicators.schema.ts'

import type { Cast } from './cast.ts'
import type { Story } from './story.ts'

/** What is counted, and how the invented figures behave. */
export interface Measure {
  readonly aims: readonly string[]
  readonly name: string
  readonly unit?: Unit
  readonly often?: Frequency
  readonly good?: Direction
  readonly of: string
  readonly outOf?: string
  readonly owner?: string
  /** The value two years ago, what it gains in a year, how far it strays, and how much school holidays pull it down. */
  readonly start: number
  readonly gain: number
  readonly strays: number
  readonly holidays?: number
  /** Usual size of "out of" in a period. */
  readonly base?: number
  readonly target?: number
  readonly tolerance?: number
  readonly parts?: 'age' | 'area' | 'ageAndArea'
  readonly isSensitive?: boolean
  readonly isAboutPeople?: boolean
  readonly yearStarts?: 'september'
}

const healthVisiting = 'Fenside Community NHS Trust, health visiting'
const registers = 'Centre registers'

export const measures = {
  BH01: { aims: ['BH1'], name: 'Babies breastfed at six to eight weeks', of: 'Babies wholly or partly breastfed', outOf: 'Babies due a six-week review', owner: healthVisiting, start: 41, gain: 2.4, strays: 2.2, base: 62, target: 48, parts: 'area' },
  BH02: { aims: ['BH1'], name: 'Two-year reviews done in time', of: 'Reviews done by two and a half', outOf: 'Children who turned two and a half', owner: healthVisiting, start: 76, gain: 4.5, strays: 3, base: 71, target: 88, parts: 'area' },
  BH03: { aims: ['BH1'], name: 'Children with both MMR doses by five', of: 'Children with both doses', outOf: 'Children turning five', owner: healthVisiting, start: 86, gain: 0.8, strays: 1.5, base: 118, target: 90 },
  BH04: { aims: ['BH2'], name: 'Mothers asked about their mood by eight weeks', of: 'Mothers asked', outOf: 'Mothers due a review', owner: healthVisiting, start: 81, gain: 4, strays: 3, base: 62, target: 92, isSensitive: true },
  BH05: { aims: ['BH2'], name: 'Parents who feel better after the anxiety group', of: 'Parents with a better score', outOf: 'Parents who finished', owner: registers, start: 63, gain: 3, strays: 9, base: 14, target: 70, isSensitive: true, parts: 'age' },
  BH06: { aims: ['BH4'], name: 'Families at Cook and Eat sessions', unit: 'count', often: 'monthly', of: 'Families', owner: registers, start: 21, gain: 4, strays: 4, holidays: 8, target: 26 },
  BH07: { aims: ['BH4'], name: 'Reception children of a healthy weight', often: 'annual', yearStarts: 'september', of: 'Children of a healthy weight', outOf: 'Children measured', owner: 'Public health', start: 74, gain: 0.6, strays: 0.8, base: 214, target: 78 },
  SS01: { aims: ['SS1'], name: 'Early help plans reviewed in time', of: 'Plans reviewed within six weeks', outOf: 'Plans due for review', owner: registers, start: 68, gain: 7, strays: 6, base: 34, target: 85, isSensitive: true },
  SS02: { aims: ['SS1'], name: 'Requests for support answered within five working days', often: 'monthly', of: 'Requests answered in time', outOf: 'Requests received', owner: registers, start: 72, gain: 8, strays: 7, base: 24, target: 90, parts: 'age' },
  SS03: { aims: ['SS1', 'BH2'], name: 'Families supported after domestic abuse', unit: 'count', of: 'Families', owner: registers, good: 'context', start: 11, gain: 2, strays: 3, isSensitive: true, parts: 'area' },
  SS04: { aims: ['SS2'], name: 'Home safety checks done', unit: 'count', of: 'Checks', owner: 'Larkmere Neighbourhood Police Team', isAboutPeople: false, start: 28, gain: 5, strays: 6, target: 40 },
  SS05: { aims: ['SS2'], name: 'Under-fives taken to hospital after an accident', unit: 'rate', good: 'down', of: 'Admissions', outOf: 'Children under five', owner: 'Public health', start: 31, gain: -2.6, strays: 3.5, base: 1640, target: 26, tolerance: 2 },
  SS06: { aims: ['SS5'], name: 'Looked-after under-fives known to the centre', of: 'Children who came', outOf: 'Looked-after children in the area', owner: registers, start: 58, gain: 8, strays: 9, base: 12, target: 80, isSensitive: true },
  EA01: { aims: ['EA1'], name: 'Children with a good level of development at five', often: 'annual', yearStarts: 'september', of: 'Children with a good level', outOf: 'Children assessed', owner: 'Larkmere Borough Early Years Service', start: 63.5, gain: 1.6, strays: 0.8, base: 226, target: 75, parts: 'area' },
  EA02: { aims: ['EA1'], name: 'Two-year-olds taking up their free place', often: 'termly', of: 'Children with a place', outOf: 'Children entitled', owner: 'Larkmere Borough Early Years Service', start: 61, gain: 6, strays: 2.5, base: 148, target: 80, parts: 'area' },
  EA03: { aims: ['EA1'], name: 'Children talking as expected at two', of: 'Children as expected', outOf: 'Children screened', owner: 'Fenside Speech and Language Therapy', start: 70, gain: 2.6, strays: 3.5, base: 69, target: 78, parts: 'ageAndArea' },
  EA04: { aims: ['EA4'], name: 'Under-fives in the area seen at least once', of: 'Children seen', outOf: 'Children under five in the area', owner: registers, start: 38, gain: 4.5, strays: 2, holidays: 3, base: 1640, target: 50, parts: 'ageAndArea' },
  EA05: { aims: ['EA4'], name: 'Visits to stay and play', unit: 'count', often: 'monthly', of: 'Visits by children', owner: registers, start: 410, gain: 45, strays: 40, holidays: 130, target: 480 },
  EA06: { aims: ['EA4'], name: 'Story bags borrowed', unit: 'count', often: 'monthly', of: 'Bags', owner: 'Larkmere Library Service', isAboutPeople: false, start: 46, gain: 9, strays: 9, holidays: 10, target: 60 },
  EA07: { aims: ['EA4'], name: 'Families in most need seen three times or more', of: 'Families seen three times', outOf: 'Families in most need', owner: registers, start: 44, gain: 5, strays: 3, base: 131, target: 60, parts: 'area' },
  PC01: { aims: ['PC1'], name: 'Parents on the forum and its working groups', unit: 'count', of: 'Parents', owner: 'Larkmere Parents Together', start: 12, gain: 3, strays: 2, target: 18 },
  PC02: { aims: ['PC1'], name: 'Volunteers active in the quarter', unit: 'count', of: 'Volunteers', owner: registers, start: 9, gain: 1.5, strays: 1.5, target: 14 },
  PC03: { aims: ['PC1'], name: 'Parents who say the centre listens', of: 'Parents who agree', outOf: 'Parents who answered', owner: 'Exit cards', start: 82, gain: 2, strays: 3, base: 57, target: 90 },
  PC04: { aims: ['PC3'], name: 'Parents finishing a parenting course', of: 'Parents who finished', outOf: 'Parents who started', owner: registers, start: 64, gain: 4, strays: 7, base: 22, target: 75, parts: 'age' },
  PC05: { aims: ['PC4'], name: 'Fathers among adults taking part', of: 'Fathers and male carers', outOf: 'Adults taking part', owner: registers, start: 11, gain: 2.1, strays: 1.6, base: 340, target: 18, tolerance: 3 },
  EW01: { aims: ['EW2'], name: 'Parents moving into work or training', unit: 'count', of: 'Parents', owner: 'Larkmere Jobcentre partnership team', start: 6, gain: 2, strays: 2.5, target: 10 },
  EW02: { aims: ['EW2'], name: 'Learners passing their course', often: 'termly', of: 'Learners who passed', outOf: 'Learners enrolled', owner: 'Larkmere Adult Learning', start: 74, gain: 3, strays: 5, base: 19, target: 82, parts: 'age' },
  EW03: { aims: ['EW5'], name: 'Benefit checks done', unit: 'count', often: 'monthly', of: 'Checks', owner: 'Larkmere Jobcentre partnership team', isAboutPeople: false, start: 14, gain: 3, strays: 4, target: 18 },
  EW04: { aims: ['EW3'], name: 'Housing problems settled within eight weeks', of: 'Problems settled', outOf: 'Problems brought', owner: 'Millrace Housing Association', isAboutPeople: false, start: 48, gain: 5, strays: 7, base: 21, target: 65 },
  EW05: { aims: ['EW5'], name: 'Under-fives in families without work', often: 'annual', good: 'down', of: 'Children', outOf: 'Children under five in the area', owner: 'Larkmere Borough Council', start: 19.4, gain: -0.7, strays: 0.4, base: 1640, target: 17, tolerance: 1 },
} as const satisfies Record<string, Measure>

export type MeasureKey = keyof typeof measures

export const dimensions = {
  age: { dimension: 'Age', categories: ['Under 1', '1 and 2', '3 and 4'] },
  area: { dimension: 'Area', categories: ['Otter Bank', 'Wharfside', 'Fenside estate', 'Out of area'] },
} as const

export const partsOf = ({ parts }: Measure): (keyof typeof dimensions)[] =>
  parts === undefined ? [] : parts === 'ageAndArea' ? ['age', 'area'] : [parts]

/** Thirty indicators under the five outcomes, set up when the centre began to use Centreboard. */
export function tellOfIndicators(story: Story, cast: Cast): Map<MeasureKey, IndicatorId> {
  const ids = new Map<MeasureKey, IndicatorId>()
  story.on(cast.firstDay, cast.manager, async ({ api }) => {
    const frameworks = await api.frameworks.list({})
    const aims = new Map(frameworks.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.aims.map(({ id, code }) => [code, id] as const))))
    for (const [key, measure] of Object.entries<Measure>(measures) as [MeasureKey, Measure][]) {
      const proposed: NewIndicator = {
        ...emptyIndicator,
        code: key,
        name: measure.name,
        unit: measure.unit ?? 'percent',
        ratePer: measure.unit === 'rate' ? 1000 : null,
        decimals: measure.unit === 'count' ? 0 : 1,
        good: measure.good ?? 'up',
        numeratorLabel: measure.of,
        denominatorLabel: measure.outOf ?? '',
        frequency: measure.often ?? 'quarterly',
        yearStarts: measure.yearStarts ?? 'april',
        dataOwner: measure.owner ?? '',
        isPersonBased: measure.isAboutPeople === false ? 0 : 1,
        isSensitive: measure.isSensitive === true ? 1 : 0,
        tolerance: measure.tolerance ?? (measure.unit === 'count' ? Math.max(1, Math.round((measure.target ?? 0) / 12)) : 3),
        baselineValue: measure.start,
        baselineStartsOn: addMonths(cast.firstDay, -12),
        standingTarget: measure.good === 'context' ? null : (measure.target ?? null),
        aimIds: measure.aims.map((code) => aims.get(code)!),
        breakdowns: partsOf(measure).map((part) => ({ ...dimensions[part], categories: [...dimensions[part].categories] })),
      }
      ids.set(key, (await api.indicators.add(proposed)).id)
    }
  })
  return ids
}
