import { checksDue } from '#shared/features/checks/checks.due.ts'
import { suspendedDue } from '#shared/features/checks/unsupervised.rules.ts'

import type { DueSource } from '../../due/sources.ts'
import { readRegister } from './register.ts'

export const checksDueSource: DueSource = async (db, today) => {
  const register = await readRegister(db, { presentOn: today }, today)
  return [...suspendedDue(register.rows, today), ...checksDue(register, today)]
}
