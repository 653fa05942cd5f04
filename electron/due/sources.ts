import type { DueItem } from '#shared/due.ts'

import { appointmentsDueSource } from '../features/appointments/appointments.due.ts'
import { attachmentsDueSource } from '../features/attachments/attachments.due.ts'
import { checksDueSource } from '../features/checks/checks.due.ts'
import { coverDueSource } from '../features/cover/cover.due.ts'
import { figuresDueSource } from '../features/home/figures.due.ts'
import { locationsDueSource } from '../features/locations/locations.service.ts'
import { packsDueSource } from '../features/home/packs.due.ts'
import { inductionsDueSource } from '../features/inductions/inductions.due.ts'
import { leaveDueSource } from '../features/leave/leave.due.ts'
import { patternsDueSource } from '../features/patterns/patterns.due.ts'
import { peopleDue } from '../features/people/people.due.ts'
import { rolesDueSource } from '../features/roles/roles.due.ts'
import { secondmentsDueSource } from '../features/secondments/secondments.due.ts'
import { advertsDueSource } from '../features/vacancies/vacancies.service.ts'
import { termsDueSource } from '../features/terms/terms.due.ts'
import type { DueReads } from './due-reads.ts'

/** Reads a feature's records and says what they make due, however far ahead; Home decides what is near enough. */
export type DueSource = (reads: DueReads) => Promise<DueItem[]>

/** One line per feature that has dates to keep. */
export const dueSources: readonly DueSource[] = [
  appointmentsDueSource,
  peopleDue,
  checksDueSource,
  coverDueSource,
  attachmentsDueSource,
  inductionsDueSource,
  figuresDueSource,
  locationsDueSource,
  packsDueSource,
  rolesDueSource,
  leaveDueSource,
  patternsDueSource,
  advertsDueSource,
  secondmentsDueSource,
  termsDueSource,
]
