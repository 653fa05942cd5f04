import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { text } from '../../text.ts'
import { amount, secondmentId } from './secondments.schema.ts'

export const secondmentRateId = idOf('SecondmentRateId')

/** What a month costs from a later day on. What it costs from the first day stands with the secondment. */
export const secondmentRateSchema = z.object({
  id: secondmentRateId,
  secondmentId,
  startsOn: isoDate,
  pencePerMonth: amount,
  reason: text(200),
})
export type SecondmentRate = z.output<typeof secondmentRateSchema>

export const newSecondmentRateSchema = secondmentRateSchema.omit({ id: true })

/** What the history calls the fields. */
export const secondmentRateLabels: Record<keyof SecondmentRate, string> = {
  id: 'Reference',
  secondmentId: 'Secondment',
  startsOn: 'From',
  pencePerMonth: 'Recharge a month (pence)',
  reason: 'Reason',
}
