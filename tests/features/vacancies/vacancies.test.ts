import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { addDays, addMonths, day } from '#shared/dates.ts'
import { headcountOn, isCounted, timeToFill, turnoverOf } from '#shared/features/vacancies/turnover.rules.ts'
import { daysOf, stateOf, vacancyFaults } from '#shared/features/vacancies/vacancies.rules.ts'
import type { Vacancy } from '#shared/features/vacancies/vacancies.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aPost, aVacancy } from '#tests/support/builders.ts'

const blank: Omit<Vacancy, 'id' | 'postId'> = {
  openedOn: day('2026-09-01'),
  approvedBy: '',
  reason: 'leaver',
  applied: null,
  shortlisted: null,
  interviewed: null,
  offered: null,
  accepted: null,
  filledOn: null,
  withdrawnOn: null,
  withdrawnReason: '',
  notes: '',
  appointmentId: null,
  secondmentId: null,
}

describe('a vacancy', () => {
  it.each([
    [{}, []],
    [{ applied: 10, shortlisted: 4, interviewed: 4, offered: 1, accepted: 1 }, []],
    [{ applied: 10, shortlisted: 11 }, ['shortlisted']],
    [{ applied: 3, interviewed: 4 }, ['interviewed']],
    [{ shortlisted: 2, offered: 3, accepted: 3 }, ['offered']],
    [{ filledOn: day('2026-08-31') }, ['filledOn']],
    [{ withdrawnOn: day('2026-08-31') }, ['withdrawnOn']],
    [{ filledOn: day('2026-10-01'), accepted: 0 }, ['accepted']],
  ] as [Partial<Vacancy>, string[]][])('told as %o has faults in %o', (details, fields) => {
    expect(Object.keys(vacancyFaults({ ...blank, ...details }))).toEqual(fields)
  })

  it('is open until it is filled or withdrawn, and counts its days until then', () => {
    const today = day('2026-11-23')
    expect([stateOf(blank), daysOf(blank, today)]).toEqual(['open', 83])
    const filled = { ...blank, filledOn: day('2026-10-01') }
    expect([stateOf(filled), daysOf(filled, today)]).toEqual(['filled', 30])
    expect(stateOf({ filledOn: null, withdrawnOn: today })).toBe('withdrawn')
  })

  it('counts towards the time to fill only when it was filled in the twelve months', () => {
    const filled = (openedOn: string, filledOn: string | null) => ({
      openedOn: day(openedOn),
      filledOn: filledOn === null ? null : day(filledOn),
      withdrawnOn: null,
    })
    const all = [
      filled('2026-01-01', '2026-01-31'),
      filled('2026-05-01', '2026-06-30'),
      filled('2025-01-01', '2025-11-23'),
      filled('2026-10-01', null),
    ]
    expect(timeToFill(all, day('2026-11-23'))).toEqual({ filled: 2, days: 45 })
    expect(timeToFill([], day('2026-11-23'))).toEqual({ filled: 0, days: null })
  })
})

describe('turnover', () => {
  const stay = (startedOn: string | null, leftOn: string | null = null) => ({
    kind: 'employee' as const,
    startedOn: startedOn === null ? null : day(startedOn),
    leftOn: leftOn === null ? null : day(leftOn),
  })

  it('is leavers over the average of the first and the last headcount, in a hundred', () => {
    const people = [
      ...Array.from({ length: 18 }, () => stay('2020-01-01')),
      stay('2020-01-01', '2026-03-31'),
      stay('2020-01-01', '2026-11-23'),
      stay('2026-05-01'),
      stay('2026-06-01'),
      { ...stay('2020-01-01', '2026-06-01'), kind: 'volunteer' as const },
    ]
    expect(turnoverOf(people, day('2026-11-23'))).toEqual({
      from: '2025-11-23',
      to: '2026-11-23',
      leavers: 2,
      headcountFrom: 20,
      headcountTo: 20,
      average: 20,
      percent: 10,
    })
  })

  it('is unknown without anybody', () => {
    expect(turnoverOf([], day('2026-11-23')).percent).toBeNull()
  })

  it('reconciles: whoever was here, plus who came, minus who left, is whoever is here (property)', () => {
    const someDay = fc.integer({ min: -800, max: 100 }).map((days) => addDays(day('2026-11-23'), days))
    const someStay = fc
      .tuple(someDay, fc.option(fc.nat(600)), fc.constantFrom('employee', 'volunteer', 'sessional'))
      .map(([startedOn, length, kind]) => ({
        kind: kind as 'employee',
        startedOn,
        leftOn: length === null ? null : addDays(startedOn, length),
      }))
    fc.assert(
      fc.property(fc.array(someStay, { maxLength: 40 }), someDay, (people, to) => {
        const from = addMonths(to, -12)
        const { headcountFrom, headcountTo, leavers } = turnoverOf(people, to)
        const came = people.filter(
          (one) => isCounted(one) && from < one.startedOn && one.startedOn <= to,
        ).length
        return headcountFrom + came - leavers === headcountTo && headcountTo === headcountOn(people, to)
      }),
    )
  })
})

describe('vacancies', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  it('are opened, advertised together with agencies, counted and filled', async () => {
    const agency = await anAgency(app, { name: 'Aspen NHS' })
    const postId = await aPost(app, { title: 'Family worker' })
    const id = await aVacancy(app, { postId })
    await app.api.vacancies.advertise({
      vacancyId: id,
      place: 'County jobs site',
      agencyIds: [agency],
      opensOn: '2026-11-02',
      closesOn: '2026-11-30',
    })
    const [open] = await app.api.vacancies.list({})
    expect(open).toMatchObject({
      postTitle: 'Family worker',
      state: 'open',
      days: 22,
      adverts: [{ place: 'County jobs site', agencyNames: 'Aspen NHS' }],
    })
    await app.api.vacancies.change({ ...open!, applied: 12, shortlisted: 4, accepted: 1 })
    await app.api.vacancies.markFilled({ id, filledOn: '2026-11-20' })
    expect((await app.api.vacancies.list({}))[0]).toMatchObject({ state: 'filled', days: 19, applied: 12 })
    expect(await app.api.vacancies.turnover({})).toMatchObject({ filled: 1, daysToFill: 19 })
    await expect(
      app.api.vacancies.withdraw({ id, withdrawnOn: '2026-11-21', withdrawnReason: '' }),
    ).rejects.toMatchObject({ code: 'ruleBroken' })
    await app.api.vacancies.reopen({ id })
    expect((await app.api.vacancies.list({}))[0]).toMatchObject({ state: 'open' })
  })

  it('refuse counts that cannot be, also by undo', async () => {
    const id = await aVacancy(app)
    const [open] = await app.api.vacancies.list({})
    const counts = { ...open!, id }
    await expect(app.api.vacancies.change({ ...counts, applied: 2, offered: 3 })).rejects.toMatchObject({
      fields: { offered: 'More than applied (2)' },
    })
    await app.api.vacancies.change({ ...counts, applied: 2, accepted: 0 })
    await app.api.vacancies.change({ ...counts, applied: 2, accepted: 1 })
    const { entries } = await app.api.history.list({})
    await app.api.vacancies.markFilled({ id, filledOn: '2026-11-20' })
    await expect(app.api.history.undo({ commandId: entries[0]!.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
  })

  it('go with their adverts, come back with them, and keep their post from being deleted', async () => {
    const postId = await aPost(app, { title: 'Cook' })
    const id = await aVacancy(app, { postId })
    const advert = { vacancyId: id, place: 'Window', agencyIds: [], opensOn: '2026-11-02', closesOn: null }
    await app.api.vacancies.advertise(advert)
    await expect(app.api.vacancies.advertise({ ...advert, closesOn: '2026-11-01' })).rejects.toMatchObject({
      fields: { closesOn: 'Before its first day' },
    })
    await expect(app.api.posts.delete({ id: postId })).rejects.toThrow(/Cook has a vacancy on record/)
    await app.api.vacancies.delete({ id })
    expect(await app.api.vacancies.list({})).toEqual([])
    await app.api.history.undoLast({})
    expect((await app.api.vacancies.list({}))[0]!.adverts).toHaveLength(1)
  })

  it('make the closing of an advert due, while they are open', async () => {
    const id = await aVacancy(app)
    const advert = { place: 'Site', agencyIds: [], opensOn: '2026-11-02', closesOn: '2026-11-27' }
    await app.api.vacancies.advertise({ ...advert, vacancyId: id })
    const due = async () =>
      (await app.api.home.thisWeek({})).due.filter(({ kind }) => kind === 'advertClose').length
    expect(await due()).toBe(1)
    await app.api.vacancies.markFilled({ id, filledOn: '2026-11-20' })
    expect(await due()).toBe(0)
  })

  it('stand beside turnover by agency and by reason', async () => {
    const employerAgencyId = await anAgency(app, { name: 'Aspen NHS' })
    const [stays, leaves] = [
      await aPerson(app, { employerAgencyId, startedOn: day('2020-01-01') }),
      await aPerson(app, { employerAgencyId, startedOn: day('2020-01-01') }),
    ]
    await aPerson(app, { startedOn: day('2020-01-01') })
    await anAppointment(app, { personId: stays, postId: await aPost(app) })
    await aPost(app)
    const words = await app.api.vocabularies.list({ vocabulary: 'leavingReasons' })
    await app.api.people.leave({
      id: leaves,
      leftOn: '2026-10-30',
      leavingReasonId: words.find(({ code }) => code === 'retirement')!.id,
      leavingNote: '',
    })
    const figures = await app.api.vacancies.turnover({})
    expect(figures.whole).toMatchObject({ leavers: 1, average: 2.5, percent: 40, vacancyPercent: 50 })
    expect(figures.byAgency).toMatchObject([
      { agency: 'The centre', leavers: 0, percent: 0 },
      { agency: 'Aspen NHS', leavers: 1, average: 1.5, vacancyPercent: null },
    ])
    expect(figures.byReason).toEqual([{ reason: 'Retired', leavers: 1 }])
  })
})
