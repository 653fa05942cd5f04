import type { IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'
import { nameOf } from '../people/people.rules.ts'
import type { CheckRegister, CheckRow } from './checks.contract.ts'
import { dueReasons } from './checks.rules.ts'

/** More people than this without their checks are one line on Home: a centre that has just begun to fill the record. */
const mostPeople = 12

/** Renewals and reviews one by one; what was never checked together for each person. */
export function checksDue({ kinds, rows }: CheckRegister, today: IsoDate): DueItem[] {
  const names = new Map(kinds.map(({ id, name }) => [id, name]))
  const missing = isBegun(rows) ? rows.flatMap((row) => missingOf(row, names, today)) : []
  return [
    ...rows.flatMap((row) => renewalsOf(row, names)),
    ...(missing.length > mostPeople ? [together(missing)] : missing),
  ]
}

/** A centre that keeps its record elsewhere is not told every week that this one is empty. */
const isBegun = (rows: readonly CheckRow[]) =>
  rows.some(({ cells }) => cells.some(({ current, requestedOn }) => current !== null || requestedOn !== null))

type Names = ReadonlyMap<string, string>

function renewalsOf(row: CheckRow, names: Names): DueItem[] {
  return row.cells.flatMap((cell) => {
    const about = { personId: row.personId, title: nameOf(row), path: pathOf(row) }
    const name = names.get(cell.kindId)!
    const items: DueItem[] = []
    if (cell.current !== null && cell.dueOn !== null)
      items.push({
        ...about,
        kind: 'check',
        recordId: cell.current.id,
        detail: `${name}: ${dueReasons[cell.dueReason!].toLowerCase()}.`,
        dueOn: cell.dueOn,
      })
    if (cell.isOutstanding && cell.assessment !== null)
      items.push({
        ...about,
        kind: 'checkRisk',
        recordId: cell.assessment.id,
        detail: `${name} is outstanding: review the risk assessment.`,
        dueOn: cell.assessment.reviewOn,
      })
    return items
  })
}

function missingOf(row: CheckRow, names: Names, today: IsoDate): DueItem[] {
  const missing = row.cells.filter(({ isOutstanding, current }) => isOutstanding && current === null)
  if (missing.length === 0) return []
  return [
    {
      kind: 'check',
      recordId: `missing.${row.personId}`,
      personId: row.personId,
      title: nameOf(row),
      detail: `Not checked yet: ${missing.map(({ kindId }) => names.get(kindId)).join(', ')}.`,
      dueOn: row.startedOn ?? today,
      path: pathOf(row),
    },
  ]
}

const together = (missing: readonly DueItem[]): DueItem => ({
  kind: 'check',
  recordId: 'missing',
  title: 'Single central record',
  detail: `${missing.length} people have checks that nobody wrote down yet.`,
  dueOn: missing.map(({ dueOn }) => dueOn).reduce((first, other) => (other < first ? other : first)),
  path: '/checks',
})

const pathOf = ({ personId }: CheckRow) => `/checks/${personId}`
