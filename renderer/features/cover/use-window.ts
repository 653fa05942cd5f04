import { useVirtualizer, type Range } from '@tanstack/react-virtual'

/** Columns come and go by weeks, so that scrolling sideways draws anew once in seven columns and not at each. */
const columnsTogether = 7

function wholeWeeks({ startIndex, endIndex, count }: Range): number[] {
  const first = Math.max(0, Math.floor(startIndex / columnsTogether) * columnsTogether)
  const last = Math.min(count - 1, Math.ceil((endIndex + 1) / columnsTogether) * columnsTogether - 1)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

interface Measures {
  readonly rows: number
  readonly columns: number
  readonly rowHeight: number
  readonly columnWidth: number
  /** What stands still above and beside the cells. */
  readonly headHeight: number
  readonly nameWidth: number
}

/** Which rows and columns are in sight, and how to bring others there. */
export function useGridWindow(scroller: HTMLElement | null, measures: Measures) {
  const { rows, columns, rowHeight, columnWidth, headHeight, nameWidth } = measures
  // oxlint-disable-next-line react/incompatible-library -- its functions are used where they are made, never memoised
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollPaddingStart: headHeight,
    initialRect: roughly,
  })
  const across = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => scroller,
    estimateSize: () => columnWidth,
    rangeExtractor: wholeWeeks,
    scrollPaddingStart: nameWidth,
    initialRect: roughly,
  })
  const isSmall = rows * columns <= drawAllUpTo
  const shown = isSmall ? [0, columns - 1] : across.getVirtualIndexes()
  return {
    rows: isSmall ? Array.from({ length: rows }, (_, row) => row) : down.getVirtualIndexes(),
    firstColumn: shown[0] ?? 0,
    lastColumn: shown.at(-1) ?? -1,
    bringIntoView(row: number, column: number) {
      down.scrollToIndex(row)
      across.scrollToIndex(column)
    },
  }
}

/** So few cells are simply all there. */
const drawAllUpTo = 700

/** Until the window is measured. */
const roughly = { width: 1000, height: 600 }
