import { registrationsDue } from '#shared/features/people/people.rules.ts'

import type { DueSource } from '../../due/sources.ts'
import { listPersonRecords } from './people.repository.ts'

export const peopleDue: DueSource = async (db, today) => registrationsDue(today, await listPersonRecords(db))
