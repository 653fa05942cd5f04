import { sql } from 'kysely'

import type { UserId } from '#shared/features/users/users.schema.ts'
import { may, type Role } from '#shared/permissions.ts'

import type { ChangeRow, CommandRow } from '../../audit/audit.schema.ts'
import { permissionToSee } from '../../audit/guarded-tables.ts'
import type { Readable } from '../../database/schema.ts'
import { searchables } from '../../search/searchable.ts'

export interface Filter {
  readonly text?: string | undefined
  readonly limit: number
  readonly offset: number
}

export async function listCommands(
  db: Readable,
  filter: Filter,
): Promise<{ commands: CommandRow[]; total: number }> {
  const like = filter.text === undefined || filter.text.trim() === '' ? null : `%${filter.text.trim()}%`
  const matching = db
    .selectFrom('commands')
    .$if(like !== null, (q) =>
      q.where((eb) => eb.or([eb('says', 'like', like), eb('actorName', 'like', like)])),
    )
  const commands = await matching
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { commands, total }
}

export interface Touched {
  /** The first few records, and after them the records that these belong to: a ticked step leads to its person. */
  readonly recordIds: readonly string[]
  readonly count: number
}

/** What each command touched. */
export async function touchedBy(db: Readable, commandIds: readonly string[]): Promise<Map<string, Touched>> {
  if (commandIds.length === 0) return new Map()
  const { rows } = await sql<{ commandId: string; recordId: string; snapshot: string; count: number }>`
    SELECT commandId, recordId, snapshot, count FROM (
      SELECT commandId, recordId, coalesce(after, before) AS snapshot,
        row_number() OVER (PARTITION BY commandId ORDER BY id) AS place,
        count(*) OVER (PARTITION BY commandId) AS count
      FROM changes WHERE commandId IN (${sql.join(commandIds)})
    ) WHERE place <= 3
  `.execute(db)
  const byCommand = Map.groupBy(rows, ({ commandId }) => commandId)
  const entries = [...byCommand].map(([commandId, changes]) => {
    const owners = changes.flatMap(({ snapshot }) => linksIn(snapshot))
    return [
      commandId,
      { recordIds: [...changes.map(({ recordId }) => recordId), ...owners], count: changes[0]!.count },
    ] as const
  })
  return new Map(entries)
}

const linksIn = (snapshot: string): string[] =>
  Object.entries(JSON.parse(snapshot) as Record<string, unknown>).flatMap(([column, value]) =>
    column.endsWith('Id') && typeof value === 'string' ? [value] : [],
  )

export type ChangeWithCommand = ChangeRow & Pick<CommandRow, 'at' | 'actorName' | 'says'>

export const listChanges = (
  db: Readable,
  by: { recordId: string } | { commandId: string },
): Promise<ChangeWithCommand[]> =>
  db
    .selectFrom('changes')
    .innerJoin('commands', 'commands.id', 'changes.commandId')
    .selectAll('changes')
    .select(['commands.at', 'commands.actorName', 'commands.says'])
    .$if('recordId' in by, (q) => q.where('changes.recordId', '=', (by as { recordId: string }).recordId))
    .$if('commandId' in by, (q) => q.where('changes.commandId', '=', (by as { commandId: string }).commandId))
    .orderBy('changes.id', 'desc')
    .limit(500)
    .execute()

export const listDeletions = (db: Readable): Promise<ChangeWithCommand[]> =>
  db
    .selectFrom('changes')
    .innerJoin('commands', 'commands.id', 'changes.commandId')
    .selectAll('changes')
    .select(['commands.at', 'commands.actorName', 'commands.says'])
    .where(sql<boolean>`changes.kind = 'delete'`) // spelled out, so that the index of deletions serves
    .where('commands.undoneBy', 'is', null)
    .where('commands.undoes', 'is', null)
    .where('commands.undoable', '=', 1)
    .orderBy('changes.id', 'desc')
    .limit(1000)
    .execute()

/** The newest command of this person that can be taken back, but not `except` (the undo that asks). */
export const findLastUndoable = (
  db: Readable,
  actorId: UserId,
  except: string,
): Promise<{ id: string } | undefined> =>
  db
    .selectFrom('commands')
    .select('id')
    .where('actorId', '=', actorId)
    .where('undoable', '=', 1)
    .where('undoneBy', 'is', null)
    .where('undoes', 'is', null)
    .where('id', '!=', except)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The newest undo of this person that nothing new has followed: taking it back is "redo". */
export const findLastUndo = (
  db: Readable,
  actorId: UserId,
  except: string,
): Promise<{ id: string } | undefined> =>
  db
    .selectFrom('commands as undone')
    .select((eb) => eb.ref('undone.undoneBy').$notNull().as('id'))
    .where('undone.actorId', '=', actorId)
    .where('undone.undoes', 'is', null)
    .where('undone.undoneBy', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('commands as newer')
            .select('newer.id')
            .where('newer.actorId', '=', actorId)
            .where('newer.undoes', 'is', null)
            .where('newer.undoneBy', 'is', null)
            .where('newer.id', '!=', except)
            .whereRef('newer.id', '>', 'undone.undoneBy'),
        ),
      ),
    )
    .orderBy('undone.undoneBy', 'desc')
    .limit(1)
    .executeTakeFirst()

/**
 * What records are called now: id → title. Words of the centre's lists have one too; other records that are gone or cannot
 * be searched are left out, and so are those that the reader may not see: a title such as “Sickness of …” tells everything.
 */
export async function titlesOf(
  db: Readable,
  recordIds: readonly string[],
  reader: Role,
): Promise<Map<string, string>> {
  if (recordIds.length === 0) return new Map()
  const wanted = JSON.stringify([...new Set(recordIds)])
  const { rows } = await sql<{ recordId: string; tableName: string; title: string }>`
    SELECT searchRecords.recordId, searchRecords.tableName, searchEntries.title
    FROM searchRecords JOIN searchEntries ON searchEntries.rowid = searchRecords.id
    WHERE searchRecords.recordId IN (SELECT value FROM json_each(${wanted}))
    UNION ALL
    SELECT id, 'vocabularies', label FROM vocabularies WHERE id IN (SELECT value FROM json_each(${wanted}))
  `.execute(db)
  return new Map(
    rows
      .filter(({ tableName }) => may(reader, permissionToSee(tableName)))
      .map((row) => [row.recordId, row.title]),
  )
}

/** What a deleted record was called, from its last state; nothing to a reader who may not see it. */
export async function titleFromSnapshot(
  db: Readable,
  { tableName, before }: Pick<ChangeRow, 'tableName' | 'before'>,
  reader: Role,
): Promise<string> {
  const searchable = searchables.find(({ table }) => table === tableName)
  if (searchable === undefined || !may(reader, permissionToSee(tableName))) return ''
  const title = searchable.title.replaceAll(/\brow\.(\w+)/g, `json_extract(snapshot, '$.$1')`)
  const { rows } = await sql<{
    title: string | null
  }>`SELECT ${sql.raw(title)} AS title FROM (SELECT ${before} AS snapshot)`.execute(db)
  return rows[0]?.title ?? ''
}
