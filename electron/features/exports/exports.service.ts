import type { exportsContract } from '#shared/features/exports/exports.contract.ts'

import { fileNameFor } from '../../file-names.ts'
import type { Procedures } from '../../ipc/context.ts'
import { writeCsv } from '../../spreadsheets/write-csv.ts'
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts'

export const exports: Procedures<typeof exportsContract> = {
  async table({ host }, { format, ...table }) {
    const location = await host.dialogs.chooseSaveLocation({
      title: `Export “${table.name}”`,
      suggestedName: `${fileNameFor(table.name)}.${format}`,
      kinds: [
        format === 'xlsx'
          ? { name: 'Excel workbook', extensions: ['xlsx'] }
          : { name: 'CSV file', extensions: ['csv'] },
      ],
    })
    if (location === null) return { outcome: 'cancelled', fileName: null }
    await location.write(format === 'xlsx' ? await writeXlsx({ sheets: [table] }) : writeCsv(table))
    return { outcome: 'saved', fileName: location.name }
  },
}
