import { AppError } from '#shared/errors.ts'
import { isFinished, isOpen } from '#shared/features/inductions/inductions.rules.ts'
import {
  inductionId,
  inductionItemId,
  inductionReviewId,
  type Induction,
  type InductionId,
} from '#shared/features/inductions/inductions.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { findInduction, findReview, listItems, listItemsById, listReviews } from './inductions.repository.ts'

/** Says what is missing, so that nobody signs for what was not done; a reason given counts as an answer. */
export async function refuseOpenSteps(db: Readable, induction: Induction): Promise<void> {
  if (induction.managerSignedOn === null || induction.openStepsReason !== '') return
  const open = await namesOfOpen(db, induction.id)
  if (open.length === 0) return
  throw new AppError(
    'ruleBroken',
    `${sayCount(open.length)} still open: ${open.slice(0, 5).join(', ')}${open.length > 5 ? ' and more' : ''}. The induction was not signed off. Tick them, mark them as not applicable with a reason, or say why you sign off all the same.`,
    { openStepsReason: 'Needed while steps are open' },
  )
}

const sayCount = (count: number) => (count === 1 ? 'One step is' : `${count} steps are`)

/** References of open steps and names of reviews not yet held. */
export async function namesOfOpen(db: Readable, id: InductionId): Promise<string[]> {
  const items = (await listItems(db, id)).filter(isOpen).map((item) => item.reference)
  const reviews = (await listReviews(db, id)).filter((review) => review.heldOn === null)
  return [...items, ...reviews.map((review) => `${review.name} review`)]
}

/** Signatures stand under what was signed: a finished induction must be reopened before its steps change. */
export function refuseFinished(induction: Induction): void {
  if (!isFinished(induction)) return
  const how = induction.managerSignedOn === null ? 'stopped' : 'signed off'
  throw new AppError('ruleBroken', `This induction is ${how}. Nothing was changed. Reopen it first.`)
}

/** After undo: a signed induction has nothing open that nobody answered for. */
export async function checkInduction(db: Writable, id: string): Promise<void> {
  const induction = await findInduction(db, inductionId.parse(id))
  if (induction !== undefined) await refuseOpenSteps(db, induction)
}

export async function checkInductionItem(db: Writable, id: string): Promise<void> {
  const [item] = await listItemsById(db, [inductionItemId.parse(id)])
  if (item !== undefined) await checkInduction(db, item.inductionId)
}

export async function checkInductionReview(db: Writable, id: string): Promise<void> {
  const review = await findReview(db, inductionReviewId.parse(id))
  if (review !== undefined) await checkInduction(db, review.inductionId)
}
