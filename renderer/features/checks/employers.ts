import type { CheckRow } from '#shared/features/checks/checks.contract.ts'

import type { Option } from '../../ui/form/ChoiceFields.tsx'
import { employerOf } from './status.ts'

export const registerTitle = 'Single central record'

/** Whoever has no employer is employed by the centre's own lead body. */
const own = 'own'
const keyOf = ({ employerAgencyId }: CheckRow): string => employerAgencyId ?? own

export const isOfEmployer = (row: CheckRow, employer: string | null): boolean =>
  employer === null || keyOf(row) === employer

/** The employers there are, by name. */
export const toEmployers = (rows: readonly CheckRow[]): Option[] =>
  [...new Map(rows.map((row) => [keyOf(row), employerOf(row)]))]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'))
