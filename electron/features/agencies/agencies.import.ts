import {
  agencyId,
  agencyKinds,
  agencySchema,
  emptyAgency,
  type Agency,
} from '#shared/features/agencies/agencies.schema.ts'
import { importField, type ImportTarget } from '#shared/features/imports/imports.schema.ts'
import { newId } from '#shared/ids.ts'

import type { ImportSource } from '../imports/import-target.ts'
import { insertAgency, listAgencies, updateAgency } from './agencies.repository.ts'

const target: ImportTarget = {
  id: 'agencies',
  label: 'Agencies',
  one: 'agency',
  many: 'agencies',
  help: 'One row for each organisation that lends people to the centre or works beside it.',
  keys: [['name']],
  wide: null,
  fields: [
    importField({
      key: 'name',
      label: 'Name',
      kind: 'text',
      required: true,
      longest: 120,
      synonyms: ['Agency', 'Agency name', 'Organisation', 'Organisation name', 'Partner'],
    }),
    importField({
      key: 'kind',
      label: 'Kind',
      kind: 'choice',
      synonyms: ['Type', 'Sector', 'Agency type', 'Type of organisation'],
      choices: Object.entries(agencyKinds).map(([value, label]) => ({ value, label, synonyms: [] })),
      help: 'New agencies without a kind are put under Other.',
    }),
    importField({
      key: 'contactName',
      label: 'Main contact',
      kind: 'text',
      longest: 120,
      synonyms: ['Contact', 'Contact name', 'Lead'],
    }),
    importField({
      key: 'contactRole',
      label: 'Contact’s role',
      kind: 'text',
      longest: 120,
      synonyms: ['Role', 'Job title', 'Contact role'],
    }),
    importField({
      key: 'phone',
      label: 'Telephone',
      kind: 'text',
      longest: 40,
      synonyms: ['Phone', 'Tel', 'Telephone number', 'Contact number'],
    }),
    importField({
      key: 'email',
      label: 'Email',
      kind: 'text',
      longest: 200,
      synonyms: ['Email address', 'E-mail'],
    }),
    importField({
      key: 'address',
      label: 'Address',
      kind: 'text',
      longest: 400,
      synonyms: ['Postal address'],
    }),
    importField({
      key: 'openingHours',
      label: 'Opening hours',
      kind: 'text',
      longest: 500,
      synonyms: ['Hours', 'Open'],
    }),
    importField({
      key: 'offer',
      label: 'What it offers',
      kind: 'text',
      longest: 2_000,
      synonyms: ['Offer', 'Services', 'Description'],
    }),
    importField({
      key: 'criteria',
      label: 'Who it is for',
      kind: 'text',
      longest: 2_000,
      synonyms: ['Criteria', 'Eligibility', 'Thresholds'],
    }),
    importField({
      key: 'howToAsk',
      label: 'How to ask',
      kind: 'text',
      longest: 1_000,
      synonyms: ['How to refer', 'Referral route'],
    }),
    importField({ key: 'notes', label: 'Notes', kind: 'text', longest: 4_000, synonyms: ['Comments'] }),
  ],
}

export const agenciesImport: ImportSource = {
  id: target.id,
  permission: 'records.write',
  describe: async () => target,

  async existing(db) {
    const agencies = await listAgencies(db)
    return agencies.map(({ id, ...fields }) => ({ id, values: withoutBlanks(fields) }))
  },

  async apply({ db }, rows) {
    const byId = new Map((await listAgencies(db)).map((agency) => [agency.id as string, agency]))
    for (const { values, matchedId } of rows) {
      const before: Agency = byId.get(matchedId ?? '') ?? {
        id: newId(agencyId),
        ...emptyAgency,
        kind: 'other',
      }
      const agency = agencySchema.parse({ ...before, ...values })
      await (matchedId === null ? insertAgency(db, agency) : updateAgency(db, agency))
    }
  },
}

const withoutBlanks = (fields: Omit<Agency, 'id'>) =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''))
