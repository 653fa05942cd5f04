/** One line of a calculation, as it would stand on paper. */
export interface Step {
  /** What is worked out: "Paid days". */
  readonly what: string
  /** `195 + 28.26` */
  readonly sum: string
  /** `223.26` */
  readonly result: string
}

/** An answer that shows how it came about. */
export interface Working {
  /** In words and figures: "0.8563 of full-time pay". */
  readonly answer: string
  /** The figure itself; `null` when the calculation does not apply. */
  readonly value: number | null
  readonly steps: readonly Step[]
  /** What to bear in mind before anybody relies on it. */
  readonly notes: readonly string[]
}

export const notApplicable = (reason: string): Working => ({
  answer: 'Does not apply',
  value: null,
  steps: [],
  notes: [reason],
})

/** Said under every calculation. */
export const askHomeAgency =
  'A calculation is no contract: the home agency’s personnel team has the last word on it.'
