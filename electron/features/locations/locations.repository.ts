import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import type { LocationRow } from '#shared/features/locations/locations.contract.ts'
import type {
  Location,
  LocationId,
  LocationLink,
  LocationLinkId,
  LocationReason,
  LocationReasonId,
} from '#shared/features/locations/locations.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { PostId } from '#shared/features/posts/posts.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export const listNamedLocations = (
  db: Readable,
): Promise<(Location & Pick<LocationRow, 'kind' | 'ownerName'>)[]> =>
  db
    .selectFrom('locations')
    .leftJoin('vocabularies', 'vocabularies.id', 'locations.kindId')
    .leftJoin('agencies', 'agencies.id', 'locations.ownerAgencyId')
    .selectAll('locations')
    .select(['vocabularies.label as kind', 'agencies.name as ownerName'])
    .orderBy(sql`lower(locations.name)`)
    .execute()

export const listLocations = (db: Readable): Promise<Location[]> =>
  db.selectFrom('locations').selectAll().execute()

export const findLocation = (db: Readable, id: LocationId): Promise<Location | undefined> =>
  db.selectFrom('locations').selectAll().where('id', '=', id).executeTakeFirst()

/** Names are compared without regard to capitals. */
export const findLocationNamed = (db: Readable, name: string): Promise<Location | undefined> =>
  db
    .selectFrom('locations')
    .selectAll()
    .where(sql<string>`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirst()

export async function insertLocation(db: Writable, location: Location): Promise<void> {
  await db.insertInto('locations').values(location).execute()
}

export async function updateLocation(db: Writable, { id, ...fields }: Location): Promise<void> {
  await db.updateTable('locations').set(fields).where('id', '=', id).execute()
}

/** With what belongs to it. */
export async function deleteLocation(db: Writable, id: LocationId): Promise<void> {
  await db.deleteFrom('locationLinks').where('locationId', '=', id).execute()
  await db.deleteFrom('locationReasons').where('locationId', '=', id).execute()
  await db.deleteFrom('locations').where('id', '=', id).execute()
}

/** Those for it first, each side by weight as typed and by when it was written. */
export const listReasons = (db: Readable): Promise<LocationReason[]> =>
  db.selectFrom('locationReasons').selectAll().orderBy('side', 'desc').orderBy('id').execute()

export const findReason = (db: Readable, id: LocationReasonId): Promise<LocationReason | undefined> =>
  db.selectFrom('locationReasons').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertReason(db: Writable, reason: LocationReason): Promise<void> {
  await db.insertInto('locationReasons').values(reason).execute()
}

export async function updateReason(db: Writable, { id, ...fields }: LocationReason): Promise<void> {
  await db.updateTable('locationReasons').set(fields).where('id', '=', id).execute()
}

export async function deleteReason(db: Writable, id: LocationReasonId): Promise<void> {
  await db.deleteFrom('locationReasons').where('id', '=', id).execute()
}

export interface LinkedWork {
  readonly linkId: LocationLinkId
  readonly locationId: LocationId
  readonly postId: PostId | null
  readonly appointmentId: AppointmentId | null
  readonly work: string
  readonly personId: PersonId | null
  readonly name: string | null
}

/** Every link with whoever it means on that day. An appointment that is elsewhere is not where its post is. */
export async function listLinkedWork(db: Readable, on: IsoDate): Promise<LinkedWork[]> {
  const { rows } = await sql<LinkedWork>`
    SELECT locationLinks.id AS linkId, locationLinks.locationId, locationLinks.postId, locationLinks.appointmentId,
      coalesce(posts.title, own.title, '') AS work, people.id AS personId,
      iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName AS name
    FROM locationLinks
    LEFT JOIN appointments AS own ON own.id = locationLinks.appointmentId
    LEFT JOIN posts ON posts.id = coalesce(locationLinks.postId, own.postId)
    LEFT JOIN appointments ON (
        appointments.id = locationLinks.appointmentId
        OR (appointments.postId = locationLinks.postId AND NOT EXISTS (
          SELECT 1 FROM locationLinks AS elsewhere WHERE elsewhere.appointmentId = appointments.id
        ))
      )
      AND appointments.startsOn <= ${on} AND (appointments.endsOn IS NULL OR appointments.endsOn >= ${on})
    LEFT JOIN people ON people.id = appointments.personId
    ORDER BY lower(work), lower(people.familyName), lower(people.givenName), linkId
  `.execute(db)
  return rows
}

/** Posts whose base stands in words only. */
export const listLoosePosts = (db: Readable) =>
  db
    .selectFrom('posts')
    .leftJoin('locationLinks', 'locationLinks.postId', 'posts.id')
    .select(['posts.id as postId', 'posts.title', 'posts.base'])
    .where('posts.base', '<>', '')
    .where('posts.closedOn', 'is', null)
    .where('locationLinks.id', 'is', null)
    .orderBy(sql`lower(posts.title)`)
    .orderBy('posts.id')
    .execute()

export const findLink = (db: Readable, id: LocationLinkId): Promise<LocationLink | undefined> =>
  db.selectFrom('locationLinks').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertLink(db: Writable, link: LocationLink): Promise<void> {
  await db.insertInto('locationLinks').values(link).execute()
}

export async function deleteLink(db: Writable, id: LocationLinkId): Promise<void> {
  await db.deleteFrom('locationLinks').where('id', '=', id).execute()
}

/** Before a post is deleted, or linked elsewhere. */
export async function unlinkPost(db: Writable, postId: PostId): Promise<void> {
  await db.deleteFrom('locationLinks').where('postId', '=', postId).execute()
}

export async function unlinkAppointments(
  db: Writable,
  appointmentIds: readonly AppointmentId[],
): Promise<void> {
  if (appointmentIds.length > 0)
    await db
      .deleteFrom('locationLinks')
      .where('appointmentId', 'in', [...appointmentIds])
      .execute()
}
