import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { countDaysBelow } from '#electron/features/cover/days-below.ts'
import { addDays, day } from '#shared/dates.ts'
import { sayNewShortfall, sayShortfall } from '#shared/features/cover/shortfalls.rules.ts'
import { emptyMinimum, type NewMinimum } from '#shared/features/cover/cover.schema.ts'
import { sayHoursOfDay } from '#shared/features/cover/spans.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aPost, aSecondment } from '#tests/support/builders.ts'

import { noteLeave, noteWeek } from './cover-builders.ts'

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const desk = (more: Partial<NewMinimum> = {}): NewMinimum => ({
  ...emptyMinimum,
  name: 'Front desk',
  people: 2,
  fromMinute: 9 * 60,
  toMinute: 17 * 60,
  startsOn: day('2026-11-01'),
  ...more,
})

/** At work all week from nine to five. */
async function worker(name: string, more: Parameters<typeof anAppointment>[1] = {}): Promise<PersonId> {
  const personId = more.personId ?? (await aPerson(app, { givenName: name, familyName: 'Day' }))
  const appointmentId = await anAppointment(app, { ...more, personId })
  await noteWeek(app, appointmentId)
  return personId
}

const thursday = { from: day('2026-12-24'), to: day('2026-12-24') }
const monday = { from: day('2026-11-23'), to: day('2026-11-23') }
const said = async (days: { from: ReturnType<typeof day>; to: ReturnType<typeof day> }) =>
  (await app.api.cover.shortfalls(days)).shortfalls.map(sayShortfall)

describe('minimum cover', () => {
  it('is kept, corrected, ended and deleted', async () => {
    const { id } = await app.api.cover.addMinimum(desk({ weekdays: ['5', '1', '1'] }))
    expect(await app.api.cover.minimums({})).toMatchObject([
      { id, weekdays: '15', unsupervised: 0, people: 2 },
    ])
    await app.api.cover.changeMinimum({ ...desk({ people: 3 }), id, endsOn: null })
    await app.api.cover.endMinimum({ id, endsOn: day('2026-12-31') })
    expect(await app.api.cover.minimums({})).toMatchObject([
      { people: 3, weekdays: '12345', endsOn: '2026-12-31' },
    ])
    await app.api.cover.deleteMinimum({ id })
    expect(await app.api.cover.minimums({})).toEqual([])
  })

  it('changed from a day on keeps what held before', async () => {
    const { id } = await app.api.cover.addMinimum(desk())
    await app.api.cover.replaceMinimum({ ...desk({ people: 1, startsOn: day('2026-12-01') }), id })
    const rows = await app.api.cover.minimums({})
    expect(rows.map(({ people, startsOn, endsOn }) => [people, startsOn, endsOn])).toEqual([
      [1, '2026-12-01', null],
      [2, '2026-11-01', '2026-11-30'],
    ])
    expect(await said({ from: day('2026-11-30'), to: day('2026-12-01') })).toEqual([
      'Monday 30 November: front desk is two short from 09:00 to 17:00',
      'Tuesday 1 December: front desk is one short from 09:00 to 17:00',
    ])
  })

  it('may not be changed from a day on which it does not hold yet', async () => {
    const { id } = await app.api.cover.addMinimum(desk())
    await expect(app.api.cover.replaceMinimum({ ...desk(), id })).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { startsOn: 'Later than 01/11/2026' },
    })
    expect(await app.api.cover.minimums({})).toHaveLength(1)
  })

  it('may not contradict another', async () => {
    await app.api.cover.addMinimum(desk())
    await expect(app.api.cover.addMinimum(desk({ name: 'Desk', people: 1 }))).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { name: 'Contradicts “Front desk”' },
    })
    await app.api.cover.addMinimum(desk({ name: 'Evening', fromMinute: 17 * 60, toMinute: 20 * 60 }))
    expect(await app.api.cover.minimums({})).toHaveLength(2)
  })

  it('does not come to contradict another by undo or from the bin', async () => {
    const { id } = await app.api.cover.addMinimum(desk())
    await app.api.cover.deleteMinimum({ id })
    const [deleted] = await app.api.history.list({ limit: 1, offset: 0 }).then(({ entries }) => entries)
    await app.api.cover.addMinimum(desk({ name: 'Desk' }))
    await expect(app.api.history.undo({ commandId: deleted!.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
    expect(await app.api.cover.minimums({})).toHaveLength(1)
  })

  it('asks for both times or none, beside the field', async () => {
    await expect(app.api.cover.addMinimum(desk({ toMinute: null }))).rejects.toMatchObject({
      fields: { toMinute: 'Say until when, or leave both empty' },
    })
    await expect(app.api.cover.addMinimum(desk({ weekdays: [] }))).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is for those who keep the records to change, and for everybody to see', async () => {
    await app.signInAs('reader')
    await expect(app.api.cover.addMinimum(desk())).rejects.toMatchObject({ code: 'notAllowed' })
    expect(await app.api.cover.minimums({})).toEqual([])
  })
})

describe('shortfalls', () => {
  it('are none while no minimum is set', async () => {
    await worker('Ann')
    expect(await app.api.cover.shortfalls(monday)).toEqual({ shortfalls: [], minimums: 0 })
  })

  it('come from rosters less leave less those who work in term time only', async () => {
    await app.api.calendar.addSchoolTerms({
      terms: [
        { name: 'Autumn', startsOn: day('2026-09-03'), endsOn: day('2026-12-18') },
        { name: 'Spring', startsOn: day('2027-01-04'), endsOn: day('2027-03-25') },
      ],
    })
    await worker('Ann')
    const ben = await worker('Ben')
    const cat = await aPerson(app)
    await noteWeek(app, await anAppointment(app, { personId: cat }), { workingYear: 'termTime' })
    await app.api.cover.addMinimum(desk())
    expect(await said(thursday)).toEqual([])
    await noteLeave(app, ben, { startsOn: thursday.from, endsOn: thursday.to, firstDay: 'afternoon' })
    expect(await said(thursday)).toEqual([
      'Thursday 24 December: front desk is one short from 13:00 to 17:00; one is on leave and one works in term time only',
    ])
    expect(await said(monday)).toEqual([])
  })

  it('count somebody as in whose leave nobody has decided', async () => {
    const ann = await worker('Ann')
    await app.api.cover.addMinimum(desk({ people: 1 }))
    await noteLeave(app, ann, { startsOn: monday.from, endsOn: monday.to, isDecided: false })
    expect(await said(monday)).toEqual([])
    const { kinds, cells } = await app.api.cover.calendar(monday)
    expect(kinds[cells[0]![0]!]).toMatchObject({ state: 'requested', because: 'Annual leave' })
  })

  it('look only at the service area, discipline and duty that is asked for', async () => {
    const areas = await app.api.vocabularies.list({ vocabulary: 'serviceAreas' })
    const serviceAreaId = areas[0]!.id
    const disciplines = await app.api.vocabularies.list({ vocabulary: 'disciplines' })
    const disciplineId = disciplines[0]!.id
    const ann = await aPerson(app, { disciplineId })
    await worker('Ann', { personId: ann, postId: await aPost(app, { serviceAreaId }) })
    await worker('Ben')
    const firstAid = await app.api.cover.addDuty({ name: 'First aider' })
    await app.api.cover.addHolder({
      dutyId: firstAid.id,
      personId: ann,
      startsOn: day('2026-01-01'),
      endsOn: monday.from,
    })
    await app.api.cover.addMinimum(desk({ name: 'Area', serviceAreaId }))
    await app.api.cover.addMinimum(desk({ name: 'Role', disciplineId, people: 1 }))
    await app.api.cover.addMinimum(desk({ name: 'First aid', dutyId: firstAid.id, people: 1 }))
    await app.api.cover.addMinimum(desk({ name: 'All', people: 2 }))
    expect(await said(monday)).toEqual(['Monday 23 November: area is one short from 09:00 to 17:00'])
    const tuesday = { from: addDays(monday.from, 1), to: addDays(monday.from, 1) }
    expect(await said(tuesday)).toEqual([
      'Tuesday 24 November: area is one short from 09:00 to 17:00',
      'Tuesday 24 November: first aid is one short from 09:00 to 17:00',
    ])
  })

  it('do not count people with an overdue check where nobody may be watched over', async () => {
    await worker('Ann')
    await app.api.cover.addMinimum(desk({ people: 1, unsupervised: true }))
    expect(await said(monday)).toEqual([
      'Monday 23 November: front desk is one short from 09:00 to 17:00; one may not work unsupervised',
    ])
  })

  it('do not count volunteers, who are shown all the same', async () => {
    const personId = await aPerson(app, { kind: 'volunteer' })
    await worker('Vi', { personId, route: 'volunteer' })
    await app.api.cover.addMinimum(desk({ people: 1 }))
    expect(await said(monday)).toHaveLength(1)
    expect((await app.api.cover.calendar(monday)).people).toMatchObject([{ personId, counts: false }])
  })

  it('are none on days on which the centre is closed', async () => {
    await app.api.cover.addMinimum(desk())
    await app.api.calendar.addClosure({
      name: 'Christmas closure',
      reason: '',
      startsOn: thursday.from,
      endsOn: day('2026-12-31'),
      serviceAreaId: null,
    })
    expect(await said({ from: day('2026-12-24'), to: day('2027-01-01') })).toEqual([])
    const { days } = await app.api.cover.calendar({ from: day('2026-12-24'), to: day('2026-12-25') })
    expect(days.map(({ closedFor }) => closedFor)).toEqual(['Christmas closure', 'Christmas Day'])
  })

  it('are on Home for the next 30 days, one line for each day', async () => {
    await worker('Ann')
    await app.api.cover.addMinimum(desk({ people: 1, startsOn: day('2026-11-01') }))
    await app.api.cover.addMinimum(
      desk({ name: 'Late', weekdays: ['4'], people: 1, fromMinute: 1020, toMinute: 1080 }),
    )
    const due = await app.api.home
      .thisWeek({})
      .then(({ due, coming }) => [...due, ...coming].filter(({ kind }) => kind === 'coverShort'))
    expect(due.map(({ dueOn }) => dueOn)).toEqual(['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17'])
    expect(due[0]).toMatchObject({
      title: 'Thursday 26 November',
      detail: 'Late is one short from 17:00 to 18:00.',
      path: '/cover/calendar?view=week&on=2026-11-26&day=2026-11-26',
    })
  })
})

describe('the calendar', () => {
  it('shows whoever is here on one of the days, with the hours of their week', async () => {
    const ann = await worker('Ann')
    await worker('Gone', { startsOn: day('2026-01-01'), endsOn: day('2026-11-20') })
    await worker('Later', { startsOn: day('2026-12-01') })
    const { people, kinds, cells } = await app.api.cover.calendar({
      from: monday.from,
      to: day('2026-11-29'),
    })
    expect(people.map(({ personId }) => personId)).toEqual([ann])
    const week = cells[0]!.map((place) => kinds[place]!)
    expect(week.map(({ state }) => state)).toEqual(['in', 'in', 'in', 'in', 'in', 'notWorking', 'notWorking'])
    expect(sayHoursOfDay(week[0]!.here)).toBe('09:00 to 17:00')
  })

  it('says that hours are assumed where no working week is noted', async () => {
    await anAppointment(app, { minutesPerWeek: 2220 })
    const { people, kinds } = await app.api.cover.calendar(monday)
    expect(people).toMatchObject([{ isAssumed: true }])
    expect(kinds).toMatchObject([{ areTimesAssumed: true, minutes: 444 }])
  })

  it('does not tell a reader why somebody is away', async () => {
    const ann = await worker('Ann')
    await app.api.cover.addMinimum(desk({ people: 1 }))
    await noteLeave(app, ann, { startsOn: monday.from, endsOn: monday.to, meaning: 'sickness' })
    expect((await app.api.cover.calendar(monday)).kinds).toMatchObject([
      { state: 'away', because: 'Sickness' },
    ])
    await app.signInAs('reader')
    expect((await app.api.cover.calendar(monday)).kinds).toMatchObject([
      { state: 'away', because: null, isLeave: false },
    ])
    expect(await said(monday)).toEqual([
      'Monday 23 November: front desk is one short from 09:00 to 17:00; one is away',
    ])
  })

  it('leaves members of panels out', async () => {
    await worker('Pam', { personId: await aPerson(app, { kind: 'panelMember' }) })
    expect((await app.api.cover.calendar(monday)).people).toEqual([])
  })

  it('looks at 400 days at once and at no more', async () => {
    const from = day('2026-11-23')
    expect((await app.api.cover.calendar({ from, to: addDays(from, 399) })).days).toHaveLength(400)
    await expect(app.api.cover.calendar({ from, to: addDays(from, 400) })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(app.api.cover.calendar({ from, to: addDays(from, -1) })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

describe('what if', () => {
  it('somebody were away shows what is missing then and not now', async () => {
    const ann = await worker('Ann')
    await worker('Ben')
    await app.api.cover.addMinimum(desk({ people: 3, fromMinute: 9 * 60, toMinute: 10 * 60 }))
    const { shortfalls } = await app.api.cover.whatIf({
      personId: ann,
      from: monday.from,
      to: monday.to,
      part: 'whole',
    })
    expect(shortfalls.map(sayNewShortfall)).toEqual([
      'Monday 23 November: front desk would be two short from 09:00 to 10:00 (one more than now)',
    ])
    const afternoon = await app.api.cover.whatIf({
      personId: ann,
      from: monday.from,
      to: monday.to,
      part: 'afternoon',
    })
    expect(afternoon.shortfalls).toEqual([])
  })

  it('somebody left looks a quarter of a year ahead', async () => {
    const ann = await worker('Ann')
    await app.api.cover.addMinimum(desk({ people: 1, weekdays: ['1'] }))
    const { shortfalls, to } = await app.api.cover.whatIf({
      personId: ann,
      from: monday.from,
      to: null,
      part: 'whole',
    })
    expect(to).toBe('2027-02-21')
    expect(shortfalls.map(({ on }) => on)).toHaveLength(12)
  })

  it('a request were approved is answered before anybody decides', async () => {
    const ann = await worker('Ann')
    await app.api.cover.addMinimum(desk({ people: 1 }))
    const id = await noteLeave(app, ann, {
      startsOn: monday.from,
      endsOn: addDays(monday.from, 1),
      firstDay: 'afternoon',
      isDecided: false,
    })
    const { shortfalls } = await app.api.cover.ifApproved({ id })
    expect(shortfalls.map(sayNewShortfall)).toEqual([
      'Monday 23 November: front desk would be one short from 13:00 to 17:00',
      'Tuesday 24 November: front desk would be one short from 09:00 to 17:00',
    ])
  })

  it('a secondment were not extended names the cover that goes with it', async () => {
    const secondmentId = await aSecondment(app, {
      homeAgencyId: await anAgency(app),
      endsOn: day('2026-12-31'),
      minutesPerWeek: 2220,
    })
    await app.api.cover.addMinimum(desk({ people: 1, weekdays: ['5'] }))
    const { effects } = await app.api.secondments.ifNotExtended({ id: secondmentId })
    const cover = effects.find(({ heading }) => heading === 'Cover')
    expect(cover?.isLoss).toBe(true)
    expect(cover?.sentences[0]).toBe('11 new shortfalls on 11 days from 1 January 2027 to 1 April 2027.')
    expect(cover?.sentences[1]).toBe('Friday 8 January: front desk would be one short from 09:00 to 17:00.')
  })

  it('somebody who is not there any more says so', async () => {
    const ann = await aPerson(app)
    await app.api.people.delete({ id: ann })
    await expect(
      app.api.cover.whatIf({ personId: ann, from: monday.from, to: null, part: 'whole' }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('duties', () => {
  it('are named once each, and stay while a minimum asks for them', async () => {
    const duty = await app.api.cover.addDuty({ name: 'First aider' })
    await expect(app.api.cover.addDuty({ name: 'first aider' })).rejects.toMatchObject({ code: 'ruleBroken' })
    const minimum = await app.api.cover.addMinimum(desk({ dutyId: duty.id }))
    await expect(app.api.cover.deleteDuty({ id: duty.id })).rejects.toMatchObject({
      code: 'ruleBroken',
      message: 'First aider is asked for by a minimum, so it was not deleted. Change or delete that first.',
    })
    await app.api.cover.deleteMinimum({ id: minimum.id })
    await app.api.cover.deleteDuty({ id: duty.id })
    expect(await app.api.cover.duties({})).toEqual([])
  })

  it('are held by a person once at a time', async () => {
    const { id: dutyId } = await app.api.cover.addDuty({ name: 'First aider' })
    const personId = await aPerson(app)
    const held = { dutyId, personId, startsOn: day('2026-01-01'), endsOn: day('2026-12-31') }
    await app.api.cover.addHolder(held)
    await expect(app.api.cover.addHolder(held)).rejects.toMatchObject({
      fields: { personId: 'Named already on some of these days' },
    })
    await app.api.cover.addHolder({ ...held, startsOn: day('2027-01-01'), endsOn: null })
    expect((await app.api.cover.duties({}))[0]!.holders).toHaveLength(2)
  })
})

describe('school holidays', () => {
  it('are shared fairly, or it is said who carries them', async () => {
    await app.api.calendar.addSchoolTerms({
      terms: [
        { name: 'Autumn 1', startsOn: day('2026-09-03'), endsOn: day('2026-10-23') },
        { name: 'Autumn 2', startsOn: day('2026-11-09'), endsOn: day('2026-12-18') },
      ],
    })
    await worker('Ann')
    const ben = await worker('Ben')
    await noteWeek(app, await anAppointment(app, { personId: await aPerson(app) }), {
      workingYear: 'termTime',
    })
    await noteLeave(app, ben, { startsOn: day('2026-10-26'), endsOn: day('2026-11-02') })
    const [half] = await app.api.cover.fairness({ from: day('2026-09-01'), to: day('2027-08-31') })
    expect(half).toMatchObject({
      name: 'October half term 2026',
      most: 10,
      least: 4,
      spread: 6,
      isFlagged: true,
    })
    expect(half!.rows.map(({ personName, worked }) => [personName, worked])).toEqual([
      ['Ann Day', 10],
      ['Ben Day', 4],
    ])
  })
})

describe('the pack for the steering group', () => {
  const counted = () =>
    countDaysBelow(app.running.centre.session!.database.kysely, day('2026-11-16'), day('2026-11-29'))

  it('is silent about cover while no minimum is set', async () => {
    expect(await counted()).toBeNull()
  })

  it('counts days and not people, of the days on which cover was asked for', async () => {
    const ann = await worker('Ann')
    await app.api.cover.addMinimum(desk({ people: 1 }))
    await noteLeave(app, ann, { startsOn: day('2026-11-18'), endsOn: day('2026-11-19'), lastDay: 'morning' })
    expect(await counted()).toEqual({ below: 2, asked: 10 })
  })
})
