import { formatDay, isoDate, minDate, type IsoDate } from '#shared/dates.ts'
import { changesTo, type ExistingRecord, type RowProblem } from '#shared/features/imports/classify.rules.ts'
import type { RowValues } from '#shared/features/imports/imports.schema.ts'
import { decisionFaults, type Deciding } from '#shared/features/leave/deciding.rules.ts'
import { clashOf, isLive, spanFaults, spanWords } from '#shared/features/leave/leave-span.rules.ts'
import {
  leaveDecisionSchema,
  newLeaveSchema,
  undecided,
  type LeaveDecision,
  type LeaveRequest,
  type NewLeave,
} from '#shared/features/leave/leave.schema.ts'
import type { Person } from '#shared/features/people/people.schema.ts'

import type { ImportSource } from '../imports/import-target.ts'
import { listPersonRecords } from '../people/people.repository.ts'
import { nobodyHere, withNames } from '../people/whose-columns.ts'
import { readDeciders } from './deciding.ts'
import { leaveTarget } from './leave.import-fields.ts'
import { listKinds, listLeave } from './leave.repository.ts'
import { addLeave, decideLeave } from './leave.service.ts'

/** Brings in leave from another list: new absences only. What is on record is left alone, so that decisions stay true. */
export const leaveImport: ImportSource = {
  id: leaveTarget.id,
  permission: 'absence',

  async describe(db) {
    const choices = (await listKinds(db))
      .filter(({ retiredOn }) => retiredOn === null)
      .map(({ id, name, meaning }) => ({ value: id, label: name, synonyms: otherNames[meaning] ?? [] }))
    return {
      ...leaveTarget,
      fields: leaveTarget.fields.map((field) => (field.key === 'kindId' ? { ...field, choices } : field)),
    }
  },

  complete: withNames,

  async existing(db) {
    const people = new Map((await listPersonRecords(db)).map((person) => [person.id, person]))
    return (await listLeave(db, {})).map((request): ExistingRecord => {
      const { staffNumber, givenName, familyName } = people.get(request.personId)!
      return { id: request.id, values: said({ ...request, staffNumber, givenName, familyName }) }
    })
  },

  async check(db, clock) {
    const today = clock.today()
    const kinds = new Map<string, Awaited<ReturnType<typeof listKinds>>[number]>(
      (await listKinds(db)).map((kind) => [kind.id, kind]),
    )
    const people = await listPersonRecords(db)
    const personOf = finder(people)
    const decidingOf = await readDeciders(db, today, idsOf(people))
    const taken = Map.groupBy<string, LeaveRequest>(
      (await listLeave(db, {})).filter(isLive),
      ({ personId }) => personId,
    )
    return (values, matched) => {
      if (matched !== null)
        return changesTo(matched, values).map(({ field }) => ({
          field,
          problem: 'This absence is on record already and says otherwise. Change it on its own page.',
        }))
      const person = personOf(values)
      if (person === null) return [{ field: null, problem: nobodyHere }]
      const leave = leaveFrom(values, person, today)
      if (!leave.success) return leave.error.issues.map(asProblem)
      const kind = kinds.get(leave.data.kindId)!
      const problems = problemsOf(spanFaults(leave.data, kind))
      if (leave.data.requestedOn > today)
        problems.push({ field: 'requestedOn', problem: 'That day is still to come.' })
      const lastDay = leave.data.endsOn ?? leave.data.startsOn
      if (person.leftOn !== null && lastDay > person.leftOn)
        problems.push({ field: 'endsOn', problem: `Their last day was ${formatDay(person.leftOn)}.` })
      const others = taken.get(person.id) ?? []
      const clash = clashOf(leave.data, others)
      if (clash !== undefined)
        problems.push({ field: 'startsOn', problem: `They are away then already: ${spanWords(clash)}.` })
      problems.push(
        ...decisionProblems(
          values,
          leave.data,
          kind.needsDecision,
          decidingOf(person.id, leave.data.startsOn),
          today,
        ),
      )
      // Later rows of the same file are held against this one too.
      if (problems.length === 0 && values['decision'] !== 'refused')
        taken.set(person.id, [...others, asRequest(leave.data)])
      return problems
    }
  },

  async apply({ db, clock }, rows) {
    const today = clock.today()
    const people = await listPersonRecords(db)
    const personOf = finder(people)
    const decidingOf = await readDeciders(db, today, idsOf(people))
    for (const { values, matchedId } of rows) {
      const person = personOf(values)
      if (person === null || matchedId !== null) continue
      const leave = leaveFrom(values, person, today).data!
      const { id } = await addLeave(db, leave, today)
      if (saysDecision(values))
        await decideLeave(
          db,
          { id, ...decisionSchema.parse(decisionFrom(values, decidingOf(person.id, leave.startsOn), today)) },
          today,
        )
    }
  },
}

const otherNames: Readonly<Record<string, string[]>> = {
  annual: ['Annual', 'Holiday', 'AL'],
  lieu: ['TOIL', 'Lieu', 'Flexi'],
  sickness: ['Sick', 'Sick leave', 'Ill'],
  study: ['Study', 'Training'],
  compassionate: ['Compassionate', 'Bereavement'],
  parental: ['Maternity', 'Paternity', 'Parental'],
  unpaid: ['Unpaid'],
  other: ['Other'],
}

const said = (fields: Readonly<Record<string, unknown>>): RowValues =>
  Object.fromEntries(
    leaveTarget.fields.flatMap(({ key }) => {
      const value = fields[key]
      return typeof value === 'string' && value !== '' ? [[key, value]] : []
    }),
  )

const idsOf = (people: readonly Person[]) => people.map(({ id }) => id)

const plain = (text: unknown) => (typeof text === 'string' ? text.trim().toLowerCase() : '')

/** By staff number, or else by a name that only one person has. */
function finder(people: readonly Person[]): (values: RowValues) => Person | null {
  const byNumber = new Map(people.map((person) => [plain(person.staffNumber), person]))
  const nameOf = (fields: { familyName?: unknown; givenName?: unknown }) =>
    `${plain(fields.familyName)}, ${plain(fields.givenName)}`
  const byName = Map.groupBy(people, nameOf)
  return (values) => {
    const number = plain(values['staffNumber'])
    if (number !== '') {
      const person = byNumber.get(number) ?? null
      const family = plain(values['familyName'])
      return person !== null && family !== '' && family !== plain(person.familyName) ? null : person
    }
    const [only, ...more] = byName.get(nameOf(values)) ?? []
    return only === undefined || more.length > 0 ? null : only
  }
}

const leaveFrom = (values: RowValues, { id: personId }: Person, today: IsoDate) => {
  const days = ['startsOn', 'decidedOn'].flatMap((field) => isoDate.safeParse(values[field]).data ?? [])
  return newLeaveSchema.safeParse({
    personId,
    kindId: values['kindId'],
    startsOn: values['startsOn'],
    endsOn: values['endsOn'] ?? null,
    firstDay: values['firstDay'] ?? 'whole',
    lastDay: values['lastDay'] ?? 'whole',
    minutes: null,
    requestedOn: values['requestedOn'] ?? days.reduce(minDate, today),
    note: '',
  })
}

const asRequest = (leave: NewLeave): LeaveRequest => ({
  ...leave,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stands for a row that has no reference yet
  id: '' as LeaveRequest['id'],
  ...undecided,
  withdrawnOn: null,
  cancelledOn: null,
  cancelReason: '',
})

const decisionFields = ['decision', 'decidedOn', 'decidedBy', 'decidedSide', 'toldBy', 'decisionReason']
const saysDecision = (values: RowValues) => decisionFields.some((field) => values[field] !== undefined)
const decisionSchema = leaveDecisionSchema.omit({ id: true })

const decisionFrom = (values: RowValues, { sides }: Deciding, today: IsoDate) => ({
  decision: values['decision'] ?? 'approved',
  decidedOn: values['decidedOn'] ?? today,
  decidedSide: values['decidedSide'] ?? sides[0] ?? 'host',
  decidedBy: values['decidedBy'] ?? '',
  decidedAgencyId: null,
  toldBy: values['toldBy'] ?? null,
  decisionReason: values['decisionReason'] ?? '',
})

function decisionProblems(
  values: RowValues,
  { requestedOn }: NewLeave,
  needsDecision: 0 | 1,
  deciding: Deciding,
  today: IsoDate,
): RowProblem[] {
  if (!saysDecision(values)) return []
  if (needsDecision === 0) return [{ field: 'decision', problem: 'Nobody decides about this kind of leave.' }]
  const parsed = decisionSchema.safeParse(decisionFrom(values, deciding, today))
  if (!parsed.success) return parsed.error.issues.map(asProblem)
  const decision: Omit<LeaveDecision, 'id'> = parsed.data
  return problemsOf(decisionFaults(decision, deciding, today, requestedOn))
}

const asProblem = ({ path, message }: { path: PropertyKey[]; message: string }): RowProblem => ({
  field: String(path[0]),
  problem: message,
})

const problemsOf = (faults: Readonly<Record<string, string>>): RowProblem[] =>
  Object.entries(faults).map(([field, problem]) => ({ field, problem: `${problem}.` }))
