import { sql } from 'kysely'

import { oneOf } from './one-of.ts'
import type { Database, Readable } from './schema.ts'

export interface Reference {
  readonly table: string
  readonly count: number
}

interface Key {
  readonly table: string
  readonly column: string
  readonly goesAlong: 0 | 1
}

/**
 * Which records refer to one of these, and how many of each kind: the tables themselves say so, and a new feature is
 * counted the moment its table exists.
 * @param apartFrom tables whose rows go with the record in any case.
 */
export async function referencesTo(
  db: Readable,
  table: keyof Database,
  ids: readonly string[],
  {
    apartFrom = [],
    alsoCascading = false,
  }: { apartFrom?: readonly (keyof Database)[]; alsoCascading?: boolean },
): Promise<Reference[]> {
  const { rows: keys } = await sql<Key>`
    SELECT schema.name AS "table", key."from" AS "column", key.on_delete IN ('CASCADE', 'SET NULL') AS goesAlong
    FROM sqlite_schema AS schema JOIN pragma_foreign_key_list(schema.name) AS key
    WHERE schema.type = 'table' AND key."table" = ${table}
    ORDER BY schema.name
  `.execute(db)
  const counts = new Map<string, number>()
  for (const key of keys) {
    if (apartFrom.some((other) => other === key.table) || (key.goesAlong === 1 && !alsoCascading)) continue
    const { rows } = await sql<{ count: number }>`
      SELECT count(*) AS count FROM ${sql.table(key.table)}
      WHERE ${sql.ref(key.column)} IN ${oneOf(ids)}
    `.execute(db)
    counts.set(key.table, (counts.get(key.table) ?? 0) + rows[0]!.count)
  }
  return [...counts].filter(([, count]) => count > 0).map(([name, count]) => ({ table: name, count }))
}
