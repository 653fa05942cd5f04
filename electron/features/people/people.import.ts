import type { IsoDate } from '#shared/dates.ts'
import type { ExistingRecord, RowProblem } from '#shared/features/imports/classify.rules.ts'
import type { ImportField, RowValues } from '#shared/features/imports/imports.schema.ts'
import { faultsOf } from '#shared/features/appointments/appointments.rules.ts'
import { personSchema } from '#shared/features/people/people.schema.ts'
import { usualFullTimeMinutes } from '#shared/features/posts/posts.schema.ts'

import type { Readable } from '../../database/schema.ts'
import { listAgencies } from '../agencies/agencies.repository.ts'
import type { ImportSource } from '../imports/import-target.ts'
import { listEntries } from '../vocabularies/vocabularies.repository.ts'
import { presentEmployment, readStaff, type Staff } from './people.import-staff.ts'
import { peopleTarget } from './people.import-fields.ts'
import { appointmentFrom, personFrom, writeStaff } from './people.import-write.ts'

/** Brings a staff list in: people, their employers and posts, and the appointments that join them. */
export const peopleImport: ImportSource = {
  id: peopleTarget.id,
  permission: 'records.write',

  async describe(db) {
    const vocabulary = await choicesOf(db)
    return {
      ...peopleTarget,
      fields: peopleTarget.fields.map((field) => ({
        ...field,
        choices: vocabulary[field.key] ?? field.choices,
      })),
    }
  },

  complete,

  async existing(db, clock) {
    const staff = await readStaff(db, clock.today())
    return [...staff.people.values()].map((person): ExistingRecord => ({
      id: person.id,
      values: valuesOf(staff, person.id),
    }))
  },

  async check(db, clock) {
    const staff = await readStaff(db, clock.today())
    return (values, matched) => problemsOf(staff, values, matched?.id ?? null)
  },

  async apply({ db, clock }, rows) {
    await writeStaff(db, await readStaff(db, clock.today()), rows)
  },
}

async function choicesOf(db: Readable): Promise<Record<string, ImportField['choices']>> {
  const disciplines = await listEntries(db, 'disciplines')
  const agencies = await listAgencies(db)
  const posts = await db
    .selectFrom('posts')
    .select(['id', 'title', 'reference'])
    .where('closedOn', 'is', null)
    .orderBy('id')
    .execute()
  return {
    disciplineId: disciplines
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ id, label, code }) => ({ value: id, label, synonyms: [code] })),
    employerAgencyId: agencies.map(({ id, name }) => ({ value: id, label: name, synonyms: [] })),
    post: posts.map(({ id, title, reference }) => ({
      value: id,
      label: title,
      synonyms: reference === '' ? [] : [reference],
    })),
  }
}

/** One column may hold the whole name, and hours may be given as part of a full-time week. */
function complete({ fullName, fte, ...values }: RowValues): RowValues {
  const named = typeof fullName === 'string' ? { ...namesIn(fullName), ...values } : values
  if (typeof fte !== 'number' || values['minutesPerWeek'] !== undefined) return named
  const fullTime =
    typeof values['fullTimeMinutes'] === 'number' ? values['fullTimeMinutes'] : usualFullTimeMinutes
  return { ...named, minutesPerWeek: Math.round(fte * fullTime) }
}

/** "Jones, Ann", "Ann Jones", "Dr Ann van der Berg": particles belong to the last name, titles to nobody. */
export function namesIn(fullName: string): { givenName?: string; familyName?: string } {
  const [family, given] = fullName.split(',').map((part) => part.trim())
  if (family && given) return { familyName: family, givenName: withoutTitle(given) }
  const words = withoutTitle(fullName.trim()).split(/\s+/)
  if (words.length < 2) return words[0] ? { familyName: words[0] } : {}
  const particle = words.findIndex(
    (word, at) =>
      at > 0 && at < words.length - 1 && /^(?:van|von|de|der|den|la|le|du|da|al|el|ap|mac|st)$/i.test(word),
  )
  const split = particle > 0 ? particle : words.length - 1
  return { givenName: words.slice(0, split).join(' '), familyName: words.slice(split).join(' ') }
}

const withoutTitle = (name: string) => name.replace(/^(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir|dame)\.?\s+/i, '')

/** What is known of a person, in the fields of the import. */
function valuesOf(staff: Staff, id: string): RowValues {
  const person = staff.people.get(id)!
  const appointment = staff.appointments.get(id)
  const known = {
    ...person,
    employerAgencyId: presentEmployment(staff, id).agencyId,
    ...(appointment && {
      post: appointment.postId === null ? appointment.title : staff.sameTitle(appointment.postId),
      minutesPerWeek: appointment.minutesPerWeek,
      fullTimeMinutes: appointment.fullTimeMinutes,
      route: appointment.route,
      grade: appointment.grade,
      appointmentStartsOn: appointment.startsOn,
      appointmentEndsOn: appointment.endsOn,
    }),
  }
  const fields = new Set(peopleTarget.fields.map(({ key }) => key))
  return Object.fromEntries(
    Object.entries(known).filter(([field, value]) => fields.has(field) && value !== '' && value !== null),
  )
}

const writtenPersonSchema = personSchema.omit({ id: true })

/** The same rules as on the forms, each beside its cell. */
function problemsOf(staff: Staff, values: RowValues, matchedId: string | null): RowProblem[] {
  const person = personFrom(staff, values, matchedId)
  const parsed = writtenPersonSchema.safeParse(person)
  const problems: RowProblem[] = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), problem: message }))
  if (person.leftOn !== null && person.startedOn !== null && person.leftOn < person.startedOn) {
    problems.push({ field: 'leftOn', problem: 'They would leave before they started.' })
  }
  const appointment = appointmentFrom(staff, values, person, matchedId, () => null)
  if (appointment === 'noStart')
    problems.push({
      field: 'appointmentStartsOn',
      problem: 'A post needs the day it began. Give it here or under Started.',
    })
  else if (appointment === 'noPost')
    problems.push({
      field: 'post',
      problem: 'Say which post this is about, or leave hours, grade, route and dates in post out of the row.',
    })
  else if (appointment !== null) {
    if (faultsOf({ ...appointment, title: 'x' })['endsOn'] !== undefined) {
      problems.push({ field: 'appointmentEndsOn', problem: 'The post would end before it starts.' })
    }
    if (matchedId !== null && staff.secondedAppointments.has(staff.appointments.get(matchedId)?.id ?? '')) {
      problems.push({
        field: 'post',
        problem:
          'Their work here follows a secondment. Change it there, and leave post, hours and dates out of this row.',
      })
    }
  }
  return [
    ...problems,
    ...leavingProblems(staff, matchedId, person.leftOn),
    ...movingProblems(staff, matchedId, values['employerAgencyId']),
  ]
}

/** A secondment ends with its employer, and that asks questions which a list does not answer. */
function movingProblems(
  staff: Staff,
  matchedId: string | null,
  employer: RowValues[string] | undefined,
): RowProblem[] {
  if (matchedId === null || typeof employer !== 'string' || !staff.seconded.has(matchedId)) return []
  const { agencyId } = presentEmployment(staff, matchedId)
  if (agencyId === null || agencyId === employer) return []
  return [
    {
      field: 'employerAgencyId',
      problem:
        'They have a secondment from another employer that is not over. Move them to the new employer on their record.',
    },
  ]
}

function leavingProblems(staff: Staff, matchedId: string | null, leftOn: IsoDate | null): RowProblem[] {
  if (matchedId === null || leftOn === null || staff.people.get(matchedId)?.leftOn === leftOn) return []
  if (staff.seconded.has(matchedId))
    return [
      { field: 'leftOn', problem: 'They have a secondment that is not over. End or withdraw it first.' },
    ]
  const later = staff.lastStart.get(matchedId)
  return later !== undefined && later > leftOn
    ? [{ field: 'leftOn', problem: 'They have an appointment that starts later than this.' }]
    : []
}
