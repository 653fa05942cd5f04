import { formatLongDay, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { inductionsContract } from '#shared/features/inductions/inductions.contract.ts'
import { nextReference } from '#shared/features/inductions/inductions.rules.ts'
import {
  inductionItemId,
  type Induction,
  type InductionId,
  type InductionItem,
  type InductionItemId,
  type InductionReview,
  type InductionReviewId,
} from '#shared/features/inductions/inductions.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Clock } from '../../host.ts'
import type { Procedures } from '../../ipc/context.ts'
import { beginInductions } from './begin.ts'
import { inductionDetails } from './induction-details.ts'
import { listRows } from './induction-rows.ts'
import {
  deleteInduction,
  deleteItem,
  findInduction,
  findInductionInProgress,
  findReview,
  insertItem,
  listItems,
  listItemsById,
  updateInduction,
  updateItem,
  updateReview,
} from './inductions.repository.ts'
import { namesOfOpen, refuseFinished, refuseOpenSteps } from './sign-off.ts'

export const inductions: Procedures<typeof inductionsContract> = {
  list: ({ db, clock }, { which }) => listRows(db, clock.today(), { which }),
  ofPerson: ({ db, clock }, { personId }) => listRows(db, clock.today(), { personId }),
  find: ({ db, clock }, { id }) => inductionDetails(db, clock.today(), id),

  async cohort({ db, clock }, { ids }) {
    const found = []
    for (const id of ids) found.push(await inductionDetails(db, clock.today(), id))
    return found
  },

  begin: ({ db }, wish) => beginInductions(db, wish),

  async changeDetails({ db }, { id, ...details }) {
    const after = { ...(await inProgress(db, id)), ...details }
    await updateInduction(db, after)
    return after
  },

  tick({ db, clock, actor }, { ids, doneOn = clock.today(), doneBy, note }) {
    refuseFuture(clock, doneOn, 'doneOn')
    return changeItems(db, ids, (item) => ({
      ...item,
      doneOn,
      doneBy: doneBy === undefined || doneBy === '' ? actor.name : doneBy,
      notApplicableBecause: null,
      note: note ?? item.note,
    }))
  },

  untick: ({ db }, { ids }) =>
    changeItems(db, ids, (item) => ({ ...item, doneOn: null, doneBy: '', notApplicableBecause: null })),

  setAside: ({ db }, { ids, because }) =>
    changeItems(db, ids, (item) => ({ ...item, doneOn: null, doneBy: '', notApplicableBecause: because })),

  moveDueDate: ({ db }, { ids, dueOn }) => changeItems(db, ids, (item) => ({ ...item, dueOn })),

  changeNote: ({ db }, { id, note }) => changeItem(db, id, (item) => ({ ...item, note })),

  recordVisit: ({ db }, { id, ...visit }) =>
    changeItem(db, id, (item) => {
      if (item.kind === 'step')
        throw new AppError('ruleBroken', 'This step is not a shadowing visit. Nothing was changed.')
      return { ...item, ...visit }
    }),

  async addItem({ db }, proposed) {
    const induction = await inProgress(db, proposed.inductionId)
    const item: InductionItem = {
      ...proposed,
      id: newId(inductionItemId),
      templateItemId: null,
      reference: nextReference(await listItems(db, induction.id), proposed.groupName),
      doneOn: null,
      doneBy: '',
      note: '',
      notApplicableBecause: null,
      hostAgencyId: null,
      visitOn: null,
      reflection: '',
    }
    await insertItem(db, item)
    return item
  },

  async deleteItem({ db }, { id }) {
    const [item] = await itemsInProgress(db, [id])
    if (item!.templateItemId !== null) {
      throw new AppError(
        'ruleBroken',
        'This step comes from the centre’s list. Nothing was deleted. Mark it as not applicable and say why.',
      )
    }
    await deleteItem(db, id)
    return { id }
  },

  async recordReview({ db, clock, actor }, { id, heldOn, heldBy, notes }) {
    const review = await reviewInProgress(db, id)
    if (heldOn !== null) refuseFuture(clock, heldOn, 'heldOn')
    const holder = heldBy === '' ? actor.name : heldBy
    const after: InductionReview = { ...review, heldOn, heldBy: heldOn === null ? '' : holder, notes }
    await updateReview(db, after)
    return after
  },

  async moveReview({ db }, { id, dueOn }) {
    const after: InductionReview = { ...(await reviewInProgress(db, id)), dueOn }
    await updateReview(db, after)
    return after
  },

  async signOff({ db, clock }, { id, ...signatures }) {
    const induction = await inProgress(db, id)
    for (const field of ['managerSignedOn', 'starterSignedOn'] as const) {
      refuseFuture(clock, signatures[field], field)
      refuseBeforeStart(induction, signatures[field], field)
    }
    const isComplete = (await namesOfOpen(db, id)).length === 0
    const after: Induction = {
      ...induction,
      ...signatures,
      openStepsReason: isComplete ? '' : signatures.openStepsReason,
    }
    await refuseOpenSteps(db, after)
    await updateInduction(db, after)
    return after
  },

  async stop({ db }, { id, stoppedOn, because }) {
    const after: Induction = { ...(await inProgress(db, id)), stoppedOn, stoppedBecause: because }
    await updateInduction(db, after)
    return after
  },

  async reopen({ db }, { id }) {
    const before = await existing(db, id)
    const other = await findInductionInProgress(db, before.personId)
    if (other !== undefined && other.id !== id) {
      throw new AppError('ruleBroken', 'This person has another induction in progress. Nothing was reopened.')
    }
    const after: Induction = {
      ...before,
      managerSignedBy: null,
      managerSignedOn: null,
      starterSignedOn: null,
      openStepsReason: '',
      stoppedOn: null,
      stoppedBecause: '',
    }
    await updateInduction(db, after)
    return after
  },

  async delete({ db }, { id }) {
    await existing(db, id)
    await deleteInduction(db, id)
    return { id }
  },
}

type Change = (item: InductionItem) => InductionItem

async function changeItems(
  db: Writable,
  ids: readonly InductionItemId[],
  change: Change,
): Promise<InductionItem[]> {
  const after = (await itemsInProgress(db, ids)).map(change)
  for (const item of after) await updateItem(db, item)
  return after
}

async function changeItem(db: Writable, id: InductionItemId, change: Change): Promise<InductionItem> {
  const [after] = await changeItems(db, [id], change)
  return after!
}

async function itemsInProgress(db: Readable, ids: readonly InductionItemId[]): Promise<InductionItem[]> {
  const items = await listItemsById(db, ids)
  if (items.length < new Set(ids).size) {
    throw new AppError('notFound', 'One of these steps is no longer here. Nothing was changed.')
  }
  for (const id of new Set(items.map((item) => item.inductionId))) await inProgress(db, id)
  return items
}

async function reviewInProgress(db: Readable, id: InductionReviewId): Promise<InductionReview> {
  const review = await findReview(db, id)
  if (review === undefined)
    throw new AppError('notFound', 'That review is no longer here. Nothing was changed.')
  await inProgress(db, review.inductionId)
  return review
}

async function inProgress(db: Readable, id: InductionId): Promise<Induction> {
  const induction = await existing(db, id)
  refuseFinished(induction)
  return induction
}

async function existing(db: Readable, id: InductionId): Promise<Induction> {
  const induction = await findInduction(db, id)
  if (induction === undefined) {
    throw new AppError(
      'notFound',
      'That induction is no longer here. Somebody may have deleted it; look in the bin.',
    )
  }
  return induction
}

function refuseFuture(clock: Clock, day: IsoDate, field: string): void {
  if (day <= clock.today()) return
  throw new AppError(
    'ruleBroken',
    `${formatLongDay(day)} is still to come. Nothing was saved. Give the day on which it was done.`,
    {
      [field]: 'This day is still to come',
    },
  )
}

function refuseBeforeStart(induction: Induction, day: IsoDate, field: string): void {
  if (day >= induction.startsOn) return
  throw new AppError(
    'ruleBroken',
    `The induction starts on ${formatLongDay(induction.startsOn)}. Nothing was saved.`,
    {
      [field]: 'Before the induction starts',
    },
  )
}
