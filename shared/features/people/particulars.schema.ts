import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { pence } from '../../money.ts'
import { text } from '../../text.ts'
import { personId, type PersonKind } from './people.schema.ts'

export const personParticularsId = idOf('PersonParticularsId')
export const personRateId = idOf('PersonRateId')

/** What is kept besides, by the kind of person; what a kind does not have stays empty. */
export const personParticularsSchema = z.object({
  id: personParticularsId,
  personId,
  agreementSignedOn: isoDate.nullable(),
  /** Of the placement, or of the term of office. */
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  /** The college, the body represented, or the agency that supplies them. */
  organisation: text(160),
  course: text(160),
  /** The tutor, or whom to ring there. */
  contactName: text(120),
  contactDetails: text(200),
  availability: text(500),
})
export type PersonParticulars = z.output<typeof personParticularsSchema>
export type Particular = Exclude<keyof PersonParticulars, 'id' | 'personId'>

export const changedParticularsSchema = personParticularsSchema
  .omit({ id: true })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'It would end before it starts.',
  })
export type ChangedParticulars = z.output<typeof changedParticularsSchema>

export const emptyParticulars: Omit<ChangedParticulars, 'personId'> = {
  agreementSignedOn: null,
  startsOn: null,
  endsOn: null,
  organisation: '',
  course: '',
  contactName: '',
  contactDetails: '',
  availability: '',
}

interface KindParticulars {
  readonly title: string
  /** In the order in which they are shown, as this kind calls them. */
  readonly fields: Partial<Record<Particular, string>>
  /** Paid by the hour: the rate is kept, for those who may see pay. */
  readonly hasRate: boolean
  /** What ends on the last day, for Home. */
  readonly ending: string | null
}

export const particularsOf: Record<PersonKind, KindParticulars | null> = {
  employee: null,
  agencyWorker: {
    title: 'Supplied by an agency',
    fields: {
      organisation: 'Supplied by',
      contactName: 'Contact there',
      contactDetails: 'How to reach them',
      startsOn: 'Booked from',
      endsOn: 'Booked until',
    },
    hasRate: false,
    ending: 'The booking ends: extend it, or say goodbye in time.',
  },
  sessional: {
    title: 'Sessional work',
    fields: { agreementSignedOn: 'Agreement signed', availability: 'When they can come' },
    hasRate: true,
    ending: null,
  },
  volunteer: {
    title: 'Volunteering',
    fields: {
      agreementSignedOn: 'Volunteer agreement signed',
      availability: 'When they can come',
      contactName: 'Looked after by',
    },
    hasRate: false,
    ending: null,
  },
  student: {
    title: 'Placement',
    fields: {
      organisation: 'College or university',
      course: 'Course',
      contactName: 'Placement tutor',
      contactDetails: 'How to reach the tutor',
      startsOn: 'Placement from',
      endsOn: 'Placement until',
      agreementSignedOn: 'Placement agreement signed',
    },
    hasRate: false,
    ending: 'The placement ends: send the report to the tutor and plan the goodbye.',
  },
  panelMember: {
    title: 'Place on the panel',
    fields: {
      organisation: 'Body represented',
      startsOn: 'Term from',
      endsOn: 'Term until',
      contactName: 'Stands in for them',
    },
    hasRate: false,
    ending: 'The term on the panel ends: ask the body they represent for a successor.',
  },
}

export const personRateSchema = z.object({
  id: personRateId,
  personId,
  pencePerHour: pence.refine((value) => value >= 0, 'Give an amount of nothing or more.').nullable(),
})
export type PersonRate = z.output<typeof personRateSchema>

/** What the history calls the fields. */
export const personParticularsLabels: Record<keyof PersonParticulars, string> = {
  id: 'Reference',
  personId: 'Person',
  agreementSignedOn: 'Agreement signed',
  startsOn: 'From',
  endsOn: 'Until',
  organisation: 'College, body or agency',
  course: 'Course',
  contactName: 'Contact',
  contactDetails: 'How to reach the contact',
  availability: 'When they can come',
}
export const personRateLabels: Record<keyof PersonRate, string> = {
  id: 'Reference',
  personId: 'Person',
  pencePerHour: 'Pay an hour (pence)',
}
