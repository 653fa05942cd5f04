import { leaveDue } from '#shared/features/leave/leave.due.ts'

import type { DueSource } from '../../due/sources.ts'
import { readLeaveRows } from './leave-rows.ts'

export const leaveDueSource: DueSource = async (db, today) => [
  ...leaveDue(await readLeaveRows(db, { isUndecided: true }, today)),
  ...leaveDue(await readLeaveRows(db, { isOpenEnded: true, isLive: true }, today)),
]
