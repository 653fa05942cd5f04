import { AppError } from '#shared/errors.ts'
import {
  agreeable,
  clauseFaults,
  isUntouched,
  usualClauses,
} from '#shared/features/secondments/secondment-clauses.rules.ts'
import {
  secondmentClauseId,
  writtenClauseSchema,
  type WrittenClause,
} from '#shared/features/secondments/secondment-clauses.schema.ts'
import type { secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'
import type { SecondmentId } from '#shared/features/secondments/secondments.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { existing } from './secondments.checks.ts'
import {
  deleteClause,
  findClause,
  insertClauses,
  listClauses,
  updateClause,
} from './secondment-clauses.repository.ts'

type Names = 'changeClauses' | 'startFromUsualWording' | 'agreeClauses'

/** The clauses of an agreement. They may be changed after signing too: what they said before stays in the history. */
export const clauseProcedures: Pick<Procedures<typeof secondmentsContract>, Names> = {
  async changeClauses({ db }, { id, clauses }) {
    await existing(db, id)
    for (const clause of clauses) refuseBrokenClause(clause)
    const present = await listClauses(db, id)
    for (const clause of clauses) {
      const before = present.find((one) => one.clause === clause.clause)
      if (before === undefined) {
        if (!isUntouched(clause)) await addClauses(db, id, [clause])
      } else if (isUntouched(clause)) await deleteClause(db, before.id)
      else await updateClause(db, before.id, clause)
    }
    return listClauses(db, id)
  },

  async startFromUsualWording({ db }, { id }) {
    await existing(db, id)
    const usual = usualClauses(await listClauses(db, id))
    if (usual.length === 0) {
      throw new AppError(
        'ruleBroken',
        'Every clause that has a usual wording has been written already. Nothing was changed.',
      )
    }
    await addClauses(db, id, usual)
    return { count: usual.length }
  },

  async agreeClauses({ db }, { id, group, on }) {
    await existing(db, id)
    const agreed = agreeable(group, await listClauses(db, id), on)
    if (agreed.length === 0) {
      throw new AppError(
        'ruleBroken',
        'Nothing is written here that is still open. Nothing was changed. Write the clauses first.',
      )
    }
    for (const { id: clauseId, ...clause } of agreed) {
      await updateClause(db, clauseId, writtenClauseSchema.parse(clause))
    }
    return { count: agreed.length }
  },
}

const addClauses = (db: Writable, secondmentId: SecondmentId, clauses: readonly WrittenClause[]) =>
  insertClauses(
    db,
    clauses.map((clause) => ({ id: newId(secondmentClauseId), secondmentId, ...clause })),
  )

function refuseBrokenClause(clause: WrittenClause): void {
  const faults = clauseFaults(clause)
  if (Object.keys(faults).length > 0) {
    throw new AppError('ruleBroken', 'A clause does not add up. Nothing was saved.', faults)
  }
}

export async function checkClause(db: Writable, id: string): Promise<void> {
  const clause = await findClause(db, secondmentClauseId.parse(id))
  if (clause !== undefined) refuseBrokenClause(clause)
}
