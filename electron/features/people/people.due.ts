import { particularsDue } from '#shared/features/people/particulars.rules.ts'
import { registrationsDue } from '#shared/features/people/people.rules.ts'

import type { DueSource } from '../../due/sources.ts'
import { listParticulars } from './particulars.repository.ts'
import { listWithEnding } from './people.repository.ts'

export const peopleDue: DueSource = async ({ db, today }) => {
  const people = await listWithEnding(db, today)
  return [...registrationsDue(today, people), ...particularsDue(today, people, await listParticulars(db))]
}
