import { rolesDue } from '#shared/features/roles/roles.due.ts'

import type { DueSource } from '../../due/sources.ts'
import { gridOf } from './role-grid.ts'
import { listHoldings } from './roles.repository.ts'

export const rolesDueSource: DueSource = async ({ db, today }) => {
  const holdings = await listHoldings(db, today, { lapsingFrom: today })
  if (holdings.length === 0) return []
  const work = new Set(holdings.map(({ appointmentId }) => appointmentId))
  return rolesDue(today, (await gridOf(db, today, holdings, [...work])).rows, holdings)
}
