import { formatLongDay, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import {
  checkKindId,
  type CheckKind,
  type CheckKindId,
  type CheckKindSettings,
} from '#shared/features/checks/check-kinds.schema.ts'
import type { checksContract } from '#shared/features/checks/checks.contract.ts'
import {
  checkId,
  emptyCheck,
  riskAssessmentId,
  type Check,
  type CheckId,
  type NewCheck,
} from '#shared/features/checks/checks.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Clock } from '../../host.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  deleteAssessment,
  deleteCheck,
  findCheck,
  findKind,
  insertAssessment,
  insertCheck,
  insertKind,
  isPerson,
  listAssessments,
  listChecks,
  listKinds,
  updateCheck,
  updateKind,
} from './checks.repository.ts'
import { readRegister } from './register.ts'
import { listMarks } from './unsupervised.repository.ts'
import { markingProcedures } from './unsupervised.service.ts'

export const checks: Procedures<typeof checksContract> = {
  ...markingProcedures,

  register: ({ db, clock }) => readRegister(db, { presentOn: clock.today() }, clock.today()),

  async ofPerson({ db, clock }, { personId }) {
    await refuseUnknownPerson(db, personId)
    const { kinds, rows } = await readRegister(db, { personId }, clock.today())
    return {
      kinds,
      row: rows[0]!,
      checks: (await listChecks(db, { personId })).toSorted(newestFirst),
      assessments: (await listAssessments(db, { personId })).toSorted((a, b) =>
        a.assessedOn < b.assessedOn ? 1 : -1,
      ),
      marks: await listMarks(db, { personId }),
    }
  },

  async record({ db, clock }, proposed) {
    const check: Check = { id: newId(checkId), ...(await accepted(db, clock, proposed)) }
    await insertCheck(db, check)
    return check
  },

  async recordSeen({ db, clock }, { personIds, ...seen }) {
    const recorded: Check[] = []
    for (const personId of new Set(personIds)) {
      const proposed = await accepted(db, clock, { ...emptyCheck, personId, ...seen })
      const check: Check = { id: newId(checkId), ...proposed }
      await insertCheck(db, check)
      recorded.push(check)
    }
    return recorded
  },

  async change({ db, clock }, { id, ...proposed }) {
    const before = await existing(db, id)
    if (proposed.personId !== before.personId)
      throw new AppError(
        'ruleBroken',
        'A check stays with its person. Nothing was saved. Delete it here and record it for the other person.',
      )
    const check: Check = { id, ...(await accepted(db, clock, proposed)) }
    await updateCheck(db, check)
    return check
  },

  async delete({ db }, { id }) {
    await existing(db, id)
    await deleteCheck(db, id)
    return { id }
  },

  async assess({ db, clock }, proposed) {
    await refuseUnknownPerson(db, proposed.personId)
    await existingKind(db, proposed.kindId)
    refuseFuture(clock, proposed.assessedOn, 'assessedOn')
    const assessment = { id: newId(riskAssessmentId), ...proposed }
    await insertAssessment(db, assessment)
    return assessment
  },

  async deleteAssessment({ db }, { id }) {
    if (!(await deleteAssessment(db, id)))
      throw new AppError('notFound', 'That risk assessment is no longer here. Nothing was deleted.')
    return { id }
  },

  kinds: ({ db }) => listKinds(db),

  async addKind({ db }, settings) {
    const others = await listKinds(db)
    refuseSameName(others, settings)
    const id = newId(checkKindId)
    const position = Math.max(-1, ...others.map((other) => other.position)) + 1
    const kind: CheckKind = { id, code: id, position, retiredOn: null, ...rowOf(settings) }
    await insertKind(db, kind)
    return kind
  },

  async changeKind({ db }, { id, ...settings }) {
    const before = await existingKind(db, id)
    refuseSameName(
      (await listKinds(db)).filter((other) => other.id !== id),
      settings,
    )
    const kind: CheckKind = { ...before, ...rowOf(settings) }
    await updateKind(db, kind)
    return kind
  },

  async retireKind({ db, clock }, { id }) {
    const before = await existingKind(db, id)
    const kind: CheckKind = { ...before, retiredOn: before.retiredOn ?? clock.today() }
    await updateKind(db, kind)
    return kind
  },

  async bringKindBack({ db }, { id }) {
    const kind: CheckKind = { ...(await existingKind(db, id)), retiredOn: null }
    await updateKind(db, kind)
    return kind
  },
}

/** What is kept of a proposal: nothing about certificates where there is none. Refuses what the centre's rules refuse. */
export async function accepted(db: Readable, clock: Clock, proposed: NewCheck): Promise<NewCheck> {
  await refuseUnknownPerson(db, proposed.personId)
  const kind = await existingKind(db, proposed.kindId)
  refuseFuture(clock, proposed.happenedOn, 'happenedOn')
  if (proposed.basis === 'employer' && kind.employerMayConfirm === 0)
    throw new AppError(
      'ruleBroken',
      `${kind.name} must be seen here; the employer’s word is not enough. Nothing was saved.`,
      { basis: 'The centre’s rules ask for this to be seen' },
    )
  return tidied(kind, proposed)
}

export function tidied(kind: CheckKind, proposed: NewCheck): NewCheck {
  const isAnswer = proposed.basis === 'seen' || proposed.basis === 'employer'
  const hasCertificate = isAnswer && kind.asksCertificate === 1
  return {
    ...proposed,
    what: isAnswer ? proposed.what : '',
    certificateNumber: hasCertificate ? proposed.certificateNumber : '',
    issuedOn: hasCertificate ? proposed.issuedOn : null,
    level: hasCertificate ? proposed.level : null,
    informationHeld: proposed.basis === 'employer' ? proposed.informationHeld : null,
    onUpdateService: isAnswer && kind.serviceMonths !== null ? proposed.onUpdateService : 0,
    followUpOn: proposed.basis === 'requested' ? null : proposed.followUpOn,
    because: proposed.basis === 'notNeeded' ? proposed.because : '',
  }
}

const rowOf = (settings: CheckKindSettings) => ({
  ...settings,
  personKinds: JSON.stringify(settings.personKinds),
  disciplines: JSON.stringify(settings.disciplines),
  employerMayConfirm: bit(settings.employerMayConfirm),
  asksCertificate: bit(settings.asksCertificate),
  guardsUnsupervised: bit(settings.guardsUnsupervised),
})

const bit = (yes: boolean): 0 | 1 => (yes ? 1 : 0)

const newestFirst = (a: Check, b: Check) => (a.happenedOn + a.id < b.happenedOn + b.id ? 1 : -1)

async function existing(db: Writable, id: CheckId): Promise<Check> {
  const check = await findCheck(db, id)
  if (check === undefined)
    throw new AppError('notFound', 'That check is no longer here. Nothing was changed.')
  return check
}

async function existingKind(db: Readable, id: CheckKindId): Promise<CheckKind> {
  const kind = await findKind(db, id)
  if (kind === undefined)
    throw new AppError('notFound', 'That kind of check is no longer here. Nothing was saved.')
  return kind
}

async function refuseUnknownPerson(db: Readable, id: PersonId): Promise<void> {
  if (await isPerson(db, id)) return
  throw new AppError(
    'notFound',
    'That person is no longer here. Somebody may have deleted them; look in the bin.',
  )
}

function refuseFuture(clock: Clock, day: IsoDate, field: string): void {
  if (day <= clock.today()) return
  throw new AppError(
    'ruleBroken',
    `${formatLongDay(day)} is still to come. Nothing was saved. Give the day on which it was done.`,
    { [field]: 'This day is still to come' },
  )
}

function refuseSameName(others: readonly CheckKind[], { name }: Pick<CheckKind, 'name'>): void {
  if (!others.some((other) => other.name.toLowerCase() === name.toLowerCase())) return
  throw new AppError('ruleBroken', 'There is a kind of check with this name already. Nothing was saved.', {
    name: 'This name is taken',
  })
}
