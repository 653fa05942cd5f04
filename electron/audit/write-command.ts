import type { Instant } from '#shared/dates.ts'

import type { Writable } from '../database/schema.ts'
import type { Actor } from '../ipc/context.ts'

/** Opens the history entry that the command's changes belong to. */
export async function writeCommand(
  db: Writable,
  command: { id: string; procedure: string; says: string; undoable: boolean; actor: Actor; at: Instant },
): Promise<void> {
  const { id, procedure, says, actor, at } = command
  await db
    .insertInto('commands')
    .values({
      id,
      procedure,
      says,
      actorId: actor.userId,
      actorName: actor.name,
      at,
      undoable: command.undoable ? 1 : 0,
      undoes: null,
      undoneBy: null,
    })
    .execute()
}

/** A command that changed nothing leaves nothing in the history. */
export async function forgetIfIdle(db: Writable, commandId: string): Promise<void> {
  await db
    .deleteFrom('commands')
    .where('id', '=', commandId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('changes').select('changes.id').where('commandId', '=', commandId))),
    )
    .execute()
}
