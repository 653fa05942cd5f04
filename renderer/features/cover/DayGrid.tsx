/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows and cells are placed by hand, which tables do not allow */
import { memo, type KeyboardEvent, useEffect, useRef, useState } from 'react'

import classes from './day-grid.module.css'
import { stepIn } from './grid-keys.ts'
import { useGridWindow } from './use-window.ts'

/** How a cell looks and what it says; made once for each sort of day, so thousands of cells share a few of them. */
export interface CellFace {
  /** Drawn by the style sheet: letters would only disturb the name, which says it in words. */
  readonly text: string
  /** A word for the style sheet: `in`, `away`. */
  readonly look: string
  readonly says: string
}

export interface GridRow {
  readonly key: string
  readonly title: string
  /** A heading over the rows that follow. */
  readonly isGroup: boolean
  readonly quiet?: string
}

export interface GridColumn {
  readonly key: string
  /** Read out with each cell: "Thursday 24 December". */
  readonly says: string
  /** The same with everything that is to be known of the day. */
  readonly headSays: string
  /** What stands there, one under another. */
  readonly lines: readonly string[]
  readonly look: string
}

interface Props {
  readonly label: string
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly columnWidth: number
  /** Stable between renders, or every row is drawn anew. */
  readonly face: (row: number, column: number) => CellFace
  /** The heading of a column, or a cell of a group, has `row` -1 or the row of the group. */
  readonly onOpen: (row: number, column: number) => void
  /** A dialog stands before the grid; when it is gone, one goes on from the same cell. */
  readonly isCovered: boolean
  /** Where to begin: today, say. */
  readonly startColumn?: number
}

const rowHeight = 30
const headHeight = 54
const nameWidth = 216

/** People down, days across: only what can be seen is drawn, in both directions. */
export function DayGrid(props: Props) {
  const { label, rows, columns, columnWidth, face, onOpen, isCovered, startColumn = 0 } = props
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const [active, setActive] = useState({ row: -1, column: startColumn })
  const focusNext = useRef(false)
  const shown = useGridWindow(scroller, {
    rows: rows.length,
    columns: columns.length,
    rowHeight,
    columnWidth,
    headHeight,
    nameWidth,
  })
  const { firstColumn, lastColumn } = shown

  // A cell far away is drawn only after the scroll, so focus may have to wait for a later render.
  useEffect(() => {
    if (!focusNext.current) return
    const cell = scroller?.querySelector<HTMLElement>(`[data-at="${active.row} ${active.column}"]`)
    if (!cell) return
    focusNext.current = false
    cell.focus()
  })

  const wasCovered = useRef(false)
  useEffect(() => {
    if (wasCovered.current && !isCovered)
      scroller?.querySelector<HTMLElement>(`[data-at="${active.row} ${active.column}"]`)?.focus()
    wasCovered.current = isCovered
  }, [isCovered, scroller, active])

  useEffect(() => {
    const isInSight = scroller === null || nameWidth + (startColumn + 1) * columnWidth <= scroller.clientWidth
    if (!isInSight) scroller.scrollTo({ left: Math.max(0, startColumn - 2) * columnWidth })
  }, [scroller, startColumn, columnWidth])

  const onKeyDown = (event: KeyboardEvent) => {
    const at = placeOf(event.target)
    if (at === null || event.altKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') onOpen(at.row, at.column)
    else {
      const to = stepIn(at, event, { rows: rows.length, columns: columns.length })
      if (to === null) return
      focusNext.current = true
      setActive(to)
      // What is drawn comes into view by itself with the focus.
      if (!isDrawn(to, shown)) shown.bringIntoView(Math.max(to.row, 0), to.column)
    }
    event.preventDefault()
  }

  const stop = isDrawn(active, shown) ? active : { row: -1, column: firstColumn }
  return (
    <div
      ref={setScroller}
      className={classes.scroller}
      style={{ scrollPadding: `${headHeight + 4}px 4px 4px ${nameWidth + 4}px` }}
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const at = placeOf(event.target)
        if (at !== null && (at.row !== active.row || at.column !== active.column)) setActive(at)
      }}
      onClick={(event) => {
        const at = placeOf(event.target)
        if (at !== null) onOpen(at.row, at.column)
      }}
    >
      <div
        className={classes.whole}
        style={{
          width: nameWidth + columns.length * columnWidth,
          height: headHeight + rows.length * rowHeight,
        }}
      >
        <HeadRow
          columns={columns}
          columnWidth={columnWidth}
          firstColumn={firstColumn}
          lastColumn={lastColumn}
          stop={stop.row === -1 ? stop.column : null}
        />
        {shown.rows.map((index) => (
          <Row
            key={rows[index]!.key}
            index={index}
            row={rows[index]!}
            columns={columns}
            columnWidth={columnWidth}
            firstColumn={firstColumn}
            lastColumn={lastColumn}
            face={face}
            stop={stop.row === index ? stop.column : null}
          />
        ))}
      </div>
    </div>
  )
}

interface Strip {
  readonly columns: readonly GridColumn[]
  readonly columnWidth: number
  readonly firstColumn: number
  readonly lastColumn: number
  /** The column of the cell that Tab reaches. */
  readonly stop: number | null
}

const HeadRow = memo(function HeadRow({ columns, columnWidth, firstColumn, lastColumn, stop }: Strip) {
  return (
    <div role="row" aria-rowindex={1} className={classes.head} style={{ height: headHeight }}>
      <div role="columnheader" aria-colindex={1} className={classes.corner} style={{ width: nameWidth }}>
        Person
      </div>
      {columns.slice(firstColumn, lastColumn + 1).map((column, offset) => {
        const index = firstColumn + offset
        return (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={index + 2}
            data-at={`-1 ${index}`}
            data-look={column.look}
            aria-label={column.headSays}
            tabIndex={index === stop ? 0 : -1}
            className={classes.day}
            data-text={column.lines.join('\n')}
            style={{ left: nameWidth + index * columnWidth, width: columnWidth }}
          >
            <span className={classes.heard}>{column.headSays}</span>
          </div>
        )
      })}
    </div>
  )
})

interface RowProps extends Strip {
  readonly index: number
  readonly row: GridRow
  readonly face: Props['face']
}

const Row = memo(function Row(props: RowProps) {
  const { index, row, columns, columnWidth, firstColumn, lastColumn, face, stop } = props
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={row.isGroup ? `${classes.row} ${classes.group}` : classes.row}
      style={{ top: headHeight + index * rowHeight, height: rowHeight }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={classes.name}
        style={{ width: nameWidth }}
        title={row.quiet === undefined ? row.title : `${row.title}, ${row.quiet}`}
      >
        {row.title}
      </div>
      {columns.slice(firstColumn, lastColumn + 1).map((column, offset) => {
        const at = firstColumn + offset
        const { text, look, says } = face(index, at)
        return (
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={at + 2}
            data-at={`${index} ${at}`}
            data-look={look}
            aria-label={`${row.title}, ${column.says}: ${says}`}
            tabIndex={at === stop ? 0 : -1}
            className={classes.cell}
            data-text={text}
            style={{ left: nameWidth + at * columnWidth, width: columnWidth }}
          />
        )
      })}
    </div>
  )
})

interface Place {
  readonly row: number
  readonly column: number
}

function placeOf(target: EventTarget): Place | null {
  const at = target instanceof Element ? target.closest('[data-at]')?.getAttribute('data-at') : null
  if (at === null || at === undefined) return null
  const [row = 0, column = 0] = at.split(' ').map(Number)
  return { row, column }
}

const isDrawn = ({ row, column }: Place, shown: ReturnType<typeof useGridWindow>) =>
  column >= shown.firstColumn && column <= shown.lastColumn && (row === -1 || shown.rows.includes(row))
