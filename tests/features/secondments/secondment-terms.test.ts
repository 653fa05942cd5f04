import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { pence } from '#shared/money.ts'
import {
  clauseGroupKeys,
  clauseKeys,
  clausesIn,
} from '#shared/features/secondments/secondment-clauses.catalogue.ts'
import { emptyClause, noticeWeeksOf } from '#shared/features/secondments/secondment-clauses.rules.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aPost, aSecondment } from '#tests/support/builders.ts'

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const agreedOn = day('2026-03-20')

describe('the clauses of a secondment agreement', () => {
  const openOf = async (id: Awaited<ReturnType<typeof aSecondment>>) =>
    (await app.api.secondments.find({ id })).secondment.openClauses

  it('are all open until somebody settles them', async () => {
    const id = await aSecondment(app)
    expect(await openOf(id)).toBe(clauseKeys.length)
    expect(clauseGroupKeys.flatMap(clausesIn)).toEqual(clauseKeys)
    await app.api.secondments.changeClauses({
      id,
      clauses: [
        { ...emptyClause('sickness'), side: 'both', words: 'Ring both by nine', agreedOn },
        { ...emptyClause('pension'), notApplicableBecause: 'Opted out' },
        { ...emptyClause('noticeByHome'), weeks: 8 },
      ],
    })
    expect(await openOf(id)).toBe(clauseKeys.length - 2)
    expect(await app.api.secondments.list({})).toMatchObject([{ openClauses: clauseKeys.length - 2 }])
  })

  it('cannot be agreed while they say nothing, nor both agreed and not apply', async () => {
    const id = await aSecondment(app)
    const change = (clause: Partial<ReturnType<typeof emptyClause>>) =>
      app.api.secondments.changeClauses({ id, clauses: [{ ...emptyClause('vetting'), ...clause }] })
    await expect(change({ agreedOn })).rejects.toMatchObject({
      fields: { 'clauses.0.words': 'Vetting is agreed: say what was agreed' },
    })
    await expect(
      change({ agreedOn, words: 'Letter', notApplicableBecause: 'Volunteer' }),
    ).rejects.toMatchObject({ fields: { 'clauses.0.notApplicableBecause': expect.any(String) } })
    expect((await app.api.secondments.find({ id })).clauses).toEqual([])
  })

  it('are open again, and gone, once they are emptied; undo brings them back', async () => {
    const id = await aSecondment(app)
    const clause = { ...emptyClause('handover'), words: 'Two weeks', agreedOn }
    await app.api.secondments.changeClauses({ id, clauses: [clause] })
    await app.api.secondments.changeClauses({ id, clauses: [emptyClause('handover')] })
    expect((await app.api.secondments.find({ id })).clauses).toEqual([])
    await app.api.history.undoLast({})
    expect((await app.api.secondments.find({ id })).clauses).toMatchObject([clause])
  })

  it('begin from the usual wording without agreeing to it, and never over what was written', async () => {
    const id = await aSecondment(app)
    const own = { ...emptyClause('confidentiality'), words: 'As in the protocol' }
    await app.api.secondments.changeClauses({ id, clauses: [own] })
    const { count } = await app.api.secondments.startFromUsualWording({ id })
    const { clauses, secondment } = await app.api.secondments.find({ id })
    expect(clauses).toHaveLength(count + 1)
    expect(clauses.find(({ clause }) => clause === 'confidentiality')).toMatchObject(own)
    expect(secondment.openClauses).toBe(clauseKeys.length)
    await expect(app.api.secondments.startFromUsualWording({ id })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
  })

  it('are agreed together, one group or all', async () => {
    const id = await aSecondment(app)
    await expect(
      app.api.secondments.agreeClauses({ id, group: 'ending', on: agreedOn }),
    ).rejects.toMatchObject({ message: expect.stringContaining('Nothing is written here') })
    await app.api.secondments.startFromUsualWording({ id })
    const { count } = await app.api.secondments.agreeClauses({ id, group: 'ending', on: agreedOn })
    expect(await openOf(id)).toBe(clauseKeys.length - count)
    await app.api.secondments.agreeClauses({ id, group: null, on: agreedOn })
    const { clauses } = await app.api.secondments.find({ id })
    expect(clauses.every((clause) => clause.agreedOn === agreedOn)).toBe(true)
  })

  it('go with the secondment when it is deleted, and come back with it', async () => {
    const id = await aSecondment(app)
    await app.api.secondments.startFromUsualWording({ id })
    await app.api.secondments.receiveInvoice(anInvoice(id))
    const before = await app.api.secondments.find({ id })
    await app.api.secondments.delete({ id })
    await app.api.history.undoLast({})
    expect(await app.api.secondments.find({ id })).toEqual(before)
    expect((await app.api.secondments.recharge({ id })).others).toHaveLength(1)
  })

  it('say how much notice each party gives, where nothing else was agreed for all', () => {
    const weeks = { ...emptyClause('noticeByHost'), weeks: 6 }
    expect(noticeWeeksOf('host', 4, [weeks])).toBe(6)
    expect(noticeWeeksOf('home', 4, [weeks])).toBe(4)
    expect(noticeWeeksOf('host', 4, [{ ...weeks, notApplicableBecause: 'None' }])).toBe(4)
    expect(noticeWeeksOf('person', null, [])).toBeNull()
  })
})

const anInvoice = (
  secondmentId: Awaited<ReturnType<typeof aSecondment>>,
  details: { startsOn?: string; endsOn?: string; paidOn?: string } = {},
) => ({
  secondmentId,
  startsOn: day(details.startsOn ?? '2026-04-01'),
  endsOn: day(details.endsOn ?? '2026-06-30'),
  reference: 'A-17',
  pence: 630_000,
  receivedOn: day('2026-07-10'),
  paidOn: details.paidOn === undefined ? null : day(details.paidOn),
  notes: '',
})

describe('the recharge of a secondment', () => {
  const charged = async () => {
    const id = await aSecondment(app, {
      fundingModel: 'hostReimburses',
      invoiceCycle: 'quarterly',
      personId: await aPerson(app, { givenName: 'Bea', familyName: 'Khan' }),
    })
    await app.api.secondments.changeCost({ id, rechargePencePerMonth: 210_000 })
    return id
  }

  it('lists the invoices to come, beside those that came', async () => {
    const id = await charged()
    await app.api.secondments.receiveInvoice(anInvoice(id, { paidOn: '2026-07-20' }))
    expect(await app.api.secondments.recharge({ id })).toMatchObject({
      pencePerMonth: 210_000,
      lines: [
        { startsOn: '2026-04-01', endsOn: '2026-06-30', pence: 630_000, invoice: { reference: 'A-17' } },
        { startsOn: '2026-07-01', invoice: null },
        { startsOn: '2026-10-01', invoice: null },
        { startsOn: '2027-01-01', invoice: null },
      ],
      expectedPence: 2_520_000,
      receivedPence: 630_000,
      paidPence: 630_000,
      whyNone: null,
    })
    await app.api.secondments.giveNotice({
      id,
      noticeGivenBy: 'home',
      noticeGivenOn: day('2026-11-02'),
      noticeGivenWeeks: 4,
      noticeEndsOn: day('2026-11-30'),
      noticeShortenedReason: '',
    })
    expect((await app.api.secondments.recharge({ id })).lines.at(-1)).toMatchObject({
      endsOn: '2026-11-30',
      pence: 420_000,
    })
  })

  it('changes from a day on without touching what was charged before', async () => {
    const id = await charged()
    const rate = (startsOn: string) => ({
      secondmentId: id,
      startsOn: day(startsOn),
      pencePerMonth: pence.parse(252_000),
      reason: 'Hours rise to 22.2',
    })
    const { id: added } = await app.api.secondments.addRate(rate('2026-11-01'))
    expect(await app.api.secondments.recharge({ id })).toMatchObject({
      rates: [{ startsOn: '2026-11-01', pencePerMonth: 252_000, reason: 'Hours rise to 22.2' }],
      lines: [{ pence: 630_000 }, { pence: 630_000 }, { pence: 714_000 }, { pence: 756_000 }],
      expectedPence: 2_730_000,
    })
    await expect(app.api.secondments.addRate(rate('2026-11-01'))).rejects.toMatchObject({
      fields: { startsOn: expect.stringContaining('already') },
    })
    await expect(app.api.secondments.addRate(rate('2026-04-01'))).rejects.toMatchObject({
      fields: { startsOn: 'The secondment starts on 01/04/2026' },
    })
    const before = await app.api.secondments.recharge({ id })
    await app.api.secondments.delete({ id })
    await app.api.history.undoLast({})
    expect(await app.api.secondments.recharge({ id })).toEqual(before)
    await app.api.secondments.removeRate({ id: added })
    expect(await app.api.secondments.recharge({ id })).toMatchObject({ rates: [], expectedPence: 2_520_000 })
    await app.signInAs('administrator')
    await expect(app.api.secondments.addRate(rate('2026-12-01'))).rejects.toMatchObject({
      code: 'notAllowed',
    })
  })

  it('is not taken for more than can be counted, nor an invoice for here that is still to come', async () => {
    const id = await charged()
    await expect(
      app.api.secondments.changeCost({ id, rechargePencePerMonth: pence.parse(Number.MAX_SAFE_INTEGER) }),
    ).rejects.toMatchObject({ fields: { rechargePencePerMonth: 'Give an amount up to £1,000,000.' } })
    await expect(
      app.api.secondments.receiveInvoice({ ...anInvoice(id), receivedOn: day('2062-07-01') }),
    ).rejects.toMatchObject({ fields: { receivedOn: 'This day is still to come' } })
  })

  it('takes no invoice for days that were charged already, by undo neither', async () => {
    const id = await charged()
    const first = await app.api.secondments.receiveInvoice(anInvoice(id))
    await expect(
      app.api.secondments.receiveInvoice(anInvoice(id, { startsOn: '2026-06-30', endsOn: '2026-09-30' })),
    ).rejects.toMatchObject({ fields: { startsOn: expect.stringContaining('already') } })
    await app.api.secondments.removeInvoice({ id: first.id })
    const [removed] = (await app.api.history.list({})).entries
    await app.api.secondments.receiveInvoice(anInvoice(id, { startsOn: '2026-05-01' }))
    await expect(app.api.history.undo({ commandId: removed!.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
  })

  it('marks an invoice paid', async () => {
    const id = await charged()
    const { secondmentId: _, ...invoice } = await app.api.secondments.receiveInvoice(anInvoice(id))
    await expect(
      app.api.secondments.changeInvoice({ ...invoice, paidOn: day('2026-07-01') }),
    ).rejects.toMatchObject({ fields: { paidOn: expect.stringContaining('before it was received') } })
    await app.api.secondments.changeInvoice({ ...invoice, paidOn: day('2026-07-31') })
    expect((await app.api.secondments.recharge({ id })).paidPence).toBe(630_000)
  })

  it('is for those who may see pay: not the schedule, not the history, not Home', async () => {
    const id = await charged()
    await app.api.secondments.receiveInvoice(anInvoice(id))
    const [came] = (await app.api.history.list({})).entries
    const invoicesOnHome = async () => {
      const { overdue, due, coming } = await app.api.home.thisWeek({})
      return [...overdue, ...due, ...coming].filter(({ kind }) => kind === 'secondmentInvoice')
    }
    expect(await invoicesOnHome()).toMatchObject([
      { dueOn: '2026-08-09', detail: expect.stringMatching(/^Pay the invoice/) },
      { dueOn: '2026-10-30', title: 'Bea Khan', detail: expect.stringContaining('01/07/2026 to 30/09/2026') },
    ])
    await app.signInAs('administrator')
    await expect(app.api.secondments.recharge({ id })).rejects.toMatchObject({ code: 'notAllowed' })
    expect(await app.api.history.ofCommand({ commandId: came!.commandId })).toEqual([])
    expect(await invoicesOnHome()).toEqual([])
  })

  it('goes on asking for the last invoice after the end', async () => {
    const id = await charged()
    await app.api.secondments.end({
      id,
      endedOn: day('2026-06-30'),
      outcome: 'returned',
      endReason: 'Needed at home',
    })
    const { overdue } = await app.api.home.thisWeek({})
    expect(overdue.filter(({ kind }) => kind === 'secondmentInvoice')).toHaveLength(1)
    await app.api.secondments.receiveInvoice(anInvoice(id, { paidOn: '2026-07-20' }))
    const later = await app.api.home.thisWeek({})
    expect(later.overdue.filter(({ kind }) => kind === 'secondmentInvoice')).toEqual([])
  })
})

describe('if a secondment is not extended', () => {
  it('says what would be missing, from the records as they stand', async () => {
    const [discipline] = (await app.api.vocabularies.list({})).filter(
      ({ vocabulary }) => vocabulary === 'disciplines',
    )
    const disciplineId = discipline!.id
    const hostPostId = await aPost(app, { title: 'Health visitor', minutesPerWeek: 2220 })
    const team = { disciplineId, registrationBody: 'NMC' }
    const personId = await aPerson(app, { givenName: 'Bea', familyName: 'Khan', ...team })
    const id = await aSecondment(app, {
      personId,
      hostPostId,
      hostTitle: '',
      homeAgencyId: await anAgency(app, { name: 'Aspen NHS' }),
    })
    const said = async () => {
      const { effects } = await app.api.secondments.ifNotExtended({ id })
      return Object.fromEntries(effects.map(({ heading, sentences }) => [heading, sentences.join(' ')]))
    }
    expect(await said()).toMatchObject({
      Post: expect.stringContaining('Health visitor is vacant from 1 April 2027'),
      Skills: expect.stringMatching(/nobody else works here then.*NMC: nobody else/),
      'To do before': expect.stringContaining('Tell Bea Khan and Aspen NHS'),
    })

    const carl = await aPerson(app, { givenName: 'Carl', familyName: 'Jones', ...team })
    const appointmentId = await anAppointment(app, {
      personId: carl,
      postId: hostPostId,
      startsOn: day('2026-09-01'),
      endsOn: null,
      minutesPerWeek: 1110,
    })
    const dee = await aPerson(app, { givenName: 'Dee', familyName: 'Lee', ...team })
    await anAppointment(app, { personId: dee, startsOn: day('2026-09-01'), endsOn: day('2027-03-31') })
    await app.api.roles.assign({
      appointmentIds: [appointmentId],
      role: 'lineManager',
      side: 'host',
      holderPersonId: personId,
      holderName: '',
      holderAgencyId: null,
      startsOn: day('2026-09-01'),
      endsOn: null,
      notes: '',
    })
    expect(await said()).toMatchObject({
      Roles: 'Line manager of Carl Jones: choose somebody else.',
      Post: expect.stringContaining('still held by Carl Jones, with 18.5 hours of its 37 hours'),
      Skills: expect.stringMatching(/: Carl Jones would remain\..*NMC: Carl Jones would remain\./),
    })
  })
})
