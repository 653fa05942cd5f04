import { sql } from 'kysely'

import type { Agency, AgencyId } from '#shared/features/agencies/agencies.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export const listAgencies = (db: Readable): Promise<Agency[]> =>
  db
    .selectFrom('agencies')
    .selectAll()
    .orderBy(sql`lower(name)`)
    .execute()

export const findAgency = (db: Readable, id: AgencyId): Promise<Agency | undefined> =>
  db.selectFrom('agencies').selectAll().where('id', '=', id).executeTakeFirst()

/** Names are compared without regard to capitals. */
export const findAgencyNamed = (db: Readable, name: string): Promise<Agency | undefined> =>
  db
    .selectFrom('agencies')
    .selectAll()
    .where(sql<string>`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirst()

export async function insertAgency(db: Writable, agency: Agency): Promise<void> {
  await db.insertInto('agencies').values(agency).execute()
}

export async function updateAgency(db: Writable, { id, ...fields }: Agency): Promise<void> {
  await db.updateTable('agencies').set(fields).where('id', '=', id).execute()
}

export async function deleteAgency(db: Writable, id: AgencyId): Promise<void> {
  await db.deleteFrom('agencies').where('id', '=', id).execute()
}

/** How many records would lose their agency. */
export interface Dependants {
  readonly people: number
  readonly secondments: number
  readonly posts: number
  readonly roles: number
  readonly locations: number
  readonly needs: number
  readonly terms: number
}

export async function countDependants(db: Readable, id: AgencyId): Promise<Dependants> {
  const { rows } = await sql<Dependants>`
    SELECT
      (SELECT count(DISTINCT personId) FROM employments WHERE agencyId = ${id}) AS people,
      (SELECT count(*) FROM secondments WHERE homeAgencyId = ${id}) AS secondments,
      (SELECT count(*) FROM posts WHERE funderAgencyId = ${id}) AS posts,
      (SELECT count(*) FROM roleHoldings WHERE holderAgencyId = ${id}) AS roles,
      (SELECT count(*) FROM locations WHERE ownerAgencyId = ${id}) AS locations,
      (SELECT count(*) FROM skillNeeds WHERE agencyId = ${id}) AS needs,
      (SELECT count(*) FROM termsUses WHERE agencyId = ${id}) AS terms
  `.execute(db)
  return rows[0]!
}
