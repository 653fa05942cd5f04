import type { PreviewRow } from '#shared/features/imports/imports.contract.ts'
import type { ImportTarget, Mapping, RowStatus } from '#shared/features/imports/imports.schema.ts'

import type { Badge } from '../../ui/StatusBadge.tsx'
import type { Column } from '../../ui/table/columns.ts'
import classes from './imports.module.css'

export const statusBadges: Record<RowStatus, Badge> = {
  new: { tone: 'green', word: 'New' },
  changed: { tone: 'info', word: 'Changed' },
  same: { tone: 'neutral', word: 'The same' },
  error: { tone: 'red', word: 'In error' },
  duplicate: { tone: 'amber', word: 'Repeated' },
}

/** Every sentence about a row: first about the row, then about its cells. */
export function wrongWith(row: PreviewRow, target: ImportTarget): string {
  const cells = target.fields.flatMap(({ key, label }) => {
    const problem = row.cells[key]?.problem ?? null
    return problem === null ? [] : [`${label}: ${problem}`]
  })
  return [row.problem, ...cells].filter((sentence) => sentence !== null).join(' ')
}

/** Row and state first, then what is wrong, then the fields that the file speaks of. */
export function previewColumns(target: ImportTarget, mapping: Mapping): Column<PreviewRow>[] {
  const isShown = (key: string) =>
    mapping.sources[key] !== undefined ||
    (mapping.periodColumns.length > 0 && (key === target.wide?.period || key === target.wide?.value))
  const plain = { filter: 'none', sortable: false } as const
  return [
    { key: 'row', header: 'Row', kind: 'number', accessor: ({ row }) => row + 1, ...plain },
    {
      key: 'status',
      header: 'State',
      kind: 'badge',
      accessor: ({ status }) => statusBadges[status].word,
      badge: ({ status }) => statusBadges[status],
      ...plain,
    },
    {
      key: 'wrong',
      header: 'What is wrong',
      accessor: (row) => wrongWith(row, target),
      ...plain,
    },
    ...target.fields
      .filter(({ key }) => isShown(key))
      .map(({ key, label }): Column<PreviewRow> => ({
        key,
        header: label,
        accessor: ({ cells }) => cells[key]?.text ?? '',
        cell: ({ cells }) => <Cell cell={cells[key]} />,
        ...plain,
      })),
  ]
}

function Cell({ cell }: { cell: PreviewRow['cells'][string] | undefined }) {
  if (cell === undefined) return null
  if (cell.problem !== null) return <span className={classes.wrong}>{cell.text || 'missing'}</span>
  if (cell.from === null) return cell.text
  return (
    <>
      {cell.from !== '' && <del className={classes.before}>{cell.from}</del>} <ins>{cell.text}</ins>
    </>
  )
}
