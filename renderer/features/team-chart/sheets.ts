/** One sheet of paper of a chart that needs several. */
export interface Sheet {
  /** "A1", "A2"; rows have letters. */
  readonly name: string
  readonly row: number
  readonly column: number
  /** The part of the chart that is drawn on it, in the chart’s own measure. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The sheets that go on from this one. */
  readonly neighbours: Readonly<Record<'left' | 'right' | 'above' | 'below', string | null>>
}

interface Size {
  readonly width: number
  readonly height: number
}

export const sheetName = (row: number, column: number): string =>
  `${String.fromCodePoint(65 + (row % 26))}${row >= 26 ? row : ''}${column + 1}`

/** Cuts a chart into sheets that overlap, so that they can be laid on one another and glued. */
export function sheetsOf(chart: Size, sheet: Size, overlap: number): Sheet[] {
  const count = (whole: number, part: number) =>
    Math.max(1, Math.ceil((whole - overlap) / Math.max(1, part - overlap)))
  const columns = count(chart.width, sheet.width)
  const rows = count(chart.height, sheet.height)
  return Array.from({ length: rows * columns }, (_, index): Sheet => {
    const [row, column] = [Math.floor(index / columns), index % columns]
    const at = (r: number, c: number) =>
      r < 0 || c < 0 || r >= rows || c >= columns ? null : sheetName(r, c)
    return {
      name: sheetName(row, column),
      row,
      column,
      x: column * (sheet.width - overlap),
      y: row * (sheet.height - overlap),
      ...sheet,
      neighbours: {
        left: at(row, column - 1),
        right: at(row, column + 1),
        above: at(row - 1, column),
        below: at(row + 1, column),
      },
    }
  })
}

/** How much smaller a chart must be drawn to fit; never larger than drawn. */
export const scaleToFit = (chart: Size, paper: Size): number =>
  Math.min(1, paper.width / chart.width, paper.height / chart.height)

/** Millimetres on paper as the browser counts them. */
export const millimetresToDots = (millimetres: number): number => (millimetres * 96) / 25.4

/** How much neighbouring sheets share, in the chart’s measure. */
export const overlap = 60
/** Smaller than this nobody reads it at arm’s length; larger than that only costs paper. */
const leastScale = 0.55
const mostScale = 0.85

/** The sheets for a chart: one below the heading (`first`) if it can be read there, else several (`sheet`) of their own. */
export function sheetsFor(chart: Size, first: Size, sheet: Size): { scale: number; sheets: Sheet[] } {
  const whole = scaleToFit(chart, first)
  if (whole >= leastScale) return { scale: whole, sheets: cut(chart, first, whole) }
  // As few sheets as can be, and then as large as those few allow.
  const fewest = cut(chart, sheet, leastScale).length
  let scale = mostScale
  while (scale > leastScale && cut(chart, sheet, scale).length > fewest) scale -= 0.01
  return { scale, sheets: cut(chart, sheet, Math.max(scale, leastScale)) }
}

const cut = (chart: Size, paper: Size, scale: number): Sheet[] =>
  sheetsOf(chart, { width: paper.width / scale, height: paper.height / scale }, overlap)
