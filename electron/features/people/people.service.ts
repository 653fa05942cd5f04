import { formatDay, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { peopleContract } from '#shared/features/people/people.contract.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'
import {
  personId,
  type ChangedPerson,
  type Leaving,
  type NewPerson,
  type Person,
  type PersonId,
} from '#shared/features/people/people.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  deleteAppointmentsOf,
  endAppointmentsOf,
  findLaterAppointment,
} from '../appointments/appointments.repository.ts'
import {
  deleteEmploymentsOf,
  firstEmployment,
  insertEmployment,
} from '../employments/employments.repository.ts'
import { refuseBrokenHistory } from '../employments/employments.service.ts'
import { deleteParticularsOf } from './particulars.repository.ts'
import { particularsProcedures } from './particulars.service.ts'
import { refuseWhileHeld } from './people.holds.ts'
import {
  deletePerson,
  findPerson,
  findPersonNumbered,
  findPersonRecord,
  insertPerson,
  listPeople,
  listSecondmentsOf,
  updatePerson,
} from './people.repository.ts'

export const people: Procedures<typeof peopleContract> = {
  ...particularsProcedures,

  list: ({ db, clock }) => listPeople(db, clock.today()),
  find: async ({ db, clock }, { id }) => (await findPersonRecord(db, id, clock.today())) ?? refuseGone(),
  add: ({ db }, proposed) => addPerson(db, proposed),
  change: ({ db }, changed) => changePerson(db, changed),

  async leave({ db }, leaving) {
    const person = await existing(db, leaving.id)
    refuseToLeaveBeforeStarting(person, leaving)
    await refuseWhileSeconded(db, person, leaving.leftOn)
    await refuseWithLaterAppointment(db, person, leaving.leftOn)
    await endAppointmentsOf(db, person.id, leaving.leftOn)
    const left = { ...person, ...leaving }
    await updatePerson(db, left)
    return left
  },

  async rejoin({ db }, { id }) {
    const person = { ...(await existing(db, id)), leftOn: null, leavingReasonId: null, leavingNote: '' }
    await updatePerson(db, person)
    return person
  },

  async delete({ db }, { id }) {
    const person = await existing(db, id)
    await refuseWhileHeld(db, person)
    await deleteAppointmentsOf(db, id)
    await deleteEmploymentsOf(db, id)
    await deleteParticularsOf(db, id)
    await deletePerson(db, id)
    return { id }
  },
}

/** Spreadsheets bring people in through here too, so they meet the same rules. */
export async function addPerson(db: Writable, { employerAgencyId, ...proposed }: NewPerson): Promise<Person> {
  const person: Person = {
    id: newId(personId),
    ...proposed,
    leftOn: null,
    leavingReasonId: null,
    leavingNote: '',
  }
  await refuseSameNumber(db, person)
  await insertPerson(db, person)
  await insertEmployment(db, firstEmployment(person.id, employerAgencyId))
  return person
}

export async function changePerson(db: Writable, changed: ChangedPerson): Promise<Person> {
  const person = { ...(await existing(db, changed.id)), ...changed }
  if (person.leftOn !== null && person.startedOn !== null && person.startedOn > person.leftOn) {
    throw new AppError('ruleBroken', 'They would start after they left. Nothing was saved.', {
      startedOn: `Their last day was ${formatDay(person.leftOn)}`,
    })
  }
  await refuseSameNumber(db, person)
  await updatePerson(db, person)
  return person
}

/** Everybody has an employer, and somebody who left has nothing that runs on; undo must not bring that about either. */
export async function checkPerson(db: Writable, id: string): Promise<void> {
  const person = await findPerson(db, personId.parse(id))
  if (person === undefined) return
  await refuseBrokenHistory(db, person.id)
  if (person.leftOn === null) return
  await refuseWhileSeconded(db, person, person.leftOn)
  await refuseWithLaterAppointment(db, person, person.leftOn)
}

async function existing(db: Readable, id: PersonId): Promise<Person> {
  return (await findPerson(db, id)) ?? refuseGone()
}

function refuseGone(): never {
  throw new AppError(
    'notFound',
    'That person is no longer here. Somebody may have deleted them; look in the bin.',
  )
}

async function refuseSameNumber(db: Readable, person: Person): Promise<void> {
  if (person.staffNumber === '') return
  const other = await findPersonNumbered(db, person.staffNumber)
  if (other === undefined || other.id === person.id) return
  throw new AppError('ruleBroken', `${nameOf(other)} has this staff number already. Nothing was saved.`, {
    staffNumber: `${nameOf(other)} has this number`,
  })
}

function refuseToLeaveBeforeStarting(person: Person, { leftOn }: Leaving): void {
  if (person.startedOn === null || leftOn >= person.startedOn) return
  throw new AppError('ruleBroken', 'They would leave before they started. Nothing was saved.', {
    leftOn: `They started on ${formatDay(person.startedOn)}`,
  })
}

/** A secondment ends with its own questions (returned or not, and why), so it is ended first. */
async function refuseWhileSeconded(db: Readable, person: Person, leftOn: IsoDate): Promise<void> {
  const running = (await listSecondmentsOf(db, person.id)).some(
    ({ endedOn, withdrawnOn }) => withdrawnOn === null && (endedOn === null || endedOn > leftOn),
  )
  if (!running) return
  throw new AppError(
    'ruleBroken',
    `${nameOf(person)} has a secondment that is not over by then. Nothing was saved. End or withdraw the secondment first.`,
  )
}

/** What has not started yet needs a decision of its own. */
async function refuseWithLaterAppointment(db: Readable, person: Person, leftOn: IsoDate): Promise<void> {
  const later = await findLaterAppointment(db, person.id, leftOn)
  if (later === undefined) return
  throw new AppError(
    'ruleBroken',
    `${nameOf(person)} has an appointment that starts on ${formatDay(later.startsOn)}. Nothing was saved. Delete that appointment first, or choose a later last day.`,
  )
}
