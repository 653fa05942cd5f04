import { CompiledQuery } from 'kysely'

import type { Database, Writable } from './schema.ts'

const rowsAtOnce = 100

/** Many rows of one table, a hundred to a statement; every one of them still stands in the history. */
export async function insertMany<Table extends keyof Database>(
  db: Writable,
  table: Table,
  rows: readonly Database[Table][],
): Promise<void> {
  const first = rows[0]
  if (first === undefined) return
  const columns = Object.keys(first)
  const one = `(${columns.map(() => '?').join(', ')})`
  const insert = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES `
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows.slice(at, at + rowsAtOnce)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of one row are the columns of all
    const values = some.flatMap((row) => columns.map((column) => row[column as keyof typeof row]))
    await db.executeQuery(CompiledQuery.raw(insert + some.map(() => one).join(', '), values))
  }
}
