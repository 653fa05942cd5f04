import { addMonths, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import { decisionFaults } from '#shared/features/leave/deciding.rules.ts'
import type { leaveContract } from '#shared/features/leave/leave.contract.ts'
import {
  leaveAllowanceId,
  leaveRequestId,
  undecided,
  type LeaveAllowance,
  type LeaveDecision,
  type LeaveRequest,
  type NewLeave,
} from '#shared/features/leave/leave.schema.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'
import { newId } from '#shared/ids.ts'

import type { Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { readBalance } from './balance.ts'
import { readDeciders } from './deciding.ts'
import { existingKind, leaveKinds } from './leave-kinds.service.ts'
import { previewLeave } from './leave-preview.ts'
import { readAway, readLeaveRows } from './leave-rows.ts'
import {
  existingLeave,
  existingPerson,
  leaveGone,
  refuse,
  refuseAhead,
  refuseBroken,
  refuseDecided,
  refuseOver,
} from './leave.checks.ts'
import {
  deleteAllowance,
  deleteLeave,
  findAllowance,
  insertAllowance,
  insertLeave,
  updateAllowance,
  updateLeave,
} from './leave.repository.ts'

const monthsShown = 24

export const leave: Procedures<typeof leaveContract> = {
  ...leaveKinds,

  async list({ db, clock }, { which, personId }) {
    const today = clock.today()
    // What is still to come is read forwards, what was is read backwards.
    if (which === 'waiting')
      return (await readLeaveRows(db, { personId, isUndecided: true }, today)).toReversed()
    if (which === 'booked')
      return (await readLeaveRows(db, { personId, from: today, isLive: true }, today)).toReversed()
    const whose = personId === undefined ? { from: addMonths(today, -monthsShown) } : { personId }
    return readLeaveRows(db, whose, today)
  },

  async find({ db, clock }, { id }) {
    const [row] = await readLeaveRows(db, { id }, clock.today())
    if (row === undefined) throw leaveGone()
    return row
  },

  away: ({ db, actor }, days) => readAway(db, days, actor.role),

  preview: ({ db, clock }, proposed) => previewLeave(db, proposed, clock.today()),

  async balance({ db, clock }, { personId, on }) {
    const person = await existingPerson(db, personId)
    const today = clock.today()
    const { steps, notes, ...balance } = await readBalance(db, personId, on ?? today, today)
    return { ...balance, personId, personName: nameOf(person), steps: [...steps], notes: [...notes] }
  },

  add: ({ db, clock }, proposed) => addLeave(db, proposed, clock.today()),

  async change({ db, clock }, changed) {
    const before = await existingLeave(db, changed.id)
    refuseOver(before)
    refuseDecided(before, ' Cancel it, and ask again for the days that are right.')
    return save(db, { ...before, ...changed }, clock.today())
  },

  decide: ({ db, clock }, decision) => decideLeave(db, decision, clock.today()),

  async withdraw({ db, clock }, { id }) {
    const before = await existingLeave(db, id)
    refuseOver(before)
    refuseDecided(before, ' Cancel it instead.')
    const after = { ...before, withdrawnOn: clock.today() }
    await updateLeave(db, after)
    return after
  },

  async cancel({ db, clock }, { id, cancelReason }) {
    const before = await existingLeave(db, id)
    refuseOver(before)
    if (before.decision !== 'approved')
      throw new AppError(
        'ruleBroken',
        'Only leave that was approved can be cancelled. Nothing was changed. Withdraw it, or delete it, instead.',
      )
    const after = { ...before, cancelledOn: clock.today(), cancelReason }
    await updateLeave(db, after)
    return after
  },

  async close({ db, clock }, { id, endsOn }) {
    const before = await existingLeave(db, id)
    refuseOver(before)
    if (before.endsOn !== null)
      throw new AppError('ruleBroken', 'This has a last day already. Nothing was changed. Change it instead.')
    return save(db, { ...before, endsOn }, clock.today())
  },

  async delete({ db }, { id }) {
    await existingLeave(db, id)
    await deleteLeave(db, id)
    return { id }
  },

  async setAllowance({ db }, proposed) {
    await existingPerson(db, proposed.personId)
    const present = await findAllowance(db, proposed.personId, proposed.yearStartsOn)
    const allowance: LeaveAllowance = { id: present?.id ?? newId(leaveAllowanceId), ...proposed }
    const { statedMinutes, carriedMinutes, note } = allowance
    const saysNothing = statedMinutes === null && carriedMinutes === 0 && note === ''
    if (present !== undefined)
      await (saysNothing ? deleteAllowance(db, present) : updateAllowance(db, allowance))
    else if (!saysNothing) await insertAllowance(db, allowance)
    return allowance
  },
}

/** Spreadsheets bring leave in through here too, so it meets the same rules. */
export async function addLeave(db: Writable, proposed: NewLeave, today: IsoDate): Promise<LeaveRequest> {
  const kind = await existingKind(db, proposed.kindId)
  if (kind.retiredOn !== null)
    throw new AppError(
      'ruleBroken',
      `${kind.name} is no longer in use. Nothing was saved. Choose another kind, or bring it back in Settings.`,
      { kindId: 'No longer in use' },
    )
  const request: LeaveRequest = {
    id: newId(leaveRequestId),
    ...proposed,
    ...undecided,
    withdrawnOn: null,
    cancelledOn: null,
    cancelReason: '',
  }
  await refuseBroken(db, request)
  refuseAhead(request, today)
  await insertLeave(db, request)
  return request
}

export async function decideLeave(
  db: Writable,
  decision: LeaveDecision,
  today: IsoDate,
): Promise<LeaveRequest> {
  const before = await existingLeave(db, decision.id)
  refuseOver(before)
  refuseDecided(before, '')
  const kind = await existingKind(db, before.kindId)
  if (kind.needsDecision === 0)
    throw new AppError('ruleBroken', `Nobody decides about ${kind.name.toLowerCase()}. Nothing was changed.`)
  const deciding = (await readDeciders(db, today, [before.personId]))(before.personId, before.startsOn)
  refuse(decisionFaults(decision, deciding, today, before.requestedOn))
  const isHome = decision.decidedSide === 'home'
  const after: LeaveRequest = {
    ...before,
    ...decision,
    decidedAgencyId: isHome ? (decision.decidedAgencyId ?? deciding.agencyId) : null,
    toldBy: isHome ? decision.toldBy : null,
  }
  await refuseBroken(db, after)
  await updateLeave(db, after)
  return after
}

async function save(db: Writable, request: LeaveRequest, today: IsoDate): Promise<LeaveRequest> {
  await refuseBroken(db, request)
  refuseAhead(request, today)
  await updateLeave(db, request)
  return request
}
