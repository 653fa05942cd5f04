import type { IsoDate } from '#shared/dates.ts'
import { groupByUrgency, mayKnowOf } from '#shared/due.ts'
import type { homeContract, ThisWeek } from '#shared/features/home/home.contract.ts'
import type { Role } from '#shared/permissions.ts'

import type { Readable } from '../../database/schema.ts'
import { createDueReads } from '../../due/due-reads.ts'
import { dueSources } from '../../due/sources.ts'
import { fileNameFor } from '../../file-names.ts'
import type { Procedures } from '../../ipc/context.ts'
import { readCentre } from '../centre/centre.service.ts'
import { calendarFile } from './calendar-file.ts'

export const home: Procedures<typeof homeContract> = {
  thisWeek: ({ db, clock, actor }) => thisWeek(db, clock.today(), actor.role),

  async exportCalendar({ db, clock, host, actor }) {
    const { name } = await readCentre(db)
    const { overdue, due, coming } = await thisWeek(db, clock.today(), actor.role)
    const items = [...overdue, ...due, ...coming]
    const location = await host.dialogs.chooseSaveLocation({
      title: 'Save the dates for your calendar',
      suggestedName: `${fileNameFor(`${name} due dates`)}.ics`,
      kinds: [{ name: 'Calendar', extensions: ['ics'] }],
    })
    if (location === null) return { outcome: 'cancelled', fileName: null, count: 0 }
    await location.write(new TextEncoder().encode(calendarFile({ name, items, now: clock.now() })))
    return { outcome: 'saved', fileName: location.name, count: items.length }
  },
}

async function thisWeek(db: Readable, today: IsoDate, role: Role): Promise<ThisWeek> {
  const { dueDays, comingDays } = (await readCentre(db)).settings
  const items = []
  const reads = createDueReads(db, today)
  for (const source of dueSources) items.push(...(await source(reads)))
  return {
    today,
    dueDays,
    comingDays,
    ...groupByUrgency(
      today,
      items.filter((item) => mayKnowOf(role, item)),
      { dueDays, comingDays },
    ),
  }
}
