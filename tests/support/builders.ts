import { emptyAgency, type AgencyId, type NewAgency } from '#shared/features/agencies/agencies.schema.ts'

import type { TestApp } from './app.ts'

let count = 0

/** Builders say only what matters; the rest is made up and unlike anything else. */
export async function anAgency(app: TestApp, details: Partial<NewAgency> = {}): Promise<AgencyId> {
  count += 1
  const { id } = await app.api.agencies.add({ ...emptyAgency, name: `Agency ${count}`, ...details })
  return id
}
