import type { IsoDate } from '#shared/dates.ts'
import type { LeavePreview } from '#shared/features/leave/leave.contract.ts'
import { clashOf, countLeave, spanFaults, spanWords } from '#shared/features/leave/leave-span.rules.ts'
import type { LeaveRequestId, NewLeave } from '#shared/features/leave/leave.schema.ts'

import type { Readable } from '../../database/schema.ts'
import { readCentreCalendar } from '../calendar/centre-calendar.ts'
import { readRosters } from '../patterns/rosters.ts'
import { readBalance } from './balance.ts'
import { readDeciders } from './deciding.ts'
import { existingKind } from './leave-kinds.service.ts'
import { plain } from './leave-rows.ts'
import { listLeaveOf } from './leave.repository.ts'

type Proposed = NewLeave & { readonly id?: LeaveRequestId | undefined }

/** What a request would take and leave, before it is made. */
export async function previewLeave(db: Readable, proposed: Proposed, today: IsoDate): Promise<LeavePreview> {
  const { id, personId, startsOn } = proposed
  const kind = await existingKind(db, proposed.kindId)
  const common = {
    deciding: plain((await readDeciders(db, today, [personId]))(personId, startsOn)),
    needsDecision: kind.needsDecision === 1,
  }
  const faults = { ...spanFaults(proposed, kind) }
  if (Object.keys(faults).length > 0)
    return {
      ...common,
      leaveMinutes: 0,
      days: [],
      isAssumed: false,
      leftBefore: null,
      leftAfter: null,
      faults,
    }
  const others = (await listLeaveOf(db, personId)).filter((other) => other.id !== id)
  const clash = clashOf({ ...proposed, id: '' }, others)
  if (clash !== undefined) faults['startsOn'] = `Overlaps with ${spanWords(clash)}`
  const rosters = await readRosters(db, { personId })
  const count = countLeave(proposed, rosters, await readCentreCalendar(db), today)
  const balance = kind.meaning === 'annual' ? await readBalance(db, personId, startsOn, today, id) : null
  const leftBefore = balance === null || balance.left === null ? null : balance.left - balance.waiting
  return {
    ...common,
    leaveMinutes: count.minutes,
    days: [...count.days],
    isAssumed: count.isAssumed,
    leftBefore,
    leftAfter: leftBefore === null ? null : leftBefore - count.minutes,
    faults,
  }
}
