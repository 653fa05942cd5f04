import { rolesDue } from '#shared/features/roles/roles.due.ts'

import type { DueSource } from '../../due/sources.ts'
import { readRoleGrid } from './role-grid.ts'
import { listHoldings } from './roles.repository.ts'

export const rolesDueSource: DueSource = async (db, today) =>
  rolesDue(today, (await readRoleGrid(db, today)).rows, await listHoldings(db, today))
