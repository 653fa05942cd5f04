import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createDueReads } from '#electron/due/due-reads.ts'
import { secondmentsDueSource } from '#electron/features/secondments/secondments.due.ts'
import { addDays, day } from '#shared/dates.ts'
import {
  changedSecondmentSchema,
  type SecondmentId,
} from '#shared/features/secondments/secondments.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aPerson, aSecondment, secondmentTerms } from '#tests/support/builders.ts'

describe('the dates of a secondment', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  const find = async (id: SecondmentId) => (await app.api.secondments.find({ id })).secondment
  const planned = async (id: SecondmentId) =>
    (await app.api.secondments.find({ id })).reviews.map(({ plannedOn }) => plannedOn)
  const extend = (id: SecondmentId, endsOn: string) =>
    app.api.secondments.extend({ id, endsOn: day(endsOn), agreedOn: day('2026-11-20'), reason: '' })

  it('are not taken for done while they are still to come', async () => {
    const { id } = await app.api.secondments.propose(await secondmentTerms(app))
    const ahead = day('2062-11-20')
    const ofProposal = [
      app.api.secondments.approve({ id, side: 'home', on: ahead }),
      app.api.secondments.sendForSignature({ id, on: ahead }),
      app.api.secondments.sign({ id, party: 'person', on: ahead }),
      app.api.secondments.withdraw({ id, withdrawnOn: ahead, withdrawnReason: '' }),
    ]
    for (const refused of ofProposal)
      await expect(refused).rejects.toMatchObject({
        code: 'ruleBroken',
        message: expect.stringContaining('20 November 2062 is still to come'),
      })
    const running = await aSecondment(app)
    const [review] = (await app.api.secondments.find({ id: running })).reviews
    const ofRunning = [
      app.api.secondments.holdReview({ id: review!.id, heldOn: ahead, notes: '' }),
      app.api.secondments.holdReturnMeeting({ id: running, on: ahead }),
      app.api.secondments.extend({ id: running, endsOn: day('2027-09-30'), agreedOn: ahead, reason: '' }),
      app.api.secondments.giveNotice({
        id: running,
        noticeGivenBy: 'home',
        noticeGivenOn: ahead,
        noticeGivenWeeks: 0,
        noticeEndsOn: ahead,
        noticeShortenedReason: '',
      }),
    ]
    for (const refused of ofRunning)
      await expect(refused).rejects.toMatchObject({ message: expect.stringContaining('still to come') })
    expect(await find(running)).toMatchObject({ status: 'active', lastDay: '2027-03-31' })
  })

  it('do not plan two hundred years of reviews when a year is mistyped', async () => {
    for (const [startsOn, endsOn, field] of [
      ['2026-04-01', '2206-03-31', 'endsOn'],
      ['0206-04-01', null, 'startsOn'],
      ['9999-04-01', null, 'startsOn'],
    ] as const) {
      const terms = await secondmentTerms(app, {
        startsOn: day(startsOn),
        endsOn: endsOn === null ? null : day(endsOn),
      })
      await expect(app.api.secondments.propose(terms)).rejects.toMatchObject({
        code: 'ruleBroken',
        fields: { [field]: expect.stringContaining('year') },
      })
    }
    await expect(
      app.api.secondments.end({
        id: await aSecondment(app),
        endedOn: day('2206-11-20'),
        outcome: 'returned',
        endReason: '',
      }),
    ).rejects.toMatchObject({ fields: { endedOn: expect.stringContaining('check the year') } })
  })

  it('keep reviews between the first day and the last', async () => {
    const id = await aSecondment(app)
    await expect(
      app.api.secondments.planReview({ secondmentId: id, plannedOn: day('2027-04-01') }),
    ).rejects.toMatchObject({ fields: { plannedOn: 'The last day is 31/03/2027' } })
    const { reviews } = await app.api.secondments.find({ id })
    await expect(
      app.api.secondments.moveReview({ id: reviews[0]!.id, plannedOn: day('2026-03-31') }),
    ).rejects.toMatchObject({ fields: { plannedOn: 'The secondment starts on 01/04/2026' } })
    await app.api.secondments.holdReview({ id: reviews[0]!.id, heldOn: day('2026-07-01'), notes: '' })
    await expect(
      app.api.secondments.moveReview({ id: reviews[0]!.id, plannedOn: day('2026-08-01') }),
    ).rejects.toMatchObject({ message: expect.stringContaining('has been held') })
  })

  it('drop a review planned beforehand when the first day comes later, and plan no day twice', async () => {
    const terms = await secondmentTerms(app, { startsOn: day('2026-08-01'), endsOn: day('2027-07-31') })
    const { id } = await app.api.secondments.propose(terms)
    await app.api.secondments.planReview({ secondmentId: id, plannedOn: day('2026-08-15') })
    await app.api.secondments.planReview({ secondmentId: id, plannedOn: day('2026-12-01') })
    await app.api.secondments.begin({ id, begunOn: day('2026-09-01'), earlyStartReason: 'Cover' })
    expect(await planned(id)).toEqual(['2026-12-01', '2027-03-01'])
  })

  it('bring reviews for as long as an open-ended secondment lasts', async () => {
    const id = await aSecondment(app, { startsOn: day('2024-08-31'), endsOn: null })
    const { reviews } = await app.api.secondments.find({ id })
    expect(reviews.map(({ plannedOn }) => plannedOn)).toEqual([
      '2024-11-30',
      '2025-02-28',
      '2025-08-31',
      '2026-02-28',
      '2026-08-31',
    ])
    for (const review of reviews)
      await app.api.secondments.holdReview({ id: review.id, heldOn: review.plannedOn, notes: '' })
    expect((await planned(id)).slice(-2)).toEqual(['2026-08-31', '2027-02-28'])
  })

  it('cannot begin after an extension has begun', async () => {
    const id = await aSecondment(app)
    await extend(id, '2027-09-30')
    const terms = changedSecondmentSchema.parse(await find(id))
    await expect(app.api.secondments.change({ ...terms, startsOn: day('2027-04-01') })).rejects.toMatchObject(
      { fields: { startsOn: 'The first extension starts on 01/04/2027' } },
    )
  })

  it('go back to where they were when the last extension is taken back', async () => {
    const id = await aSecondment(app)
    await extend(id, '2027-09-30')
    await extend(id, '2028-03-31')
    expect(await planned(id)).toEqual(['2026-07-01', '2026-10-01', '2027-04-01', '2027-10-01'])
    await app.api.secondments.takeBackExtension({ id })
    expect(await find(id)).toMatchObject({ status: 'extended', endsOn: '2027-09-30', extensionCount: 1 })
    await app.api.secondments.takeBackExtension({ id })
    expect(await find(id)).toMatchObject({ status: 'active', endsOn: '2027-03-31', extensionCount: 0 })
    expect(await planned(id)).toEqual(['2026-07-01', '2026-10-01'])
    await expect(app.api.secondments.takeBackExtension({ id })).rejects.toMatchObject({
      message: expect.stringContaining('was not extended'),
    })
  })

  it('count secondments that follow each other together, when somebody has been lent for four years', async () => {
    const personId = await aPerson(app)
    const from = (startsOn: string, endsOn: string) =>
      aSecondment(app, { personId, startsOn: day(startsOn), endsOn: day(endsOn) })
    await from('2020-01-01', '2021-12-31')
    await from('2023-04-01', '2025-03-31')
    const last = await from('2025-04-28', '2027-03-31')
    const warned = async () => (await find(last)).warnings.find(({ code }) => code === 'over4Years')
    expect(await warned()).toBeUndefined()
    await extend(last, '2027-04-01')
    expect((await warned())?.sentence).toContain(
      'With those before it, since 01/04/2023, it is longer than four',
    )
    const [row] = (await app.api.secondments.list({ personId })).filter(({ id }) => id === last)
    expect(row!.warnings.map(({ code }) => code)).toContain('over4Years')
  })

  it('ask for a decision on VAT, and for its reason and who decided it, before invoices come', async () => {
    const terms = await secondmentTerms(app, { invoiceCycle: 'monthly', fundingModel: 'hostReimburses' })
    const codes = async (changes: Partial<typeof terms>) => {
      const { id } = await app.api.secondments.propose(
        await secondmentTerms(app, { ...terms, ...changes, personId: await aPerson(app) }),
      )
      return (await find(id)).warnings.map(({ code }) => code)
    }
    expect(await codes({})).toEqual(['vatOpen'])
    expect(await codes({ vatTreatment: 'exempt', vatReason: 'Teaching staff' })).toEqual(['vatReasonMissing'])
    const settled = { vatTreatment: 'exempt', vatReason: 'Teaching staff', vatApprovedBy: 'Finance' } as const
    expect(await codes(settled)).toEqual([])
    expect(await codes({ fundingModel: 'homePays' })).toEqual([])
    expect(await codes({ invoiceCycle: 'none' })).toEqual([])
  })

  it('ask Home for no decision about an end that is on record already', async () => {
    const id = await aSecondment(app)
    await app.api.secondments.end({
      id,
      endedOn: day('2026-12-18'),
      outcome: 'returned',
      endReason: 'Needed at home',
    })
    const due = await secondmentsDueSource(
      createDueReads(app.running.centre.session!.database.kysely, app.clock.today()),
    )
    expect(due.map(({ kind }) => kind)).not.toContain('secondmentEnd')
    expect(due.map(({ kind }) => kind)).toContain('secondmentReturn')
  })

  it.each([
    // Given on 29 February; across a year's end; from the last day of a month; longer than what is left.
    ['2028-02-29', 4, '2028-03-28'],
    ['2027-12-06', 4, '2028-01-03'],
    ['2027-01-31', 4, '2027-02-28'],
    ['2028-01-31', 4, '2028-02-28'],
    ['2028-02-01', 52, '2029-01-30'],
  ])('let notice given on %s for %i weeks run to %s', async (givenOn, weeks, runsTo) => {
    app.clock.set(givenOn)
    const id = await aSecondment(app, { startsOn: day('2026-04-01'), endsOn: day('2028-03-31') })
    const notice = {
      id,
      noticeGivenBy: 'person' as const,
      noticeGivenOn: day(givenOn),
      noticeGivenWeeks: weeks,
      noticeShortenedReason: '',
    }
    await app.api.secondments.giveNotice({ ...notice, noticeEndsOn: day(runsTo) })
    expect(await find(id)).toMatchObject({ status: 'onNotice', lastDay: runsTo, endsOn: '2028-03-31' })
    const dayBefore = addDays(day(runsTo), -1)
    await expect(
      app.api.secondments.giveNotice({ ...notice, noticeEndsOn: dayBefore }),
    ).rejects.toMatchObject({ fields: { noticeEndsOn: expect.stringContaining('The notice runs to') } })
  })
})
