import type { IsoDate } from '#shared/dates.ts'
import { settingsOf, type CheckKind } from '#shared/features/checks/check-kinds.schema.ts'
import type { CheckCell, CheckRegister, CheckRow } from '#shared/features/checks/checks.contract.ts'
import {
  againstUnsupervised,
  isAssessmentOverdue,
  latestAssessment,
  standingOf,
  type KindRule,
  type Outstanding,
} from '#shared/features/checks/checks.rules.ts'
import type { Check, RiskAssessment } from '#shared/features/checks/checks.schema.ts'
import { markOn, unsupervisedState } from '#shared/features/checks/unsupervised.rules.ts'
import type { UnsupervisedMark } from '#shared/features/checks/unsupervised.schema.ts'
import { standingOn } from '#shared/features/people/people.rules.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import type { Readable } from '../../database/schema.ts'
import {
  listAssessments,
  listChecks,
  listKinds,
  listStays,
  listSubjects,
  type Stay,
  type Subject,
  type Whose,
} from './checks.repository.ts'
import { listMarks } from './unsupervised.repository.ts'

/** The single central record as it stands on a day. */
export async function readRegister(db: Readable, whose: Whose, today: IsoDate): Promise<CheckRegister> {
  const kinds = (await listKinds(db)).filter(({ retiredOn }) => retiredOn === null)
  return { kinds, rows: await readRows(db, whose, today, kinds) }
}

async function readRows(
  db: Readable,
  whose: Whose,
  today: IsoDate,
  kinds: readonly CheckKind[],
): Promise<CheckRow[]> {
  const ruled = kinds.map((kind) => ({ kind, rule: { ...kind, ...listsOf(kind) } }))
  const stays = Map.groupBy(await listStays(db, whose), ({ personId }) => personId)
  const ofKinds = await listChecks(
    db,
    whose,
    kinds.map(({ id }) => id),
  )
  const known = ofKinds.filter(({ happenedOn }) => happenedOn <= today)
  const checks = Map.groupBy(known, keyOf)
  const marks = Map.groupBy(await listMarks(db, whose), ({ personId }) => personId)
  const assessments = Map.groupBy(await listAssessments(db, whose), keyOf)
  return (await listSubjects(db, whose, today)).map((subject) =>
    rowOf(subject, stays.get(subject.id) ?? [], ruled, { checks, assessments, marks }, today),
  )
}

/** Who of these may not be alone with children: as the register says it, without reading the kinds of check that do not matter for it. */
export async function readNotUnsupervised(
  db: Readable,
  personIds: readonly PersonId[],
  today: IsoDate,
): Promise<ReadonlySet<PersonId>> {
  const whose = { personIds }
  const assessments = await listAssessments(db, whose)
  const kinds = (await listKinds(db)).filter(
    ({ id, retiredOn, guardsUnsupervised }) =>
      retiredOn === null && (guardsUnsupervised === 1 || assessments.some(({ kindId }) => kindId === id)),
  )
  return notUnsupervisedIn({ rows: await readRows(db, whose, today, kinds) })
}

export const notUnsupervisedIn = ({ rows }: Pick<CheckRegister, 'rows'>): ReadonlySet<PersonId> =>
  new Set(rows.filter(({ notUnsupervised }) => notUnsupervised.length > 0).map(({ personId }) => personId))

const listsOf = (kind: CheckKind) => {
  const { personKinds, disciplines } = settingsOf(kind)
  return { personKinds, disciplines }
}

type Ruled = { readonly kind: CheckKind; readonly rule: KindRule }

interface Written {
  readonly checks: ReadonlyMap<string, readonly Check[]>
  readonly assessments: ReadonlyMap<string, readonly RiskAssessment[]>
  readonly marks: ReadonlyMap<string, readonly UnsupervisedMark[]>
}

function rowOf(
  subject: Subject,
  stays: readonly Stay[],
  ruled: readonly Ruled[],
  written: Written,
  today: IsoDate,
): CheckRow {
  const { id, disciplineCode, leftOn, ...shown } = subject
  const person = { ...shown, discipline: disciplineCode, stays }
  const looks = ruled.map(({ kind, rule }): Outstanding => {
    const key = keyOf({ personId: id, kindId: kind.id })
    return {
      name: kind.name,
      rule,
      standing: standingOf(rule, person, written.checks.get(key) ?? [], today),
      assessment: latestAssessment(written.assessments.get(key) ?? []),
    }
  })
  const mark = markOn(written.marks.get(id) ?? [], today)
  const notUnsupervised = againstUnsupervised(looks, today)
  return {
    personId: id,
    ...shown,
    postTitle: titleOn(stays, today),
    standing: standingOn(today, { startedOn: shown.startedOn, leftOn }),
    cells: looks.map((look, index): CheckCell => ({
      kindId: ruled[index]!.kind.id,
      ...look.standing,
      assessment: look.assessment,
      isAssessmentOverdue: isAssessmentOverdue(look, today),
    })),
    notUnsupervised,
    mark,
    unsupervised: unsupervisedState(mark, notUnsupervised),
  }
}

/** What they do here now, or will do first. */
const titleOn = (stays: readonly Stay[], today: IsoDate): string | null =>
  stays.find(({ endsOn }) => endsOn === null || endsOn >= today)?.title ?? null

const keyOf = ({ personId, kindId }: Pick<Check, 'personId' | 'kindId'>) => `${personId} ${kindId}`
