import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { text } from '../../text.ts'
import { personKind } from '../people/people.schema.ts'

export const checkKindId = idOf('CheckKindId')
export type CheckKindId = z.output<typeof checkKindId>

const yesNo = z.union([z.literal(0), z.literal(1)])
const months = z
  .int()
  .min(1, 'Give at least one month, or leave it empty.')
  .max(120, 'Give at most 120 months.')

/** A sort of check and the centre's own rules for it: data, because rules differ from place to place and change. */
export const checkKindSchema = z.object({
  id: checkKindId,
  /** What spreadsheets may call it beside its name. */
  code: text(40).min(1),
  name: text(80).min(1, 'Give the check a name.'),
  /** The heading of its column. */
  shortName: text(24).min(1, 'Give a short name for the heading of the column.'),
  position: z.int().min(0),
  /** JSON, kinds of person who need it. */
  personKinds: z.string(),
  /** JSON, codes of disciplines; an empty list is all of them. */
  disciplines: z.string(),
  /** From the issue of a certificate, or else from the day it was seen; `null` is once for all. */
  renewalMonths: months.nullable(),
  /** The same for people on the update service: from the last look at it. */
  serviceMonths: months.nullable(),
  /** A longer break than this calls for a new check. */
  breakMonths: months.nullable(),
  /** How long before the day it is called due. */
  leadDays: z.int().min(0).max(365, 'Give at most 365 days.'),
  employerMayConfirm: yesNo,
  asksCertificate: yesNo,
  /** Nobody works unsupervised without it. */
  guardsUnsupervised: yesNo,
  sourceNote: text(300),
  retiredOn: isoDate.nullable(),
})
export type CheckKind = z.output<typeof checkKindSchema>

/** What may be changed on screen: lists as lists, answers as answers. */
export const checkKindSettingsSchema = checkKindSchema
  .omit({
    id: true,
    code: true,
    position: true,
    personKinds: true,
    disciplines: true,
    employerMayConfirm: true,
    asksCertificate: true,
    guardsUnsupervised: true,
    retiredOn: true,
  })
  .extend({
    personKinds: z.array(personKind),
    disciplines: z.array(text(80)),
    employerMayConfirm: z.boolean(),
    asksCertificate: z.boolean(),
    guardsUnsupervised: z.boolean(),
  })
export type CheckKindSettings = z.output<typeof checkKindSettingsSchema>

export const settingsOf = (kind: CheckKind): CheckKindSettings => ({
  name: kind.name,
  shortName: kind.shortName,
  renewalMonths: kind.renewalMonths,
  serviceMonths: kind.serviceMonths,
  breakMonths: kind.breakMonths,
  leadDays: kind.leadDays,
  sourceNote: kind.sourceNote,
  personKinds: z.array(personKind).parse(JSON.parse(kind.personKinds)),
  disciplines: z.array(z.string()).parse(JSON.parse(kind.disciplines)),
  employerMayConfirm: kind.employerMayConfirm === 1,
  asksCertificate: kind.asksCertificate === 1,
  guardsUnsupervised: kind.guardsUnsupervised === 1,
})

export const checkKindLabels: Record<keyof CheckKind, string> = {
  id: 'Reference',
  code: 'Code',
  name: 'Name',
  shortName: 'Heading',
  position: 'Order',
  personKinds: 'Who needs it',
  disciplines: 'Only in these disciplines',
  renewalMonths: 'Renewed after (months)',
  serviceMonths: 'Update service looked at every (months)',
  breakMonths: 'New check after a break of more than (months)',
  leadDays: 'Called due (days before)',
  employerMayConfirm: 'Employer’s confirmation is enough',
  asksCertificate: 'Has a certificate',
  guardsUnsupervised: 'Needed to work unsupervised',
  sourceNote: 'Where the rule comes from',
  retiredOn: 'No longer used since',
}
