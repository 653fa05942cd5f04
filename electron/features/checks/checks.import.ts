import { formatDay, isoDate } from '#shared/dates.ts'
import type { CheckRow } from '#shared/features/checks/checks.contract.ts'
import { latest } from '#shared/features/checks/checks.rules.ts'
import {
  checkId,
  checkSchema,
  emptyCheck,
  newCheckSchema,
  type Check,
  type NewCheck,
} from '#shared/features/checks/checks.schema.ts'
import type { CheckKind } from '#shared/features/checks/check-kinds.schema.ts'
import type { ExistingRecord, RowProblem } from '#shared/features/imports/classify.rules.ts'
import type { RowValues } from '#shared/features/imports/imports.schema.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'
import { newId } from '#shared/ids.ts'

import type { Readable } from '../../database/schema.ts'
import type { Clock } from '../../host.ts'
import type { ImportSource } from '../imports/import-target.ts'
import { nobodyHere, withNames } from '../people/whose-columns.ts'
import { checksTarget } from './checks.import-fields.ts'
import { insertCheck, listChecks, listKinds, updateCheck } from './checks.repository.ts'
import { tidied } from './checks.service.ts'
import { readRegister } from './register.ts'

/** Brings a record of checks up to date: one row for each person and check. A later day is a renewal; the old check stays. */
export const checksImport: ImportSource = {
  id: checksTarget.id,
  permission: 'records.write',

  async describe(db) {
    const kinds = (await listKinds(db)).filter(({ retiredOn }) => retiredOn === null)
    const choices = kinds.map(({ id, name, shortName, code }) => ({
      value: id,
      label: name,
      synonyms: [shortName, code, ...(otherNames[code] ?? [])],
    }))
    return {
      ...checksTarget,
      fields: checksTarget.fields.map((field) => (field.key === 'kindId' ? { ...field, choices } : field)),
    }
  },

  complete: withNames,

  async existing(db, clock) {
    return (await everyPair(db, clock)).map(({ row, kind, current }): ExistingRecord => ({
      id: idOfPair(row, kind),
      values: {
        ...withoutBlanks({
          staffNumber: row.staffNumber,
          givenName: row.givenName,
          familyName: row.familyName,
          kindId: kind.id,
        }),
        ...(current !== null && valuesOf(current)),
      },
    }))
  },

  async check(db, clock) {
    const pairs = new Map((await everyPair(db, clock)).map((pair) => [idOfPair(pair.row, pair.kind), pair]))
    return (values, matched) => {
      const pair = pairs.get(matched?.id ?? '')
      if (pair === undefined) return [{ field: null, problem: nobodyHere }]
      return problemsOf(values, pair, clock)
    }
  },

  async apply({ db, clock }, rows) {
    const today = clock.today()
    const pairs = new Map((await everyPair(db, clock)).map((pair) => [idOfPair(pair.row, pair.kind), pair]))
    const checks = Map.groupBy(await listChecks(db, { presentOn: today }), ({ personId, kindId }) =>
      idOfPair({ personId }, { id: kindId }),
    )
    for (const { values, matchedId } of rows) {
      const pair = pairs.get(matchedId ?? '')
      if (pair === undefined) continue
      const said = checkFrom(values, pair, null)
      const same = latest(
        (checks.get(matchedId!) ?? []).filter(
          ({ happenedOn, basis }) => happenedOn === said.happenedOn && basis === said.basis,
        ),
      )
      if (same === null) await insertCheck(db, { id: newId(checkId), ...said })
      else await updateCheck(db, { id: same.id, ...checkFrom(values, pair, same) })
    }
  },
}

const otherNames: Readonly<Record<string, readonly string[]>> = {
  identity: ['ID', 'ID check', 'Proof of identity'],
  rightToWork: ['RTW', 'Right to work'],
  dbs: ['DBS', 'CRB', 'DBS check', 'Disclosure'],
  barredList: ['Barred', 'List 99', 'Barred list check'],
  prohibition: ['Section 128', 's128', 's.128', 'Prohibition from teaching'],
  qualifications: ['Quals', 'Registration', 'Professional registration'],
  references: ['Refs', 'Reference'],
  overseas: ['Overseas check'],
  disqualification: ['Disqualification by association', 'Childcare disqualification'],
}

interface Pair {
  readonly row: CheckRow
  readonly kind: CheckKind
  readonly current: Check | null
}

async function everyPair(db: Readable, clock: Clock): Promise<Pair[]> {
  const today = clock.today()
  const { kinds, rows } = await readRegister(db, { presentOn: today }, today)
  return rows.flatMap((row) =>
    kinds.map((kind, index) => ({ row, kind, current: row.cells[index]!.current })),
  )
}

const idOfPair = ({ personId }: Pick<CheckRow, 'personId'>, { id }: Pick<CheckKind, 'id'>) =>
  `${personId} ${id}`

const written = [
  'basis',
  'happenedOn',
  'byWhom',
  'what',
  'certificateNumber',
  'issuedOn',
  'level',
  'informationHeld',
  'followUpOn',
  'because',
] as const satisfies readonly (keyof Check)[]

const withoutBlanks = (fields: RowValues): RowValues =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null))

const valuesOf = (check: Check): RowValues => ({
  ...withoutBlanks(Object.fromEntries(written.map((field) => [field, check[field]]))),
  onUpdateService: check.onUpdateService === 1,
})

/** A new day starts afresh; only what is written about the same day is added to. */
function draftFrom(values: RowValues, { row, kind }: Pair, same: Check | null): Record<string, unknown> {
  const said = Object.fromEntries(written.map((field) => [field, values[field]] as const))
  const { onUpdateService } = values
  return {
    ...(same ?? emptyCheck),
    ...withoutBlanks(
      Object.fromEntries(Object.entries(said).map(([field, value]) => [field, value ?? null] as const)),
    ),
    ...(typeof onUpdateService === 'boolean' && { onUpdateService: onUpdateService ? 1 : 0 }),
    personId: row.personId,
    kindId: kind.id,
  }
}

const storedSchema = checkSchema.omit({ id: true })

const checkFrom = (values: RowValues, pair: Pair, same: Check | null): NewCheck =>
  tidied(pair.kind, storedSchema.parse(draftFrom(values, pair, same)))

function problemsOf(values: RowValues, pair: Pair, clock: Clock): RowProblem[] {
  const { row, kind, current } = pair
  const problems: RowProblem[] = []
  const happenedOn = isoDate.safeParse(values['happenedOn']).data
  const same = current !== null && current.happenedOn === happenedOn ? current : null
  const parsed = newCheckSchema.safeParse(draftFrom(values, pair, same))
  if (!parsed.success)
    problems.push(
      ...parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), problem: message })),
    )
  if (happenedOn !== undefined && happenedOn > clock.today())
    problems.push({ field: 'happenedOn', problem: `${formatDay(happenedOn)} is still to come.` })
  if (values['basis'] === 'employer' && kind.employerMayConfirm === 0)
    problems.push({ field: 'basis', problem: `${kind.name} must be seen here.` })
  if (!isSamePerson(values, row))
    problems.push({ field: 'familyName', problem: `This staff number belongs to ${nameOf(row)}.` })
  return problems
}

/** A number that meets another last name is a slip of the keyboard; first names are shortened by everybody. */
const isSamePerson = ({ familyName }: RowValues, row: CheckRow): boolean =>
  typeof familyName !== 'string' ||
  familyName.localeCompare(row.familyName, 'en-GB', { sensitivity: 'base' }) === 0
