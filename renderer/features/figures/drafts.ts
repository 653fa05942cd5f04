import { hasParts, isUnusualJump, refusalOf, valueOf } from '#shared/features/figures/figures.rules.ts'
import type { EnteredFigure, Figure } from '#shared/features/figures/figures.schema.ts'
import { formatValue } from '#shared/features/indicators/indicators.rules.ts'
import type { Indicator } from '#shared/features/indicators/indicators.schema.ts'

/** A cell as it is being typed. */
export interface Draft {
  readonly number: string
  readonly outOf: string
  readonly missing: string
  readonly note: string
  readonly source: string
}
export type Part = 'number' | 'outOf'
type Measure = Pick<Indicator, 'unit' | 'ratePer' | 'decimals'>

export const emptyDraft: Draft = { number: '', outOf: '', missing: '', note: '', source: '' }

export function draftOf(figure: Figure | null, { unit }: Measure): Draft {
  if (figure === null) return emptyDraft
  const { numerator, denominator, value, missing, note, source } = figure
  const result =
    value === null ? '' : unit === 'percent' ? `${value}%` : unit === 'rate' ? `=${value}` : String(value)
  return {
    number: numerator === null ? result : String(numerator),
    outOf: denominator === null ? '' : String(denominator),
    missing,
    note,
    source,
  }
}

const draftFields = [
  'number',
  'outOf',
  'missing',
  'note',
  'source',
] as const satisfies readonly (keyof Draft)[]
export const isSameDraft = (a: Draft, b: Draft): boolean =>
  draftFields.every((field) => a[field] === b[field])

/**
 * What typing into one half of a cell means: "41/85" fills both halves, words without a digit are the reason why there is
 * no figure, anything else is the number.
 */
export function typedInto(draft: Draft, part: Part, typed: string, { unit }: Measure): Draft {
  const text = typed.trim()
  const fraction = /^([\d,.\s]+)\/([\d,.\s]+)$/.exec(text)
  if (fraction !== null && hasParts(unit))
    return { ...draft, number: fraction[1]!.trim(), outOf: fraction[2]!.trim(), missing: '' }
  if (saysMissing(text))
    return {
      ...draft,
      number: '',
      outOf: '',
      missing: /^(n\/?a|-|–|—)$/i.test(text) ? 'Not available' : text,
    }
  const isEmptied = part === 'number' && text === ''
  return { ...draft, [part]: text, missing: isEmptied || text !== '' ? '' : draft.missing }
}

const saysMissing = (text: string) => text !== '' && !/\d/.test(text) && /[a-z–—-]/i.test(text)

export interface ReadDraft {
  readonly figure: Pick<EnteredFigure, 'numerator' | 'denominator' | 'value' | 'missing'>
  /** Why it cannot be saved; `null` when it can. */
  readonly problem: string | null
  readonly value: number | null
  /** "48.2%" */
  readonly result: string
  /** Worth a second look, but may be saved. */
  readonly warning: string | null
}

const nothing = { numerator: null, denominator: null, value: null, missing: '' }

export function readDraft(draft: Draft, measure: Measure, before: number | null): ReadDraft {
  const unreadable = [draft.number.replace(/^=|%$/g, ''), draft.outOf].find(
    (text) => text !== '' && readNumber(text) === null,
  )
  if (unreadable !== undefined) return refused(`“${unreadable}” is not a number.`)
  const figure = figureOf(draft, measure)
  if (figure.numerator !== null && figure.denominator === null) {
    return refused(
      'Give both numbers: how many, out of how many. If only the result is known, write it as 48% or =48.',
    )
  }
  const problem = refusalOf(figure, measure)
  if (problem !== null) return refused(problem)
  const value = valueOf(figure, measure)
  const warning = isUnusualJump(value, before, measure.unit)
    ? `This is far from the figure before, ${formatValue(before!, measure)}. Right if it is so.`
    : null
  return { figure, problem: null, value, result: value === null ? '' : formatValue(value, measure), warning }
}

const refused = (problem: string): ReadDraft => ({
  figure: nothing,
  problem,
  value: null,
  result: '',
  warning: null,
})

function figureOf({ number, outOf, missing }: Draft, { unit }: Measure): ReadDraft['figure'] {
  if (missing !== '') return { ...nothing, missing }
  const isResult = number.startsWith('=') || number.endsWith('%')
  const first = readNumber(number.replace(/^=|%$/g, ''))
  if (!hasParts(unit) || isResult)
    return { ...nothing, value: first, denominator: isResult ? readNumber(outOf) : null }
  return { ...nothing, numerator: first, denominator: readNumber(outOf) }
}

function readNumber(text: string): number | null {
  const digits = text.replaceAll(/[\s,]/g, '')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : null
}
