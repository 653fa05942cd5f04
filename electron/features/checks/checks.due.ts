import { checksDue } from '#shared/features/checks/checks.due.ts'
import { suspendedDue } from '#shared/features/checks/unsupervised.rules.ts'

import type { DueSource } from '../../due/sources.ts'

export const checksDueSource: DueSource = async (reads) => {
  const { today } = reads
  const register = await reads.register()
  return [...suspendedDue(register.rows, today), ...checksDue(register, today)]
}
