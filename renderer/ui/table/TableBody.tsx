import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'

import { isNumeric } from '../format.ts'
import { type Column, kindOf, textOf } from './columns.ts'
import classes from './DataTable.module.css'
import { CellContent } from './TableCell.tsx'

interface Props<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly scroller: HTMLElement | null
  readonly openKey: string | null
  readonly onOpen?: (row: Row) => void
  readonly ticks?: { readonly keys: ReadonlySet<string>; readonly toggle: (key: string) => void }
}

const rowHeight = 32
const drawAllUpTo = 200
const pageOfRows = 10

/** Rows one moves through with the arrows. Long lists draw only what can be seen. */
export function TableBody<Row>({ rows, columns, rowKey, scroller, openKey, onOpen, ticks }: Props<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const focusNext = useRef<string | null>(null)
  const isLong = rows.length > drawAllUpTo
  // oxlint-disable-next-line react/incompatible-library -- its functions are used where they are made, never memoised
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: isLong,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The sticky heading covers the first row's height.
    paddingStart: rowHeight,
    scrollPaddingStart: rowHeight,
  })
  const drawn = isLong ? virtual.getVirtualItems().map((item) => item.index) : rows.map((_, index) => index)
  const first = drawn[0] ?? 0
  const last = drawn.at(-1) ?? -1
  const activeIndex = rows.findIndex((row) => rowKey(row) === activeKey)
  const tabStop = drawn.includes(activeIndex) ? activeIndex : first

  // A row far away is drawn only after the scroll, so focus may have to wait for a later render.
  useEffect(() => {
    if (focusNext.current === null) return
    const row = [...(body.current?.rows ?? [])].find(
      (candidate) => candidate.dataset['key'] === focusNext.current,
    )
    if (row === undefined) return
    focusNext.current = null
    row.focus()
  })

  const moveTo = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index))
    const row = rows[to]
    if (row === undefined) return
    if (isLong) virtual.scrollToIndex(to)
    focusNext.current = rowKey(row)
    setActiveKey(rowKey(row))
  }

  const onKeyDown = (event: KeyboardEvent, index: number, row: Row) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    const target = destination(event.key, index, rows.length)
    if (target !== null) moveTo(target)
    else if (event.key === 'Enter' && onOpen) onOpen(row)
    else if (event.key === ' ' && ticks) ticks.toggle(rowKey(row))
    else return
    event.preventDefault()
  }

  const onClick = (event: MouseEvent, row: Row) => {
    setActiveKey(rowKey(row))
    const onControl =
      event.target instanceof Element && event.target.closest('a, button, input, label') !== null
    const isSelectingText = window.getSelection()?.isCollapsed === false
    if (!onControl && !isSelectingText) onOpen?.(row)
  }

  return (
    <tbody ref={body}>
      <Spacer rows={first} columns={columns.length} />
      {drawn.map((index) => {
        const row = rows[index]
        if (row === undefined) return null
        const key = rowKey(row)
        return (
          <tr
            key={key}
            data-key={key}
            tabIndex={index === tabStop ? 0 : -1}
            aria-rowindex={index + 2}
            aria-current={key === openKey ? 'true' : undefined}
            aria-selected={ticks ? ticks.keys.has(key) : undefined}
            className={onOpen ? classes.opens : undefined}
            onKeyDown={(event) => onKeyDown(event, index, row)}
            onClick={(event) => onClick(event, row)}
            onFocus={() => setActiveKey(key)}
          >
            {ticks && (
              <td className={classes.tickCell}>
                <Checkbox
                  aria-label={`Tick ${columns[0] ? textOf(columns[0], row) : 'row'}`}
                  tabIndex={-1}
                  checked={ticks.keys.has(key)}
                  onChange={() => ticks.toggle(key)}
                />
              </td>
            )}
            {columns.map((column, place) => (
              <td key={column.key} className={cellClass(column, place)} onMouseEnter={showWholeWhenCut}>
                <CellContent column={column} row={row} />
              </td>
            ))}
          </tr>
        )
      })}
      <Spacer rows={rows.length - 1 - last} columns={columns.length} />
    </tbody>
  )
}

/** Numbers to the right; the first column says whose row it is. */
export function cellClass<Row>(column: Column<Row>, place: number): string {
  return [isNumeric(kindOf(column)) && classes.numeric, place === 0 && classes.named]
    .filter(Boolean)
    .join(' ')
}

/** Keeps the scrollbar honest for the rows that are not drawn. */
function Spacer({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null
  return (
    <tr aria-hidden="true" className={classes.spacer}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- empty height, hidden from everyone */}
      <td colSpan={columns + 1} style={{ height: `${(rows * rowHeight) / 16}rem` }} />
    </tr>
  )
}

function destination(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1
    case 'ArrowUp':
      return index - 1
    case 'PageDown':
      return index + pageOfRows
    case 'PageUp':
      return index - pageOfRows
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

function showWholeWhenCut({ currentTarget: cell }: MouseEvent<HTMLTableCellElement>): void {
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent
  else cell.removeAttribute('title')
}
