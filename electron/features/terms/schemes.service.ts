import { AppError } from '#shared/errors.ts'
import {
  termsLeaveStepId,
  termsSchemeId,
  type NewTermsScheme,
  type TermsScheme,
  type TermsSchemeId,
} from '#shared/features/terms/schemes.schema.ts'
import type { termsContract } from '#shared/features/terms/terms.contract.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  countPeople,
  deleteStep,
  findScheme,
  insertScheme,
  insertSteps,
  listSchemes,
  listSteps,
  updateScheme,
  updateStep,
} from './schemes.repository.ts'
import { addMissingSchemes } from './terms.seed.ts'

type Part =
  | 'schemes'
  | 'addScheme'
  | 'changeScheme'
  | 'copyScheme'
  | 'retireScheme'
  | 'bringBackScheme'
  | 'addStartingSchemes'

export const schemes: Pick<Procedures<typeof termsContract>, Part> = {
  async schemes({ db, clock }) {
    const people = await countPeople(db, clock.today())
    return (await listSchemes(db)).map((scheme) => ({ ...scheme, people: people.get(scheme.id) ?? 0 }))
  },

  async addScheme({ db }, { leaveSteps, ...fields }) {
    const scheme: TermsScheme = { id: newId(termsSchemeId), ...fields, copiedFrom: '', retiredOn: null }
    await refuseFaults(db, scheme, leaveSteps)
    await insertScheme(db, scheme)
    await keepSteps(db, scheme.id, leaveSteps)
    return scheme
  },

  async changeScheme({ db }, { leaveSteps, ...fields }) {
    const scheme = { ...(await existingScheme(db, fields.id)), ...fields }
    await refuseFaults(db, scheme, leaveSteps)
    await updateScheme(db, scheme)
    await keepSteps(db, scheme.id, leaveSteps)
    return scheme
  },

  async copyScheme({ db }, { id, name }) {
    const original = await existingScheme(db, id)
    const copy: TermsScheme = {
      ...original,
      id: newId(termsSchemeId),
      name,
      basis: 'local',
      copiedFrom: original.name,
      retiredOn: null,
    }
    await refuseSameName(db, copy)
    await insertScheme(db, copy)
    await keepSteps(db, copy.id, await listSteps(db, id))
    return copy
  },

  async retireScheme({ db, clock }, { id }) {
    const scheme = await existingScheme(db, id)
    const retired = { ...scheme, retiredOn: scheme.retiredOn ?? clock.today() }
    await updateScheme(db, retired)
    return retired
  },

  async bringBackScheme({ db }, { id }) {
    const scheme = { ...(await existingScheme(db, id)), retiredOn: null }
    await updateScheme(db, scheme)
    return scheme
  },

  addStartingSchemes: async ({ db }) => ({ added: await addMissingSchemes(db) }),
}

export async function existingScheme(db: Readable, id: TermsSchemeId): Promise<TermsScheme> {
  const scheme = await findScheme(db, id)
  if (scheme === undefined) {
    throw new AppError('notFound', 'Those terms are no longer here. Nothing was saved. Look in the bin.')
  }
  return scheme
}

/** Steps keep their rows where only the days change, so that the history says what changed. */
async function keepSteps(
  db: Writable,
  schemeId: TermsSchemeId,
  wanted: readonly NewTermsScheme['leaveSteps'][number][],
): Promise<void> {
  const present = await listSteps(db, schemeId)
  for (const step of present) {
    const next = wanted.find(({ fromYears }) => fromYears === step.fromYears)
    if (next === undefined) await deleteStep(db, step)
    else if (next.days !== step.days) await updateStep(db, { id: step.id, days: next.days })
  }
  const isNew = ({ fromYears }: { fromYears: number }) =>
    !present.some((step) => step.fromYears === fromYears)
  await insertSteps(
    db,
    wanted
      .filter(isNew)
      .map(({ fromYears, days }) => ({ id: newId(termsLeaveStepId), schemeId, fromYears, days })),
  )
}

async function refuseFaults(
  db: Readable,
  scheme: TermsScheme,
  steps: NewTermsScheme['leaveSteps'],
): Promise<void> {
  await refuseSameName(db, scheme)
  const years = steps.map(({ fromYears }) => fromYears)
  if (new Set(years).size < years.length) {
    throw new AppError('ruleBroken', 'Two steps of leave begin with the same year. Nothing was saved.', {
      leaveSteps: 'Each step begins with a year of its own',
    })
  }
  // Without it somebody new would seem to have no leave that can be booked.
  if (years.length > 0 && !years.includes(0)) {
    throw new AppError('ruleBroken', 'Nobody can tell what leave somebody new has. Nothing was saved.', {
      leaveSteps: 'The first step begins with 0 years of service',
    })
  }
}

async function refuseSameName(db: Readable, { id, name }: TermsScheme): Promise<void> {
  const others = await listSchemes(db)
  if (!others.some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase())) return
  throw new AppError('ruleBroken', 'There are terms of this name already. Nothing was saved.', {
    name: 'Another one has this name',
  })
}
