import { z } from 'zod'

import { idOf } from '../../ids.ts'
import { text } from '../../text.ts'

export const frameworkId = idOf('FrameworkId')
export type FrameworkId = z.output<typeof frameworkId>
export const outcomeId = idOf('OutcomeId')
export type OutcomeId = z.output<typeof outcomeId>
export const aimId = idOf('AimId')
export type AimId = z.output<typeof aimId>

const name = text(160).min(1, 'Give it a name.')
const code = text(12).min(1, 'Give it a short code.')
const position = z.int().nonnegative()
/** 0 hides it from choices and reports; nothing is lost. */
const isOn = z.union([z.literal(0), z.literal(1)])

/** A way of sorting what matters for children: Every Child Matters, common outcomes, … */
export const frameworkSchema = z.object({
  id: frameworkId,
  code,
  name,
  /** Where it comes from and how it stands today. */
  sourceNote: text(1000),
  position,
  isOn,
})
export type Framework = z.output<typeof frameworkSchema>

export const outcomeSchema = z.object({
  id: outcomeId,
  frameworkId,
  code,
  name,
  /** What families do towards it. */
  familyRole: text(400),
  position,
  isOn,
})
export type FrameworkOutcome = z.output<typeof outcomeSchema>

export const aimSchema = z.object({ id: aimId, outcomeId, code, name, position, isOn })
export type Aim = z.output<typeof aimSchema>

/** A framework with everything under it. */
export const frameworkTreeSchema = frameworkSchema.extend({
  outcomes: z.array(outcomeSchema.extend({ aims: z.array(aimSchema) })),
})
export type FrameworkTree = z.output<typeof frameworkTreeSchema>

export const frameworkLabels: Record<keyof Framework, string> = {
  id: 'Reference',
  code: 'Code',
  name: 'Name',
  sourceNote: 'Source',
  position: 'Order',
  isOn: 'In use',
}
export const outcomeLabels: Record<keyof FrameworkOutcome, string> = {
  id: 'Reference',
  frameworkId: 'Framework',
  code: 'Code',
  name: 'Name',
  familyRole: 'What families do',
  position: 'Order',
  isOn: 'In use',
}
export const aimLabels: Record<keyof Aim, string> = {
  id: 'Reference',
  outcomeId: 'Outcome',
  code: 'Code',
  name: 'Name',
  position: 'Order',
  isOn: 'In use',
}
