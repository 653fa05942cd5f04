import { AppError } from '#shared/errors.ts'
import { refuseContradiction } from '#shared/features/skills-balance/skills-balance.rules.ts'
import type { skillsBalanceContract } from '#shared/features/skills-balance/skills-balance.contract.ts'
import { skillNeedId, type SkillNeed } from '#shared/features/skills-balance/skill-needs.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { readSkillsBalance } from './skills-balance.read.ts'
import {
  deleteNeed,
  findNeed,
  insertNeed,
  listNamedNeeds,
  listNeeds,
  updateNeed,
} from './skills-balance.repository.ts'

export const skillsBalance: Procedures<typeof skillsBalanceContract> = {
  read: ({ db, clock }, { on }) => readSkillsBalance(db, on ?? clock.today()),
  needs: ({ db }) => listNamedNeeds(db),

  async state({ db }, proposed) {
    const need: SkillNeed = { id: newId(skillNeedId), ...proposed }
    refuseContradiction(need, await listNeeds(db))
    await insertNeed(db, need)
    return need
  },

  async change({ db }, need) {
    if ((await findNeed(db, need.id)) === undefined) throw gone()
    refuseContradiction(need, await listNeeds(db))
    await updateNeed(db, need)
    return need
  },

  async delete({ db }, { id }) {
    if ((await findNeed(db, id)) === undefined) throw gone()
    await deleteNeed(db, id)
    return { id }
  },
}

/** Undo must not bring about a contradiction either. */
export async function checkSkillNeed(db: Writable, id: string): Promise<void> {
  const need = await findNeed(db, skillNeedId.parse(id))
  if (need !== undefined) refuseContradiction(need, await listNeeds(db))
}

const gone = () =>
  new AppError(
    'notFound',
    'That stated need is no longer here. Somebody may have deleted it; look in the bin.',
  )
