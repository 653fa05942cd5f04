import type { z } from 'zod'

import type { Permission } from './permissions.ts'

/**
 * What a procedure may do: a `query` reads; a `command` runs in exactly one transaction and is written to the history;
 * a `task` touches the world outside the database (dialogs, files, printer, the vault itself).
 */
export type Kind = 'query' | 'command' | 'task'

export interface Procedure<
  K extends Kind = Kind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K
  readonly permission: Permission
  readonly input: I
  readonly output: O
  /** How the history names it, in the past tense: "Began a secondment". Commands only. */
  readonly says: string
  /** `false` for what cannot be taken back, such as freezing a pack. Commands only. */
  readonly undoable: boolean
  /** Quick looks may run side by side; of long work only one runs at a time. Tasks only. */
  readonly overlaps: boolean
}

export type FeatureContract = Readonly<Record<string, Procedure>>
export type Contract = Readonly<Record<string, FeatureContract>>

export type InputOf<P extends Procedure> = z.input<P['input']>
export type ParsedOf<P extends Procedure> = z.output<P['input']>
export type OutputOf<P extends Procedure> = z.output<P['output']>

/** Reads; can write nothing. */
export const query = <I extends z.ZodType, O extends z.ZodType>(
  permission: Permission,
  input: I,
  output: O,
): Procedure<'query', I, O> => ({
  kind: 'query',
  permission,
  input,
  output,
  says: '',
  undoable: false,
  overlaps: true,
})

/** Changes records, in one transaction with its history. `says` completes "Fiona Green …" in the past tense. */
export const command = <I extends z.ZodType, O extends z.ZodType>(
  permission: Permission,
  says: string,
  input: I,
  output: O,
  options: { undoable?: boolean } = {},
): Procedure<'command', I, O> => ({
  kind: 'command',
  permission,
  input,
  output,
  says,
  undoable: options.undoable ?? true,
  overlaps: false,
})

/** Touches files, dialogs, the printer or the vault. */
export const task = <I extends z.ZodType, O extends z.ZodType>(
  permission: Permission,
  input: I,
  output: O,
  options: { overlaps?: boolean } = {},
): Procedure<'task', I, O> => ({
  kind: 'task',
  permission,
  input,
  output,
  says: '',
  undoable: false,
  overlaps: options.overlaps ?? false,
})

/** The contract as plain typed functions: what the renderer and the tests call. */
export type Client<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [N in keyof C[F]]: (input: InputOf<C[F][N]>) => Promise<OutputOf<C[F][N]>>
  }
}
