import { leaveDecisions, toldWays } from '#shared/features/leave/leave.schema.ts'
import { importField, type Choice, type ImportTarget } from '#shared/features/imports/imports.schema.ts'
import { sides } from '#shared/features/roles/roles.schema.ts'

const choices = (
  labels: Readonly<Record<string, string>>,
  synonyms: Readonly<Record<string, readonly string[]>>,
): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label, synonyms: [...(synonyms[value] ?? [])] }))

export const leaveTarget: ImportTarget = {
  id: 'leave',
  label: 'Leave and absence',
  one: 'absence',
  many: 'absences',
  help: 'One row for each time away. Never bring in what somebody is ill with. Leave that is on record already stays as it is: change it on its own page.',
  keys: [
    ['staffNumber', 'startsOn'],
    ['familyName', 'givenName', 'startsOn'],
  ],
  wide: null,
  fields: [
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
    importField({
      key: 'kindId',
      label: 'Kind',
      kind: 'choice',
      required: true,
      synonyms: ['Kind of leave', 'Leave type', 'Absence type', 'Type'],
    }),
    importField({
      key: 'startsOn',
      label: 'First day away',
      kind: 'day',
      required: true,
      synonyms: ['From', 'Start', 'Start date', 'First day', 'Date from'],
    }),
    importField({
      key: 'endsOn',
      label: 'Last day away',
      kind: 'day',
      synonyms: ['To', 'Until', 'End', 'End date', 'Last day', 'Date to'],
      help: 'Only sickness may be left without one.',
    }),
    importField({
      key: 'firstDay',
      label: 'Of the first day',
      kind: 'choice',
      synonyms: ['First half day', 'Start half day', 'Half day'],
      choices: choices(
        { whole: 'Whole day', morning: 'Morning', afternoon: 'Afternoon' },
        { whole: ['Full', 'All day', 'No'], morning: ['AM'], afternoon: ['PM'] },
      ),
    }),
    importField({
      key: 'lastDay',
      label: 'Of the last day',
      kind: 'choice',
      synonyms: ['Last half day', 'End half day'],
      choices: choices(
        { whole: 'Whole day', morning: 'Morning' },
        { whole: ['Full', 'All day', 'No'], morning: ['AM'] },
      ),
    }),
    importField({
      key: 'requestedOn',
      label: 'Asked on',
      kind: 'day',
      synonyms: ['Requested', 'Requested on', 'Date requested', 'Told on'],
      help: 'Without it: the first day away, the day of the decision or today, whichever is earliest.',
    }),
    importField({
      key: 'decision',
      label: 'Decision',
      kind: 'choice',
      synonyms: ['Status', 'Outcome'],
      choices: choices(leaveDecisions, {
        approved: ['Agreed', 'Authorised', 'Granted', 'Yes'],
        refused: ['Declined', 'Rejected', 'No'],
      }),
      help: 'Approved, when only a day and a name are given.',
    }),
    importField({
      key: 'decidedOn',
      label: 'Decided on',
      kind: 'day',
      synonyms: ['Approved on', 'Date approved', 'Decision date'],
    }),
    importField({
      key: 'decidedBy',
      label: 'Decided by',
      kind: 'text',
      longest: 120,
      synonyms: ['Approved by', 'Authorised by'],
    }),
    importField({
      key: 'decidedSide',
      label: 'Side that decided',
      kind: 'choice',
      synonyms: ['Side'],
      choices: choices(sides, { home: ['Home', 'Employer'], host: ['Host', 'Centre', 'Here'] }),
      help: 'The side that may decide, unless it says otherwise.',
    }),
    importField({
      key: 'toldBy',
      label: 'How the centre was told',
      kind: 'choice',
      synonyms: ['Told by'],
      choices: choices(toldWays, { email: ['Email', 'E-mail'], letter: ['Letter'], form: ['Form'] }),
      help: 'Needed when the home agency decided.',
    }),
    importField({
      key: 'decisionReason',
      label: 'Reason of the decision',
      kind: 'text',
      longest: 300,
      synonyms: ['Reason refused'],
    }),
  ],
}
