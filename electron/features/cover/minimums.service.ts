import { addDays, formatDay, overlaps } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { coverContract } from '#shared/features/cover/cover.contract.ts'
import {
  coverDutyHolderId,
  coverDutyId,
  minimumId,
  type ChangedMinimum,
  type CoverDuty,
  type CoverDutyHolder,
  type CoverDutyId,
  type Minimum,
  type NewMinimum,
} from '#shared/features/cover/cover.schema.ts'
import { faultsOf, refuseContradiction } from '#shared/features/cover/minimums.rules.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  countMinimumsFor,
  deleteDuty,
  deleteHolder,
  deleteMinimum,
  findDuty,
  findDutyNamed,
  findHolder,
  findMinimum,
  insertDuty,
  insertHolder,
  insertMinimum,
  listDuties,
  listHoldersOf,
  listMinimumRows,
  listSimilar,
  updateDuty,
  updateHolder,
  updateMinimum,
} from './minimums.repository.ts'

type Kept =
  | 'minimums'
  | 'addMinimum'
  | 'changeMinimum'
  | 'replaceMinimum'
  | 'endMinimum'
  | 'deleteMinimum'
  | 'duties'
  | 'addDuty'
  | 'renameDuty'
  | 'deleteDuty'
  | 'addHolder'
  | 'changeHolder'
  | 'deleteHolder'

export const minimumProcedures: Pick<Procedures<typeof coverContract>, Kept> = {
  minimums: ({ db }) => listMinimumRows(db),

  async addMinimum({ db }, proposed) {
    const minimum: Minimum = { ...rowOf(proposed), id: newId(minimumId), endsOn: null }
    refuseFaults(minimum)
    await insertMinimum(db, minimum)
    await checkMinimum(db, minimum.id)
    return minimum
  },

  async changeMinimum({ db }, changed) {
    await existing(db, changed.id)
    const minimum: Minimum = rowOf(changed)
    refuseFaults(minimum)
    await updateMinimum(db, minimum)
    await checkMinimum(db, minimum.id)
    return minimum
  },

  /** What was needed until the day before stays on record. */
  async replaceMinimum({ db }, { id, ...proposed }) {
    const before = await existing(db, id)
    if (proposed.startsOn <= before.startsOn)
      throw new AppError(
        'ruleBroken',
        `“${before.name}” holds only from ${formatDay(before.startsOn)}. Nothing was saved: choose a later day, or correct the minimum itself.`,
        { startsOn: `Later than ${formatDay(before.startsOn)}` },
      )
    const next: Minimum = { ...rowOf(proposed), id: newId(minimumId), endsOn: before.endsOn }
    refuseFaults(next)
    await updateMinimum(db, { ...before, endsOn: addDays(next.startsOn, -1) })
    await insertMinimum(db, next)
    await checkMinimum(db, next.id)
    return next
  },

  async endMinimum({ db }, { id, endsOn }) {
    const minimum: Minimum = { ...(await existing(db, id)), endsOn }
    refuseFaults(minimum)
    await updateMinimum(db, minimum)
    await checkMinimum(db, id)
    return minimum
  },

  async deleteMinimum({ db }, { id }) {
    await existing(db, id)
    await deleteMinimum(db, id)
    return { id }
  },

  duties: ({ db }) => listDuties(db),

  async addDuty({ db }, { name }) {
    const duty: CoverDuty = { id: newId(coverDutyId), name }
    await refuseSameName(db, duty)
    await insertDuty(db, duty)
    return duty
  },

  async renameDuty({ db }, duty) {
    await existingDuty(db, duty.id)
    await refuseSameName(db, duty)
    await updateDuty(db, duty)
    return duty
  },

  async deleteDuty({ db }, { id }) {
    const { name } = await existingDuty(db, id)
    const needed = await countMinimumsFor(db, id)
    if (needed > 0)
      throw new AppError(
        'ruleBroken',
        `${name} is asked for by ${needed === 1 ? 'a minimum' : `${needed} minimums`}, so it was not deleted. Change or delete that first.`,
      )
    await deleteDuty(db, id)
    return { id }
  },

  async addHolder({ db }, proposed) {
    await existingDuty(db, proposed.dutyId)
    const holder: CoverDutyHolder = { id: newId(coverDutyHolderId), ...proposed }
    refuseBackwards(holder)
    await insertHolder(db, holder)
    await checkDutyHolder(db, holder.id)
    return holder
  },

  async changeHolder({ db }, holder) {
    await existingHolder(db, holder.id)
    refuseBackwards(holder)
    await updateHolder(db, holder)
    await checkDutyHolder(db, holder.id)
    return holder
  },

  async deleteHolder({ db }, { id }) {
    await existingHolder(db, id)
    await deleteHolder(db, id)
    return { id }
  },
}

/** Nothing else may say how many of the same people are needed at the same time. */
export async function checkMinimum(db: Writable, id: string): Promise<void> {
  const minimum = await findMinimum(db, id)
  if (minimum !== undefined) refuseContradiction(minimum, await listSimilar(db, minimum))
}

/** Nobody holds one duty twice on one day. */
export async function checkDutyHolder(db: Writable, id: string): Promise<void> {
  const holder = await findHolder(db, id)
  if (holder === undefined) return
  const others = await listHoldersOf(db, holder)
  if (others.some((other) => other.id !== id && overlaps(other, holder)))
    throw new AppError(
      'ruleBroken',
      'This person is named for that duty already on some of these days. Nothing was saved: change the line that is there.',
      { personId: 'Named already on some of these days' },
    )
}

function rowOf(typed: ChangedMinimum): Minimum
function rowOf(typed: NewMinimum): Omit<Minimum, 'id' | 'endsOn'>
function rowOf({
  weekdays,
  unsupervised,
  ...rest
}: NewMinimum | ChangedMinimum): Omit<Minimum, 'id' | 'endsOn'> {
  return { ...rest, weekdays: [...new Set(weekdays)].toSorted().join(''), unsupervised: unsupervised ? 1 : 0 }
}

function refuseFaults(minimum: Minimum): void {
  const faults = faultsOf(minimum)
  if (Object.keys(faults).length === 0) return
  throw new AppError('ruleBroken', 'Something about this minimum does not add up. Nothing was saved.', faults)
}

function refuseBackwards({ startsOn, endsOn }: Pick<CoverDutyHolder, 'startsOn' | 'endsOn'>): void {
  if (endsOn !== null && endsOn < startsOn)
    throw new AppError('ruleBroken', 'The last day is before the first. Nothing was saved.', {
      endsOn: 'It would end before it starts',
    })
}

async function existing(db: Readable, id: Minimum['id']): Promise<Minimum> {
  const minimum = await findMinimum(db, id)
  if (minimum === undefined) throw gone('That minimum')
  return minimum
}

async function existingDuty(db: Readable, id: CoverDutyId): Promise<CoverDuty> {
  const duty = await findDuty(db, id)
  if (duty === undefined) throw gone('That duty')
  return duty
}

async function existingHolder(db: Readable, id: CoverDutyHolder['id']): Promise<CoverDutyHolder> {
  const holder = await findHolder(db, id)
  if (holder === undefined) throw gone('That line')
  return holder
}

const gone = (what: string) =>
  new AppError('notFound', `${what} is no longer here. Somebody may have deleted it; look in the bin.`)

async function refuseSameName(db: Writable, duty: CoverDuty): Promise<void> {
  const other = await findDutyNamed(db, duty.name)
  if (other !== undefined && other.id !== duty.id)
    throw new AppError('ruleBroken', 'There is a duty with this name already. Nothing was saved.', {
      name: 'Another duty has this name',
    })
}
