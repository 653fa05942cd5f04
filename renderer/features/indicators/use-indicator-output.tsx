import { titleOf } from '#shared/features/indicators/indicators.rules.ts'

import { useClient } from '../../client-context.tsx'
import { PrintTable } from '../../print/PrintTable.tsx'
import { printSheet } from '../../print/print-sheet.tsx'
import { useCommand } from '../../ui/commands.ts'
import { type Column, textOf } from '../../ui/table/columns.ts'
import { toast } from '../../ui/toasts.ts'
import { badgeOf, type IndicatorGroup, type IndicatorRow } from './indicator-rows.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** The list by outcome on paper, and as a spreadsheet. */
export function useIndicatorOutput(groups: readonly IndicatorGroup[]): void {
  const { exports } = useClient()
  const save = async (format: 'xlsx' | 'csv') => {
    try {
      const saved = await exports.table({
        name: 'Indicators',
        format,
        columns: [
          { key: 'outcome', header: 'Outcome', kind: 'text' },
          ...columns.map(({ key, header }) => ({ key, header, kind: 'text' as const })),
        ],
        rows: groups.flatMap(({ title, rows }) =>
          rows.map((row) => ({
            outcome: title,
            ...Object.fromEntries(columns.map((column) => [column.key, textOf(column, row)])),
          })),
        ),
      })
      if (saved.outcome === 'saved') toast(`Saved as ${saved.fileName}`)
    } catch (error) {
      tellProblem(error)
    }
  }
  useCommand({ name: 'exportXlsx', label: 'Export to Excel', run: () => void save('xlsx') })
  useCommand({ name: 'exportCsv', label: 'Export as CSV', run: () => void save('csv') })
  useCommand({
    name: 'print',
    label: 'Print the indicators',
    keys: 'Ctrl+P',
    run: () =>
      printSheet({
        title: 'Indicators',
        content: groups.map(({ key, title, rows }) => (
          <section key={key}>
            <h2>{title}</h2>
            <PrintTable columns={columns} rows={rows} />
          </section>
        )),
      }),
  })
}

const columns: readonly Column<IndicatorRow>[] = [
  { key: 'code', header: 'Code', accessor: ({ indicator }) => indicator.code },
  { key: 'name', header: 'Indicator', accessor: ({ indicator }) => titleOf(indicator) },
  { key: 'latest', header: 'Latest', accessor: ({ latest }) => latest },
  { key: 'period', header: 'Period', accessor: ({ period }) => period },
  { key: 'target', header: 'Target', accessor: ({ target }) => target },
  {
    key: 'standing',
    header: 'Standing',
    kind: 'badge',
    accessor: ({ standing }) => badgeOf(standing).word,
    badge: ({ standing }) => badgeOf(standing),
  },
]
