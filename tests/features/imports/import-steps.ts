import type { OpenedFile } from '#shared/features/imports/imports.contract.ts'
import type { Plan } from '#shared/features/imports/imports.schema.ts'

import type { TestApp } from '../../support/app.ts'

export interface FileToImport {
  readonly name: string
  readonly bytes: Uint8Array
}

export const csvFile = (name: string, ...lines: string[]): FileToImport => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\r\n')),
})

export async function openFile(app: TestApp, file: FileToImport): Promise<OpenedFile> {
  app.picks.open = file
  const opened = await app.api.imports.open({})
  if (opened.outcome !== 'opened') throw new Error('The file was not opened.')
  return opened.file
}

/** Opens a file and takes every guess as it is. */
export async function planFor(
  app: TestApp,
  file: FileToImport,
  targetId: string,
): Promise<{ importId: string; plan: Plan }> {
  const { importId, sheets } = await openFile(app, file)
  const { suggestion } = await app.api.imports.look({ importId, targetId, sheet: sheets[0]!.name })
  return { importId, plan: { targetId, mapping: suggestion, corrections: [], leftOut: [] } }
}

export const previewAll = (app: TestApp, importId: string, plan: Plan) =>
  app.api.imports.preview({ importId, plan, show: 'all', offset: 0, limit: 500 })
