import { uuidv7 } from 'uuidv7'

import { addDays, daysBetween, type Instant, type IsoDate } from '#shared/dates.ts'
import type { AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { PostId } from '#shared/features/posts/posts.schema.ts'

import { writeCommand } from '../../audit/write-command.ts'
import type { OpenDatabase } from '../../database/centre-database.ts'
import type { Writable } from '../../database/schema.ts'
import type { Actor } from '../../ipc/context.ts'
import type { Random } from '../random.ts'

/** What the parts of the ten-year set share. Rows are inserted directly, for speed; the history comes from the triggers as ever. */
export interface Decade {
  readonly db: Writable
  readonly random: Random
  readonly firstDay: IsoDate
  readonly today: IsoDate
  readonly agencies: AgencyId[]
  readonly posts: PostId[]
  readonly people: Member[]
  /** One entry in the history, on its day. */
  readonly recorded: (
    day: IsoDate,
    procedure: string,
    says: string,
    write: () => Promise<void>,
  ) => Promise<void>
  /** A day from one to the other. */
  readonly dayBetween: (from: IsoDate, to: IsoDate) => IsoDate
}

/** Somebody of the crowd, as far as the other parts need to know. */
export interface Member {
  readonly id: PersonId
  readonly name: string
  readonly startedOn: IsoDate
  readonly leftOn: IsoDate | null
}

export function createDecade(
  db: Writable,
  database: OpenDatabase,
  actor: Actor,
  random: Random,
  firstDay: IsoDate,
  today: IsoDate,
): Decade {
  return {
    db,
    random,
    firstDay,
    today,
    agencies: [],
    posts: [],
    people: [],
    async recorded(day, procedure, says, write) {
      const id = uuidv7()
      database.setCommand(id)
      try {
        const at =
          `${day}T${String(random.between(9, 16)).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}:00.000Z` as Instant
        await writeCommand(db, { id, procedure, says, undoable: true, actor, at })
        await write()
      } finally {
        database.setCommand(null)
      }
    },
    dayBetween: (from, to) => addDays(from, random.between(0, Math.max(0, daysBetween(from, to)))),
  }
}
