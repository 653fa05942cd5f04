import { z } from 'zod'

import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'

export const agencyId = idOf('AgencyId')
export type AgencyId = z.output<typeof agencyId>

export const agencyKinds = {
  localAuthority: 'Local authority',
  health: 'Health',
  school: 'School or college',
  voluntary: 'Voluntary or community',
  police: 'Police and justice',
  employment: 'Employment and benefits',
  private: 'Private provider',
  other: 'Other',
} as const
export const agencyKind = choiceOf(agencyKinds)
export type AgencyKind = z.output<typeof agencyKind>

/** An organisation that lends people to the centre, works beside it, or both. */
export const agencySchema = z.object({
  id: agencyId,
  name: text(120).min(1, 'Give the agency a name.'),
  kind: agencyKind,
  /** What it offers families. */
  offer: text(2000),
  /** Who it is for, and what rules somebody out. */
  criteria: text(2000),
  openingHours: text(500),
  howToAsk: text(1000),
  contactName: text(120),
  contactRole: text(120),
  phone: text(40),
  email: text(200),
  address: text(400),
  notes: text(4000),
})
export type Agency = z.output<typeof agencySchema>

/** What may be typed in. */
export const newAgencySchema = agencySchema.omit({ id: true })
export type NewAgency = z.output<typeof newAgencySchema>

export const emptyAgency: NewAgency = {
  name: '',
  kind: 'localAuthority',
  offer: '',
  criteria: '',
  openingHours: '',
  howToAsk: '',
  contactName: '',
  contactRole: '',
  phone: '',
  email: '',
  address: '',
  notes: '',
}

/** What the history calls the fields. */
export const agencyLabels: Record<keyof Agency, string> = {
  id: 'Reference',
  name: 'Name',
  kind: 'Kind',
  offer: 'What it offers',
  criteria: 'Who it is for',
  openingHours: 'Opening hours',
  howToAsk: 'How to ask',
  contactName: 'Main contact',
  contactRole: 'Contact’s role',
  phone: 'Telephone',
  email: 'Email',
  address: 'Address',
  notes: 'Notes',
}
