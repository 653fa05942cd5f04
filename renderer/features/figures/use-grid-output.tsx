import type { FiguresGrid } from '#shared/features/figures/figures.schema.ts'
import { valueOf } from '#shared/features/figures/figures.rules.ts'
import { formatValue, titleOf } from '#shared/features/indicators/indicators.rules.ts'

import { useClient } from '../../client-context.tsx'
import { PrintTable } from '../../print/PrintTable.tsx'
import { printSheet } from '../../print/print-sheet.tsx'
import { useCommand } from '../../ui/commands.ts'
import type { Column } from '../../ui/table/columns.ts'
import { toast } from '../../ui/toasts.ts'
import type { GridCell, GridRow } from './grid-places.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** Prints and exports the grid as it was saved. */
export function useGridOutput(grid: FiguresGrid): void {
  const { exports } = useClient()
  const enabled = grid.rows.length > 0
  const save = async (format: 'xlsx' | 'csv') => {
    try {
      const saved = await exports.table({ ...exportedGrid(grid), format })
      if (saved.outcome === 'saved') toast(`Saved as ${saved.fileName}`)
    } catch (error) {
      tellProblem(error)
    }
  }
  useCommand({ name: 'exportXlsx', label: 'Export to Excel', run: () => void save('xlsx'), enabled })
  useCommand({ name: 'exportCsv', label: 'Export as CSV', run: () => void save('csv'), enabled })
  useCommand({
    name: 'print',
    label: 'Print these figures',
    keys: 'Ctrl+P',
    enabled,
    run: () =>
      printSheet({
        title: `Figures ${grid.year.label}`,
        landscape: grid.periods.length > 4,
        content: <PrintTable columns={columnsOf(grid)} rows={grid.rows} />,
      }),
  })
}

const columnsOf = ({ periods }: FiguresGrid): Column<GridRow>[] => [
  { key: 'indicator', header: 'Indicator', accessor: nameOf },
  ...periods.map(({ label }, index): Column<GridRow> => ({
    key: String(index),
    header: label,
    accessor: (row) => told(row.cells[index]!, row),
  })),
]

const nameOf = ({ indicator, dimension, category }: GridRow) =>
  dimension === '' ? `${indicator.code} ${titleOf(indicator)}` : `– ${dimension}: ${category}`

function told({ figure }: GridCell, { indicator }: GridRow): string {
  if (figure === null) return ''
  const value = valueOf(figure, indicator)
  if (value === null) return `– ${figure.missing}`
  const parts = figure.numerator === null ? '' : ` (${figure.numerator}/${figure.denominator})`
  return `${formatValue(value, indicator)}${parts}`
}

/** One row for each figure, so that the file can be imported again. */
function exportedGrid(grid: FiguresGrid) {
  const columns = [
    { key: 'code', header: 'Code', kind: 'text' as const },
    { key: 'indicator', header: 'Indicator name', kind: 'text' as const },
    { key: 'period', header: 'Period', kind: 'text' as const },
    { key: 'dimension', header: 'Broken down by', kind: 'text' as const },
    { key: 'category', header: 'Group', kind: 'text' as const },
    { key: 'numerator', header: 'Number counted', kind: 'number' as const },
    { key: 'denominator', header: 'Out of', kind: 'number' as const },
    { key: 'value', header: 'Value', kind: 'number' as const },
    { key: 'missing', header: 'Why it is missing', kind: 'text' as const },
    { key: 'note', header: 'Note', kind: 'text' as const },
    { key: 'source', header: 'Source', kind: 'text' as const },
  ]
  const rows = grid.rows.flatMap((row) =>
    row.cells.flatMap(({ label, figure }) =>
      figure === null
        ? []
        : [
            {
              code: row.indicator.code,
              indicator: titleOf(row.indicator),
              period: label,
              dimension: row.dimension,
              category: row.category,
              numerator: figure.numerator,
              denominator: figure.denominator,
              value: valueOf(figure, row.indicator),
              missing: figure.missing,
              note: figure.note,
              source: figure.source,
            },
          ],
    ),
  )
  return { name: `Figures ${grid.year.label.replaceAll('/', '-')}`, columns, rows }
}
