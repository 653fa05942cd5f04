import type { Cell, ParsedSheet } from '#shared/features/imports/cell.ts'
import type { ImportTarget } from '#shared/features/imports/imports.schema.ts'
import { importField } from '#shared/features/imports/imports.schema.ts'

/** A staff list as a target, enough to try every kind of rule; the real one belongs to people. */
export const staff: ImportTarget = {
  id: 'staff',
  label: 'Staff',
  one: 'person',
  many: 'people',
  help: '',
  fields: [
    importField({
      key: 'payroll',
      label: 'Payroll number',
      kind: 'text',
      synonyms: ['Employee number', 'Staff ID', 'Payroll no'],
    }),
    importField({
      key: 'firstName',
      label: 'First name',
      kind: 'text',
      required: true,
      synonyms: ['Forename', 'Given name'],
    }),
    importField({
      key: 'lastName',
      label: 'Last name',
      kind: 'text',
      required: true,
      synonyms: ['Surname', 'Family name'],
    }),
    importField({ key: 'bornOn', label: 'Date of birth', kind: 'day', synonyms: ['DOB', 'Birth date'] }),
    importField({ key: 'startsOn', label: 'Start date', kind: 'day', synonyms: ['Started', 'Date started'] }),
    importField({
      key: 'minutesPerWeek',
      label: 'Hours per week',
      kind: 'minutes',
      least: 0,
      most: 60,
      synonyms: ['Weekly hours', 'Hours'],
    }),
    importField({
      key: 'discipline',
      label: 'Discipline',
      kind: 'choice',
      synonyms: ['Profession'],
      choices: [
        { value: 'healthVisiting', label: 'Health visiting', synonyms: ['HV'] },
        { value: 'socialWork', label: 'Social work', synonyms: ['SW'] },
      ],
    }),
    importField({ key: 'seconded', label: 'Seconded', kind: 'yesNo' }),
  ],
  keys: [['payroll'], ['firstName', 'lastName', 'bornOn'], ['firstName', 'lastName']],
  wide: null,
}

export const figures: ImportTarget = {
  id: 'figures',
  label: 'Figures',
  one: 'figure',
  many: 'figures',
  help: '',
  fields: [
    importField({
      key: 'indicator',
      label: 'Indicator',
      kind: 'text',
      required: true,
      synonyms: ['Measure name'],
    }),
    importField({
      key: 'period',
      label: 'Period',
      kind: 'period',
      required: true,
      synonyms: ['Time period', 'Year', 'Quarter', 'Month'],
    }),
    importField({
      key: 'value',
      label: 'Value',
      kind: 'decimal',
      required: true,
      allowsMissing: true,
      synonyms: ['Figure'],
    }),
    importField({ key: 'breakdown', label: 'Breakdown', kind: 'text', synonyms: ['Inequality', 'Category'] }),
  ],
  keys: [
    ['indicator', 'period', 'breakdown'],
    ['indicator', 'period'],
  ],
  wide: { period: 'period', value: 'value' },
}

export const sheetOf = (rows: readonly (readonly Cell[])[], name = 'Sheet1'): ParsedSheet => ({
  name,
  rows,
  truncated: false,
})
