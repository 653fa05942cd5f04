import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import { inductionDue, type StepsDue } from '#shared/features/inductions/inductions-due.rules.ts'
import type { InductionId } from '#shared/features/inductions/inductions.schema.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'
import type { Person, PersonId } from '#shared/features/people/people.schema.ts'

import type { Readable } from '../../database/schema.ts'
import type { DueSource } from '../../due/sources.ts'

/**
 * Only inductions in progress, and of those only what is open: a handful of rows whatever the history. `CROSS JOIN` keeps
 * SQLite from beginning with the steps of everybody there ever was.
 */
export const inductionsDueSource: DueSource = async ({ db, today }) =>
  inductionDue(today, {
    steps: await openSteps(db),
    reviews: (await openReviews(db)).map((row) => ({ ...row, personName: nameOf(row) })),
    signOffs: (await settled(db)).map((row) => ({ ...row, personName: nameOf(row) })),
  })

type Whose = { inductionId: InductionId; personId: PersonId } & Pick<
  Person,
  'givenName' | 'familyName' | 'preferredName'
>

const inProgress = sql`
  inductions JOIN people ON people.id = inductions.personId
  WHERE inductions.managerSignedOn IS NULL AND inductions.stoppedOn IS NULL`

async function openSteps(db: Readable): Promise<StepsDue[]> {
  const { rows } = await sql<Whose & { dueOn: IsoDate; count: number; first: string }>`
    WITH going AS (
      SELECT inductions.id AS inductionId, personId, givenName, familyName, preferredName FROM ${inProgress}
    )
    SELECT going.*, items.dueOn, count(*) AS count, min(items.reference || ' ' || items.wording) AS first
    FROM going CROSS JOIN inductionItems AS items ON items.inductionId = going.inductionId
    WHERE items.doneOn IS NULL AND items.notApplicableBecause IS NULL
    GROUP BY going.inductionId, items.dueOn
  `.execute(db)
  return rows.map(({ first, ...row }) => ({
    ...row,
    personName: nameOf(row),
    wording: first.slice(first.indexOf(' ') + 1),
  }))
}

async function openReviews(db: Readable) {
  const { rows } = await sql<Whose & { reviewId: string; name: string; dueOn: IsoDate }>`
    WITH going AS (
      SELECT inductions.id AS inductionId, personId, givenName, familyName, preferredName FROM ${inProgress}
    )
    SELECT going.*, reviews.id AS reviewId, reviews.name, reviews.dueOn
    FROM going CROSS JOIN inductionReviews AS reviews ON reviews.inductionId = going.inductionId
    WHERE reviews.heldOn IS NULL
  `.execute(db)
  return rows
}

/** Nothing open is left: only the signatures are missing. */
async function settled(db: Readable) {
  const { rows } = await sql<Whose & { lastDueOn: IsoDate }>`
    WITH going AS (
      SELECT inductions.id AS inductionId, personId, startsOn, givenName, familyName, preferredName FROM ${inProgress}
    )
    SELECT
      inductionId, personId, givenName, familyName, preferredName,
      max(startsOn, coalesce((SELECT max(dueOn) FROM inductionItems WHERE inductionItems.inductionId = going.inductionId), startsOn)) AS lastDueOn
    FROM going
    WHERE NOT EXISTS (
        SELECT 1 FROM inductionItems AS items
        WHERE items.inductionId = going.inductionId AND items.doneOn IS NULL AND items.notApplicableBecause IS NULL
      )
      AND NOT EXISTS (
        SELECT 1 FROM inductionReviews AS reviews
        WHERE reviews.inductionId = going.inductionId AND reviews.heldOn IS NULL
      )
  `.execute(db)
  return rows
}
