/** Part of a day by the clock on the wall, in minutes from midnight; the end is not in it. Summer time moves neither. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const minutesIn = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0)

export const overlapsWith = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** Is somebody there the whole time, perhaps in two stretches that touch? The spans are in order. */
export function coversAll(spans: readonly Span[], wanted: Span): boolean {
  let reached = wanted.from
  for (const { from, to } of spans) {
    if (from > reached) break
    reached = Math.max(reached, to)
  }
  return reached >= wanted.to
}

/** `9:05` in the morning is 545. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

export const sayHoursOfDay = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${clockOf(from)} to ${clockOf(to)}`).join(' and ')
