import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { PostRow } from '#shared/features/posts/posts.contract.ts'
import type { Post, PostId } from '#shared/features/posts/posts.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { unlinkPost } from '../locations/locations.repository.ts'

export const listPosts = (db: Readable): Promise<Post[]> =>
  db
    .selectFrom('posts')
    .selectAll()
    .orderBy(sql`lower(title)`)
    .orderBy('id')
    .execute()

/** Posts with names in place of references, and who holds them on that day. */
export async function listNamedPosts(db: Readable, on: IsoDate): Promise<Omit<PostRow, 'filling'>[]> {
  const { rows } = await sql<Omit<PostRow, 'filling'>>`
    WITH holders AS (
      SELECT postId, group_concat(name, ', ' ORDER BY name) AS holderNames
      FROM (
        SELECT DISTINCT appointments.postId,
          iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName AS name
        FROM appointments JOIN people ON people.id = appointments.personId
        WHERE appointments.startsOn <= ${on} AND (appointments.endsOn IS NULL OR appointments.endsOn >= ${on})
      )
      GROUP BY postId
    )
    SELECT posts.*, vocabularies.label AS serviceArea, agencies.name AS funderName, above.title AS reportsToTitle,
      coalesce(holders.holderNames, '') AS holderNames
    FROM posts
    LEFT JOIN holders ON holders.postId = posts.id
    LEFT JOIN vocabularies ON vocabularies.id = posts.serviceAreaId
    LEFT JOIN agencies ON agencies.id = posts.funderAgencyId
    LEFT JOIN posts AS above ON above.id = posts.reportsToPostId
    ORDER BY lower(posts.title), posts.id
  `.execute(db)
  return rows
}

/** Who holds which post when, as the rules about vacancies need it. */
export const listHeld = (db: Readable) =>
  db
    .selectFrom('appointments')
    .select(['postId', 'personId', 'startsOn', 'endsOn', 'minutesPerWeek'])
    .where('postId', 'is not', null)
    .execute()

export const findPost = (db: Readable, id: PostId): Promise<Post | undefined> =>
  db.selectFrom('posts').selectAll().where('id', '=', id).executeTakeFirst()

/** Post numbers are compared without regard to capitals. */
export const findPostNumbered = (db: Readable, reference: string): Promise<Post | undefined> =>
  db
    .selectFrom('posts')
    .selectAll()
    .where(sql<string>`lower(reference)`, '=', reference.toLowerCase())
    .where('reference', '<>', '')
    .executeTakeFirst()

export async function insertPost(db: Writable, post: Post): Promise<void> {
  await db.insertInto('posts').values(post).execute()
}

export async function updatePost(db: Writable, { id, ...fields }: Post): Promise<void> {
  await db.updateTable('posts').set(fields).where('id', '=', id).execute()
}

export async function deletePost(db: Writable, id: PostId): Promise<void> {
  await unlinkPost(db, id)
  await db.deleteFrom('posts').where('id', '=', id).execute()
}
