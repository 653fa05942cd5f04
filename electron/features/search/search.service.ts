import { sql } from 'kysely'

import type { searchContract } from '#shared/features/search/search.contract.ts'
import { may } from '#shared/permissions.ts'

import type { Procedures } from '../../ipc/context.ts'
import { searchables } from '../../search/searchable.ts'

export const search: Procedures<typeof searchContract> = {
  async find({ db, actor }, { text }) {
    const match = asMatch(text)
    if (match === null) return []
    const { rows } = await sql<{ recordId: string; tableName: string; title: string; detail: string }>`
      SELECT searchRecords.recordId, searchRecords.tableName, searchEntries.title, searchEntries.detail
      FROM searchEntries JOIN searchRecords ON searchRecords.id = searchEntries.rowid
      WHERE searchEntries MATCH ${match}
      ORDER BY bm25(searchEntries, 10.0, 1.0)
      LIMIT 60
    `.execute(db)
    return rows
      .flatMap((row) => {
        const searchable = searchables.find(({ table }) => table === row.tableName)
        if (searchable === undefined || !may(actor.role, searchable.permission)) return []
        return [
          {
            type: searchable.label,
            id: row.recordId,
            title: row.title,
            detail: row.detail,
            path: searchable.path.replace(':id', row.recordId),
          },
        ]
      })
      .slice(0, 20)
  },
}

/** Every word typed, as a quoted prefix, so that no character has a meaning of its own. */
function asMatch(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu)
  return words === null ? null : words.map((word) => `"${word}"*`).join(' ')
}
