import type { ParsedSheet } from '#shared/features/imports/cell.ts'
import { cellText } from '#shared/features/imports/cell.ts'
import { correctedSheet } from '#shared/features/imports/corrections.rules.ts'
import type { ClassifiedRow } from '#shared/features/imports/classify.rules.ts'
import { headingsOf } from '#shared/features/imports/guess.rules.ts'
import type { ImportTarget, Plan } from '#shared/features/imports/imports.schema.ts'

import type { Column, Row, SheetToWrite } from '../../spreadsheets/columns.ts'

/** The rows that stayed outside under their own headings, with what is wrong: put right, the same file can be imported. */
export function refusedSheet(
  sheet: ParsedSheet,
  target: ImportTarget,
  plan: Plan,
  rows: readonly ClassifiedRow[],
): SheetToWrite {
  const headings = headingsOf(sheet, plan.mapping.headerRow)
  const cellAt = correctedSheet(sheet, plan.corrections)
  const wrong = new Map<number, string[]>()
  for (const row of rows) {
    if (row.problems.length === 0) continue
    const sentences = wrong.get(row.source.row) ?? []
    sentences.push(...row.problems.map(({ field, problem }) => sayWhere(target, field, problem)))
    wrong.set(row.source.row, sentences)
  }
  const columns: Column[] = [
    { header: 'Row in the file', key: 'row', kind: 'number', width: 10 },
    { header: 'What is wrong', key: 'problem', kind: 'text', width: 50 },
    ...headings.map((heading, column): Column => ({ header: heading, key: `c${column}`, kind: 'text' })),
  ]
  const written = [...wrong].map(([row, sentences]): Row => ({
    row: row + 1,
    problem: [...new Set(sentences)].join('\n'),
    ...Object.fromEntries(headings.map((_heading, column) => [`c${column}`, cellText(cellAt(row, column))])),
  }))
  return { name: 'Not imported', columns, rows: written }
}

const sayWhere = (target: ImportTarget, field: string | null, problem: string) => {
  const label = target.fields.find(({ key }) => key === field)?.label
  return label === undefined ? problem : `${label}: ${problem}`
}

/** An empty sheet with the headings, and a second one that says what goes where. */
export function templateSheets(target: ImportTarget): SheetToWrite[] {
  const columns = target.fields.map((field): Column => ({
    header: field.label,
    key: field.key,
    kind: field.kind === 'day' ? 'day' : 'text',
    width: Math.max(14, field.label.length + 4),
  }))
  const help = target.fields.map((field): Row => ({
    column: field.label,
    needed: field.required ? 'Yes' : '',
    help: field.help,
    choices: field.choices.map(({ label }) => label).join(', '),
  }))
  return [
    { name: target.label, columns, rows: [] },
    {
      name: 'What goes where',
      columns: [
        { header: 'Column', key: 'column', kind: 'text' },
        { header: 'Needed', key: 'needed', kind: 'text', width: 8 },
        { header: 'Notes', key: 'help', kind: 'text', width: 60 },
        { header: 'One of', key: 'choices', kind: 'text', width: 60 },
      ],
      rows: help,
    },
  ]
}
