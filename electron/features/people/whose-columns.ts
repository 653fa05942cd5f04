import { importField, type RowValues } from '#shared/features/imports/imports.schema.ts'

import { namesIn } from './people.import.ts'

/** The columns by which a spreadsheet about people who are here says whose row it is. */
export const whoseColumns = [
  importField({
    key: 'staffNumber',
    label: 'Staff number',
    kind: 'text',
    longest: 40,
    synonyms: ['Payroll number', 'Employee number', 'Employee ID', 'Staff ID', 'Payroll no'],
    help: 'Finds the person. Without it, the name does.',
  }),
  importField({
    key: 'givenName',
    label: 'First name',
    kind: 'text',
    longest: 80,
    synonyms: ['Forename', 'Given name', 'Forenames'],
  }),
  importField({
    key: 'familyName',
    label: 'Last name',
    kind: 'text',
    longest: 80,
    synonyms: ['Surname', 'Family name'],
  }),
  importField({
    key: 'fullName',
    label: 'Full name',
    kind: 'text',
    longest: 160,
    synonyms: ['Name', 'Employee name', 'Staff name', 'Person', 'Staff member'],
    help: 'When first and last name share a column: Jones, Ann or Ann Jones.',
  }),
]

/** One column may hold the whole name; what stands in columns of its own goes before it. */
export const withNames = ({ fullName, ...values }: RowValues): RowValues =>
  typeof fullName === 'string' ? { ...namesIn(fullName), ...values } : values

export const nobodyHere = 'Nobody here has this staff number or name, so nothing is written.'
