import { appointmentsDue } from '#shared/features/appointments/appointments.rules.ts'

import type { DueSource } from '../../due/sources.ts'
import { listAppointments } from './appointments.repository.ts'

export const appointmentsDueSource: DueSource = async ({ db, today }) =>
  appointmentsDue(today, await listAppointments(db, { endingFrom: today }))
