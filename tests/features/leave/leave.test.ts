import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import type { LeaveDecision, LeaveRequestId } from '#shared/features/leave/leave.schema.ts'
import { emptyPersonTerms } from '#shared/features/terms/terms.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import {
  anAgency,
  anAppointment,
  aPerson,
  aRole,
  aSecondment,
  aWorkingWeek,
  kindOfLeave,
  someLeave,
} from '#tests/support/builders.ts'

describe('leave and absence', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  async function employee(hours = 2250) {
    const personId = await aPerson(app, { givenName: 'Aisha', familyName: 'Khan' })
    const appointmentId = await anAppointment(app, { personId, minutesPerWeek: hours })
    await aWorkingWeek(app, { appointmentId })
    return { personId, appointmentId }
  }

  async function secondee() {
    const homeAgencyId = await anAgency(app, { name: 'Health Trust' })
    const personId = await aPerson(app, { employerAgencyId: homeAgencyId })
    const secondmentId = await aSecondment(app, { personId, homeAgencyId })
    const { rows } = await app.api.roles.grid({})
    const { appointmentId } = rows.find((row) => row.personId === personId)!
    return { personId, homeAgencyId, secondmentId, appointmentId }
  }

  const decide = (id: LeaveRequestId, details: Partial<LeaveDecision> = {}) =>
    app.api.leave.decide({
      id,
      decision: 'approved',
      decidedOn: day('2026-11-23'),
      decidedSide: 'host',
      decidedBy: 'Sue Lead',
      decidedAgencyId: null,
      toldBy: null,
      decisionReason: '',
      ...details,
    })

  it('waits for a decision, says how long it is, and is booked once approved', async () => {
    const { personId } = await employee()
    const id = await someLeave(app, { personId })
    const [waiting] = await app.api.leave.list({ which: 'waiting' })
    expect(waiting).toMatchObject({
      id,
      personName: 'Aisha Khan',
      kindName: 'Annual leave',
      state: 'requested',
      leaveMinutes: 2250,
      leaveDays: 5,
      isAssumed: false,
      deciding: { sides: ['host'] },
    })
    await decide(id)
    expect(await app.api.leave.list({ which: 'waiting' })).toEqual([])
    expect(await app.api.leave.list({ which: 'booked' })).toMatchObject([
      { state: 'approved', deciding: null },
    ])
    await app.api.history.undoLast({})
    expect(await app.api.leave.list({ which: 'waiting' })).toHaveLength(1)
  })

  it('takes nothing on bank holidays and closed days', async () => {
    const { personId } = await employee()
    await app.api.calendar.addClosure({
      name: 'Between the years',
      reason: '',
      startsOn: day('2026-12-29'),
      endsOn: day('2026-12-31'),
      serviceAreaId: null,
    })
    const id = await someLeave(app, { personId, startsOn: day('2026-12-24'), endsOn: day('2027-01-01') })
    expect(await app.api.leave.find({ id })).toMatchObject({ leaveMinutes: 450, leaveDays: 1 })
  })

  it('cannot overlap other leave of the person, unless that was refused, withdrawn or cancelled', async () => {
    const { personId } = await employee()
    const first = await someLeave(app, { personId })
    await expect(
      someLeave(app, { personId, startsOn: day('2026-12-11'), endsOn: day('2026-12-14') }),
    ).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { startsOn: 'Overlaps with 07/12/2026 to 11/12/2026' },
    })
    await app.api.leave.withdraw({ id: first })
    const second = await someLeave(app, { personId })
    const { entries } = await app.api.history.list({ limit: 2, offset: 0 })
    await expect(app.api.history.undo({ commandId: entries[1]!.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
    await decide(second, { decision: 'refused', decisionReason: 'Nobody else is in' })
    await someLeave(app, { personId })
  })

  it('is decided by the side that holds the approver’s role, and by no other', async () => {
    const { personId, appointmentId, homeAgencyId } = await secondee()
    await aRole(app, {
      appointmentIds: [appointmentId],
      role: 'leaveApprover',
      side: 'home',
      holderName: 'Ann Brown',
      holderAgencyId: homeAgencyId,
    })
    const id = await someLeave(app, { personId })
    expect((await app.api.leave.find({ id })).deciding).toMatchObject({
      sides: ['home'],
      decider: 'Ann Brown',
      agencyName: 'Health Trust',
    })
    await expect(decide(id)).rejects.toMatchObject({
      fields: {
        decidedSide: 'The other side decides. Ann Brown is down as leave approver, for Health Trust.',
      },
    })
    await expect(decide(id, { decidedSide: 'home', decidedBy: 'Ann Brown' })).rejects.toMatchObject({
      fields: { toldBy: 'Say how the centre was told: keep it in writing' },
    })
    expect(await decide(id, { decidedSide: 'home', decidedBy: 'Ann Brown', toldBy: 'email' })).toMatchObject({
      decidedAgencyId: homeAgencyId,
      toldBy: 'email',
    })
  })

  it('is decided as the agreement of the secondment says, where nobody is named and it was agreed', async () => {
    const { personId, secondmentId } = await secondee()
    const id = await someLeave(app, { personId })
    expect((await app.api.leave.find({ id })).deciding?.sides).toEqual([])
    const clause = {
      clause: 'leaveApproval',
      side: 'home',
      weeks: null,
      minutes: null,
      onDay: null,
      words: 'The home agency approves.',
      agreedOn: day('2026-04-01'),
      notApplicableBecause: '',
    } as const
    await app.api.secondments.changeClauses({ id: secondmentId, clauses: [clause] })
    expect((await app.api.leave.find({ id })).deciding?.sides).toEqual(['home'])
  })

  it.each<[string, Partial<LeaveDecision>, string]>([
    ['a refusal without a reason', { decision: 'refused' }, 'decisionReason'],
    ['a decision of tomorrow', { decidedOn: day('2026-11-24') }, 'decidedOn'],
    ['a decision before it was asked for', { decidedOn: day('2026-11-22') }, 'decidedOn'],
  ])('does not take %s', async (_what, details, field) => {
    const { personId } = await employee()
    const id = await someLeave(app, { personId })
    await expect(decide(id, details)).rejects.toHaveProperty(`fields.${field}`)
  })

  it('can be changed until it is decided, and cancelled afterwards', async () => {
    const { personId } = await employee()
    const kindId = await kindOfLeave(app, 'annual')
    const id = await someLeave(app, { personId })
    const days = { startsOn: day('2026-12-08'), endsOn: day('2026-12-08'), minutes: null, note: '' } as const
    const changed = {
      id,
      kindId,
      ...days,
      firstDay: 'morning',
      lastDay: 'whole',
      requestedOn: day('2026-11-23'),
    } as const
    await app.api.leave.change(changed)
    expect(await app.api.leave.find({ id })).toMatchObject({ leaveMinutes: 225 })
    await expect(app.api.leave.cancel({ id, cancelReason: '' })).rejects.toMatchObject({ code: 'ruleBroken' })
    await decide(id)
    await expect(app.api.leave.change(changed)).rejects.toMatchObject({ code: 'ruleBroken' })
    await expect(app.api.leave.withdraw({ id })).rejects.toMatchObject({ code: 'ruleBroken' })
    await expect(decide(id)).rejects.toMatchObject({ code: 'ruleBroken' })
    await app.api.leave.cancel({ id, cancelReason: 'Plans changed' })
    expect(await app.api.leave.find({ id })).toMatchObject({ state: 'cancelled' })
    await expect(decide(id)).rejects.toMatchObject({ code: 'ruleBroken' })
  })

  it('as sickness is noted without a decision, may stay open, and ends when they are back', async () => {
    const { personId } = await employee()
    const kindId = await kindOfLeave(app, 'sickness')
    const id = await someLeave(app, { personId, kindId, startsOn: day('2026-11-19'), endsOn: null })
    expect(await app.api.leave.find({ id })).toMatchObject({
      state: 'noted',
      leaveMinutes: 1350,
      deciding: null,
    })
    await expect(decide(id)).rejects.toMatchObject({ code: 'ruleBroken' })
    await app.api.leave.close({ id, endsOn: day('2026-11-20') })
    expect(await app.api.leave.find({ id })).toMatchObject({ leaveMinutes: 900 })
    await expect(app.api.leave.close({ id, endsOn: day('2026-11-23') })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
  })

  it('cannot go on after the last day of somebody who left, nor be asked for tomorrow', async () => {
    const { personId } = await employee()
    await expect(someLeave(app, { personId, requestedOn: day('2026-11-24') })).rejects.toHaveProperty(
      'fields.requestedOn',
    )
    await app.api.people.leave({
      id: personId,
      leftOn: day('2026-12-09'),
      leavingReasonId: null,
      leavingNote: '',
    })
    await expect(someLeave(app, { personId })).rejects.toHaveProperty('fields.endsOn')
  })

  it('shows at once what a request would take and leave', async () => {
    const { personId } = await employee()
    const { id: schemeId } = (await app.api.terms.schemes({})).find(({ name }) => name.includes('NJC'))!
    await app.api.terms.addPersonTerms({
      ...emptyPersonTerms,
      personId,
      schemeId,
      startsOn: day('2026-04-01'),
      serviceStartedOn: day('2026-04-01'),
    })
    const before = await app.api.leave.balance({ personId })
    expect(before).toMatchObject({ year: { startsOn: '2026-04-01', endsOn: '2027-03-31' }, taken: 0 })
    // Whole days of the person’s own: the terms’ leave and bank holidays, less those of the year.
    const preview = {
      personId,
      kindId: await kindOfLeave(app, 'annual'),
      startsOn: day('2026-12-21'),
      endsOn: day('2026-12-28'),
      firstDay: 'whole',
      lastDay: 'whole',
      minutes: null,
      requestedOn: day('2026-11-23'),
      note: '',
    } as const
    expect(await app.api.leave.preview(preview)).toMatchObject({
      leaveMinutes: 4 * 450,
      leftBefore: before.left,
      leftAfter: before.left! - 4 * 450,
      needsDecision: true,
      faults: {},
    })
    await someLeave(app, preview)
    expect(await app.api.leave.balance({ personId })).toMatchObject({ left: before.left, waiting: 4 * 450 })
    expect((await app.api.leave.preview(preview)).faults).toEqual({
      startsOn: 'Overlaps with 21/12/2026 to 28/12/2026',
    })
  })

  it('of a year is taken until today and booked from then on, and may be stated and brought over', async () => {
    const { personId } = await employee()
    for (const [startsOn, endsOn] of [
      ['2026-05-11', '2026-05-12'],
      ['2026-12-07', '2026-12-07'],
      ['2027-04-05', '2027-04-09'],
    ] as const) {
      const id = await someLeave(app, {
        personId,
        startsOn: day(startsOn),
        endsOn: day(endsOn),
        requestedOn: day('2026-05-01'),
      })
      await decide(id)
    }
    expect(await app.api.leave.balance({ personId })).toMatchObject({
      entitlement: null,
      left: null,
      taken: 900,
      booked: 450,
    })
    await app.api.leave.setAllowance({
      personId,
      yearStartsOn: day('2026-04-01'),
      statedMinutes: 12_000,
      carriedMinutes: 600,
      note: '',
    })
    expect(await app.api.leave.balance({ personId })).toMatchObject({ left: 12_000 + 600 - 900 - 450 })
    expect(await app.api.leave.balance({ personId, on: day('2027-04-01') })).toMatchObject({ booked: 2250 })
  })

  it('has kinds that can be added, renamed and retired', async () => {
    const kind = await app.api.leave.addKind({ name: 'Jury service', meaning: 'other', needsDecision: 0 })
    await expect(
      app.api.leave.addKind({ name: 'jury SERVICE', meaning: 'other', needsDecision: 0 }),
    ).rejects.toHaveProperty('fields.name')
    await app.api.leave.changeKind({ id: kind.id, name: 'Jury duty', needsDecision: 1 })
    await app.api.leave.retireKind({ id: kind.id })
    await expect(someLeave(app, { kindId: kind.id })).rejects.toHaveProperty('fields.kindId')
    await app.api.leave.bringBackKind({ id: kind.id })
    await someLeave(app, { kindId: kind.id })
  })

  it('shows others only that somebody is away; why is for the manager and the deputy', async () => {
    const { personId } = await employee()
    await someLeave(app, { personId, kindId: await kindOfLeave(app, 'sickness') })
    const days = { from: day('2026-12-11'), to: day('2026-12-31') }
    expect(await app.api.leave.away(days)).toMatchObject([{ word: 'Sickness', meaning: 'sickness' }])
    await app.signInAs('deputy')
    expect(await app.api.leave.list({ which: 'all' })).toHaveLength(1)
    for (const role of ['administrator', 'reader'] as const) {
      await app.signInAs(role)
      expect(await app.api.leave.away(days)).toMatchObject([
        { personName: 'Aisha Khan', word: 'Away', meaning: null },
      ])
      await expect(app.api.leave.list({ which: 'all' })).rejects.toMatchObject({ code: 'notAllowed' })
    }
    await app.signInAs('administrator')
    const { entries } = await app.api.history.list({ limit: 50, offset: 0 })
    expect(JSON.stringify(entries)).not.toContain('Sickness')
    expect(entries[0]).toMatchObject({ says: 'Noted leave or absence', about: ['Aisha Khan'] })
  })

  it('keeps its kind in the bin from those who may not know it', async () => {
    const { personId } = await employee()
    const id = await someLeave(app, { personId, kindId: await kindOfLeave(app, 'sickness') })
    await app.api.leave.delete({ id })
    expect(await app.api.history.bin({})).toMatchObject([{ records: [{ title: 'Sickness of Aisha Khan' }] }])
    await app.signInAs('administrator')
    expect(await app.api.history.bin({})).toMatchObject([
      { says: 'Deleted leave or absence', records: [{ tableName: 'leaveRequests', title: '' }] },
    ])
  })
})
