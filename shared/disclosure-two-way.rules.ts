import { disclosureThreshold, isSmall } from './disclosure.rules.ts'

export type Table = readonly (readonly number[])[]
export interface Cell {
  readonly row: number
  readonly column: number
}

export interface TwoWayProtection {
  readonly primary: readonly Cell[]
  /** Hidden only to guard the small ones. */
  readonly complementary: readonly Cell[]
  /** Small counts that no pattern inside the table protects: hide a margin, merge groups, or withhold the table. */
  readonly unprotected: readonly Cell[]
}

/**
 * Protects a table whose row and column totals are printed. "Two hidden in every row and column" is not enough; instead
 * each small count must be able to be larger by threshold − 1 as far as a reader can tell, which is a question of flow: a
 * hidden count may rise freely and fall to 1, and every rise in a row or column must be met by a fall.
 */
export function protectTwoWay(table: Table, options: { threshold?: number } = {}): TwoWayProtection {
  const threshold = options.threshold ?? disclosureThreshold
  const primary = cellsOf(table).filter((cell) => isSmall(at(table, cell), threshold))
  const hidden = new Set(primary.map(nameOf))
  const complementary: Cell[] = []
  for (const cell of primary.toSorted((a, b) => at(table, a) - at(table, b))) {
    if (rise(table, hidden, cell) >= threshold - 1) continue
    for (const guard of cheapestPath(table, hidden, cell, threshold) ?? []) {
      if (hidden.has(nameOf(guard))) continue
      hidden.add(nameOf(guard))
      complementary.push(guard)
    }
  }
  const unprotected = primary.filter((cell) => rise(table, hidden, cell) < threshold - 1)
  return { primary, complementary, unprotected }
}

/** The smallest and largest count that a reader of the protected table can rule in. */
export function attackerInterval(
  table: Table,
  hiddenCells: readonly Cell[],
  cell: Cell,
): readonly [least: number, most: number] {
  const hidden = new Set(hiddenCells.map(nameOf))
  const count = at(table, cell)
  return [count - Math.min(count - 1, fall(table, hidden, cell)), count + rise(table, hidden, cell)]
}

const at = (table: Table, { row, column }: Cell): number => table[row]![column]!
const nameOf = ({ row, column }: Cell): string => `${row},${column}`
const cellsOf = (table: Table): Cell[] =>
  table.flatMap((counts, row) => counts.map((_, column) => ({ row, column })))

const rise = (table: Table, hidden: ReadonlySet<string>, cell: Cell) =>
  mostFlow(network(table, hidden, cell), table.length + cell.column, cell.row)
const fall = (table: Table, hidden: ReadonlySet<string>, cell: Cell) =>
  mostFlow(network(table, hidden, cell), cell.row, table.length + cell.column)

/** What a reader cannot bound; no centre's counts come near it. */
const freely = 1e15

/** Rows are nodes 0…, columns follow. Every other hidden count may fall (column → row) and rise (row → column). */
function network(table: Table, hidden: ReadonlySet<string>, except: Cell): number[][] {
  const nodes = table.length + (table[0]?.length ?? 0)
  const capacity = Array.from({ length: nodes }, () => Array.from({ length: nodes }, () => 0))
  for (const cell of cellsOf(table)) {
    if (!hidden.has(nameOf(cell)) || nameOf(cell) === nameOf(except)) continue
    const column = table.length + cell.column
    capacity[column]![cell.row] = at(table, cell) - 1
    capacity[cell.row]![column] = freely
  }
  return capacity
}

/** Edmonds and Karp: shortest augmenting paths until there is none. */
function mostFlow(capacity: number[][], from: number, to: number): number {
  let flow = 0
  for (;;) {
    const before = shortestWay(capacity, from, to)
    if (before === null) return flow
    let bottleneck = freely
    for (let node = to; node !== from; node = before[node]!)
      bottleneck = Math.min(bottleneck, capacity[before[node]!]![node]!)
    for (let node = to; node !== from; node = before[node]!) {
      capacity[before[node]!]![node]! -= bottleneck
      capacity[node]![before[node]!]! += bottleneck
    }
    flow += bottleneck
    if (flow >= freely) return freely
  }
}

function shortestWay(capacity: readonly number[][], from: number, to: number): number[] | null {
  const before = capacity.map(() => -1)
  before[from] = from
  const queue = [from]
  for (const node of queue) {
    capacity[node]!.forEach((room, next) => {
      if (room <= 0 || before[next] !== -1) return
      before[next] = node
      queue.push(next)
    })
    if (before[to] !== -1) return before
  }
  return null
}

/**
 * Cheapest chain that lets `cell` rise by threshold − 1: from its column to its row, falling and rising in turn. Fewest
 * newly hidden cells first, then the smallest counts.
 */
function cheapestPath(
  table: Table,
  hidden: ReadonlySet<string>,
  cell: Cell,
  threshold: number,
): Cell[] | null {
  const rows = table.length
  const nodes = rows + (table[0]?.length ?? 0)
  const from = rows + cell.column
  const best: (Reached | undefined)[] = Array.from({ length: nodes })
  const settled = new Set<number>()
  best[from] = { added: 0, sum: 0, before: null, by: null }
  for (;;) {
    const node = cheapestUnsettled(best, settled)
    if (node === null) return null
    if (node === cell.row) return cellsTo(best, node)
    settled.add(node)
    const isColumn = node >= rows
    for (const step of cellsOf(table)) {
      if ((isColumn ? rows + step.column : step.row) !== node || nameOf(step) === nameOf(cell)) continue
      const count = at(table, step)
      // A column hands on to a row through a count that can fall; a row to a column through one that can rise.
      if (count === 0 || (isColumn && count < threshold)) continue
      const next = isColumn ? step.row : rows + step.column
      const isNew = hidden.has(nameOf(step)) ? 0 : 1
      const reached = {
        added: best[node]!.added + isNew,
        sum: best[node]!.sum + isNew * count,
        before: node,
        by: step,
      }
      if (best[next] === undefined || isCheaper(reached, best[next])) best[next] = reached
    }
  }
}

interface Reached {
  readonly added: number
  readonly sum: number
  readonly before: number | null
  readonly by: Cell | null
}

const isCheaper = (a: Reached, b: Reached): boolean =>
  a.added < b.added || (a.added === b.added && a.sum < b.sum)

function cheapestUnsettled(
  best: readonly (Reached | undefined)[],
  settled: ReadonlySet<number>,
): number | null {
  let found: number | null = null
  best.forEach((reached, node) => {
    if (reached !== undefined && !settled.has(node) && (found === null || isCheaper(reached, best[found]!)))
      found = node
  })
  return found
}

function cellsTo(best: readonly (Reached | undefined)[], node: number): Cell[] {
  const cells: Cell[] = []
  for (let at: number | null = node; at !== null; at = best[at]!.before) {
    const { by } = best[at]!
    if (by !== null) cells.push(by)
  }
  return cells
}
