import type { CheckKind } from '#shared/features/checks/check-kinds.schema.ts'
import type { CheckRow } from '#shared/features/checks/checks.contract.ts'

import { useClient } from '../../client-context.tsx'
import { useCommand } from '../../ui/commands.ts'
import { toast } from '../../ui/toasts.ts'
import { sheetColumns } from './checks.columns.ts'
import { registerTitle } from './employers.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** Export gives the whole record of the people shown, not only the words in the list. */
export function useRegisterExport(kinds: readonly CheckKind[], rows: readonly CheckRow[]): void {
  const { exports } = useClient()

  const save = async (format: 'xlsx' | 'csv') => {
    const columns = sheetColumns(kinds)
    try {
      const saved = await exports.table({
        name: registerTitle,
        columns: columns.map(({ key, header, kind }) => ({
          key,
          header,
          kind: kind === 'day' ? 'day' : 'text',
        })),
        rows: rows.map((row) => Object.fromEntries(columns.map(({ key, accessor }) => [key, accessor(row)]))),
        format,
      })
      if (saved.outcome === 'saved') toast(`Saved as ${saved.fileName}`)
    } catch (error) {
      tellProblem(error)
    }
  }

  useCommand({ name: 'exportXlsx', label: 'Export the record to Excel', run: () => void save('xlsx') })
  useCommand({ name: 'exportCsv', label: 'Export the record as CSV', run: () => void save('csv') })
}
