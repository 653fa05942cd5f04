import { uuidv7 } from 'uuidv7'

import { contract, type AppContract } from '#shared/contract.ts'
import { addDays, minDate, weekday, type Instant, type IsoDate } from '#shared/dates.ts'
import type { Client, Procedure } from '#shared/procedure.ts'

import { forgetIfIdle, writeCommand } from '../audit/write-command.ts'
import type { OpenDatabase } from '../database/centre-database.ts'
import type { Writable } from '../database/schema.ts'
import type { Actor, CommandContext, Implementation } from '../ipc/context.ts'
import type { Random } from './random.ts'

/** The contract as somebody at the centre used it on that day. Tasks need the outside world and are not part of stories. */
export interface Told {
  readonly api: Client<AppContract>
  /** For what only a task records: writes directly, under an entry of its own in the history. */
  readonly record: (procedure: string, says: string, write: (db: Writable) => Promise<void>) => Promise<void>
  readonly day: IsoDate
}

export interface Story {
  readonly today: IsoDate
  readonly random: Random
  /** What happens on a day. Days may be told in any order; they happen in theirs. */
  on(day: IsoDate, who: Actor, happens: (told: Told) => Promise<void>): void
}

export interface Listener {
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
}

interface Happening {
  readonly day: IsoDate
  readonly who: Actor
  readonly happens: (told: Told) => Promise<void>
}

/** Collects what chapters tell. */
export function createStory(
  today: IsoDate,
  random: Random,
): Story & { readonly happenings: readonly Happening[] } {
  const happenings: Happening[] = []
  return {
    today,
    random,
    happenings,
    on(day, who, happens) {
      if (day > today)
        throw new RangeError(`A story cannot tell what happens on ${day}: it is still to come.`)
      happenings.push({ day, who, happens })
    },
  }
}

/**
 * Lets everything happen, day by day, through the procedures that people use: the rules are asked, the history is written
 * and the search index is filled as in life. One transaction, so that a story is there whole or not at all.
 */
export async function tell(
  story: { readonly happenings: readonly Happening[] },
  database: OpenDatabase,
  procedures: Implementation<AppContract>,
  { signal, progress }: Listener,
): Promise<void> {
  const inOrder = story.happenings.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  await database.kysely.transaction().execute(async (db) => {
    const clock = createStoryClock()
    for (const [index, { day, who, happens }] of inOrder.entries()) {
      signal.throwIfAborted()
      clock.comeTo(day)
      await happens({ ...performer(db, database, procedures, clock, who), day })
      if (index % 20 === 0) await breathe(() => progress(index, inOrder.length))
    }
  })
  progress(inOrder.length, inOrder.length)
}

type StoryClock = CommandContext['clock'] & { comeTo(day: IsoDate): void; pass(): void }

/** Office hours: the first thing on a day happens at twenty to nine. */
function createStoryClock(): StoryClock {
  let day = '2000-01-01' as IsoDate
  let seconds = 0
  return {
    today: () => day,
    now: () => new Date(Date.parse(`${day}T08:40:00.000Z`) + seconds * 1000).toISOString() as Instant,
    comeTo(next) {
      if (next !== day) seconds = 0
      day = next
    },
    pass() {
      seconds = Math.min(seconds + 97, 9 * 3600)
    },
  }
}

function performer(
  db: Writable,
  database: OpenDatabase,
  procedures: Implementation<AppContract>,
  clock: StoryClock,
  actor: Actor,
): Omit<Told, 'day'> {
  async function command<T>(
    what: { procedure: string; says: string; undoable: boolean },
    write: (context: CommandContext) => Promise<T>,
  ): Promise<T> {
    clock.pass()
    const commandId = uuidv7()
    database.setCommand(commandId)
    try {
      await writeCommand(db, { id: commandId, ...what, actor, at: clock.now() })
      const value = await write({ db, clock, actor, commandId })
      await forgetIfIdle(db, commandId)
      return value
    } finally {
      database.setCommand(null)
    }
  }

  async function perform(
    feature: string,
    name: string,
    procedure: Procedure,
    input: unknown,
  ): Promise<unknown> {
    const run = (procedures as Runnable)[feature]![name]!
    const parsed = procedure.input.parse(input)
    if (procedure.kind === 'query') return run({ db, clock, actor }, parsed)
    if (procedure.kind === 'task')
      throw new TypeError(`${feature}.${name} is a task, which stories cannot tell.`)
    return command(
      { procedure: `${feature}.${name}`, says: procedure.says, undoable: procedure.undoable },
      async (context) => run(context, parsed),
    )
  }

  const api = Object.fromEntries(
    Object.entries(contract).map(([feature, own]) => [
      feature,
      Object.fromEntries(
        Object.entries<Procedure>(own).map(([name, procedure]) => [
          name,
          (input: unknown) => perform(feature, name, procedure, input),
        ]),
      ),
    ]),
  ) as unknown as Client<AppContract>
  return {
    api,
    record: (procedure, says, write) =>
      command({ procedure, says, undoable: false }, (context) => write(context.db)),
  }
}

type Runnable = Record<string, Record<string, (context: unknown, input: unknown) => unknown>>

/** Lets windows draw and Cancel be heard: the database itself never waits. */
async function breathe(tellSomebody: () => void): Promise<void> {
  tellSomebody()
  await new Promise((resolve) => setImmediate(resolve))
}

/** The day itself, or the Friday before a weekend. */
export const workday = (day: IsoDate): IsoDate => addDays(day, -Math.max(0, weekday(day) - 5))

/** Nothing of a story happens later than the last working day before today. */
export const byNow = (story: Pick<Story, 'today'>, day: IsoDate): IsoDate =>
  workday(minDate(day, addDays(story.today, -1)))
