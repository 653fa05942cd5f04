interface Place {
  readonly row: number
  readonly column: number
}

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
}

const pageOfRows = 10
const weekOfColumns = 7

/** Where a key leads: arrows by one, Page Up and Down by ten people, with Ctrl by a week, Home and End to the ends. Row -1 is the heading. */
export function stepIn(
  { row, column }: Place,
  { key, ctrlKey }: Press,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Place | null {
  const to = (down: number, across: number): Place => ({
    row: Math.max(-1, Math.min(rows - 1, row + down)),
    column: Math.max(0, Math.min(columns - 1, column + across)),
  })
  switch (key) {
    case 'ArrowDown':
      return to(1, 0)
    case 'ArrowUp':
      return to(-1, 0)
    case 'ArrowRight':
      return to(0, ctrlKey ? weekOfColumns : 1)
    case 'ArrowLeft':
      return to(0, ctrlKey ? -weekOfColumns : -1)
    case 'PageDown':
      return to(pageOfRows, 0)
    case 'PageUp':
      return to(-pageOfRows, 0)
    case 'Home':
      return ctrlKey ? { row: -1, column: 0 } : { row, column: 0 }
    case 'End':
      return ctrlKey ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 }
    default:
      return null
  }
}
