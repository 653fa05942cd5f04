import { randomBytes } from 'node:crypto'

import { uuidv7 } from 'uuidv7'

import { AppError, assertNever, type Failure, type Outcome } from '#shared/errors.ts'
import { may } from '#shared/permissions.ts'
import type { Contract, Procedure } from '#shared/procedure.ts'

import { forgetIfIdle, writeCommand } from '../audit/write-command.ts'
import type { Centre, Session } from '../centre.ts'
import type { Host } from '../host.ts'
import { sayConstraint } from './constraints.ts'
import type { CommandContext, ContextOf, Implementation, TaskContext } from './context.ts'

/** What the door needs to know of the application behind it. */
export interface Application<C extends Contract> {
  readonly contract: C
  readonly procedures: Implementation<C>
  readonly centre: Centre
  readonly host: Host
  /** Receives what nobody foresaw, under the reference number that the person sees. */
  readonly report: (reference: string, error: unknown) => void
  /** Tests check what comes out as strictly as what goes in. */
  readonly checkOutputs?: boolean
}

export type Call = (feature: string, procedure: string, input: unknown) => Promise<Outcome<unknown>>

export interface Router {
  readonly call: Call
  /** Stops a running task. @returns whether there was one. */
  cancel(taskId: string): boolean
  cancelAll(): void
}

type AnyRun = (context: unknown, input: unknown) => unknown

/** The one door into the main process: find, parse, permit, run (a command in its transaction), answer. */
export function createRouter<C extends Contract>(app: Application<C>): Router {
  const running = new Map<string, AbortController>()

  const call: Call = async (feature, name, input) => {
    try {
      const { procedure, run } = find(app, feature, name)
      const session = permit(app.centre, procedure)
      const parsed = procedure.input.safeParse(input)
      if (!parsed.success) throw invalid(parsed.error.issues)
      const value = await perform(feature, name, procedure, run, session, parsed.data)
      return { ok: true, value: app.checkOutputs === true ? procedure.output.parse(value) : value }
    } catch (error) {
      return { ok: false, error: describe(error, app.report) }
    }
  }

  async function perform(
    feature: string,
    name: string,
    procedure: Procedure,
    run: AnyRun,
    session: Session | null,
    input: unknown,
  ): Promise<unknown> {
    switch (procedure.kind) {
      case 'query': {
        const { database, actor } = session!
        return run({ db: database.kysely, clock: app.host.clock, actor } satisfies ContextOf<'query'>, input)
      }
      case 'command': {
        const says = { procedure: `${feature}.${name}`, says: procedure.says, undoable: procedure.undoable }
        return record(session!, says, async (context) => run(context, input))
      }
      case 'task':
        return performTask(`${feature}.${name}`, procedure, run, input)
      default:
        return assertNever(procedure.kind)
    }
  }

  async function performTask(
    taskId: string,
    { overlaps }: Procedure,
    run: AnyRun,
    input: unknown,
  ): Promise<unknown> {
    if (!overlaps && running.has(taskId))
      throw new AppError('conflict', 'This is already running. Wait for it to finish, or cancel it.')
    const control = new AbortController()
    if (!overlaps) running.set(taskId, control)
    const open = () => {
      const { session } = app.centre
      if (session === null) throw lockedError()
      return session
    }
    const context: TaskContext = {
      get db() {
        return open().database.kysely
      },
      get actor() {
        return open().actor
      },
      clock: app.host.clock,
      host: app.host,
      centre: app.centre,
      signal: control.signal,
      progress: (label, done, total) => app.host.emit({ kind: 'progress', taskId, label, done, total }),
      record: (says, write, options) =>
        record(open(), { procedure: taskId, says, undoable: options?.undoable ?? false }, write),
    }
    try {
      return await run(context, input)
    } finally {
      if (!overlaps) running.delete(taskId)
    }
  }

  /** One command, one transaction; its history is written by the same transaction (see audit/capture.ts). */
  async function record<T>(
    { database, actor }: Session,
    what: { procedure: string; says: string; undoable: boolean },
    write: (context: CommandContext) => Promise<T>,
  ): Promise<T> {
    const commandId = uuidv7()
    const value = await database.kysely.transaction().execute(async (db) => {
      database.setCommand(commandId)
      try {
        await writeCommand(db, { id: commandId, ...what, actor, at: app.host.clock.now() })
        const result = await write({ db, clock: app.host.clock, actor, commandId })
        await forgetIfIdle(db, commandId)
        return result
      } finally {
        database.setCommand(null)
      }
    })
    app.host.emit({ kind: 'changed' })
    return value
  }

  return {
    call,
    cancel: (taskId) => {
      const control = running.get(taskId)
      control?.abort(new AppError('cancelled', 'Cancelled. Nothing was saved.'))
      return control !== undefined
    },
    cancelAll: () => {
      for (const control of running.values())
        control.abort(new AppError('cancelled', 'Stopped because Centreboard was locked.'))
    },
  }
}

function find<C extends Contract>(
  app: Application<C>,
  feature: string,
  name: string,
): { procedure: Procedure; run: AnyRun } {
  const procedure = own(own(app.contract, feature), name)
  const run = own(own(app.procedures, feature), name)
  if (procedure === undefined || run === undefined) {
    throw new AppError('notFound', 'Centreboard does not know how to do that. Nothing was changed.')
  }
  return { procedure: procedure as Procedure, run: run as AnyRun }
}

/** Own properties only: `constructor` and friends are nobody's procedures. */
function own(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, key)) return undefined
  return (object as Record<string, unknown>)[key]
}

/** Default is deny: only what `anyone` may do works while the vault is locked. */
function permit(centre: Centre, procedure: Procedure): Session | null {
  const { session } = centre
  if (procedure.permission === 'anyone' && procedure.kind === 'task') return session
  if (session === null) throw lockedError()
  if (!may(session.actor.role, procedure.permission)) {
    throw new AppError(
      'notAllowed',
      'Your role does not allow this. Nothing was changed. Ask the centre manager.',
    )
  }
  return session
}

const lockedError = () =>
  new AppError(
    'locked',
    'Centreboard is locked. Nothing was changed. Unlock it with your passphrase and try again.',
  )

function invalid(issues: readonly { path: readonly PropertyKey[]; message: string }[]): AppError {
  const fields: Record<string, string> = {}
  for (const issue of issues) fields[issue.path.map(String).join('.')] ??= issue.message
  return new AppError('invalid', 'Something in the form needs correcting. Nothing was saved.', fields)
}

/** Known failures go to the person as they are; anything else becomes a reference number and a report. */
function describe(error: unknown, report: (reference: string, error: unknown) => void): Failure {
  const known = error instanceof AppError ? error : sayConstraint(error)
  if (known !== null) return { code: known.code, message: known.message, fields: known.fields }
  const reference = randomBytes(3).toString('hex').toUpperCase()
  report(reference, error)
  return {
    code: 'unexpected',
    message: `Something went wrong that Centreboard did not foresee. Nothing was saved. Try again; if it happens again, note the reference ${reference}.`,
    fields: {},
  }
}
