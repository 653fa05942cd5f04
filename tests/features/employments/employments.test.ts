import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import type { AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aPost, aRole, aSecondment } from '#tests/support/builders.ts'

describe('a move to another employer', () => {
  let app: TestApp
  let aspen: AgencyId
  let birch: AgencyId
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
    aspen = await anAgency(app, { name: 'Aspen NHS' })
    birch = await anAgency(app, { name: 'Birch Housing' })
  })
  afterEach(() => app.close())

  const move = (
    personId: PersonId,
    details: Partial<Parameters<TestApp['api']['employments']['move']>[0]> = {},
  ) =>
    app.api.employments.move({
      personId,
      agencyId: birch,
      startsOn: '2026-07-01',
      reason: 'The team moved to Birch Housing.',
      afterwards: null,
      schemeId: null,
      serviceStartedOn: null,
      ...details,
    })
  const historyOf = async (personId: PersonId) =>
    (await app.api.employments.list({ personId })).map(({ employerName, startsOn, endsOn }) => [
      employerName,
      startsOn,
      endsOn,
    ])
  const undo = () => app.api.history.undoLast({})

  async function secondee() {
    const postId = await aPost(app, { title: 'Family support worker' })
    const personId = await aPerson(app, {
      givenName: 'Ann',
      familyName: 'Brown',
      employerAgencyId: aspen,
      startedOn: day('2026-04-01'),
    })
    const id = await aSecondment(app, {
      personId,
      homeAgencyId: aspen,
      hostPostId: postId,
      hostTitle: '',
      homeManager: 'Pat Aspen',
      homeGrade: 'Band 6',
      contractMinutes: 2220,
      vatTreatment: 'exempt',
      vatReason: 'Teaching staff',
    })
    const [appointment] = await app.api.appointments.list({ personId })
    return { personId, id, postId, appointmentId: appointment!.id }
  }

  it('keeps who employed somebody before, and until when', async () => {
    const personId = await aPerson(app, { employerAgencyId: aspen })
    expect(await historyOf(personId)).toEqual([['Aspen NHS', null, null]])
    await move(personId)
    expect(await historyOf(personId)).toEqual([
      ['Aspen NHS', null, '2026-06-30'],
      ['Birch Housing', '2026-07-01', null],
    ])
    expect(await app.api.people.find({ id: personId })).toMatchObject({ employerName: 'Birch Housing' })
    await move(personId, { agencyId: null, startsOn: '2026-12-01' })
    expect((await historyOf(personId)).at(-1)).toEqual(['The centre', '2026-12-01', null])
    expect(await app.api.people.list({})).toMatchObject([{ employerAgencyId: birch }])
    app.clock.set('2026-12-01')
    expect(await app.api.people.list({})).toMatchObject([{ employerAgencyId: null }])
  })

  it('shows the employer of the day wherever an earlier day is shown', async () => {
    const personId = await aPerson(app, { employerAgencyId: aspen, startedOn: day('2020-01-01') })
    await anAppointment(app, { personId, startsOn: day('2020-01-01') })
    await move(personId)
    const grid = async (on: string) => (await app.api.roles.grid({ on })).rows[0]!.homeAgencyName
    expect([await grid('2026-06-30'), await grid('2026-07-01')]).toEqual(['Aspen NHS', 'Birch Housing'])

    const employersIn = async (quarter: string) => {
      const { id } = await app.api.packs.start({ quarterStartsOn: quarter })
      return JSON.stringify(await app.api.packs.preview({ id }))
    }
    const [before, after] = [await employersIn('2026-04-01'), await employersIn('2026-07-01')]
    expect([before.includes('Aspen NHS'), before.includes('Birch Housing')]).toEqual([true, false])
    expect([after.includes('Aspen NHS'), after.includes('Birch Housing')]).toEqual([false, true])

    expect((await app.api.vacancies.turnover({})).byAgency).toMatchObject([
      { agency: 'The centre', headcountFrom: 0, headcountTo: 0 },
      { agency: 'Aspen NHS', headcountFrom: 1, headcountTo: 0 },
      { agency: 'Birch Housing', headcountFrom: 0, headcountTo: 1 },
    ])
  })

  it('ends the secondment with its reason and goes on with the same post, nothing overlapping', async () => {
    const { personId, id, postId, appointmentId } = await secondee()
    const { nextSecondmentId } = await move(personId, { afterwards: 'goesOn' })

    expect((await app.api.secondments.find({ id })).secondment).toMatchObject({
      endedOn: '2026-06-30',
      outcome: 'notReturned',
      endReason: 'The team moved to Birch Housing.',
      status: 'notReturned',
    })
    expect((await app.api.secondments.find({ id: nextSecondmentId! })).secondment).toMatchObject({
      homeAgencyId: birch,
      hostPostId: postId,
      startsOn: '2026-07-01',
      endsOn: '2027-03-31',
      minutesPerWeek: 1110,
      status: 'active',
      homeManager: '',
      homeGrade: '',
      vatTreatment: 'toConfirm',
      signedByHomeOn: null,
    })
    const appointments = await app.api.appointments.list({ personId })
    expect(
      appointments.map((one) => [one.id === appointmentId, one.postId, one.startsOn, one.endsOn]),
    ).toEqual([
      [false, postId, '2026-07-01', '2027-03-31'],
      [true, postId, '2026-04-01', '2026-06-30'],
    ])
  })

  it('closes the roles of the old employer, carries on those of the centre, and says what is open', async () => {
    const { personId, appointmentId } = await secondee()
    const lead = await aPerson(app, { givenName: 'Sue', familyName: 'Lead' })
    await aRole(app, { appointmentIds: [appointmentId], role: 'dayToDayLead', holderPersonId: lead })
    await aRole(app, {
      appointmentIds: [appointmentId],
      role: 'appraiser',
      side: 'home',
      holderName: 'Pat Aspen',
      holderAgencyId: aspen,
    })
    const { opened } = await move(personId, { afterwards: 'goesOn' })
    expect(opened).toEqual(['Appraiser of Ann Brown'])

    const cells = async (on: string) => {
      const { rows } = await app.api.roles.grid({ on })
      const row = rows.find((one) => one.personId === personId && !one.isAhead)!
      return ['dayToDayLead', 'appraiser'].map((role) => {
        const cell = row.cells.find((one) => one.role === role)!
        return cell.state === 'held' ? cell.holding!.heldBy : cell.state
      })
    }
    expect(await cells('2026-06-30')).toEqual(['Sue Lead', 'Pat Aspen'])
    expect(await cells('2026-07-01')).toEqual(['Sue Lead', 'nobody'])
  })

  it('opens the roles that the person held at the old employer towards colleagues', async () => {
    const personId = await aPerson(app, { givenName: 'Pat', familyName: 'Moves', employerAgencyId: aspen })
    const colleague = await aPerson(app, {
      givenName: 'Cy',
      familyName: 'Stays',
      employerAgencyId: aspen,
    })
    const appointmentId = await anAppointment(app, { personId: colleague, route: 'partnershipAgreement' })
    await aRole(app, {
      appointmentIds: [appointmentId],
      role: 'disciplineOwner',
      side: 'home',
      holderPersonId: personId,
    })
    await aRole(app, { appointmentIds: [appointmentId], role: 'dayToDayLead', holderPersonId: personId })
    expect((await move(personId)).opened).toEqual(['Discipline owner of Cy Stays'])
    const roles = await app.api.roles.history({ appointmentId })
    expect(Object.fromEntries(roles.map(({ role, endsOn }) => [role, endsOn]))).toEqual({
      dayToDayLead: null,
      disciplineOwner: '2026-06-30',
    })
  })

  it('notes the new terms with the hours there were', async () => {
    const personId = await aPerson(app, { employerAgencyId: aspen })
    const [old, next] = await app.api.terms.schemes({})
    await app.api.terms.addPersonTerms({
      personId,
      startsOn: '2024-01-01',
      schemeId: old!.id,
      serviceStartedOn: '2010-05-01',
      grade: 'Band 6',
      contractMinutes: 1800,
      daysPerWeek: 4,
      pattern: 'termTime',
      weeksPerYear: 39,
      note: '',
    })
    await move(personId, { schemeId: next!.id, serviceStartedOn: '2026-07-01' })
    expect(await app.api.terms.people({ personId })).toMatchObject([
      {
        startsOn: '2026-07-01',
        schemeId: next!.id,
        serviceStartedOn: '2026-07-01',
        grade: '',
        contractMinutes: 1800,
        weeksPerYear: 39,
        employerName: 'Birch Housing',
        toldOn: null,
      },
      { startsOn: '2024-01-01', schemeId: old!.id, grade: 'Band 6' },
    ])
  })

  it('is taken back as one', async () => {
    const { personId, id, appointmentId } = await secondee()
    await aRole(app, {
      appointmentIds: [appointmentId],
      role: 'appraiser',
      side: 'home',
      holderName: 'Pat Aspen',
      holderAgencyId: aspen,
    })
    await move(personId, { afterwards: 'goesOn' })
    await undo()
    expect(await historyOf(personId)).toEqual([['Aspen NHS', null, null]])
    expect(await app.api.secondments.list({ personId })).toMatchObject([{ id, endedOn: null }])
    expect(await app.api.roles.history({ appointmentId })).toMatchObject([{ endsOn: null }])
    expect(await app.api.appointments.list({ personId })).toMatchObject([
      { id: appointmentId, endsOn: '2027-03-31' },
    ])
  })

  it.each([
    ['without a word on the secondment', {}, 'Say what becomes of the secondment'],
    [
      'to the centre itself, with a secondment that goes on',
      { agencyId: null, afterwards: 'goesOn' },
      'nobody lends',
    ],
    [
      'after the last day, with a secondment that goes on',
      { startsOn: '2027-03-31', afterwards: 'goesOn' },
      'ends on 31/03/2027 in any case',
    ],
    [
      'before the secondment began',
      { startsOn: '2026-04-01', afterwards: 'ends' },
      'is to begin on 01/04/2026',
    ],
  ] as const)('is refused for somebody lent: %s', async (_how, details, sentence) => {
    const { personId } = await secondee()
    await expect(move(personId, details)).rejects.toThrow(sentence)
    expect(await historyOf(personId)).toEqual([['Aspen NHS', null, null]])
  })

  it('lets the secondment end when that is what was agreed', async () => {
    const { personId, id } = await secondee()
    expect(await move(personId, { agencyId: null, afterwards: 'ends' })).toMatchObject({
      nextSecondmentId: null,
      opened: [],
    })
    expect(await app.api.secondments.list({ personId })).toMatchObject([{ id, endedOn: '2026-06-30' }])
  })

  it('is refused when it makes no true history', async () => {
    const personId = await aPerson(app, { employerAgencyId: aspen })
    await expect(move(personId, { agencyId: aspen })).rejects.toThrow('the employer they are with already')
    await move(personId)
    await expect(move(personId, { agencyId: aspen })).rejects.toThrow('They have moved on 01/07/2026 already')
    const leaver = await aPerson(app, { employerAgencyId: aspen })
    await app.api.people.leave({ id: leaver, leftOn: '2026-06-30', leavingReasonId: null, leavingNote: '' })
    await expect(move(leaver)).rejects.toThrow('They had left the centre by then')
  })

  it('is corrected where it was entered wrongly, within the same rules', async () => {
    const personId = await aPerson(app, { employerAgencyId: aspen })
    const { employment } = await move(personId)
    const cedar = await anAgency(app, { name: 'Cedar Trust' })
    await app.api.employments.correct({
      id: employment.id,
      agencyId: cedar,
      startsOn: '2026-08-01',
      reason: 'As the contract says.',
    })
    expect(await historyOf(personId)).toEqual([
      ['Aspen NHS', null, '2026-07-31'],
      ['Cedar Trust', '2026-08-01', null],
    ])
    await expect(
      app.api.employments.correct({ id: employment.id, agencyId: aspen, startsOn: '2026-08-01', reason: '' }),
    ).rejects.toThrow('the employer they are with already')
    const [first] = await app.api.employments.list({ personId })
    await expect(app.api.employments.delete({ id: first!.id })).rejects.toThrow('the first employer stays')
    await expect(
      app.api.employments.correct({ id: first!.id, agencyId: aspen, startsOn: '2020-01-01', reason: '' }),
    ).rejects.toThrow('it has no first day')
    await app.api.employments.delete({ id: employment.id })
    expect(await historyOf(personId)).toEqual([['Aspen NHS', null, null]])
  })

  it('cannot come back from the bin where it would be a second move to the same employer', async () => {
    const personId = await aPerson(app, { employerAgencyId: aspen })
    const { employment } = await move(personId)
    await app.api.employments.delete({ id: employment.id })
    const deleted = (await app.api.history.list({})).entries[0]!
    await move(personId, { startsOn: '2026-09-01' })
    await expect(app.api.history.undo({ commandId: deleted.commandId })).rejects.toThrow(
      'They would move to the employer they are with already.',
    )
  })

  it('goes with the person who was entered by mistake, and comes back with them', async () => {
    const personId = await aPerson(app, { employerAgencyId: aspen })
    await move(personId)
    await app.api.people.delete({ id: personId })
    await undo()
    expect((await historyOf(personId)).map(([name]) => name)).toEqual(['Aspen NHS', 'Birch Housing'])
  })

  it('keeps an agency that employed somebody from being deleted', async () => {
    const personId = await aPerson(app, { employerAgencyId: aspen })
    await move(personId)
    await expect(app.api.agencies.delete({ id: aspen })).rejects.toThrow('employs or employed a person')
  })
})
