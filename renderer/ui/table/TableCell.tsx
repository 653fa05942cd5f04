import { Day } from '../Day.tsx'
import { StatusBadge } from '../StatusBadge.tsx'
import { Icon } from '../Icon.tsx'
import { isoDate } from '#shared/dates.ts'
import { type Column, kindOf, textOf } from './columns.ts'

/** What stands in a cell: the column's own drawing, a badge, a day, or plain text. */
export function CellContent<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.cell) return column.cell(row)
  const badge = column.badge?.(row)
  if (badge) return <StatusBadge {...badge} />
  if (kindOf(column) === 'day')
    return <Day value={isoDate.nullable().parse(column.accessor(row))} whenNone="" />
  return textOf(column, row)
}

export function SortMark({ direction }: { direction: 'ascending' | 'descending' | 'none' }) {
  if (direction === 'none') return null
  return <Icon name={direction === 'ascending' ? 'up' : 'down'} size={12} />
}
