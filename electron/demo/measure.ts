import type { Direction, Frequency, Unit } from '#shared/features/indicators/indicators.schema.ts'

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

export const dimensions = {
  age: { dimension: 'Age', categories: ['Under 1', '1 and 2', '3 and 4'] },
  area: { dimension: 'Area', categories: ['Otter Bank', 'Wharfside', 'Fenside estate', 'Out of area'] },
} as const

export const partsOf = ({ parts }: Measure): (keyof typeof dimensions)[] =>
  parts === undefined ? [] : parts === 'ageAndArea' ? ['age', 'area'] : [parts]
