import { leaveDue } from '#shared/features/leave/leave.due.ts'

import type { DueSource } from '../../due/sources.ts'
import { withStandings } from './leave-rows.ts'
import { listLeave } from './leave.repository.ts'

/** Only the handful that waits for somebody, and who decides about just these. */
export const leaveDueSource: DueSource = async ({ db, today }) =>
  leaveDue(await withStandings(db, await listLeave(db, { isPending: true }), today))
