import { Button, Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import { EmptyState } from '../EmptyState.tsx'
import { countOf, formatNumber } from '../format.ts'
import type { Column } from './columns.ts'
import { ColumnFilter } from './ColumnFilter.tsx'
import classes from './DataTable.module.css'
import { cellClass, TableBody } from './TableBody.tsx'
import { SortMark } from './TableCell.tsx'
import { TableToolbar } from './TableToolbar.tsx'
import { useColumnWidths } from './use-column-widths.ts'
import { useListExport } from './use-list-export.ts'
import { useListPrint } from './use-list-print.tsx'
import { type InitialSort, type Rows, useRows } from './use-rows.ts'

interface Props<Row> {
  /** Remembers how the list was looked at: `people`. */
  readonly name: string
  /** Its accessible name and the title of its print: "People". */
  readonly label: string
  /** Outside the component or in `useMemo`: new columns are new work. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** "person", "people". */
  readonly noun?: readonly [one: string, many: string]
  readonly onOpen?: (row: Row) => void
  /** The row shown beside the list. */
  readonly openKey?: string | null
  /** Turns on ticking; draws what can be done with the ticked rows. */
  readonly ticked?: (rows: Row[], clear: () => void) => ReactNode
  /** Turns on Export, and names the file. */
  readonly exportName?: string
  readonly initialSort?: InitialSort
  /** Extra filters and switches, at the end of the toolbar. */
  readonly toolbar?: ReactNode
  /** Takes the height it needs instead of the height there is: for a list inside a section. */
  readonly autoHeight?: boolean
  /** How the list is printed; wide lists are turned by themselves. */
  readonly landscape?: boolean
}

/** The list of the house: sort, filter, choose columns, move by keyboard, print and export what is seen. */
export function DataTable<Row>(props: Props<Row>) {
  const {
    name,
    label,
    columns,
    rows: all,
    rowKey,
    onOpen,
    openKey = null,
    ticked,
    autoHeight = false,
  } = props
  const [one, many] = props.noun ?? ['row', 'rows']
  const rows = useRows(name, columns, all, rowKey, props.initialSort)
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const { widths, whole } = useColumnWidths({
    columns,
    visible: rows.visible,
    rows: all,
    scroller,
    ticks: ticked !== undefined,
  })
  const [tickedKeys, setTickedKeys] = useState<ReadonlySet<string>>(new Set())
  const tickedRows = rows.shown.filter((row) => tickedKeys.has(rowKey(row)))

  useListPrint({
    label,
    rows,
    all: all.length,
    noun: [one, many],
    landscape: props.landscape ?? rows.visible.length > 6,
  })
  useListExport({ name: props.exportName, rows })

  const toggleTick = (key: string) => {
    const next = new Set(tickedKeys)
    if (!next.delete(key)) next.add(key)
    setTickedKeys(next)
  }
  const tickAll = () =>
    setTickedKeys(
      tickedRows.length === rows.shown.length ? new Set() : new Set(rows.shown.map((row) => rowKey(row))),
    )

  return (
    <div className={`${classes.whole} ${autoHeight ? classes.auto : ''}`}>
      <TableToolbar
        label={label}
        columns={columns}
        rows={rows}
        count={countText(rows.shown.length, all.length, one, many)}
      >
        {ticked && tickedRows.length > 0 && (
          <div className={classes.ticked}>
            <output>{formatNumber(tickedRows.length)} ticked</output>
            {ticked(tickedRows, () => setTickedKeys(new Set()))}
            <Button size="compact-sm" variant="subtle" onClick={() => setTickedKeys(new Set())}>
              Untick
            </Button>
          </div>
        )}
        {props.toolbar}
      </TableToolbar>
      <div ref={setScroller} className={classes.scroller}>
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- one moves through its rows with the arrows
          role="grid"
          aria-label={label}
          aria-rowcount={rows.shown.length + 1}
          aria-multiselectable={ticked !== undefined}
          className={classes.table}
          style={{ width: inRem(whole) }}
        >
          <colgroup>
            {ticked && <col className={classes.tick} />}
            {rows.visible.map((column, index) => (
              <col key={column.key} style={{ width: inRem(widths[index] ?? 0) }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {ticked && (
                <th scope="col" className={classes.tickCell}>
                  <Checkbox
                    aria-label={`Tick all ${many}`}
                    checked={rows.shown.length > 0 && tickedRows.length === rows.shown.length}
                    indeterminate={tickedRows.length > 0 && tickedRows.length < rows.shown.length}
                    onChange={tickAll}
                  />
                </th>
              )}
              {rows.visible.map((column, place) => (
                <HeadCell key={column.key} column={column} place={place} rows={rows} all={all} />
              ))}
            </tr>
          </thead>
          <TableBody
            rows={rows.shown}
            columns={rows.visible}
            rowKey={rowKey}
            scroller={scroller}
            openKey={openKey}
            {...(onOpen && { onOpen })}
            {...(ticked && { ticks: { keys: tickedKeys, toggle: toggleTick } })}
          />
        </table>
        {rows.shown.length === 0 && (
          <div className={classes.nothing}>
            {all.length === 0 ? (
              `No ${many} yet.`
            ) : (
              <EmptyState
                title={`No ${many} match`}
                action={
                  <Button variant="default" onClick={rows.clearFilters}>
                    Show all {formatNumber(all.length)}
                  </Button>
                }
              >
                The filters hide everything in this list.
              </EmptyState>
            )}
          </div>
        )}
      </div>
    </div>
  )
}

interface HeadProps<Row> {
  readonly column: Column<Row>
  readonly place: number
  readonly rows: Rows<Row>
  readonly all: readonly Row[]
}

function HeadCell<Row>({ column, place, rows, all }: HeadProps<Row>) {
  const direction = rows.sortOf(column.key)
  const sortable = column.sortable !== false
  return (
    <th scope="col" className={cellClass(column, place)} {...(sortable && { 'aria-sort': direction })}>
      <div className={classes.heading}>
        {sortable ? (
          <button type="button" className={classes.sort} onClick={() => rows.toggleSort(column.key)}>
            <span>{column.header}</span>
            <SortMark direction={direction} />
          </button>
        ) : (
          <span>{column.header}</span>
        )}
        <ColumnFilter
          column={column}
          rows={all}
          value={rows.filterOf(column.key)}
          onChange={(value) => rows.setFilter(column.key, value)}
        />
      </div>
    </th>
  )
}

function countText(shown: number, all: number, one: string, many: string): string {
  return shown === all ? countOf(all, one, many) : `${formatNumber(shown)} of ${countOf(all, one, many)}`
}

const inRem = (pixels: number): string => `${pixels / 16}rem`
