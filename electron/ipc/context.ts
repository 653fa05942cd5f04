import type { z } from 'zod'

import type { Kind, FeatureContract, Contract, ParsedOf, Procedure } from '#shared/procedure.ts'
import type { Role } from '#shared/permissions.ts'
import type { UserId } from '#shared/features/users/users.schema.ts'

import type { Readable, Writable } from '../database/schema.ts'
import type { Clock, Host } from '../host.ts'
import type { Centre } from '../centre.ts'

/** Who is signed in. */
export interface Actor {
  readonly userId: UserId
  readonly name: string
  readonly role: Role
}

/** What a query receives. It has no way to write. */
export interface QueryContext {
  readonly db: Readable
  readonly clock: Clock
  readonly actor: Actor
}

/** What a command receives: one handle, one transaction, one entry in the history. */
export interface CommandContext {
  readonly db: Writable
  readonly clock: Clock
  readonly actor: Actor
  readonly commandId: string
}

/** What a task receives. `db` and `actor` say "locked" when touched before somebody has signed in. */
export interface TaskContext {
  readonly db: Readable
  readonly clock: Clock
  readonly actor: Actor
  readonly host: Host
  /** The open (or closed) centre: its folder, key and database. */
  readonly centre: Centre
  /** Aborted when the person presses Cancel or the vault locks. Long work checks it between steps. */
  readonly signal: AbortSignal
  /** Tells the window how far the work is. */
  progress(label: string, done: number, total: number): void
  /** Writes records as a command would: one transaction with its history. Use it after the outside work has succeeded. */
  record<T>(
    says: string,
    write: (context: CommandContext) => Promise<T>,
    options?: { undoable?: boolean },
  ): Promise<T>
}

interface Contexts {
  readonly query: QueryContext
  readonly command: CommandContext
  readonly task: TaskContext
}
export type ContextOf<K extends Kind> = Contexts[K]

type Run<P extends Procedure> = (
  context: ContextOf<P['kind']>,
  input: ParsedOf<P>,
) => Promise<z.output<P['output']>> | z.output<P['output']>

/** An object that implements a feature's contract: keys, inputs and outputs are checked by the compiler. */
export type Procedures<F extends FeatureContract> = { readonly [N in keyof F]: Run<F[N]> }

export type Implementation<C extends Contract> = { readonly [F in keyof C]: Procedures<C[F]> }
