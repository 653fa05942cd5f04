import { sql } from 'kysely'

import { AppError } from '#shared/errors.ts'
import { may } from '#shared/permissions.ts'

import type { Writable } from '../database/schema.ts'
import { refuseLosingFiles } from '../features/attachments/attachments.service.ts'
import type { CommandContext } from '../ipc/context.ts'
import type { ChangeRow, CommandRow } from './audit.schema.ts'
import { checkInvariants } from './invariants.ts'

type Row = Readonly<Record<string, string | number | null>>

/**
 * Takes a command back by replaying its changes backwards. It is a command itself, so it stands in the history and can be
 * taken back too (that is "redo"). Refuses, and changes nothing, when a later command changed the same fields, or when the
 * result would break a rule.
 */
export async function undoCommand(context: CommandContext, commandId: string): Promise<CommandRow> {
  const { db, actor } = context
  const target = await db.selectFrom('commands').selectAll().where('id', '=', commandId).executeTakeFirst()
  if (target === undefined) throw new AppError('notFound', 'That change is not in the history.')
  if (target.undoneBy !== null) throw new AppError('conflict', 'That change was undone already.')
  if (target.undoable === 0) throw new AppError('ruleBroken', `"${target.says}" cannot be undone.`)
  if (target.actorId !== actor.userId && !may(actor.role, 'undoOthers')) {
    throw new AppError(
      'notAllowed',
      `${target.actorName} made that change. Ask them, or the manager, to undo it.`,
    )
  }
  const changes = await db
    .selectFrom('changes')
    .selectAll()
    .where('commandId', '=', commandId)
    .orderBy('id', 'desc')
    .execute()
  await sql`PRAGMA defer_foreign_keys = ON`.execute(db)
  for (const change of changes) await replayBackwards(db, change)
  await checkInvariants(db, changes)
  await db.updateTable('commands').set({ undoneBy: context.commandId }).where('id', '=', commandId).execute()
  await db
    .updateTable('commands')
    .set({ undoes: commandId, says: sayUndo(target) })
    .where('id', '=', context.commandId)
    .execute()
  if (target.undoes !== null) {
    await db.updateTable('commands').set({ undoneBy: null }).where('id', '=', target.undoes).execute()
  }
  return target
}

const sayUndo = (target: CommandRow) =>
  target.undoes === null ? `Undid: ${target.says}` : target.says.replace(/^Undid: /, 'Redid: ')

async function replayBackwards(db: Writable, change: ChangeRow): Promise<void> {
  const table = sql.table(change.tableName)
  const id = change.recordId
  const before = parse(change.before)
  const after = parse(change.after)
  if (before === null) {
    await expectUnchanged(db, change, after!)
    await refuseLosingFiles(db, change.tableName, id)
    await sql`DELETE FROM ${table} WHERE id = ${id}`.execute(db)
    return
  }
  if (after === null) {
    const columns = Object.keys(before)
    await sql`
      INSERT INTO ${table} (${sql.join(columns.map((column) => sql.ref(column)))})
      VALUES (${sql.join(columns.map((column) => before[column]))})
    `.execute(db)
    return
  }
  const changed = Object.keys(before).filter((column) => before[column] !== after[column])
  await expectUnchanged(db, change, Object.fromEntries(changed.map((column) => [column, after[column]!])))
  const assignments = changed.map((column) => sql`${sql.ref(column)} = ${before[column]}`)
  await sql`UPDATE ${table} SET ${sql.join(assignments)} WHERE id = ${id}`.execute(db)
}

/** The columns in question must still hold what the command left there. */
async function expectUnchanged(db: Writable, change: ChangeRow, expected: Row): Promise<void> {
  const { rows } =
    await sql<Row>`SELECT * FROM ${sql.table(change.tableName)} WHERE id = ${change.recordId}`.execute(db)
  const current = rows[0]
  const isSame =
    current !== undefined && Object.entries(expected).every(([column, value]) => current[column] === value)
  if (!isSame) {
    throw new AppError(
      'conflict',
      'This was changed again since, so undoing it would lose newer work. Nothing was changed. Undo the newer change first.',
    )
  }
}

const parse = (json: string | null) => (json === null ? null : (JSON.parse(json) as Row))
