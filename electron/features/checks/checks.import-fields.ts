import { certificateLevels, checkBases, heldAnswers } from '#shared/features/checks/checks.schema.ts'
import { choicesFrom, importField, type ImportTarget } from '#shared/features/imports/imports.schema.ts'

import { whoseColumns } from '../people/whose-columns.ts'

export const checksTarget: ImportTarget = {
  id: 'checks',
  label: 'Checks',
  one: 'check',
  many: 'checks',
  help: 'One row for each person and check: the single central record. When every check has columns of its own, import the file once for each check. Never bring in what a certificate says.',
  keys: [
    ['staffNumber', 'kindId'],
    ['familyName', 'givenName', 'kindId'],
  ],
  wide: null,
  fields: [
    ...whoseColumns,
    importField({
      key: 'kindId',
      label: 'Check',
      kind: 'choice',
      required: true,
      synonyms: ['Kind of check', 'Check type', 'Type of check'],
    }),
    importField({
      key: 'happenedOn',
      label: 'Date',
      kind: 'day',
      required: true,
      synonyms: ['Date seen', 'Seen on', 'Date checked', 'Checked on', 'Date confirmed'],
    }),
    importField({
      key: 'byWhom',
      label: 'By whom',
      kind: 'text',
      longest: 120,
      synonyms: ['Seen by', 'Checked by', 'Confirmed by'],
    }),
    importField({
      key: 'basis',
      label: 'How',
      kind: 'choice',
      synonyms: ['Basis', 'Seen or confirmed', 'Status'],
      choices: choicesFrom(checkBases, {
        seen: ['Seen', 'Original seen', 'Yes'],
        employer: ['Confirmed', 'Employer', 'Letter', 'Assurance letter'],
        requested: ['Applied', 'Applied for', 'Pending'],
        notNeeded: ['N/A', 'Not applicable', 'Not required'],
      }),
      help: 'Seen by us, unless it says otherwise.',
    }),
    importField({
      key: 'what',
      label: 'What was seen',
      kind: 'text',
      longest: 120,
      synonyms: ['Document', 'Documents', 'Evidence'],
    }),
    importField({
      key: 'certificateNumber',
      label: 'Certificate number',
      kind: 'text',
      longest: 20,
      synonyms: ['DBS number', 'Disclosure number', 'DBS certificate number'],
    }),
    importField({
      key: 'issuedOn',
      label: 'Issued',
      kind: 'day',
      synonyms: ['Issue date', 'Date of issue', 'DBS issue date', 'DBS date'],
    }),
    importField({
      key: 'level',
      label: 'Level',
      kind: 'choice',
      synonyms: ['DBS level', 'Type of disclosure'],
      choices: choicesFrom(certificateLevels, {
        enhancedBarred: ['Enhanced with barred list', 'Enhanced and barred', 'Enhanced + barred list'],
      }),
    }),
    importField({
      key: 'informationHeld',
      label: 'Information held',
      kind: 'choice',
      choices: choicesFrom(heldAnswers, { yes: ['Yes', 'Y'], no: ['No', 'N', 'None'], notSaid: ['Unknown'] }),
    }),
    importField({
      key: 'onUpdateService',
      label: 'On the update service',
      kind: 'yesNo',
      synonyms: ['Update service', 'DBS update service'],
    }),
    importField({
      key: 'followUpOn',
      label: 'Follow up on',
      kind: 'day',
      synonyms: ['Expires', 'Expiry', 'Expiry date', 'Visa expiry', 'Valid until'],
    }),
    importField({
      key: 'because',
      label: 'Not needed because',
      kind: 'text',
      longest: 200,
      synonyms: ['Reason not needed'],
    }),
  ],
}
