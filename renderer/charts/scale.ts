/** Where the numbers of a chart lie between bottom and top, with round steps between them. */
export interface Axis {
  readonly least: number
  readonly most: number
  readonly ticks: readonly number[]
}

/** Round numbers around the values. Percentages never leave 0 to 100; what is close to nought begins there. */
export function axisFor(
  values: readonly number[],
  { isPercent = false }: { isPercent?: boolean } = {},
): Axis {
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  if (values.length === 0) return { least: 0, most: 1, ticks: [0, 1] }
  const room = (highest - lowest || Math.abs(highest) || 1) * 0.15
  const from = lowest >= 0 && lowest < highest * 0.4 ? 0 : lowest - room
  const step = roundStep((highest + room - from) / 5)
  let least = Math.floor(from / step) * step
  let most = Math.ceil((highest + room) / step) * step
  if (lowest >= 0) least = Math.max(0, least)
  if (isPercent) most = Math.min(most, 100)
  const count = Math.max(1, Math.round((most - least) / step))
  return {
    least,
    most,
    ticks: Array.from({ length: count + 1 }, (_, index) => tidy(Math.min(most, least + index * step))),
  }
}

/** 1, 2, 2.5 or 5 times a power of ten, not smaller than asked. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= size * 0.999)!
}

const tidy = (value: number) => Number(value.toPrecision(12))

export const placeOn = (value: number, { least, most }: Axis, height: number): number =>
  height - ((value - least) / (most - least || 1)) * height

/** Moves labels apart that would lie on each other, keeping their order and staying within the height. */
export function spread(places: readonly number[], apart: number, height: number): number[] {
  const order = places.map((_, index) => index).toSorted((a, b) => places[a]! - places[b]!)
  const moved = [...places]
  for (const [rank, index] of order.entries()) {
    const above = order[rank - 1]
    if (above !== undefined) moved[index] = Math.max(moved[index]!, moved[above]! + apart)
  }
  for (const [rank, index] of [...order.entries()].toReversed()) {
    const below = order[rank + 1]
    const floor = below === undefined ? height : moved[below]! - apart
    moved[index] = Math.min(moved[index]!, floor)
  }
  return moved
}

/** Few enough labels to be read, evenly spaced, always with the last. */
export function everyFew<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, Math.ceil(items.length / most))
  return items.filter((_, index) => (items.length - 1 - index) % step === 0)
}
