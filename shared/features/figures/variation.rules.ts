/** The middle value; of an even number the mean of the middle two. `null` for none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Fewer points than this say nothing about variation. */
export const fewestForLimits = 12

export interface Limits {
  readonly mean: number
  readonly lower: number
  readonly upper: number
}

/**
 * Natural process limits of an XmR chart: the mean, and 2.66 mean moving ranges either side. Limits stop where the
 * measure itself stops (`least`, `most`), for example at 0 and 100 for a percentage.
 */
export function limitsOf(
  values: readonly number[],
  bounds: { least?: number; most?: number } = {},
): Limits | null {
  if (values.length < fewestForLimits) return null
  const mean = average(values)
  const spread = 2.66 * average(values.slice(1).map((value, index) => Math.abs(value - values[index]!)))
  return {
    mean,
    lower: Math.max(bounds.least ?? -Infinity, mean - spread),
    upper: Math.min(bounds.most ?? Infinity, mean + spread),
  }
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Why a point is unlikely to be chance, in the four rules that the NHS teaches. */
export type SpecialCause = 'outside' | 'run' | 'trend' | 'nearLimit'
export const specialCauses: Record<SpecialCause, string> = {
  outside: 'A figure lies outside the limits.',
  run: 'Seven or more figures in a row lie on one side of the mean.',
  trend: 'Six or more figures in a row rise, or fall.',
  nearLimit: 'Two of three figures in a row lie close to the same limit.',
}

/** One set of causes per value, in their order. */
export function specialCausesIn(
  values: readonly number[],
  { mean, lower, upper }: Limits,
): ReadonlySet<SpecialCause>[] {
  const found = values.map(() => new Set<SpecialCause>())
  const mark = (from: number, to: number, cause: SpecialCause) => {
    for (let index = from; index <= to; index += 1) found[index]!.add(cause)
  }
  values.forEach((value, index) => {
    if (value > upper || value < lower) mark(index, index, 'outside')
  })
  markStretches(
    values.map((value) => Math.sign(value - mean)),
    7,
    (from, to) => mark(from, to, 'run'),
  )
  // A stretch of five equal steps is six figures.
  markStretches(
    values.slice(1).map((value, index) => Math.sign(value - values[index]!)),
    5,
    (from, to) => mark(from, to + 1, 'trend'),
  )
  for (const side of [1, -1]) {
    const limit = side === 1 ? upper : lower
    const isNear = (value: number) =>
      side * (value - (mean + (2 / 3) * (limit - mean))) > 0 && side * (value - limit) <= 0
    for (let index = 2; index < values.length; index += 1) {
      const near = [index - 2, index - 1, index].filter((at) => isNear(values[at]!))
      if (near.length >= 2) for (const at of near) mark(at, at, 'nearLimit')
    }
  }
  return found
}

function markStretches(
  signs: readonly number[],
  least: number,
  mark: (from: number, to: number) => void,
): void {
  let from = 0
  for (let index = 1; index <= signs.length; index += 1) {
    if (index < signs.length && signs[index] === signs[from]) continue
    if (signs[from] !== 0 && index - from >= least) mark(from, index - 1)
    from = index
  }
}

/** What the limits say about the target if nothing changes. */
export type Assurance = 'willMeet' | 'mayMeet' | 'willMiss'
export function assuranceOf({ lower, upper }: Limits, target: number, good: 'up' | 'down'): Assurance {
  const [worst, best] = good === 'up' ? [lower, upper] : [-upper, -lower]
  const wanted = good === 'up' ? target : -target
  if (worst >= wanted) return 'willMeet'
  return best < wanted ? 'willMiss' : 'mayMeet'
}
