import { formatDay, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import { clashOf, isLive, spanFaults, spanWords } from '#shared/features/leave/leave-span.rules.ts'
import {
  leaveRequestId,
  type LeaveRequest,
  type LeaveRequestId,
} from '#shared/features/leave/leave.schema.ts'
import type { Person, PersonId } from '#shared/features/people/people.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { findPerson } from '../people/people.repository.ts'
import { existingKind } from './leave-kinds.service.ts'
import { findLeave, listLeaveOf } from './leave.repository.ts'

/** What a request's row cannot see by itself: the person's stay and their other leave. */
export async function checkLeave(db: Writable, id: string): Promise<void> {
  const request = await findLeave(db, leaveRequestId.parse(id))
  if (request !== undefined) await refuseBroken(db, request)
}

/** Everything that must be true of leave, whoever writes it. */
export async function refuseBroken(db: Readable, request: LeaveRequest): Promise<void> {
  refuse(spanFaults(request, await existingKind(db, request.kindId)))
  const { leftOn } = await existingPerson(db, request.personId)
  if (leftOn !== null && (request.endsOn ?? request.startsOn) > leftOn)
    refuse({ endsOn: `Their last day was ${formatDay(leftOn)}` })
  if (!isLive(request)) return
  const clash = clashOf(request, await listLeaveOf(db, request.personId))
  if (clash === undefined) return
  throw new AppError(
    'ruleBroken',
    `They are away then already: ${spanWords(clash)}. Nothing was saved. Change, withdraw or cancel that first.`,
    { startsOn: `Overlaps with ${spanWords(clash)}` },
  )
}

export function refuseOver(request: LeaveRequest): void {
  if (isLive(request)) return
  throw new AppError('ruleBroken', 'This was refused, withdrawn or cancelled before. Nothing was changed.')
}

export function refuseDecided({ decision }: LeaveRequest, whatNow: string): void {
  if (decision === null) return
  throw new AppError('ruleBroken', `This has been decided already. Nothing was changed.${whatNow}`)
}

export function refuseAhead({ requestedOn }: LeaveRequest, today: IsoDate): void {
  if (requestedOn > today) refuse({ requestedOn: 'That day is still to come' })
}

export function refuse(fields: Readonly<Record<string, string>>): void {
  if (Object.keys(fields).length > 0)
    throw new AppError('ruleBroken', 'This does not fit together. Nothing was saved.', fields)
}

export const leaveGone = () =>
  new AppError('notFound', 'That leave is no longer here. Somebody may have deleted it; look in the bin.')

export async function existingLeave(db: Readable, id: LeaveRequestId): Promise<LeaveRequest> {
  const request = await findLeave(db, id)
  if (request === undefined) throw leaveGone()
  return request
}

export async function existingPerson(db: Readable, id: PersonId): Promise<Person> {
  const person = await findPerson(db, id)
  if (person === undefined)
    throw new AppError('notFound', 'That person is no longer here. Nothing was saved.')
  return person
}
