import { covers, type IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'
import { AppError, type FieldErrors } from '../../errors.ts'
import { appointmentRoutes, type Appointment } from './appointments.schema.ts'

type Hours = Pick<Appointment, 'minutesPerWeek' | 'fullTimeMinutes'>

/** Part of a full-time week; unknown when the hours are. */
export const fteOf = ({ minutesPerWeek, fullTimeMinutes }: Hours): number | null =>
  minutesPerWeek === null ? null : minutesPerWeek / fullTimeMinutes

/** The appointments that hold on that day. */
export const currentOf = <A extends Pick<Appointment, 'startsOn' | 'endsOn'>>(
  appointments: readonly A[],
  on: IsoDate,
): A[] => appointments.filter((appointment) => covers(appointment, on))

/** Full-time equivalents on that day; unknown hours add nothing. */
export const fteOn = (
  appointments: readonly (Hours & Pick<Appointment, 'startsOn' | 'endsOn'>)[],
  on: IsoDate,
): number => currentOf(appointments, on).reduce((sum, appointment) => sum + (fteOf(appointment) ?? 0), 0)

type Checked = Pick<Appointment, 'postId' | 'title' | 'startsOn' | 'endsOn'>

/** What keeps an appointment from being saved: field → sentence. */
export function faultsOf({ postId, title, startsOn, endsOn }: Checked): FieldErrors {
  return {
    ...(endsOn !== null && endsOn < startsOn && { endsOn: 'It would end before it starts' }),
    ...(postId === null && title === '' && { postId: 'Choose a post, or say in words what they do' }),
  }
}

export function refuseFaults(appointment: Checked): void {
  const faults = faultsOf(appointment)
  if (Object.keys(faults).length === 0) return
  throw new AppError(
    'ruleBroken',
    'Something about this appointment does not add up. Nothing was saved.',
    faults,
  )
}

/** Appointments with a last day ahead or just gone; those of a secondment are watched there. */
export const appointmentsDue = (
  today: IsoDate,
  appointments: readonly (Appointment & { readonly personName: string; readonly postTitle: string | null })[],
): DueItem[] =>
  appointments
    .filter(({ endsOn, route }) => endsOn !== null && endsOn >= today && route !== 'secondment')
    .map(({ id, personId, personName, postTitle, title, route, endsOn }) => ({
      kind: 'appointmentEnd',
      recordId: id,
      personId,
      title: personName,
      detail: `${postTitle ?? title} (${appointmentRoutes[route].toLowerCase()}) ends: renew it, or plan the leaving.`,
      dueOn: endsOn!,
      path: `/people/${personId}`,
    }))
