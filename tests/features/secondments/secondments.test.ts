import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createDueReads } from '#electron/due/due-reads.ts'
import { dueSources } from '#electron/due/sources.ts'
import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import {
  anAgency,
  anAppointment,
  aPerson,
  aPost,
  aSecondment,
  secondmentTerms,
} from '#tests/support/builders.ts'

describe('secondments', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  const find = async (id: Awaited<ReturnType<typeof aSecondment>>) =>
    (await app.api.secondments.find({ id })).secondment
  const everybodySigns = async (id: Awaited<ReturnType<typeof aSecondment>>, on: string) => {
    for (const party of ['home', 'host', 'person'] as const)
      await app.api.secondments.sign({ id, party, on: day(on) })
  }

  it('go from a proposal to a beginning, and their status follows', async () => {
    const { id } = await app.api.secondments.propose(
      await secondmentTerms(app, { startsOn: day('2026-12-01') }),
    )
    expect(await find(id)).toMatchObject({ status: 'proposed', vatTreatment: 'toConfirm' })
    await app.api.secondments.approve({ id, side: 'home', on: day('2026-11-01') })
    expect(await find(id)).toMatchObject({ status: 'approvedByHome' })
    await app.api.secondments.approve({ id, side: 'host', on: day('2026-11-02') })
    expect(await find(id)).toMatchObject({ status: 'approvedByBoth' })
    await app.api.secondments.sendForSignature({ id, on: day('2026-11-03') })
    expect(await find(id)).toMatchObject({ status: 'outForSignature' })
    await everybodySigns(id, '2026-11-20')
    expect(await find(id)).toMatchObject({ status: 'agreed' })
    await app.api.secondments.begin({ id, begunOn: day('2026-12-01'), earlyStartReason: '' })
    expect(await find(id)).toMatchObject({ status: 'agreed' })
    app.clock.set('2026-12-01')
    expect(await find(id)).toMatchObject({ status: 'active' })
    app.clock.set('2027-04-01')
    expect(await find(id)).toMatchObject({
      status: 'pastEnd',
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'pastEnd' })]),
    })
  })

  it('begin before everybody has signed only with a reason', async () => {
    const { id } = await app.api.secondments.propose(await secondmentTerms(app))
    await everybodySigns(id, '2026-04-20')
    await expect(
      app.api.secondments.begin({ id, begunOn: day('2026-04-01'), earlyStartReason: '' }),
    ).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { earlyStartReason: expect.stringContaining('signed') },
    })
    expect((await find(id)).begunOn).toBeNull()
    await app.api.secondments.begin({
      id,
      begunOn: day('2026-04-01'),
      earlyStartReason: 'Cover for sick leave',
    })
    expect(await find(id)).toMatchObject({ status: 'active', earlyStartReason: 'Cover for sick leave' })
  })

  it('give the person an appointment, which follows them', async () => {
    const personId = await aPerson(app)
    const hostPostId = await aPost(app, { title: 'Health visitor', fullTimeMinutes: 2250 })
    const id = await aSecondment(app, { personId, hostPostId, hostTitle: '' })
    expect(await app.api.appointments.list({ personId })).toMatchObject([
      {
        postId: hostPostId,
        route: 'secondment',
        startsOn: '2026-04-01',
        endsOn: '2027-03-31',
        minutesPerWeek: 1110,
        fullTimeMinutes: 2250,
        secondmentId: id,
      },
    ])
    expect(await app.api.people.list({})).toMatchObject([
      { postTitle: 'Health visitor', route: 'secondment', secondmentEndsOn: '2027-03-31' },
    ])

    await app.api.secondments.extend({
      id,
      endsOn: day('2027-09-30'),
      agreedOn: day('2026-11-23'),
      reason: 'Funding renewed',
    })
    expect(await app.api.appointments.list({ personId })).toMatchObject([{ endsOn: '2027-09-30' }])
    await app.api.secondments.end({
      id,
      endedOn: day('2026-10-30'),
      outcome: 'returned',
      endReason: 'Needed at home',
    })
    expect(await app.api.appointments.list({ personId })).toMatchObject([{ endsOn: '2026-10-30' }])
    expect(await find(id)).toMatchObject({ status: 'returned', warnings: [] })
    await app.api.secondments.resume({ id })
    expect(await app.api.appointments.list({ personId })).toMatchObject([{ endsOn: '2027-09-30' }])

    const [appointment] = await app.api.appointments.list({ personId })
    await expect(
      app.api.appointments.end({ id: appointment!.id, endsOn: day('2026-12-31'), endReason: '' }),
    ).rejects.toMatchObject({
      code: 'ruleBroken',
      message: expect.stringContaining('belongs to a secondment'),
    })
  })

  it('take over the appointment of an imported staff list rather than double it', async () => {
    const personId = await aPerson(app)
    const hostPostId = await aPost(app)
    const imported = await anAppointment(app, {
      personId,
      postId: hostPostId,
      route: 'secondment',
      grade: 'Band 6',
    })
    await aSecondment(app, { personId, hostPostId })
    expect(await app.api.appointments.list({ personId })).toMatchObject([
      { id: imported, grade: 'Band 6', endsOn: '2027-03-31' },
    ])
  })

  it('cannot overlap another of the same person for the same hours', async () => {
    const personId = await aPerson(app)
    await aSecondment(app, { personId, startsOn: day('2026-04-01'), endsOn: day('2027-03-31') })
    await expect(
      app.api.secondments.propose(
        await secondmentTerms(app, { personId, startsOn: day('2027-03-31'), endsOn: day('2027-12-31') }),
      ),
    ).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { startsOn: expect.stringContaining('Overlaps') },
      message: expect.stringContaining('31/03/2027'),
    })
    await app.api.secondments.propose(
      await secondmentTerms(app, { personId, startsOn: day('2027-04-01'), endsOn: day('2027-12-31') }),
    )
    await aSecondment(app, { startsOn: day('2026-04-01') })
    expect(await app.api.secondments.list({ personId })).toHaveLength(2)
  })

  it('may run side by side when the contract has room for both', async () => {
    const personId = await aPerson(app)
    await aSecondment(app, { personId, minutesPerWeek: 1110, contractMinutes: 2220 })
    const second = await secondmentTerms(app, { personId, minutesPerWeek: 1111, contractMinutes: 2220 })
    await expect(app.api.secondments.propose(second)).rejects.toMatchObject({ code: 'ruleBroken' })
    await app.api.secondments.propose({ ...second, minutesPerWeek: 1110 })
  })

  it('cannot be made to overlap by undo', async () => {
    const personId = await aPerson(app)
    const id = await aSecondment(app, { personId })
    await app.api.secondments.end({
      id,
      endedOn: day('2026-09-30'),
      outcome: 'returned',
      endReason: 'Needed at home',
    })
    const [ended] = (await app.api.history.list({})).entries
    await aSecondment(app, { personId, startsOn: day('2026-10-01') })
    await expect(app.api.history.undo({ commandId: ended!.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
      message: expect.stringContaining('seconded twice'),
    })
    expect(await find(id)).toMatchObject({ status: 'returned', endedOn: '2026-09-30' })
  })

  it('keep a history of their extensions, each from the day after the old end', async () => {
    const id = await aSecondment(app)
    await app.api.secondments.extend({
      id,
      endsOn: day('2027-09-30'),
      agreedOn: day('2026-11-23'),
      reason: 'First',
    })
    await app.api.secondments.extend({
      id,
      endsOn: day('2028-09-30'),
      agreedOn: day('2026-11-23'),
      reason: 'Second',
    })
    const { secondment, extensions } = await app.api.secondments.find({ id })
    expect(extensions).toMatchObject([
      { startsOn: '2027-04-01', endsOn: '2027-09-30', reason: 'First' },
      { startsOn: '2027-10-01', endsOn: '2028-09-30', reason: 'Second' },
    ])
    expect(secondment).toMatchObject({ status: 'extended', endsOn: '2028-09-30', extensionCount: 2 })
    expect(secondment.warnings.map(({ code }) => code)).toContain('over24Months')
    await app.api.history.undoLast({})
    expect(await find(id)).toMatchObject({ endsOn: '2027-09-30', extensionCount: 1 })
  })

  it('are not extended backwards, under notice, or before they begin', async () => {
    const id = await aSecondment(app)
    const extend = { id, endsOn: day('2027-03-31'), agreedOn: day('2026-11-23'), reason: '' }
    await expect(app.api.secondments.extend(extend)).rejects.toMatchObject({
      fields: { endsOn: 'It ends on 31/03/2027 now' },
    })
    await app.api.secondments.giveNotice({
      id,
      noticeGivenBy: 'home',
      noticeGivenOn: day('2026-11-23'),
      noticeGivenWeeks: 4,
      noticeEndsOn: day('2026-12-21'),
      noticeShortenedReason: '',
    })
    await expect(app.api.secondments.extend({ ...extend, endsOn: day('2027-09-30') })).rejects.toMatchObject({
      message: expect.stringContaining('Notice has been given'),
    })
    const proposal = await app.api.secondments.propose(await secondmentTerms(app))
    await expect(
      app.api.secondments.extend({ ...extend, id: proposal.id, endsOn: day('2027-09-30') }),
    ).rejects.toMatchObject({ message: expect.stringContaining('has not begun') })
  })

  it('end with their notice, which must have room or a reason', async () => {
    const id = await aSecondment(app, { endsOn: day('2026-12-31') })
    const notice = {
      id,
      noticeGivenBy: 'host' as const,
      noticeGivenOn: day('2026-11-23'),
      noticeGivenWeeks: 8,
      noticeShortenedReason: '',
    }
    await expect(
      app.api.secondments.giveNotice({ ...notice, noticeEndsOn: day('2026-12-31') }),
    ).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { noticeEndsOn: expect.stringContaining('18/01/2027') },
    })
    await app.api.secondments.giveNotice({
      ...notice,
      noticeEndsOn: day('2026-12-31'),
      noticeShortenedReason: 'All agreed',
    })
    expect((await find(id)).warnings.map(({ code }) => code)).toContain('noticeShort')
    await app.api.secondments.giveNotice({ ...notice, noticeEndsOn: day('2027-01-18') })
    expect(await find(id)).toMatchObject({ status: 'onNotice', lastDay: '2027-01-18', endsOn: '2026-12-31' })
    await app.api.secondments.withdrawNotice({ id })
    expect(await find(id)).toMatchObject({ status: 'active', lastDay: '2026-12-31' })
  })

  it('have reviews at three and six months and every six from then, as long as they last', async () => {
    const id = await aSecondment(app, { startsOn: day('2026-04-01'), endsOn: day('2027-03-31') })
    const planned = async () =>
      (await app.api.secondments.find({ id })).reviews.map(({ plannedOn }) => plannedOn)
    expect(await planned()).toEqual(['2026-07-01', '2026-10-01'])
    const { reviews } = await app.api.secondments.find({ id })
    await app.api.secondments.holdReview({ id: reviews[0]!.id, heldOn: day('2026-07-03'), notes: 'All well' })
    await app.api.secondments.moveReview({ id: reviews[1]!.id, plannedOn: day('2026-10-12') })
    await app.api.secondments.extend({
      id,
      endsOn: day('2027-10-01'),
      agreedOn: day('2026-11-23'),
      reason: '',
    })
    expect(await planned()).toEqual(['2026-07-01', '2026-10-12', '2027-04-01', '2027-10-01'])
    await app.api.secondments.end({
      id,
      endedOn: day('2026-10-01'),
      outcome: 'notReturned',
      endReason: 'Took another job',
    })
    expect(await planned()).toEqual(['2026-07-01'])
    await app.api.history.undoLast({})
    expect(await planned()).toEqual(['2026-07-01', '2026-10-12', '2027-04-01', '2027-10-01'])
  })

  it('end early only with a reason', async () => {
    const id = await aSecondment(app)
    await expect(
      app.api.secondments.end({ id, endedOn: day('2026-11-20'), outcome: 'returned', endReason: '' }),
    ).rejects.toMatchObject({ fields: { endReason: expect.stringContaining('say why') } })
    await app.api.secondments.end({ id, endedOn: day('2027-03-31'), outcome: 'returned', endReason: '' })
    expect(await find(id)).toMatchObject({ status: 'active', lastDay: '2027-03-31' })
  })

  it('hold their return meeting before the end', async () => {
    const id = await aSecondment(app)
    await expect(app.api.secondments.planReturnMeeting({ id, on: day('2027-04-01') })).rejects.toMatchObject({
      fields: { on: 'The last day is 31/03/2027' },
    })
    await app.api.secondments.planReturnMeeting({ id, on: day('2027-02-01') })
    expect(await find(id)).toMatchObject({ returnMeetingOn: '2027-02-01' })
  })

  it('can be withdrawn before they begin, and not after', async () => {
    const { id } = await app.api.secondments.propose(await secondmentTerms(app))
    await app.api.secondments.withdraw({ id, withdrawnOn: day('2026-11-01'), withdrawnReason: 'No backfill' })
    expect(await find(id)).toMatchObject({ status: 'withdrawn' })
    await expect(
      app.api.secondments.withdraw({
        id: await aSecondment(app),
        withdrawnOn: day('2026-11-01'),
        withdrawnReason: '',
      }),
    ).rejects.toMatchObject({ message: expect.stringContaining('begun already') })
  })

  it('keep people from leaving or being deleted until they are over', async () => {
    const personId = await aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
    const id = await aSecondment(app, { personId })
    const leaving = { id: personId, leftOn: day('2026-11-30'), leavingReasonId: null, leavingNote: '' }
    await expect(app.api.people.leave(leaving)).rejects.toMatchObject({
      message: expect.stringContaining('End or withdraw the secondment first'),
    })
    await expect(app.api.people.delete({ id: personId })).rejects.toMatchObject({
      message: expect.stringContaining('Ann Brown has more on record: secondment (1)'),
    })
    await app.api.secondments.end({
      id,
      endedOn: day('2026-11-20'),
      outcome: 'returned',
      endReason: 'Needed at home',
    })
    const [ended] = (await app.api.history.list({})).entries
    await app.api.people.leave(leaving)
    await expect(app.api.history.undo({ commandId: ended!.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
    await expect(
      app.api.secondments.propose(await secondmentTerms(app, { personId, startsOn: day('2027-01-01') })),
    ).rejects.toMatchObject({ fields: { personId: 'Left on 30/11/2026' } })
  })

  it('are deleted with all that is theirs, and put back with it', async () => {
    const personId = await aPerson(app)
    const id = await aSecondment(app, { personId })
    await app.api.secondments.extend({
      id,
      endsOn: day('2027-09-30'),
      agreedOn: day('2026-11-23'),
      reason: '',
    })
    await app.api.secondments.changeCost({ id, rechargePencePerMonth: 210_000 })
    const before = await app.api.secondments.find({ id })
    await app.api.secondments.delete({ id })
    expect(await app.api.secondments.list({})).toEqual([])
    expect(await app.api.appointments.list({ personId })).toEqual([])
    await app.api.history.undoLast({})
    expect(await app.api.secondments.find({ id })).toEqual(before)
    expect(await app.api.secondments.cost({ id })).toEqual({ rechargePencePerMonth: 210_000 })
    expect(await app.api.appointments.list({ personId })).toHaveLength(1)
  })

  it('show what they cost to nobody but those who may see pay', async () => {
    const id = await aSecondment(app)
    await app.api.secondments.changeCost({ id, rechargePencePerMonth: 210_000 })
    const [changed] = (await app.api.history.list({})).entries
    expect(JSON.stringify(await app.api.history.ofCommand({ commandId: changed!.commandId }))).toContain(
      '210000',
    )
    await app.signInAs('administrator')
    await expect(app.api.secondments.cost({ id })).rejects.toMatchObject({ code: 'notAllowed' })
    expect(await app.api.history.ofCommand({ commandId: changed!.commandId })).toEqual([])
    expect(JSON.stringify(await app.api.secondments.find({ id }))).not.toContain('210000')
  })

  it('are found by the person’s name, and listed by home agency', async () => {
    const personId = await aPerson(app, { givenName: 'Beatrice', familyName: 'Khan', preferredName: 'Bea' })
    const homeAgencyId = await anAgency(app, { name: 'Aspen NHS' })
    const id = await aSecondment(app, { personId, homeAgencyId })
    await aSecondment(app)
    const found = await app.api.search.find({ text: 'secondment bea' })
    expect(found).toMatchObject([{ id, title: 'Secondment of Bea Khan', path: `/secondments/${id}` }])
    expect(await app.api.secondments.list({ homeAgencyId })).toMatchObject([
      { id, personName: 'Bea Khan', homeAgencyName: 'Aspen NHS', hostWork: 'Family worker' },
    ])
  })

  it('are found by the person’s new name once it changes', async () => {
    const personId = await aPerson(app, { givenName: 'Bea', familyName: 'Khan' })
    const id = await aSecondment(app, { personId })
    const {
      leftOn: _left,
      leavingReasonId: _reason,
      leavingNote: _note,
      ...typed
    } = await app.api.people.find({ id: personId })
    await app.api.people.change({ ...typed, familyName: 'Osei' })
    expect(await app.api.search.find({ text: 'secondment osei' })).toMatchObject([
      { id, title: 'Secondment of Bea Osei' },
    ])
    expect(await app.api.search.find({ text: 'khan' })).toEqual([])
    await app.api.history.undoLast({})
    expect(await app.api.search.find({ text: 'secondment khan' })).toMatchObject([{ id }])
  })

  it('tell Home what is due', async () => {
    const personId = await aPerson(app, { givenName: 'Bea', familyName: 'Khan' })
    const id = await aSecondment(app, { personId, startsOn: day('2026-04-01'), endsOn: day('2026-12-31') })
    const { database } = app.running.centre.session!
    const reads = createDueReads(database.kysely, app.clock.today())
    const items = (await Promise.all(dueSources.map((source) => source(reads)))).flat()
    expect(
      items.filter(({ path }) => path === `/secondments/${id}`).map(({ kind, dueOn }) => [kind, dueOn]),
    ).toEqual([
      ['secondmentEnd', '2026-12-31'],
      ['secondmentReturn', '2026-11-01'],
      ['secondmentReview', '2026-07-01'],
      ['secondmentReview', '2026-10-01'],
    ])
  })
})
