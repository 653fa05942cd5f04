import { formatDay, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { SecondmentRow, secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'
import { openCount } from '#shared/features/secondments/secondment-clauses.rules.ts'
import { extensionStartsOn, lastDayOf, statusOn } from '#shared/features/secondments/secondments.rules.ts'
import {
  notYet,
  secondmentCostId,
  secondmentExtensionId,
  secondmentId,
  secondmentReviewId,
  type NewSecondment,
  type Secondment,
  type SecondmentExtension,
  type SecondmentReview,
} from '#shared/features/secondments/secondments.schema.ts'
import { warningsOf } from '#shared/features/secondments/secondments.warnings.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { deleteAppointment } from '../appointments/appointments.repository.ts'
import { rechargeProcedures } from './recharge.service.ts'
import { countSettled, listClauses } from './secondment-clauses.repository.ts'
import { clauseProcedures } from './secondment-clauses.service.ts'
import { existing, notBegun, refuseBroken, running, standing } from './secondments.checks.ts'
import {
  deleteReviews,
  deleteSecondment,
  findCost,
  findReview,
  insertCost,
  insertExtension,
  insertReviews,
  insertSecondment,
  listExtensions,
  listNamed,
  listReviews,
  updateCost,
  updateReview,
  updateSecondment,
} from './secondments.repository.ts'
import { followWithAppointment, followWithReviews } from './secondments.upkeep.ts'
import { whatIfProcedures } from './what-if.service.ts'

export const secondments: Procedures<typeof secondmentsContract> = {
  ...clauseProcedures,
  ...rechargeProcedures,
  ...whatIfProcedures,

  async list({ db, clock }, filter) {
    const extensions = Map.groupBy(await listExtensions(db), (extension) => extension.secondmentId)
    const reviews = Map.groupBy(await listReviews(db), (review) => review.secondmentId)
    const settled = await countSettled(db)
    const named = await listNamed(db, filter)
    return named.map((row) =>
      asRow(clock.today(), row, {
        extensions: extensions.get(row.id) ?? [],
        reviews: reviews.get(row.id) ?? [],
        settled: settled.get(row.id) ?? 0,
      }),
    )
  },

  async find({ db, clock }, { id }) {
    await existing(db, id)
    const extensions = await listExtensions(db, id)
    const reviews = await listReviews(db, id)
    const [named] = await listNamed(db, { id })
    const clauses = await listClauses(db, id)
    const settled = (await countSettled(db, id)).get(id) ?? 0
    const secondment = asRow(clock.today(), named!, { extensions, reviews, settled })
    return { today: clock.today(), secondment, extensions, reviews, clauses }
  },

  propose: ({ db }, terms) => addSecondment(db, terms, {}),

  async record({ db }, { signedByHomeOn, signedByHostOn, signedByPersonOn, earlyStartReason, ...terms }) {
    return addSecondment(db, terms, {
      signedByHomeOn,
      signedByHostOn,
      signedByPersonOn,
      earlyStartReason,
      begunOn: terms.startsOn,
    })
  },

  async change({ db }, changed) {
    const before = await standing(db, changed.id)
    await refuseMovingExtendedEnd(db, before, changed.endsOn)
    const secondment = { ...before, ...changed, begunOn: before.begunOn === null ? null : changed.startsOn }
    return saveSecondment(db, secondment)
  },

  async approve({ db }, { id, side, on }) {
    const secondment = await notBegun(db, id)
    return saveSecondment(db, { ...secondment, [side === 'home' ? 'homeApprovedOn' : 'hostApprovedOn']: on })
  },

  async sendForSignature({ db }, { id, on }) {
    return saveSecondment(db, { ...(await notBegun(db, id)), sentForSignatureOn: on })
  },

  async sign({ db }, { id, party, on }) {
    const field = { home: 'signedByHomeOn', host: 'signedByHostOn', person: 'signedByPersonOn' } as const
    return saveSecondment(db, { ...(await standing(db, id)), [field[party]]: on })
  },

  async begin({ db }, { id, begunOn, earlyStartReason }) {
    return saveSecondment(db, { ...(await notBegun(db, id)), begunOn, startsOn: begunOn, earlyStartReason })
  },

  async extend({ db }, { id, endsOn, agreedOn, reason }) {
    const secondment = await running(db, id)
    const oldEnd = secondment.endsOn
    if (oldEnd === null) throw refusal('No last day is agreed, so there is nothing to extend.', {})
    if (secondment.noticeGivenOn !== null) {
      throw refusal('Notice has been given. Take the notice back first, then extend.', {})
    }
    if (endsOn <= oldEnd) {
      throw refusal('An extension ends later than before.', { endsOn: `It ends on ${formatDay(oldEnd)} now` })
    }
    await insertExtension(db, {
      id: newId(secondmentExtensionId),
      secondmentId: id,
      startsOn: extensionStartsOn(oldEnd),
      endsOn,
      agreedOn,
      reason,
    })
    return saveSecondment(db, { ...secondment, endsOn })
  },

  async giveNotice({ db }, { id, ...notice }) {
    return saveSecondment(db, { ...(await running(db, id)), ...notice })
  },

  async withdrawNotice({ db }, { id }) {
    const secondment = await running(db, id)
    if (secondment.noticeGivenOn === null) throw refusal('No notice was given.', {})
    return saveSecondment(db, {
      ...secondment,
      noticeGivenBy: null,
      noticeGivenOn: null,
      noticeGivenWeeks: null,
      noticeEndsOn: null,
      noticeShortenedReason: '',
    })
  },

  async planReturnMeeting({ db }, { id, on }) {
    const secondment = await standing(db, id)
    const lastDay = lastDayOf(secondment)
    if (on !== null && lastDay !== null && on > lastDay) {
      throw refusal('The return meeting comes before the end.', {
        on: `The last day is ${formatDay(lastDay)}`,
      })
    }
    return saveSecondment(db, { ...secondment, returnMeetingOn: on })
  },

  async holdReturnMeeting({ db }, { id, on }) {
    return saveSecondment(db, { ...(await existing(db, id)), returnMeetingHeldOn: on })
  },

  async planReview({ db }, { secondmentId: id, plannedOn }) {
    await standing(db, id)
    const review: SecondmentReview = {
      id: newId(secondmentReviewId),
      secondmentId: id,
      plannedOn,
      heldOn: null,
      notes: '',
    }
    await insertReviews(db, [review])
    return review
  },

  moveReview: ({ db }, changed) => changeReview(db, changed),
  holdReview: ({ db }, changed) => changeReview(db, changed),

  async cancelReview({ db }, { id }) {
    await existingReview(db, id)
    await deleteReviews(db, [id])
    return { id }
  },

  async end({ db }, { id, ...ending }) {
    return saveSecondment(db, { ...(await running(db, id)), ...ending })
  },

  async resume({ db }, { id }) {
    const secondment = await existing(db, id)
    if (secondment.endedOn === null) throw refusal('This secondment has not ended.', {})
    return saveSecondment(db, { ...secondment, endedOn: null, outcome: null, endReason: '' })
  },

  async withdraw({ db }, { id, ...withdrawal }) {
    return saveSecondment(db, { ...(await notBegun(db, id)), ...withdrawal })
  },

  async delete({ db }, { id }) {
    const { appointmentId } = await existing(db, id)
    await deleteSecondment(db, id)
    if (appointmentId !== null) await deleteAppointment(db, appointmentId)
    return { id }
  },

  async cost({ db }, { id }) {
    await existing(db, id)
    return { rechargePencePerMonth: (await findCost(db, id))?.rechargePencePerMonth ?? null }
  },

  async changeCost({ db }, { id, rechargePencePerMonth }) {
    await existing(db, id)
    const cost = await findCost(db, id)
    if (cost === undefined) {
      await insertCost(db, { id: newId(secondmentCostId), secondmentId: id, rechargePencePerMonth })
    } else {
      await updateCost(db, { ...cost, rechargePencePerMonth })
    }
    return { rechargePencePerMonth }
  },
}

export async function addSecondment(
  db: Writable,
  terms: NewSecondment,
  soFar: Partial<Secondment>,
): Promise<Secondment> {
  const secondment: Secondment = { id: newId(secondmentId), ...terms, ...notYet, ...soFar }
  await refuseBroken(db, secondment)
  await insertSecondment(db, secondment)
  return follow(db, null, secondment)
}

/** Writes a change with everything that follows from it; for moves between employers too. */
export async function saveSecondment(db: Writable, secondment: Secondment): Promise<Secondment> {
  const before = await existing(db, secondment.id)
  await refuseBroken(db, secondment)
  return follow(db, before, secondment)
}

/** Writes the record with its appointment and its reviews. */
async function follow(db: Writable, before: Secondment | null, secondment: Secondment): Promise<Secondment> {
  const followed = await followWithAppointment(db, secondment)
  await updateSecondment(db, followed)
  await followWithReviews(db, before, followed)
  return followed
}

type Named = Awaited<ReturnType<typeof listNamed>>[number]

function asRow(
  today: IsoDate,
  named: Named,
  {
    extensions,
    reviews,
    settled,
  }: {
    readonly extensions: readonly SecondmentExtension[]
    readonly reviews: readonly SecondmentReview[]
    readonly settled: number
  },
): SecondmentRow {
  const ahead = reviews.filter(({ heldOn }) => heldOn === null)
  return {
    ...named,
    status: statusOn(today, named, extensions),
    lastDay: lastDayOf(named),
    extensionCount: extensions.length,
    openClauses: openCount(settled),
    nextReviewOn: ahead[0]?.plannedOn ?? null,
    warnings: warningsOf(today, named, extensions),
  }
}

/** Once extended, the end has a history; a quiet change would make it untrue. */
async function refuseMovingExtendedEnd(
  db: Readable,
  before: Secondment,
  endsOn: IsoDate | null,
): Promise<void> {
  if (endsOn === before.endsOn || (await listExtensions(db, before.id)).length === 0) return
  throw refusal(
    'This secondment was extended, so its last day is changed by another extension or by notice.',
    {
      endsOn: 'Extend it or give notice instead',
    },
  )
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

const refusal = (sentence: string, fields: Record<string, string>) =>
  new AppError('ruleBroken', `${sentence} Nothing was saved.`, fields)
