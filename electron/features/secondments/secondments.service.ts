import { addDays, formatDay, type IsoDate } from '#shared/dates.ts'
import type { SecondmentRow, secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'
import { openCount } from '#shared/features/secondments/secondment-clauses.rules.ts'
import {
  extensionStartsOn,
  lastDayOf,
  lentSince,
  statusOn,
} from '#shared/features/secondments/secondments.rules.ts'
import {
  secondmentExtensionId,
  type Secondment,
  type SecondmentExtension,
  type SecondmentReview,
} from '#shared/features/secondments/secondments.schema.ts'
import { warningsOf } from '#shared/features/secondments/secondments.warnings.ts'
import { newId } from '#shared/ids.ts'

import type { Readable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { deleteAppointment } from '../appointments/appointments.repository.ts'
import { rechargeProcedures } from './recharge.service.ts'
import { countSettled, listClauses } from './secondment-clauses.repository.ts'
import { clauseProcedures } from './secondment-clauses.service.ts'
import { meetingProcedures } from './secondment-meetings.service.ts'
import { existing, notBegun, refusal, refuseAhead, running, standing } from './secondments.checks.ts'
import {
  deleteExtension,
  deleteSecondment,
  insertExtension,
  listExtensions,
  listNamed,
  listPeriods,
  listReviews,
  listSecondmentsOf,
} from './secondments.repository.ts'
import { addSecondment, saveSecondment } from './secondments.upkeep.ts'
import { whatIfProcedures } from './what-if.service.ts'

export const secondments: Procedures<typeof secondmentsContract> = {
  ...clauseProcedures,
  ...meetingProcedures,
  ...rechargeProcedures,
  ...whatIfProcedures,

  async list({ db, clock }, filter) {
    const extensions = Map.groupBy(await listExtensions(db), (extension) => extension.secondmentId)
    const reviews = Map.groupBy(await listReviews(db), (review) => review.secondmentId)
    const settled = await countSettled(db)
    const periods = Map.groupBy(await listPeriods(db), (period) => period.personId)
    const named = await listNamed(db, filter)
    return named.map((row) =>
      asRow(clock.today(), row, {
        extensions: extensions.get(row.id) ?? [],
        reviews: reviews.get(row.id) ?? [],
        settled: settled.get(row.id) ?? 0,
        periods: periods.get(row.personId) ?? [],
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
    const periods = await listSecondmentsOf(db, named!.personId)
    const secondment = asRow(clock.today(), named!, { extensions, reviews, settled, periods })
    return { today: clock.today(), secondment, extensions, reviews, clauses }
  },

  propose: ({ db }, terms) => addSecondment(db, terms, {}),

  async record(
    { db, clock },
    { signedByHomeOn, signedByHostOn, signedByPersonOn, earlyStartReason, ...terms },
  ) {
    const signed = { signedByHomeOn, signedByHostOn, signedByPersonOn }
    for (const [field, on] of Object.entries(signed)) refuseAhead(clock.today(), field, on)
    return addSecondment(db, terms, { ...signed, earlyStartReason, begunOn: terms.startsOn })
  },

  async change({ db }, changed) {
    const before = await standing(db, changed.id)
    await refuseRewritingExtensions(db, before, changed)
    const secondment = { ...before, ...changed, begunOn: before.begunOn === null ? null : changed.startsOn }
    return saveSecondment(db, secondment)
  },

  async approve({ db, clock }, { id, side, on }) {
    refuseAhead(clock.today(), 'on', on)
    const secondment = await notBegun(db, id)
    return saveSecondment(db, { ...secondment, [side === 'home' ? 'homeApprovedOn' : 'hostApprovedOn']: on })
  },

  async sendForSignature({ db, clock }, { id, on }) {
    refuseAhead(clock.today(), 'on', on)
    return saveSecondment(db, { ...(await notBegun(db, id)), sentForSignatureOn: on })
  },

  async sign({ db, clock }, { id, party, on }) {
    refuseAhead(clock.today(), 'on', on)
    const field = { home: 'signedByHomeOn', host: 'signedByHostOn', person: 'signedByPersonOn' } as const
    return saveSecondment(db, { ...(await standing(db, id)), [field[party]]: on })
  },

  async begin({ db }, { id, begunOn, earlyStartReason }) {
    return saveSecondment(db, { ...(await notBegun(db, id)), begunOn, startsOn: begunOn, earlyStartReason })
  },

  async extend({ db, clock }, { id, endsOn, agreedOn, reason }) {
    refuseAhead(clock.today(), 'agreedOn', agreedOn)
    const secondment = await running(db, id)
    const oldEnd = secondment.endsOn
    if (oldEnd === null) throw refusal('No last day is agreed, so there is nothing to extend.')
    if (secondment.noticeGivenOn !== null) {
      throw refusal('Notice has been given. Take the notice back first, then extend.')
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

  /** The last one only: those before it led to where it began. */
  async takeBackExtension({ db }, { id }) {
    const secondment = await running(db, id)
    if (secondment.noticeGivenOn !== null) {
      throw refusal('Notice has been given. Take the notice back first, then the extension.')
    }
    const last = (await listExtensions(db, id)).at(-1)
    if (last === undefined) throw refusal('This secondment was not extended.')
    await deleteExtension(db, last.id)
    return saveSecondment(db, { ...secondment, endsOn: addDays(last.startsOn, -1) })
  },

  async giveNotice({ db, clock }, { id, ...notice }) {
    refuseAhead(clock.today(), 'noticeGivenOn', notice.noticeGivenOn)
    return saveSecondment(db, { ...(await running(db, id)), ...notice })
  },

  async withdrawNotice({ db }, { id }) {
    const secondment = await running(db, id)
    if (secondment.noticeGivenOn === null) throw refusal('No notice was given.')
    return saveSecondment(db, {
      ...secondment,
      noticeGivenBy: null,
      noticeGivenOn: null,
      noticeGivenWeeks: null,
      noticeEndsOn: null,
      noticeShortenedReason: '',
    })
  },

  async end({ db }, { id, ...ending }) {
    return saveSecondment(db, { ...(await running(db, id)), ...ending })
  },

  async resume({ db }, { id }) {
    const secondment = await existing(db, id)
    if (secondment.endedOn === null) throw refusal('This secondment has not ended.')
    return saveSecondment(db, { ...secondment, endedOn: null, outcome: null, endReason: '' })
  },

  async withdraw({ db, clock }, { id, ...withdrawal }) {
    refuseAhead(clock.today(), 'withdrawnOn', withdrawal.withdrawnOn)
    return saveSecondment(db, { ...(await notBegun(db, id)), ...withdrawal })
  },

  async delete({ db }, { id }) {
    const { appointmentId } = await existing(db, id)
    await deleteSecondment(db, id)
    if (appointmentId !== null) await deleteAppointment(db, appointmentId)
    return { id }
  },
}

type Named = Awaited<ReturnType<typeof listNamed>>[number]

function asRow(
  today: IsoDate,
  named: Named,
  {
    extensions,
    reviews,
    settled,
    periods,
  }: {
    readonly extensions: readonly SecondmentExtension[]
    readonly reviews: readonly SecondmentReview[]
    readonly settled: number
    /** Of the same person, this one included. */
    readonly periods: Parameters<typeof lentSince>[1]
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
    warnings: warningsOf(today, named, extensions, lentSince(named, periods)),
  }
}

/** Once extended, the dates have a history; a quiet change would make it untrue. */
async function refuseRewritingExtensions(
  db: Readable,
  before: Secondment,
  { startsOn, endsOn }: Pick<Secondment, 'startsOn' | 'endsOn'>,
): Promise<void> {
  const [first] = await listExtensions(db, before.id)
  if (first === undefined) return
  if (endsOn !== before.endsOn) {
    throw refusal(
      'This secondment was extended, so its last day is changed by another extension or by notice.',
      { endsOn: 'Extend it or give notice instead' },
    )
  }
  if (startsOn >= first.startsOn) {
    throw refusal('A secondment starts before it is extended.', {
      startsOn: `The first extension starts on ${formatDay(first.startsOn)}`,
    })
  }
}
