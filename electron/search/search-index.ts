import type { Sqlite } from '../database/open.ts'
import { searchables, type Searchable } from './searchable.ts'

/**
 * Keeps the full-text index in step with the records by temporary triggers (they belong to the connection, as those of
 * the history do), and catches up with rows that were written before a record type became searchable.
 */
export function installSearch(database: Sqlite): void {
  for (const searchable of searchables) {
    catchUp(database, searchable)
    const { table } = searchable
    database.exec(`
      CREATE TEMP TRIGGER "search ${table} insert" AFTER INSERT ON main."${table}"
      BEGIN ${add(searchable, 'NEW')} END;
      CREATE TEMP TRIGGER "search ${table} update" AFTER UPDATE ON main."${table}"
      BEGIN ${remove('NEW')} ${add(searchable, 'NEW')} END;
      CREATE TEMP TRIGGER "search ${table} delete" AFTER DELETE ON main."${table}"
      BEGIN ${remove('OLD')} END;
    `)
    for (const [other, column] of Object.entries(searchable.namedAfter ?? {})) {
      database.exec(`
        CREATE TEMP TRIGGER "search ${table} after ${other}" AFTER UPDATE ON main."${other}"
        BEGIN ${addAnew(searchable, column)} END;
      `)
    }
  }
}

const expression = (text: string, row: string) => text.replaceAll(/\brow\./g, `${row}.`)

const add = (searchable: Searchable, row: string) => `
  INSERT INTO searchRecords (recordId, tableName) VALUES (${row}.id, '${searchable.table}');
  INSERT INTO searchEntries (rowid, title, detail)
  VALUES ((SELECT id FROM searchRecords WHERE recordId = ${row}.id), ${expression(searchable.title, row)}, ${expression(searchable.detail, row)});`

const remove = (row: string) => `
  DELETE FROM searchEntries WHERE rowid = (SELECT id FROM searchRecords WHERE recordId = ${row}.id);
  DELETE FROM searchRecords WHERE recordId = ${row}.id;`

/** Every row that refers to the record that was just changed. */
const addAnew = ({ table, title, detail }: Searchable, column: string) => `
  DELETE FROM searchEntries WHERE rowid IN (
    SELECT searchRecords.id FROM searchRecords JOIN "${table}" AS row ON row.id = searchRecords.recordId
    WHERE row."${column}" = NEW.id
  );
  INSERT INTO searchEntries (rowid, title, detail)
  SELECT searchRecords.id, ${title}, ${detail}
  FROM "${table}" AS row JOIN searchRecords ON searchRecords.recordId = row.id
  WHERE row."${column}" = NEW.id;`

function catchUp(database: Sqlite, { table, title, detail }: Searchable): void {
  const missing = database
    .prepare(
      `SELECT count(*) AS n FROM "${table}" AS row WHERE NOT EXISTS (SELECT 1 FROM searchRecords WHERE recordId = row.id)`,
    )
    .get() as { n: number }
  if (missing.n === 0) return
  database.transaction(() => {
    database.exec(`
      INSERT INTO searchRecords (recordId, tableName)
      SELECT row.id, '${table}' FROM "${table}" AS row WHERE NOT EXISTS (SELECT 1 FROM searchRecords WHERE recordId = row.id);
      INSERT INTO searchEntries (rowid, title, detail)
      SELECT searchRecords.id, ${title}, ${detail}
      FROM "${table}" AS row JOIN searchRecords ON searchRecords.recordId = row.id
      WHERE searchRecords.id NOT IN (SELECT rowid FROM searchEntries);
    `)
  })()
}
