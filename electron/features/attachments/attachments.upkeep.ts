import { attachables } from '#shared/features/attachments/attachable.ts'

import type { Sqlite } from '../../database/open.ts'

/**
 * Files go to the bin with the record that they belong to, in the same transaction, and come back with it. Temporary
 * triggers do it (they belong to the connection, as those of the history do), and they do it before the record itself
 * goes: history is replayed backwards, so on the way back the record stands before its files do.
 */
export function installAttachmentUpkeep(database: Sqlite): void {
  for (const table of Object.keys(attachables)) {
    database.exec(`
      CREATE TEMP TRIGGER "files go with ${table}" BEFORE DELETE ON main."${table}"
      BEGIN DELETE FROM attachments WHERE recordTable = '${table}' AND recordId = OLD.id; END;
    `)
  }
  sweepContents(database)
}

/**
 * Drops contents that nothing can bring back: no record has them, and the last thing that happened to every record that
 * had them was a deletion which cannot be undone.
 */
function sweepContents(database: Sqlite): void {
  database.exec(`
    DELETE FROM attachmentContents WHERE hash IN (
      SELECT contents.hash FROM attachmentContents AS contents
      WHERE NOT EXISTS (SELECT 1 FROM attachments WHERE attachments.hash = contents.hash)
      AND NOT EXISTS (
        SELECT 1 FROM changes AS gone JOIN commands ON commands.id = gone.commandId
        WHERE gone.kind = 'delete' AND gone.tableName = 'attachments' AND commands.undoable = 1
        AND json_extract(gone.before, '$.hash') = contents.hash
        AND NOT EXISTS (
          SELECT 1 FROM changes AS later WHERE later.recordId = gone.recordId AND later.id > gone.id
        )
      )
    )
  `)
}
