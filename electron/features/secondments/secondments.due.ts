import { secondmentsDue } from '#shared/features/secondments/secondments.due.ts'

import type { DueSource } from '../../due/sources.ts'
import { listRates } from './secondment-rates.repository.ts'
import { listInvoices } from './secondment-invoices.repository.ts'
import { listCosts, listNamed, listOpenReviews } from './secondments.repository.ts'

export const secondmentsDueSource: DueSource = async ({ db, today }) => {
  const reviews = Map.groupBy(await listOpenReviews(db), ({ secondmentId }) => secondmentId)
  const invoices = Map.groupBy(await listInvoices(db), ({ secondmentId }) => secondmentId)
  const costs = new Map((await listCosts(db)).map((cost) => [cost.secondmentId, cost.rechargePencePerMonth]))
  const rates = Map.groupBy(await listRates(db), ({ secondmentId }) => secondmentId)
  const named = await listNamed(db)
  return secondmentsDue(
    today,
    named.map((secondment) => ({
      secondment,
      personName: secondment.personName,
      reviews: reviews.get(secondment.id) ?? [],
      pencePerMonth: costs.get(secondment.id) ?? null,
      rates: rates.get(secondment.id) ?? [],
      invoices: invoices.get(secondment.id) ?? [],
    })),
  )
}
