import { AppError } from '#shared/errors.ts'
import type { calendarContract } from '#shared/features/calendar/calendar.contract.ts'
import { termFaults } from '#shared/features/calendar/school-terms.rules.ts'
import {
  schoolTermId,
  type NewSchoolTerm,
  type SchoolTerm,
  type SchoolTermId,
} from '#shared/features/calendar/school-terms.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  deleteSchoolTerm,
  findSchoolTerm,
  insertSchoolTerms,
  listSchoolTerms,
  updateSchoolTerm,
} from './school-terms.repository.ts'

type TermProcedures = Pick<
  Procedures<typeof calendarContract>,
  'schoolTerms' | 'addSchoolTerms' | 'changeSchoolTerm' | 'deleteSchoolTerm'
>

export const schoolTerms: TermProcedures = {
  schoolTerms: ({ db }) => listSchoolTerms(db),

  async addSchoolTerms({ db }, { terms }) {
    refuseFaulty(terms, await listSchoolTerms(db))
    const added: SchoolTerm[] = terms.map((term) => ({ id: newId(schoolTermId), ...term }))
    await insertSchoolTerms(db, added)
    return added
  },

  async changeSchoolTerm({ db }, changed) {
    await existing(db, changed.id)
    await refuseOverlap(db, changed)
    await updateSchoolTerm(db, changed)
    return changed
  },

  async deleteSchoolTerm({ db }, { id }) {
    await existing(db, id)
    await deleteSchoolTerm(db, id)
    return { id }
  },
}

/** A day is in one term only; undo must not bring two back over each other. */
export async function checkSchoolTerm(db: Writable, id: string): Promise<void> {
  const term = await findSchoolTerm(db, schoolTermId.parse(id))
  if (term !== undefined) await refuseOverlap(db, term)
}

async function existing(db: Readable, id: SchoolTermId): Promise<SchoolTerm> {
  const term = await findSchoolTerm(db, id)
  if (term === undefined)
    throw new AppError('notFound', 'That term is no longer here. Somebody may have deleted it.')
  return term
}

/** One term by itself names its own fields. */
async function refuseOverlap(db: Readable, term: SchoolTerm): Promise<void> {
  const others = (await listSchoolTerms(db)).filter(({ id }) => id !== term.id)
  const faults = Object.entries(termFaults([term], others))
  refuse(Object.fromEntries(faults.map(([field, says]) => [field.replace('terms.0.', ''), says])))
}

const refuseFaulty = (terms: readonly NewSchoolTerm[], present: readonly SchoolTerm[]): void =>
  refuse(termFaults(terms, present))

function refuse(fields: Readonly<Record<string, string>>): void {
  if (Object.keys(fields).length > 0)
    throw new AppError('ruleBroken', 'These days do not fit together. Nothing was saved.', fields)
}
