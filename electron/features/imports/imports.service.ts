import { uuidv7 } from 'uuidv7'

import { AppError } from '#shared/errors.ts'
import { cellText } from '#shared/features/imports/cell.ts'
import { guessMapping, guessSources, headingsOf, sameHeadings } from '#shared/features/imports/guess.rules.ts'
import type { importsContract } from '#shared/features/imports/imports.contract.ts'
import {
  importBatchId,
  savedMappingId,
  type ImportBatch,
  type ImportTarget,
  type Mapping,
} from '#shared/features/imports/imports.schema.ts'
import { wordsInColumn } from '#shared/features/imports/rows.rules.ts'
import { newId } from '#shared/ids.ts'

import { fileNameFor } from '../../file-names.ts'
import type { Procedures, TaskContext } from '../../ipc/context.ts'
import type { SheetToWrite } from '../../spreadsheets/columns.ts'
import { readSpreadsheet } from '../../spreadsheets/read-spreadsheet.ts'
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts'
import { asPreviewRow, countRows, dryRun, sourceFor, sourcesFor } from './dry-run.ts'
import { refusedSheet, templateSheets } from './import-files.ts'
import {
  deleteMapping,
  deleteMappingNamed,
  insertBatch,
  insertMapping,
  listBatches,
  listMappings,
  sayInHistory,
} from './imports.repository.ts'
import { keepOpen, openFile, sheetOf } from './open-files.ts'

const rowsToShow = 30
const columnsToShow = 300
/** A table of England has well over three hundred authorities. */
const wordsToShow = 2_000

export const imports: Procedures<typeof importsContract> = {
  targets: (context) => Promise.all(sourcesFor(context).map((source) => source.describe(context.db))),

  async open(context) {
    const { host, actor, signal } = context
    const chosen = await host.dialogs.openFile({
      title: 'Choose a file to import',
      kinds: [{ name: 'Spreadsheets', extensions: ['xlsx', 'xls', 'ods', 'csv', 'tsv', 'txt', 'xlsm'] }],
    })
    if (chosen === null) return { outcome: 'cancelled' }
    context.progress(`Reading ${chosen.name}`, 0, 1)
    const { sheets } = await readSpreadsheet(chosen.name, await chosen.read(), { signal })
    if (sheets.every((sheet) => sheet.rows.length === 0)) {
      throw new AppError(
        'unavailable',
        'There is nothing in this file. Nothing was imported. Choose another file.',
      )
    }
    const importId = uuidv7()
    keepOpen(actor, { importId, fileName: chosen.name, sheets, lastRun: null })
    context.progress(`Reading ${chosen.name}`, 1, 1)
    return {
      outcome: 'opened',
      file: {
        importId,
        fileName: chosen.name,
        sheets: sheets.map(({ name, rows, truncated }) => ({
          name,
          rowCount: rows.length,
          columnCount: Math.max(0, ...rows.slice(0, 1_000).map((row) => row.length)),
          truncated,
        })),
      },
    }
  },

  async look(context, { importId, targetId, sheet: name, headerRow }) {
    const sheet = sheetOf(openFile(context.actor, importId), name)
    const target = await sourceFor(context, targetId).describe(context.db)
    const guess = guessMapping(sheet, target, context.clock.today())
    const mapping =
      headerRow === undefined || headerRow === guess.headerRow
        ? guess
        : remap(headingsOf(sheet, headerRow), target, { ...guess, headerRow })
    const saved = await listMappings(context.db, targetId)
    const fitting = saved.find((candidate) =>
      sameHeadings(candidate.headings, headingsOf(sheet, headerRow ?? candidate.mapping.headerRow)),
    )
    const suggestion = fitting === undefined ? mapping : { ...fitting.mapping, sheet: name }
    return {
      firstRows: sheet.rows
        .slice(0, rowsToShow)
        .map((row) => row.slice(0, columnsToShow).map((cell) => cellText(cell).slice(0, 200))),
      suggestion,
      headings: headingsOf(sheet, suggestion.headerRow),
      savedMapping: fitting ?? null,
    }
  },

  words({ actor }, { importId, sheet, headerRow, column }) {
    return wordsInColumn(sheetOf(openFile(actor, importId), sheet), headerRow, column, wordsToShow)
  },

  async preview(context, { importId, plan, show, offset, limit }) {
    const rows = await dryRun(context, openFile(context.actor, importId), plan)
    const target = await sourceFor(context, plan.targetId).describe(context.db)
    const shown = show === 'all' ? rows : rows.filter(({ status }) => status === show)
    return {
      counts: countRows(rows),
      total: shown.length,
      rows: shown.slice(offset, offset + limit).map((row) => asPreviewRow(row, target)),
    }
  },

  async apply(context, { importId, plan }) {
    const { db, clock, actor, commandId } = context
    const file = openFile(actor, importId)
    const source = sourceFor(context, plan.targetId)
    const rows = await dryRun(context, file, plan)
    const accepted = rows.filter(({ status }) => status === 'new' || status === 'changed')
    if (accepted.length === 0) {
      throw new AppError(
        'ruleBroken',
        'No row of this file is new or changes anything, so nothing was imported. Put rows right, or choose other columns.',
      )
    }
    await source.apply(
      context,
      accepted.map(({ values, matchedId }) => ({ values, matchedId })),
    )
    const counts = countRows(rows)
    const batch: ImportBatch = {
      id: newId(importBatchId),
      commandId,
      targetId: plan.targetId,
      fileName: file.fileName,
      sheetName: plan.mapping.sheet,
      importedAt: clock.now(),
      importedBy: actor.name,
      newCount: counts.new,
      changedCount: counts.changed,
      sameCount: counts.same,
      refusedCount: counts.error + counts.duplicate,
    }
    await insertBatch(db, batch)
    await sayInHistory(db, commandId, sayImport(await source.describe(db), batch))
    return { batch }
  },

  async saveRefused(context, { importId, plan }) {
    const file = openFile(context.actor, importId)
    const target = await sourceFor(context, plan.targetId).describe(context.db)
    const rows = await dryRun(context, file, plan)
    const sheet = refusedSheet(sheetOf(file, plan.mapping.sheet), target, plan, rows)
    if (sheet.rows.length === 0)
      throw new AppError('ruleBroken', 'No row was left out, so there is nothing to save.')
    return saveWorkbook(context, `Not imported from ${file.fileName.replace(/\.[^.]*$/, '')}`, [sheet])
  },

  async saveTemplate(context, { targetId }) {
    const target = await sourceFor(context, targetId).describe(context.db)
    return saveWorkbook(context, `${target.label} to import`, templateSheets(target))
  },

  batches: ({ db }) => listBatches(db),
  listMappings: ({ db }, { targetId }) => listMappings(db, targetId),

  async saveMapping({ db, actor }, proposed) {
    sourceFor({ actor }, proposed.targetId)
    const mapping = { id: newId(savedMappingId), ...proposed }
    await deleteMappingNamed(db, mapping.targetId, mapping.name)
    await insertMapping(db, mapping)
    return mapping
  },

  async deleteMapping({ db }, { id }) {
    await deleteMapping(db, id)
    return { id }
  },
}

/** The heading row was chosen by hand: guess the columns again from it. */
const remap = (headings: readonly string[], target: ImportTarget, mapping: Mapping): Mapping => ({
  ...mapping,
  sources: guessSources(headings, target.fields),
  periodColumns: [],
})

function sayImport(target: ImportTarget, { newCount, changedCount, fileName }: ImportBatch): string {
  const count = newCount + changedCount
  return `Imported ${count.toLocaleString('en-GB')} ${count === 1 ? target.one : target.many} from “${fileName}”`
}

async function saveWorkbook(
  { host }: TaskContext,
  name: string,
  sheets: readonly SheetToWrite[],
): Promise<{ outcome: 'saved' | 'cancelled'; fileName: string | null }> {
  const location = await host.dialogs.chooseSaveLocation({
    title: `Save “${name}”`,
    suggestedName: `${fileNameFor(name)}.xlsx`,
    kinds: [{ name: 'Excel workbook', extensions: ['xlsx'] }],
  })
  if (location === null) return { outcome: 'cancelled', fileName: null }
  await location.write(await writeXlsx({ title: name, sheets }))
  return { outcome: 'saved', fileName: location.name }
}
