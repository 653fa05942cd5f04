import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAppointment, aPerson, aWorkingWeek } from '#tests/support/builders.ts'

describe('working weeks', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  it('are assumed, and said to be, until somebody notes them', async () => {
    const personId = await aPerson(app)
    const appointmentId = await anAppointment(app, { personId, minutesPerWeek: 2220 })
    const [before] = await app.api.patterns.list({ personId })
    expect(before).toMatchObject({
      patterns: [],
      assumption:
        'No working week is noted, so 37 hours are assumed to be spread evenly over Monday to Friday.',
    })
    await aWorkingWeek(app, { appointmentId })
    const [after] = await app.api.patterns.list({ personId })
    expect(after).toMatchObject({
      assumption: null,
      patterns: [
        {
          meanMinutes: 2250,
          isPresent: true,
          holdsUntil: null,
          warning: 'The week comes to 37.5 hours; the appointment says 37.',
        },
      ],
    })
  })

  it('keep their history: the old one holds until the day before the new one', async () => {
    const personId = await aPerson(app)
    const appointmentId = await anAppointment(app, { personId })
    await aWorkingWeek(app, { appointmentId })
    await aWorkingWeek(app, { appointmentId, startsOn: day('2027-01-04'), week1: 'Mon 7:24, tue 7.24' })
    const [weeks] = await app.api.patterns.list({ personId })
    expect(
      weeks!.patterns.map(({ startsOn, holdsUntil, isPresent }) => [startsOn, holdsUntil, isPresent]),
    ).toEqual([
      ['2027-01-04', null, false],
      ['2026-04-01', '2027-01-03', true],
    ])
    expect(weeks!.patterns[0]!.week1).toBe('Mon 7:24, Tue 7:24')
  })

  it('belong to one appointment each: somebody with two has two', async () => {
    const personId = await aPerson(app)
    const one = await anAppointment(app, { personId, minutesPerWeek: 480 })
    const two = await anAppointment(app, { personId, minutesPerWeek: 480, startsOn: day('2026-09-01') })
    await aWorkingWeek(app, { appointmentId: one, week1: 'Mon 8' })
    await aWorkingWeek(app, { appointmentId: two, week1: 'Tue 8', startsOn: day('2026-09-01') })
    const weeks = await app.api.patterns.list({})
    expect(weeks.map(({ patterns }) => patterns[0]!.week1)).toEqual(['Mon 8:00', 'Tue 8:00'])
  })

  it('are refused twice from one day, after the end of the work, and by undo', async () => {
    const appointmentId = await anAppointment(app, { endsOn: day('2026-12-31') })
    const first = await aWorkingWeek(app, { appointmentId })
    await expect(aWorkingWeek(app, { appointmentId })).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { startsOn: 'Another working week begins on this day' },
    })
    await expect(aWorkingWeek(app, { appointmentId, startsOn: day('2027-01-01') })).rejects.toMatchObject({
      fields: { startsOn: 'The appointment ends on 31/12/2026' },
    })
    await app.api.patterns.delete({ id: first.id })
    const { entries } = await app.api.history.list({ limit: 1, offset: 0 })
    await aWorkingWeek(app, { appointmentId })
    await expect(app.api.history.undo({ commandId: entries[0]!.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
  })

  it.each([
    ['no hours at all', { week1: '' }],
    ['a second week without its Monday', { week2: 'Mon 8' }],
    ['a second week from a Tuesday', { week2: 'Mon 8', cycleStartsOn: day('2026-11-24') }],
    ['days more with all year', { extraDays: 5 }],
    ['a day that does not exist', { startsOn: '2026-02-31' as never }],
  ])('are refused with %s', async (_what, details) => {
    const appointmentId = await anAppointment(app)
    await expect(aWorkingWeek(app, { appointmentId, ...details })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('go with their appointment, and come back with it', async () => {
    const personId = await aPerson(app)
    const appointmentId = await anAppointment(app, { personId })
    await aWorkingWeek(app, { appointmentId })
    await app.api.appointments.delete({ id: appointmentId })
    expect(await app.api.patterns.list({ personId })).toEqual([])
    await app.api.history.undoLast({})
    expect((await app.api.patterns.list({ personId }))[0]!.patterns).toHaveLength(1)
  })
})
