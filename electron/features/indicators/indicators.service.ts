import { AppError } from '#shared/errors.ts'
import type { indicatorsContract } from '#shared/features/indicators/indicators.contract.ts'
import { hasParts } from '#shared/features/figures/figures.rules.ts'
import { periodOf } from '#shared/features/figures/periods.rules.ts'
import {
  indicatorId,
  type IndicatorDetail,
  type IndicatorId,
  type NewIndicator,
} from '#shared/features/indicators/indicators.schema.ts'
import { checkNoteOf, fromLibrary, indicatorLibrary } from '#shared/features/indicators/library.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  deleteIndicator,
  findIndicatorByCode,
  findIndicatorDetail,
  hasFigures,
  usedCategories,
} from './indicators.repository.ts'
import { readIndicators } from './read-indicators.ts'
import { replaceTargets, updateIndicator, writeIndicator } from './write-indicator.ts'

export const indicators: Procedures<typeof indicatorsContract> = {
  list: ({ db }) => readIndicators(db),
  find: ({ db }, { id }) => existing(db, id),

  async library({ db }) {
    const codes = new Set((await readIndicators(db)).map(({ code }) => code.toLowerCase()))
    return indicatorLibrary.map((entry) => ({
      code: entry.code,
      name: entry.name,
      group: entry.group,
      unit: entry.unit,
      frequency: entry.frequency,
      good: entry.good,
      numeratorLabel: entry.numeratorLabel,
      denominatorLabel: entry.denominatorLabel,
      checkNote: checkNoteOf(entry),
      isAdded: codes.has(entry.code.toLowerCase()),
    }))
  },

  add: ({ db }, proposed) => addIndicator(db, proposed),

  async addFromLibrary({ db }, { codes }) {
    const added: IndicatorDetail[] = []
    for (const code of new Set(codes)) {
      const entry = indicatorLibrary.find((one) => one.code === code)
      if (entry === undefined)
        throw new AppError('notFound', `The library has no indicator ${code}. Nothing was added.`)
      const aimIds = (await db.selectFrom('aims').select('id').where('code', 'in', entry.aims).execute()).map(
        ({ id }) => id,
      )
      added.push(await addIndicator(db, { ...fromLibrary(entry), aimIds }))
    }
    return added
  },

  async change({ db }, proposed) {
    const before = await existing(db, proposed.id)
    const detail: IndicatorDetail = { ...inOrder(proposed), id: proposed.id, retiredOn: before.retiredOn }
    await refuseSameCode(db, detail)
    await refuseWhatFiguresDependOn(db, before, detail)
    await writeIndicator(db, detail, false)
    return existing(db, detail.id)
  },

  async setTargets({ db }, { id, standingTarget, targets }) {
    const detail = await existing(db, id)
    const { aimIds: _aims, targets: _targets, breakdowns: _breakdowns, ...indicator } = detail
    await updateIndicator(db, { ...indicator, standingTarget })
    await replaceTargets(db, id, onPeriods(detail, targets))
    return existing(db, id)
  },

  async retire({ db }, { id, on }) {
    return change(db, await existing(db, id), { retiredOn: on })
  },
  async bringBack({ db }, { id }) {
    return change(db, await existing(db, id), { retiredOn: null })
  },

  async delete({ db }, { id }) {
    const { name } = await existing(db, id)
    if (await hasFigures(db, id)) {
      throw new AppError(
        'ruleBroken',
        `“${name}” has figures, so it was not deleted. Retire it instead: its figures stay and it is no longer asked for.`,
      )
    }
    await deleteIndicator(db, id)
    return { id }
  },
}

async function addIndicator(db: Writable, proposed: NewIndicator): Promise<IndicatorDetail> {
  const detail: IndicatorDetail = { ...inOrder(proposed), id: newId(indicatorId), retiredOn: null }
  await refuseSameCode(db, detail)
  await writeIndicator(db, detail, true)
  return existing(db, detail.id)
}

async function existing(db: Readable, id: IndicatorId): Promise<IndicatorDetail> {
  const indicator = await findIndicatorDetail(db, id)
  if (indicator === undefined)
    throw new AppError(
      'notFound',
      'That indicator is no longer here. Somebody may have deleted it; look in the bin.',
    )
  return indicator
}

async function change(
  db: Writable,
  detail: IndicatorDetail,
  fields: Pick<IndicatorDetail, 'retiredOn'>,
): Promise<IndicatorDetail> {
  const { aimIds: _aims, targets: _targets, breakdowns: _breakdowns, ...indicator } = detail
  await updateIndicator(db, { ...indicator, ...fields })
  return existing(db, detail.id)
}

/** A rate says per how many; targets and baseline stand on the first day of their period; nothing is listed twice. */
function inOrder(proposed: NewIndicator): NewIndicator {
  const dimensions = proposed.breakdowns.map(({ dimension }) => dimension.toLowerCase())
  if (new Set(dimensions).size < dimensions.length) {
    throw new AppError('ruleBroken', 'Two breakdowns have the same name. Nothing was saved.', {
      breakdowns: 'Give each breakdown its own name',
    })
  }
  return {
    ...proposed,
    ratePer: proposed.unit === 'rate' ? (proposed.ratePer ?? 1000) : null,
    baselineStartsOn:
      proposed.baselineStartsOn &&
      periodOf(proposed.baselineStartsOn, proposed.frequency, proposed.yearStarts).startsOn,
    targets: onPeriods(proposed, proposed.targets),
    breakdowns: proposed.breakdowns.map(({ dimension, categories }) => ({
      dimension,
      categories: [...new Set(categories)],
    })),
  }
}

type Timing = Pick<IndicatorDetail, 'frequency' | 'yearStarts'>

function onPeriods(
  { frequency, yearStarts }: Timing,
  targets: IndicatorDetail['targets'],
): IndicatorDetail['targets'] {
  return [
    ...new Map(
      targets.map(({ startsOn, value }) => {
        const first = periodOf(startsOn, frequency, yearStarts).startsOn
        return [first, { startsOn: first, value }] as const
      }),
    ).values(),
  ]
}

async function refuseSameCode(db: Writable, { id, code }: IndicatorDetail): Promise<void> {
  const other = await findIndicatorByCode(db, code)
  if (other === undefined || other.id === id) return
  throw new AppError('ruleBroken', `“${other.name}” has the code ${other.code} already. Nothing was saved.`, {
    code: 'Another indicator has this code',
  })
}

/** Figures were entered for one kind of period and one kind of number; both stay as long as they do. */
async function refuseWhatFiguresDependOn(
  db: Readable,
  before: IndicatorDetail,
  after: IndicatorDetail,
): Promise<void> {
  if (!(await hasFigures(db, before.id))) return
  const fields: Record<string, string> = {}
  if (before.frequency !== after.frequency) fields['frequency'] = 'Figures were entered for the old periods'
  if (before.frequency === 'annual' && before.yearStarts !== after.yearStarts)
    fields['yearStarts'] = 'Figures were entered for the old years'
  if (hasParts(before.unit) !== hasParts(after.unit)) fields['unit'] = 'Figures were entered in the old unit'
  const kept = new Set(
    after.breakdowns.flatMap(({ dimension, categories }) =>
      categories.map((category) => `${dimension}\u0000${category}`),
    ),
  )
  const lost = (await usedCategories(db, before.id)).find(
    ({ dimension, category }) => !kept.has(`${dimension}\u0000${category}`),
  )
  if (lost !== undefined) fields['breakdowns'] = `There are figures for ${lost.dimension}: ${lost.category}`
  if (Object.keys(fields).length === 0) return
  throw new AppError(
    'ruleBroken',
    'This indicator has figures that the change would leave without meaning. Nothing was saved. Retire it and add a new one instead.',
    fields,
  )
}
