import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type {
  TermsLeaveStep,
  TermsScheme,
  TermsSchemeId,
  WholeScheme,
} from '#shared/features/terms/schemes.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

/** Schemes by name with their leave, retired ones too: people may still be on them. */
export async function listSchemes(db: Readable): Promise<WholeScheme[]> {
  const schemes = await db
    .selectFrom('termsSchemes')
    .selectAll()
    .orderBy(sql`lower(name)`)
    .execute()
  const steps = Map.groupBy(
    await db.selectFrom('termsLeaveSteps').selectAll().orderBy('fromYears').execute(),
    ({ schemeId }) => schemeId,
  )
  return schemes.map((scheme) => ({
    ...scheme,
    leaveSteps: (steps.get(scheme.id) ?? []).map(({ fromYears, days }) => ({ fromYears, days })),
  }))
}

export const findScheme = (db: Readable, id: TermsSchemeId): Promise<TermsScheme | undefined> =>
  db.selectFrom('termsSchemes').selectAll().where('id', '=', id).executeTakeFirst()

export const listSteps = (db: Readable, schemeId: TermsSchemeId): Promise<TermsLeaveStep[]> =>
  db.selectFrom('termsLeaveSteps').selectAll().where('schemeId', '=', schemeId).orderBy('fromYears').execute()

/** How many people each scheme has on that day: the newest terms that have begun are the present ones. */
export async function countPeople(db: Readable, on: IsoDate): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ schemeId: string; people: number }>`
    SELECT schemeId, count(*) AS people FROM (
      SELECT personTerms.schemeId,
        row_number() OVER (PARTITION BY personTerms.personId ORDER BY personTerms.startsOn DESC) AS place
      FROM personTerms JOIN people ON people.id = personTerms.personId
      WHERE personTerms.startsOn <= ${on} AND (people.leftOn IS NULL OR people.leftOn >= ${on})
    ) WHERE place = 1 GROUP BY schemeId
  `.execute(db)
  return new Map(rows.map(({ schemeId, people }) => [schemeId, people]))
}

export async function insertScheme(db: Writable, scheme: TermsScheme): Promise<void> {
  await db.insertInto('termsSchemes').values(scheme).execute()
}

export async function updateScheme(db: Writable, { id, ...fields }: TermsScheme): Promise<void> {
  await db.updateTable('termsSchemes').set(fields).where('id', '=', id).execute()
}

export async function insertSteps(db: Writable, steps: readonly TermsLeaveStep[]): Promise<void> {
  for (const step of steps) await db.insertInto('termsLeaveSteps').values(step).execute()
}

export async function updateStep(
  db: Writable,
  { id, days }: Pick<TermsLeaveStep, 'id' | 'days'>,
): Promise<void> {
  await db.updateTable('termsLeaveSteps').set({ days }).where('id', '=', id).execute()
}

export async function deleteStep(db: Writable, { id }: Pick<TermsLeaveStep, 'id'>): Promise<void> {
  await db.deleteFrom('termsLeaveSteps').where('id', '=', id).execute()
}
