import { shortLabelBeside, periodLabel, type ReportingPeriod } from '../figures/periods.rules.ts'
import type { Direction, Indicator } from './indicators.schema.ts'

type Scale = Pick<Indicator, 'unit' | 'ratePer' | 'decimals'>

/** "48.2%", "1,234", "4.2 per 1,000". */
export function formatValue(value: number, { unit, ratePer, decimals }: Scale): string {
  const number = formatPlain(value, decimals)
  if (unit === 'percent') return `${number}%`
  return unit === 'rate' ? `${number} per ${formatPlain(ratePer ?? 1000, 0)}` : number
}

/** A difference in the indicator's own words: "2.1 points", "34", "0.3 per 1,000". */
export function formatDifference(difference: number, scale: Scale): string {
  const size = Math.abs(difference)
  if (scale.unit !== 'percent') return formatValue(size, scale)
  const number = formatPlain(size, scale.decimals)
  return `${number} ${number === '1' ? 'point' : 'points'}`
}

/** Making a format costs far more than using it, and tables have thousands of figures. */
const formats = new Map<number, Intl.NumberFormat>()

function formatPlain(value: number, decimals: number): string {
  const format = formats.get(decimals) ?? new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals })
  formats.set(decimals, format)
  return format.format(rounded(value, decimals))
}

/** Half away from nought, as people round. */
function rounded(value: number, decimals: number): number {
  const shift = 10 ** decimals
  // 1.005 × 100 is 100.49999…: nudge by less than any digit that was typed.
  return (Math.sign(value) * Math.round(Math.abs(value) * shift + 1e-9)) / shift
}

export const standings = {
  met: { word: 'Target met', tone: 'green', shape: 'tick' },
  near: { word: 'Near target', tone: 'amber', shape: 'triangle' },
  off: { word: 'Off target', tone: 'red', shape: 'octagon' },
  information: { word: 'For information', tone: 'neutral', shape: 'square' },
  noTarget: { word: 'No target', tone: 'neutral', shape: 'ring' },
  noFigure: { word: 'No figure', tone: 'neutral', shape: 'dash' },
} as const
export type Standing = keyof typeof standings

type Judged = Pick<Indicator, 'good' | 'tolerance' | 'decimals'>

/** How a value stands against its target. Judged as printed: what reads 50% has met a target of 50%. */
export function standingOf(
  value: number | null,
  target: number | null,
  { good, tolerance, decimals }: Judged,
): Standing {
  if (value === null) return 'noFigure'
  if (good === 'context') return 'information'
  if (target === null) return 'noTarget'
  const shortfall = shortfallOf(rounded(value, decimals), target, good)
  if (shortfall <= 0) return 'met'
  return rounded(shortfall, 6) <= tolerance ? 'near' : 'off'
}

const shortfallOf = (value: number, target: number, good: Direction): number =>
  good === 'down' ? value - target : target - value

export type Movement = 'better' | 'worse' | 'same' | 'different'

export function movementOf(
  value: number,
  before: number,
  { good, decimals }: Pick<Indicator, 'good' | 'decimals'>,
): Movement {
  const change = rounded(value, decimals) - rounded(before, decimals)
  if (change === 0) return 'same'
  if (good === 'context') return 'different'
  return change > 0 === (good === 'up') ? 'better' : 'worse'
}

/** "up 2.1 points", "down 34", "unchanged". Works with the rounded figures, so that a reader's own sum agrees. */
export function changeInWords(value: number, before: number, scale: Scale): string {
  const change = rounded(rounded(value, scale.decimals) - rounded(before, scale.decimals), scale.decimals)
  if (change === 0) return 'unchanged'
  return `${change > 0 ? 'up' : 'down'} ${formatDifference(change, scale)}`
}

export interface Told extends ReportingPeriod {
  readonly value: number | null
  readonly target: number | null
}

/** The name with the place that a published figure describes: "Child poverty (Northshire)". */
export const titleOf = ({ name, area }: Pick<Indicator, 'name' | 'area'>): string =>
  area === '' ? name : `${name} (${area})`

type Described = Pick<Indicator, 'name' | 'area' | 'unit' | 'ratePer' | 'decimals' | 'frequency'>

/** What a chart shows, in a sentence that makes sense without it. */
export function sentenceFor(indicator: Described, points: readonly Told[]): string {
  const last = points.findLast((point) => point.value !== null)
  if (last === undefined) return `There are no figures for ${titleOf(indicator)} yet.`
  const opening = `${titleOf(indicator)} was ${formatValue(last.value!, indicator)} in ${periodLabel(last, indicator.frequency)}`
  const clauses = [changeClause(indicator, points, last), targetClause(indicator, last)].filter(
    (clause) => clause !== null,
  )
  const sentence = clauses.length === 0 ? `${opening}.` : `${opening}, ${clauses.join(' and ')}.`
  const newest = points.at(-1)!
  return newest === last
    ? sentence
    : `${sentence} There is no figure for ${periodLabel(newest, indicator.frequency)}.`
}

function changeClause(indicator: Described, points: readonly Told[], last: Told): string | null {
  const before = points.findLast((point) => point.startsOn < last.startsOn && point.value !== null)
  if (before === undefined) return null
  const change = changeInWords(last.value!, before.value!, indicator)
  return `${change} ${change === 'unchanged' ? 'since' : 'on'} ${shortLabelBeside(before, last, indicator.frequency)}`
}

function targetClause(scale: Scale, { value, target }: Told): string | null {
  if (target === null) return null
  const gap = rounded(rounded(value!, scale.decimals) - target, scale.decimals)
  if (gap === 0) return `on the target of ${formatValue(target, scale)}`
  return `${formatDifference(gap, scale)} ${gap > 0 ? 'above' : 'below'} the target of ${formatValue(target, scale)}`
}
