/** How wide a column would like to be, and how narrow it may become before its words are cut past reading. */
export interface Wish {
  /** Shows every cell whole. */
  readonly natural: number
  /** The heading is never cut, nor is a number, a day or a badge. */
  readonly least: number
}

/**
 * Widths for the columns of a list that has `available` to itself, all in one unit.
 *
 * With room to spare every column shows its cells whole and the rest goes to those that asked for most. Short of room,
 * the widest give way first, down to their least; when even that is too much the list scrolls sideways.
 */
export function shareWidth(wishes: readonly Wish[], available: number): number[] {
  const natural = wishes.map((wish) => Math.max(wish.natural, wish.least))
  const spare = available - sum(natural)
  if (spare >= 0) return natural.map((width) => width + (spare * width) / Math.max(1, sum(natural)))

  const cut = (level: number) =>
    wishes.map((wish, index) => Math.max(wish.least, Math.min(natural[index]!, level)))
  // What is taken grows with the level in straight pieces, so halving finds it; forty times is far below a pixel.
  let low = 0
  let high = Math.max(0, ...natural)
  for (let step = 0; step < 40; step += 1) {
    const level = (low + high) / 2
    if (sum(cut(level)) > available) high = level
    else low = level
  }
  return cut(low)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0)
