import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { addDays, day, type IsoDate } from '#shared/dates.ts'
import { centreCalendar } from '#shared/features/calendar/centre-calendar.rules.ts'
import { closureId, type Closure } from '#shared/features/calendar/closures.schema.ts'
import { holidayPeriods, isInTerm } from '#shared/features/calendar/school-terms.rules.ts'
import { newId } from '#shared/ids.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

const term = (name: string, startsOn: string, endsOn: string) => ({
  name,
  startsOn: day(startsOn),
  endsOn: day(endsOn),
})

/** A school year with its six halves. */
const year = [
  term('Autumn 1', '2026-09-02', '2026-10-23'),
  term('Autumn 2', '2026-11-02', '2026-12-18'),
  term('Spring 1', '2027-01-04', '2027-02-12'),
  term('Spring 2', '2027-02-22', '2027-03-25'),
  term('Summer 1', '2027-04-12', '2027-05-28'),
  term('Summer 2', '2027-06-07', '2027-07-21'),
  term('Autumn 2027', '2027-09-02', '2027-10-22'),
]

describe('school holidays', () => {
  it('are the gaps between terms, by their usual names', () => {
    expect(holidayPeriods(year).map(({ name, startsOn, endsOn }) => `${name} ${startsOn} ${endsOn}`)).toEqual(
      [
        'October half term 2026 2026-10-24 2026-11-01',
        'Christmas holiday 2026 2026-12-19 2027-01-03',
        'February half term 2027 2027-02-13 2027-02-21',
        'Easter holiday 2027 2027-03-26 2027-04-11',
        'May half term 2027 2027-05-29 2027-06-06',
        'Summer holiday 2027 2027-07-22 2027-09-01',
      ],
    )
  })

  it('are whole even when only a day of them is asked for', () => {
    const [only, ...others] = holidayPeriods(year, day('2026-12-25'), day('2026-12-25'))
    expect(others).toEqual([])
    expect(only).toMatchObject({ startsOn: '2026-12-19', endsOn: '2027-01-03' })
  })

  it.each([
    ['a weekend', [term('a', '2026-09-07', '2026-09-11'), term('b', '2026-09-14', '2026-09-18')], []],
    [
      'a training day',
      [term('a', '2026-09-07', '2026-09-17'), term('b', '2026-09-21', '2026-09-25')],
      ['Schools closed 18 September 2026'],
    ],
    [
      'a term nobody entered',
      [term('a', '2026-09-02', '2026-10-23'), term('b', '2027-01-04', '2027-02-12')],
      [],
    ],
  ])('know %s for what it is', (_what, terms, names) => {
    expect(holidayPeriods(terms).map(({ name }) => name)).toEqual(names)
  })

  it('and terms never share a day, and say nothing of days beyond what was entered', () => {
    const calendar = centreCalendar({ bankHolidayChanges: [], terms: [], closures: [] })
    expect(calendar.isSchoolHoliday(day('2026-12-25'))).toBe(false)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (offset) => {
        const on = addDays(day('2026-08-01'), offset)
        const isHoliday = holidayPeriods(year).some((run) => run.startsOn <= on && on <= run.endsOn)
        const isTerm = isInTerm(year, on)
        const isWeekendBetween = !isHoliday && !isTerm && on > '2026-09-02' && on < '2027-10-22'
        expect(isHoliday && isTerm).toBe(false)
        expect(isWeekendBetween).toBe(false)
        const isBeyond = on < '2026-09-02' || on > '2027-10-22'
        expect(isBeyond && (isHoliday || isTerm)).toBe(false)
      }),
    )
  })
})

describe('closed days', () => {
  const closure = (startsOn: string, endsOn: string, serviceAreaId: string | null): Closure => ({
    id: newId(closureId),
    name: 'Shut',
    reason: '',
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    serviceAreaId: serviceAreaId as Closure['serviceAreaId'],
  })
  const calendar = centreCalendar({
    bankHolidayChanges: [],
    terms: [],
    closures: [closure('2026-12-28', '2026-12-31', null), closure('2026-11-30', '2026-11-30', 'creche')],
  })

  it.each<[string, string | null, boolean]>([
    ['2026-12-27', null, false],
    ['2026-12-28', null, true],
    ['2026-12-31', 'creche', true],
    ['2027-01-01', null, false],
    ['2026-11-30', null, false],
    ['2026-11-30', 'creche', true],
    ['2026-11-30', 'outreach', false],
  ])('%s for %s: %s', (on, area, isClosed) => {
    expect(calendar.isClosed(on as IsoDate, area)).toBe(isClosed)
  })
})

describe('the terms and closures of a centre', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre()
  })
  afterEach(() => app.close())

  it('start empty, and a year of terms is added at once', async () => {
    expect(await app.api.calendar.schoolTerms({})).toEqual([])
    await app.api.calendar.addSchoolTerms({ terms: year.toReversed() })
    expect((await app.api.calendar.schoolTerms({})).map(({ name }) => name)).toEqual(
      year.map(({ name }) => name),
    )
    await app.api.history.undoLast({})
    expect(await app.api.calendar.schoolTerms({})).toEqual([])
  })

  it('are refused as a whole when one term overlaps, ends before it starts or has no such day', async () => {
    const faulty = (terms: ReturnType<typeof term>[]) => app.api.calendar.addSchoolTerms({ terms })
    await expect(
      faulty([term('a', '2026-09-02', '2026-10-23'), term('b', '2026-10-23', '2026-12-18')]),
    ).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { 'terms.1.startsOn': 'Overlaps with a (02/09/2026 to 23/10/2026)' },
    })
    await expect(faulty([term('a', '2026-10-23', '2026-09-02')])).rejects.toMatchObject({
      fields: { 'terms.0.endsOn': 'The last day is not before the first' },
    })
    await expect(faulty([{ ...year[0]!, startsOn: '2026-02-31' as IsoDate }])).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await app.api.calendar.schoolTerms({})).toEqual([])
  })

  it('can be changed and deleted, and undo brings back no overlap', async () => {
    const [autumn] = await app.api.calendar.addSchoolTerms({ terms: [year[0]!] })
    await app.api.calendar.changeSchoolTerm({ ...autumn!, endsOn: day('2026-10-21') })
    await app.api.calendar.addSchoolTerms({ terms: [term('New', '2026-10-22', '2026-12-18')] })
    const { entries } = await app.api.history.list({ limit: 10, offset: 0 })
    const change = entries.find(({ says }) => says === 'Changed a school term')!
    await expect(app.api.history.undo({ commandId: change.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
    await app.api.calendar.deleteSchoolTerm({ id: autumn!.id })
    expect((await app.api.calendar.schoolTerms({})).map(({ name }) => name)).toEqual(['New'])
  })

  it('keep closures of the whole centre, or of one service area that exists', async () => {
    const [area] = await app.api.vocabularies.list({ vocabulary: 'serviceAreas' })
    const closure = await app.api.calendar.addClosure({
      name: 'Between the years',
      reason: 'Building closed by the council',
      startsOn: day('2026-12-28'),
      endsOn: day('2026-12-31'),
      serviceAreaId: null,
    })
    await app.api.calendar.changeClosure({ ...closure, serviceAreaId: area!.id })
    expect(await app.api.calendar.closures({})).toEqual([{ ...closure, serviceAreaId: area!.id }])
    const [discipline] = await app.api.vocabularies.list({ vocabulary: 'disciplines' })
    await expect(
      app.api.calendar.changeClosure({ ...closure, serviceAreaId: discipline!.id }),
    ).rejects.toMatchObject({ fields: { serviceAreaId: 'Choose from the list' } })
    await expect(
      app.api.calendar.changeClosure({ ...closure, endsOn: day('2026-12-01') }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await app.api.calendar.deleteClosure({ id: closure.id })
    expect(await app.api.calendar.closures({})).toEqual([])
  })
})
