import type { printingContract } from '#shared/features/printing/printing.contract.ts'

import { fileNameFor } from '../../file-names.ts'
import type { Procedures } from '../../ipc/context.ts'

export const printing: Procedures<typeof printingContract> = {
  async print({ host }, { route, landscape, paper, title }) {
    return { outcome: await host.printer.print({ route, landscape, paper, footer: title }) }
  },

  async savePdf({ host }, { route, landscape, paper, title }) {
    const location = await host.dialogs.chooseSaveLocation({
      title: `Save “${title}” as PDF`,
      suggestedName: `${fileNameFor(title)}.pdf`,
      kinds: [{ name: 'PDF document', extensions: ['pdf'] }],
    })
    if (location === null) return { outcome: 'cancelled', fileName: null }
    await location.write(await host.printer.toPdf({ route, landscape, paper, footer: title }))
    return { outcome: 'saved', fileName: location.name }
  },
}
