import { AppError } from '#shared/errors.ts'
import type { frameworksContract } from '#shared/features/frameworks/frameworks.contract.ts'
import {
  aimId,
  frameworkId,
  outcomeId,
  type Aim,
  type AimId,
  type Framework,
  type FrameworkId,
  type FrameworkOutcome,
  type OutcomeId,
} from '#shared/features/frameworks/frameworks.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  countIndicatorsUnder,
  deleteAim,
  findAim,
  findFramework,
  findOutcome,
  insertAim,
  insertFramework,
  insertOutcome,
  listAims,
  listFrameworks,
  listOutcomes,
  updateAim,
  updateFramework,
  updateOutcome,
} from './frameworks.repository.ts'

export const frameworks: Procedures<typeof frameworksContract> = {
  async list({ db }) {
    const outcomes = await listOutcomes(db)
    const aims = await listAims(db)
    return (await listFrameworks(db)).map((framework) => ({
      ...framework,
      outcomes: outcomes
        .filter((outcome) => outcome.frameworkId === framework.id)
        .map((outcome) => ({ ...outcome, aims: aims.filter((aim) => aim.outcomeId === outcome.id) })),
    }))
  },

  async add({ db }, proposed) {
    const others = await listFrameworks(db)
    refuseSameCode(others, proposed.code)
    const framework: Framework = { id: newId(frameworkId), ...proposed, position: after(others), isOn: 1 }
    await insertFramework(db, framework)
    return framework
  },
  async addOutcome({ db }, proposed) {
    await existingFramework(db, proposed.frameworkId)
    const others = (await listOutcomes(db)).filter((outcome) => outcome.frameworkId === proposed.frameworkId)
    refuseSameCode(others, proposed.code)
    const outcome: FrameworkOutcome = { id: newId(outcomeId), ...proposed, position: after(others), isOn: 1 }
    await insertOutcome(db, outcome)
    return outcome
  },
  async addAim({ db }, proposed) {
    await existingOutcome(db, proposed.outcomeId)
    const others = (await listAims(db)).filter((aim) => aim.outcomeId === proposed.outcomeId)
    refuseSameCode(others, proposed.code)
    const aim: Aim = { id: newId(aimId), ...proposed, position: after(others), isOn: 1 }
    await insertAim(db, aim)
    return aim
  },

  async change({ db }, fields) {
    const framework = { ...(await existingFramework(db, fields.id)), ...fields }
    refuseSameCode(
      (await listFrameworks(db)).filter(({ id }) => id !== fields.id),
      fields.code,
    )
    await updateFramework(db, framework)
    return framework
  },
  async changeOutcome({ db }, fields) {
    const outcome = { ...(await existingOutcome(db, fields.id)), ...fields }
    const others = (await listOutcomes(db)).filter(
      ({ id, frameworkId: of }) => id !== fields.id && of === outcome.frameworkId,
    )
    refuseSameCode(others, fields.code)
    await updateOutcome(db, outcome)
    return outcome
  },
  async changeAim({ db }, fields) {
    const aim = { ...(await existingAim(db, fields.id)), ...fields }
    const others = (await listAims(db)).filter(
      ({ id, outcomeId: of }) => id !== fields.id && of === aim.outcomeId,
    )
    refuseSameCode(others, fields.code)
    await updateAim(db, aim)
    return aim
  },

  async switchFramework({ db }, { id, isOn }) {
    await updateFramework(db, { ...(await existingFramework(db, id)), isOn: isOn ? 1 : 0 })
    return { isOn }
  },
  async switchOutcome({ db }, { id, isOn }) {
    await updateOutcome(db, { ...(await existingOutcome(db, id)), isOn: isOn ? 1 : 0 })
    return { isOn }
  },
  async switchAim({ db }, { id, isOn }) {
    await updateAim(db, { ...(await existingAim(db, id)), isOn: isOn ? 1 : 0 })
    return { isOn }
  },

  async deleteAim({ db }, { id }) {
    const { name } = await existingAim(db, id)
    const used = await countIndicatorsUnder(db, id)
    if (used > 0) {
      throw new AppError(
        'ruleBroken',
        `${used === 1 ? 'One indicator stands' : `${used} indicators stand`} under “${name}”. Nothing was deleted. Move them first, or switch the aim off instead.`,
      )
    }
    await deleteAim(db, id)
    return { id }
  },
}

async function existingFramework(db: Readable, id: FrameworkId): Promise<Framework> {
  return (await findFramework(db, id)) ?? gone('framework')
}
async function existingOutcome(db: Readable, id: OutcomeId): Promise<FrameworkOutcome> {
  return (await findOutcome(db, id)) ?? gone('outcome')
}
async function existingAim(db: Readable, id: AimId): Promise<Aim> {
  return (await findAim(db, id)) ?? gone('aim')
}

function gone(what: string): never {
  throw new AppError(
    'notFound',
    `That ${what} is no longer here. Somebody may have deleted it; look in the bin.`,
  )
}

const after = (others: readonly { position: number }[]): number =>
  Math.max(0, ...others.map(({ position }) => position)) + 1

function refuseSameCode(others: readonly { code: string; name: string }[], code: string): void {
  const other = others.find((one) => one.code.toLowerCase() === code.toLowerCase())
  if (other === undefined) return
  throw new AppError('ruleBroken', `“${other.name}” has this code already. Nothing was saved.`, {
    code: 'Another one has this code',
  })
}
