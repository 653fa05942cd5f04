import type { Sqlite } from '../database/open.ts'

/**
 * Tables whose rows are not records of the centre: the history itself, the search index, and bulky contents that are
 * written once and never changed (their owner's row is in the history).
 */
export const unrecordedTables = new Set([
  'commands',
  'changes',
  'searchRecords',
  'attachmentContents',
  'packSnapshots',
  'kysely_migration',
  'kysely_migration_lock',
])

/**
 * From here on no write to a record can escape the history: temporary triggers on every table write each change, before
 * and after, in the same transaction, and refuse the write when no command is running. They belong to the connection, not
 * to the file, so a new table is covered the moment it exists and there is no trigger to migrate.
 */
export function installCapture(database: Sqlite, currentCommand: () => string | null): void {
  database.function('currentCommand', () => {
    const id = currentCommand()
    if (id === null) throw new Error('A record was written outside a command.')
    return id
  })
  for (const table of recordTables(database)) {
    const columns = columnsOf(database, table)
    const row = (version: 'NEW' | 'OLD') =>
      `json_object(${columns.map((column) => `'${column}', ${version}."${column}"`).join(', ')})`
    const write = (kind: string, id: string, before: string, after: string) => `
      INSERT INTO changes (commandId, tableName, recordId, kind, before, after)
      VALUES (currentCommand(), '${table}', ${id}, '${kind}', ${before}, ${after});`
    const differs = columns.map((column) => `OLD."${column}" IS NOT NEW."${column}"`).join(' OR ')
    database.exec(`
      CREATE TEMP TRIGGER "capture ${table} insert" AFTER INSERT ON main."${table}"
      BEGIN ${write('insert', 'NEW.id', 'NULL', row('NEW'))} END;
      CREATE TEMP TRIGGER "capture ${table} update" AFTER UPDATE ON main."${table}" WHEN ${differs}
      BEGIN ${write('update', 'NEW.id', row('OLD'), row('NEW'))} END;
      CREATE TEMP TRIGGER "capture ${table} delete" AFTER DELETE ON main."${table}"
      BEGIN ${write('delete', 'OLD.id', row('OLD'), 'NULL')} END;
    `)
  }
}

/** Every table that holds records, in the file as it is. */
export function recordTables(database: Sqlite): string[] {
  const rows = database
    .prepare(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'searchEntries%' ORDER BY name`,
    )
    .all() as { name: string }[]
  return rows.map((row) => row.name).filter((name) => !unrecordedTables.has(name))
}

export function columnsOf(database: Sqlite, table: string): string[] {
  const rows = database.pragma(`table_info("${table}")`) as { name: string }[]
  return rows.map((row) => row.name)
}
