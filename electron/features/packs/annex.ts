import type { Block, PackContent } from '#shared/features/packs/pack-content.ts'

import type { SheetToWrite } from '../../spreadsheets/columns.ts'

/** The data behind the pack, a sheet a table, as calculable values: what is hidden in the pack is hidden here too. */
export function annexSheets(content: PackContent): SheetToWrite[] {
  const names = new Set<string>()
  const sheets = content.sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => sheetOf(block, title, names)),
  )
  return [about(content), ...sheets]
}

const about = (content: PackContent): SheetToWrite => ({
  name: 'About',
  columns: [
    { header: 'What', key: 'what', kind: 'text', width: 28 },
    { header: 'Answer', key: 'answer', kind: 'text', width: 80 },
  ],
  rows: [
    {
      what: 'Centre',
      answer: content.isDemo ? `${content.centreName} (demonstration, fictional)` : content.centreName,
    },
    { what: 'Pack', answer: content.title },
    { what: 'Period', answer: content.quarter },
    { what: 'Prepared by', answer: content.preparedBy },
    ...content.hidden.map(({ where, why }) => ({ what: `Hidden: ${where}`, answer: why })),
  ],
})

function sheetOf(block: Block, sectionTitle: string, names: Set<string>): SheetToWrite[] {
  switch (block.kind) {
    case 'table':
      return [
        {
          name: sheetName(block.title, names),
          columns: block.columns.map(({ header, kind }, index) => ({ header, kind, key: String(index) })),
          rows: block.rows.map((row) =>
            Object.fromEntries(row.map((value, index) => [String(index), value])),
          ),
        },
      ]
    case 'trend':
      return [
        {
          name: sheetName(block.title, names),
          columns: [
            { header: 'Period', key: 'label', kind: 'text' },
            { header: 'From', key: 'startsOn', kind: 'day' },
            { header: block.title, key: 'value', kind: block.unit === 'percent' ? 'percent' : 'number' },
            { header: 'Target', key: 'target', kind: block.unit === 'percent' ? 'percent' : 'number' },
            { header: 'Note', key: 'note', kind: 'text' },
          ],
          rows: block.points.map(({ label, startsOn, value, target, isHidden }) => ({
            label,
            startsOn,
            value,
            target,
            note: isHidden ? 'hidden to protect people' : '',
          })),
        },
      ]
    case 'facts':
      return [
        {
          name: sheetName(`${sectionTitle} figures`, names),
          columns: [
            { header: 'Figure', key: 'label', kind: 'text', width: 40 },
            { header: 'Value', key: 'value', kind: 'text' },
            { header: 'Note', key: 'note', kind: 'text', width: 60 },
          ],
          rows: block.items.map(({ label, value, note }) => ({ label, value, note })),
        },
      ]
    case 'bullets': // the same figures follow as a table
    case 'heading':
    case 'paragraph':
      return []
  }
}

/** Excel takes 31 characters, none of []:*?/\, and no name twice. */
function sheetName(title: string, taken: Set<string>): string {
  const base =
    title
      .replaceAll(/[[\]:*?/\\']/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 27) || 'Table'
  let name = base
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base} ${count}`
  taken.add(name.toLowerCase())
  return name
}
