import { leaveDecisions, toldWays } from '#shared/features/leave/leave.schema.ts'
import { choicesFrom, importField, type ImportTarget } from '#shared/features/imports/imports.schema.ts'
import { sides } from '#shared/features/roles/roles.schema.ts'

import { whoseColumns } from '../people/whose-columns.ts'

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
    ...whoseColumns,
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
      choices: choicesFrom(
        { whole: 'Whole day', morning: 'Morning', afternoon: 'Afternoon' },
        { whole: ['Full', 'All day', 'No'], morning: ['AM'], afternoon: ['PM'] },
      ),
    }),
    importField({
      key: 'lastDay',
      label: 'Of the last day',
      kind: 'choice',
      synonyms: ['Last half day', 'End half day'],
      choices: choicesFrom(
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
      choices: choicesFrom(leaveDecisions, {
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
      choices: choicesFrom(sides, { home: ['Home', 'Employer'], host: ['Host', 'Centre', 'Here'] }),
      help: 'The side that may decide, unless it says otherwise.',
    }),
    importField({
      key: 'toldBy',
      label: 'How the centre was told',
      kind: 'choice',
      synonyms: ['Told by'],
      choices: choicesFrom(toldWays, { email: ['Email', 'E-mail'], letter: ['Letter'], form: ['Form'] }),
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
