import './print.css'

import { isNumeric } from '../ui/format.ts'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { type Column, kindOf, textOf } from '../ui/table/columns.ts'

/** A list on paper: headings repeated on every page, no row cut, badges with shape and word. */
export function PrintTable<Row>({
  columns,
  rows,
}: {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}) {
  return (
    <table className="cb-print-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={isNumeric(kindOf(column)) ? 'cb-print-number' : undefined}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {columns.map((column) => (
              <td key={column.key} className={isNumeric(kindOf(column)) ? 'cb-print-number' : undefined}>
                <PrintCell column={column} row={row} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PrintCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const badge = column.badge?.(row)
  return badge ? <StatusBadge {...badge} /> : textOf(column, row)
}
