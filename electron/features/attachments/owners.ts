import { sql, type RawBuilder } from 'kysely'

import type { AttachableTable, Owner } from '#shared/features/attachments/attachable.ts'

import type { Readable } from '../../database/schema.ts'

interface Shown {
  /** What the record is called, and the page that shows it: SQL over the row, which is called `owner`. */
  readonly title: string
  readonly path: string
}

const name = (id: string) =>
  `(SELECT iif(preferredName = '', givenName, preferredName) || ' ' || familyName FROM people WHERE id = ${id})`

/** How lists name the records that files belong to: one line each. */
const shown: Record<AttachableTable, Shown> = {
  agencies: { title: 'owner.name', path: `'/agencies/' || owner.id` },
  inductions: {
    title: `'Induction of ' || ${name('owner.personId')}`,
    path: `'/inductions/' || owner.id`,
  },
  locations: { title: 'owner.name', path: `'/locations/' || owner.id` },
  packs: { title: 'owner.title', path: `'/packs/' || owner.id` },
  people: { title: name('owner.id'), path: `'/people/' || owner.id` },
  posts: { title: 'owner.title', path: `'/posts/' || owner.id` },
  secondments: {
    title: `'Secondment of ' || ${name('owner.personId')}`,
    path: `'/secondments/' || owner.id`,
  },
  termsSchemes: { title: 'owner.name', path: `'/terms/schemes/' || owner.id` },
  vacancies: {
    title: `'Vacancy: ' || (SELECT title FROM posts WHERE id = owner.postId)`,
    path: `'/vacancies/' || owner.id`,
  },
}

const from = (column: keyof Shown): RawBuilder<string> =>
  sql.raw(
    `CASE recordTable ${Object.entries(shown)
      .map(
        ([table, owner]) =>
          `WHEN '${table}' THEN (SELECT ${owner[column]} FROM "${table}" AS owner WHERE owner.id = recordId)`,
      )
      .join(' ')} END`,
  )

export const ownerTitle = from('title')
export const ownerPath = from('path')

/** Is the record there, neither deleted nor made up? */
export async function ownerExists(db: Readable, { recordTable, recordId }: Owner): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM ${sql.table(recordTable)} WHERE id = ${recordId}`.execute(db)
  return rows.length > 0
}
