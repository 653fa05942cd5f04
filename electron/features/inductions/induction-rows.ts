import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { InductionRow } from '#shared/features/inductions/inductions.contract.ts'
import { statusOn } from '#shared/features/inductions/inductions.rules.ts'
import type { Induction } from '#shared/features/inductions/inductions.schema.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'
import type { Person, PersonId } from '#shared/features/people/people.schema.ts'

import type { Readable } from '../../database/schema.ts'

type Filter = { readonly which: 'open' | 'finished' } | { readonly personId: PersonId }

/** The overview: counts come from one pass over the steps of the inductions asked for. */
export async function listRows(db: Readable, today: IsoDate, filter: Filter): Promise<InductionRow[]> {
  const { rows } = await sql<CountedRow>`
    SELECT
      inductions.id, inductions.personId, inductions.startsOn, inductions.managerSignedOn, inductions.stoppedOn,
      people.givenName, people.familyName, people.preferredName,
      inductionTemplates.name AS templateName,
      steps.total, steps.done, steps.notApplicable, steps.overdue, steps.nextDueOn,
      (
        SELECT reference || ' ' || wording FROM inductionItems
        WHERE inductionId = inductions.id AND doneOn IS NULL AND notApplicableBecause IS NULL
        ORDER BY dueOn, reference LIMIT 1
      ) AS nextWording,
      reviews.open AS openReviews, reviews.overdue AS overdueReviews,
      reviews.nextDueOn AS nextReviewOn, reviews.nextName AS nextReviewName
    FROM inductions
    JOIN people ON people.id = inductions.personId
    JOIN inductionTemplates ON inductionTemplates.id = inductions.templateId
    LEFT JOIN (
      SELECT
        inductionId,
        count(*) AS total,
        sum(doneOn IS NOT NULL) AS done,
        sum(notApplicableBecause IS NOT NULL) AS notApplicable,
        sum(doneOn IS NULL AND notApplicableBecause IS NULL AND dueOn < ${today}) AS overdue,
        min(CASE WHEN doneOn IS NULL AND notApplicableBecause IS NULL THEN dueOn END) AS nextDueOn
      FROM inductionItems
      WHERE inductionId IN (SELECT id FROM inductions WHERE ${asked(filter)})
      GROUP BY inductionId
    ) AS steps ON steps.inductionId = inductions.id
    LEFT JOIN (
      SELECT
        inductionId,
        sum(heldOn IS NULL) AS open,
        sum(heldOn IS NULL AND dueOn < ${today}) AS overdue,
        min(CASE WHEN heldOn IS NULL THEN dueOn END) AS nextDueOn,
        substr(min(CASE WHEN heldOn IS NULL THEN dueOn || name END), 11) AS nextName
      FROM inductionReviews
      WHERE inductionId IN (SELECT id FROM inductions WHERE ${asked(filter)})
      GROUP BY inductionId
    ) AS reviews ON reviews.inductionId = inductions.id
    WHERE ${asked(filter)}
    ORDER BY inductions.startsOn DESC, people.familyName, people.givenName
  `.execute(db)
  return rows.map((row) => inductionRow(today, row))
}

function asked(filter: Filter) {
  if ('personId' in filter) return sql`inductions.personId = ${filter.personId}`
  const inProgress = sql`inductions.managerSignedOn IS NULL AND inductions.stoppedOn IS NULL`
  return filter.which === 'open' ? inProgress : sql`NOT (${inProgress})`
}

/** Null where an induction has no steps, or no reviews, at all. */
interface CountedRow
  extends
    Pick<Induction, 'id' | 'personId' | 'startsOn' | 'managerSignedOn' | 'stoppedOn'>,
    Pick<Person, 'givenName' | 'familyName' | 'preferredName'> {
  readonly templateName: string
  readonly total: number | null
  readonly done: number | null
  readonly notApplicable: number | null
  readonly overdue: number | null
  readonly nextDueOn: IsoDate | null
  readonly nextWording: string | null
  readonly openReviews: number | null
  readonly overdueReviews: number | null
  readonly nextReviewOn: IsoDate | null
  readonly nextReviewName: string | null
}

function inductionRow(today: IsoDate, row: CountedRow): InductionRow {
  const { id, personId, templateName, startsOn, managerSignedOn } = row
  const total = row.total ?? 0
  const done = row.done ?? 0
  const notApplicable = row.notApplicable ?? 0
  const overdue = (row.overdue ?? 0) + (row.overdueReviews ?? 0)
  const open = total - done - notApplicable + (row.openReviews ?? 0)
  return {
    id,
    personId,
    personName: nameOf(row),
    templateName,
    startsOn,
    total,
    done,
    notApplicable,
    overdue,
    ...nextOf(row),
    status: statusOn(today, row, { open, overdue }),
    managerSignedOn,
  }
}

/** Whichever comes first, the next open step or the next review. */
function nextOf(row: CountedRow): Pick<InductionRow, 'nextDueOn' | 'nextDue'> {
  const reviewIsFirst =
    row.nextReviewOn !== null && (row.nextDueOn === null || row.nextReviewOn < row.nextDueOn)
  return reviewIsFirst
    ? { nextDueOn: row.nextReviewOn, nextDue: `${row.nextReviewName} review` }
    : { nextDueOn: row.nextDueOn, nextDue: row.nextWording }
}
