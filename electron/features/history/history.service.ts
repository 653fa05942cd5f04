import type { historyContract, RecordChange } from '#shared/features/history/history.contract.ts'
import { may } from '#shared/permissions.ts'

import { permissionToSee } from '../../audit/guarded-tables.ts'
import { undoCommand } from '../../audit/undo.ts'
import type { CommandContext, Procedures, QueryContext } from '../../ipc/context.ts'
import {
  findLastUndo,
  findLastUndoable,
  listChanges,
  listCommands,
  listDeletions,
  titleFromSnapshot,
  titlesOf,
  touchedBy,
  type ChangeWithCommand,
} from './history.repository.ts'

export const history: Procedures<typeof historyContract> = {
  async list({ db, actor }, filter) {
    const { commands, total } = await listCommands(db, filter)
    const touched = await touchedBy(
      db,
      commands.map(({ id }) => id),
    )
    const titles = await titlesOf(
      db,
      [...touched.values()].flatMap(({ recordIds }) => recordIds),
      actor.role,
    )
    const entries = commands.map((command) => {
      const { recordIds, count } = touched.get(command.id) ?? { recordIds: [], count: 0 }
      const isOwn = command.actorId === actor.userId || may(actor.role, 'undoOthers')
      return {
        commandId: command.id,
        at: command.at,
        actorName: command.actorName,
        says: command.says,
        about: [...new Set(recordIds.flatMap((id) => titles.get(id) ?? []))].slice(0, 3),
        changeCount: count,
        isUndone: command.undoneBy !== null,
        canUndo: command.undoable === 1 && command.undoneBy === null && isOwn,
      }
    })
    return { entries, total }
  },

  ofRecord: async (context, { recordId }) => readable(context, await listChanges(context.db, { recordId })),

  ofCommand: async (context, { commandId }) =>
    readable(context, await listChanges(context.db, { commandId })),

  async bin({ db, actor }) {
    const byCommand = Map.groupBy(await listDeletions(db), (change) => change.commandId)
    const entries = []
    for (const [commandId, changes] of byCommand) {
      const { at, actorName, says } = changes[0]!
      const records = []
      for (const change of changes.slice(0, 20)) {
        const title = await titleFromSnapshot(db, change, actor.role)
        records.push({ tableName: change.tableName, title })
      }
      entries.push({ commandId, at, actorName, says, records })
    }
    return entries
  },

  undoLast: async (context) =>
    takeBack(context, await findLastUndoable(context.db, context.actor.userId, context.commandId)),
  redoLast: async (context) =>
    takeBack(context, await findLastUndo(context.db, context.actor.userId, context.commandId)),

  undo: (context, { commandId }) => takeBack(context, { id: commandId }),
}

async function takeBack(context: CommandContext, target: { id: string } | undefined) {
  if (target === undefined) return null
  const { id, says } = await undoCommand(context, target.id)
  return { commandId: id, says }
}

const looksLikeId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Turns stored changes into fields that went from one value to another, with records called by their names. */
async function readable(
  { db, actor }: QueryContext,
  all: readonly ChangeWithCommand[],
): Promise<RecordChange[]> {
  const changes = all.filter(({ tableName }) => may(actor.role, permissionToSee(tableName)))
  const parsed = changes.map((change) => ({
    change,
    before: parse(change.before),
    after: parse(change.after),
  }))
  const ids = parsed.flatMap(({ before, after }) => [...Object.values(before), ...Object.values(after)])
  const titles = await titlesOf(
    db,
    ids.filter((value): value is string => typeof value === 'string' && looksLikeId.test(value)),
    actor.role,
  )
  const say = (value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null
    if (typeof value === 'string' && looksLikeId.test(value))
      return titles.get(value) ?? 'a record that is gone'
    return typeof value === 'string' ? value : JSON.stringify(value)
  }
  return parsed.map(({ change, before, after }) => ({
    commandId: change.commandId,
    at: change.at,
    actorName: change.actorName,
    says: change.says,
    kind: change.kind,
    tableName: change.tableName,
    fields: [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((field) => field !== 'id' && before[field] !== after[field])
      .map((field) => ({ field, before: say(before[field]), after: say(after[field]) }))
      .filter(({ before: from, after: to }) => from !== to),
  }))
}

const parse = (json: string | null): Record<string, unknown> =>
  json === null ? {} : (JSON.parse(json) as Record<string, unknown>)
