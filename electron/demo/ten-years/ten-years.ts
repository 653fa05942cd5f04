import { addMonths, type IsoDate } from '#shared/dates.ts'

import type { OpenDatabase } from '../../database/centre-database.ts'
import type { Actor } from '../../ipc/context.ts'
import type { Random } from '../random.ts'
import type { Listener } from '../story.ts'
import { fillAttachments } from './attachments.ts'
import { fillChecks } from './checks.ts'
import { fillCover } from './cover.ts'
import { fillCrowd } from './crowd.ts'
import { createDecade, type Decade } from './decade.ts'
import { fillFigures } from './figures.ts'
import { fillHistory } from './history.ts'
import { fillLocations } from './locations.ts'
import { fillInductions } from './inductions.ts'
import { fillLeave } from './leave.ts'

/**
 * One line per kind of record, in the order in which they need one another; the history is topped up last. Supervision,
 * training and requests for support get their lines here when they exist.
 */
const parts: readonly ((decade: Decade) => Promise<void>)[] = [
  fillCrowd,
  fillLocations,
  fillInductions,
  fillChecks,
  fillCover,
  fillAttachments,
  fillFigures,
  fillLeave,
  fillHistory,
]

/** Ten years of a large centre, for benchmarks: the sizes stand in the parts. One transaction for each of them. */
export async function fillTenYears(
  database: OpenDatabase,
  actor: Actor,
  today: IsoDate,
  random: Random,
  { signal, progress }: Listener,
): Promise<void> {
  const shared: Pick<Decade, 'agencies' | 'posts' | 'people'> = { agencies: [], posts: [], people: [] }
  for (const [index, part] of parts.entries()) {
    signal.throwIfAborted()
    await database.kysely
      .transaction()
      .execute((db) =>
        part({ ...createDecade(db, database, actor, random, addMonths(today, -120), today), ...shared }),
      )
    progress(index + 1, parts.length)
  }
}
