import { formatDay, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'
import { lastDayOf, nextReviewAfter, reviewFault } from '#shared/features/secondments/secondments.rules.ts'
import type { Secondment, SecondmentReview } from '#shared/features/secondments/secondments.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { existing, refusal, refuseAhead, standing } from './secondments.checks.ts'
import {
  deleteReviews,
  findReview,
  insertReviews,
  listReviews,
  updateReview,
} from './secondments.repository.ts'
import { plannedReview, saveSecondment } from './secondments.upkeep.ts'

type Names =
  | 'planReturnMeeting'
  | 'holdReturnMeeting'
  | 'planReview'
  | 'moveReview'
  | 'holdReview'
  | 'cancelReview'

/** When the parties sit down together: reviews on the way, and the meeting about the return. */
export const meetingProcedures: Pick<Procedures<typeof secondmentsContract>, Names> = {
  async planReturnMeeting({ db }, { id, on }) {
    const secondment = await standing(db, id)
    const lastDay = lastDayOf(secondment)
    if (on !== null && lastDay !== null && on > lastDay) {
      throw refusal('The return meeting comes before the end.', {
        on: `The last day is ${formatDay(lastDay)}`,
      })
    }
    refuseMeetingBeforeStart(secondment, on)
    return saveSecondment(db, { ...secondment, returnMeetingOn: on })
  },

  async holdReturnMeeting({ db, clock }, { id, on }) {
    refuseAhead(clock.today(), 'on', on)
    const secondment = await existing(db, id)
    if (secondment.begunOn === null) throw refusal('This secondment has not begun. Begin it first.')
    refuseMeetingBeforeStart(secondment, on)
    return saveSecondment(db, { ...secondment, returnMeetingHeldOn: on })
  },

  async planReview({ db }, { secondmentId: id, plannedOn }) {
    refuseReviewOutside(await standing(db, id), plannedOn)
    const review = plannedReview(id, plannedOn)
    await insertReviews(db, [review])
    return review
  },

  async moveReview({ db }, changed) {
    const { secondmentId: id, heldOn } = await existingReview(db, changed.id)
    if (heldOn !== null) throw refusal('That review has been held, so it cannot be moved.')
    refuseReviewOutside(await standing(db, id), changed.plannedOn)
    return changeReview(db, changed)
  },

  async holdReview({ db, clock }, changed) {
    refuseAhead(clock.today(), 'heldOn', changed.heldOn)
    const { secondmentId: id } = await existingReview(db, changed.id)
    const secondment = await existing(db, id)
    if (changed.heldOn !== null && changed.heldOn < secondment.startsOn) {
      throw refusal('A review is held while the secondment runs.', {
        heldOn: `The secondment started on ${formatDay(secondment.startsOn)}`,
      })
    }
    const review = await changeReview(db, changed)
    await planNextReview(db, secondment)
    return review
  },

  async cancelReview({ db }, { id }) {
    await existingReview(db, id)
    await deleteReviews(db, [id])
    return { id }
  },
}

function refuseReviewOutside(secondment: Secondment, plannedOn: IsoDate): void {
  const fault = reviewFault(plannedOn, secondment)
  if (fault !== null) throw refusal('A review belongs to the time of the secondment.', { plannedOn: fault })
}

function refuseMeetingBeforeStart({ startsOn }: Secondment, on: IsoDate | null): void {
  if (on === null || on >= startsOn) return
  throw refusal('The return meeting comes after the beginning.', {
    on: `The secondment starts on ${formatDay(startsOn)}`,
  })
}

async function existingReview(db: Readable, id: SecondmentReview['id']): Promise<SecondmentReview> {
  const review = await findReview(db, id)
  if (review === undefined)
    throw new AppError('notFound', 'That review is no longer planned. Nothing was saved.')
  return review
}

async function changeReview(
  db: Writable,
  changed: Pick<SecondmentReview, 'id'> & Partial<SecondmentReview>,
): Promise<SecondmentReview> {
  const review = { ...(await existingReview(db, changed.id)), ...changed }
  await updateReview(db, review)
  return review
}

/** Reviews are planned two years ahead where no end is agreed; from then on each one that is held plans the next. */
async function planNextReview(db: Writable, secondment: Secondment): Promise<void> {
  if (secondment.begunOn === null || lastDayOf(secondment) !== null) return
  const reviews = await listReviews(db, secondment.id)
  const last = reviews.at(-1)
  if (last === undefined || reviews.some(({ heldOn }) => heldOn === null)) return
  await insertReviews(db, [
    plannedReview(secondment.id, nextReviewAfter(secondment.startsOn, last.plannedOn)),
  ])
}
