import { checksDue } from '#shared/features/checks/checks.due.ts'

import type { DueSource } from '../../due/sources.ts'
import { readRegister } from './register.ts'

export const checksDueSource: DueSource = async (db, today) =>
  checksDue(await readRegister(db, { presentOn: today }, today), today)
