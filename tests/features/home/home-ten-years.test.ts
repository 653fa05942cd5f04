import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, day } from '#shared/dates.ts'
import { emptyAgency } from '#shared/features/agencies/agencies.schema.ts'
import { emptyAppointment } from '#shared/features/appointments/appointments.schema.ts'
import { emptyPerson } from '#shared/features/people/people.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

const people = 1200
const current = 300
const today = day('2026-11-23')

/** 1,200 people ever, 300 current, each with an appointment and an induction; those of the last three months are in progress. */
describe('this week in a centre with ten years of records', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await aCentre({ today })
    const { database } = app.running.centre.session!
    const { api } = app
    const [template] = await api.inductionTemplates.list({})
    await api.agencies.add({ ...emptyAgency, name: 'Aspen' })
    for (let index = 0; index < people; index += 1) {
      const startsOn = addDays(today, -Math.floor(((people - index) / people) * 3650))
      const { id: personId } = await api.people.add({
        ...emptyPerson,
        givenName: 'Person',
        familyName: `Number ${index}`,
        startedOn: startsOn,
        registrationExpiresOn: index % 3 === 0 ? addDays(today, index - 600) : null,
      })
      await api.appointments.add({
        ...emptyAppointment,
        personId,
        title: 'Family worker',
        startsOn,
        endsOn: index < people - current ? addDays(startsOn, 700) : null,
        minutesPerWeek: 2220,
      })
    }
    const everybody = await api.people.list({})
    for (let from = 0; from < everybody.length; from += 100) {
      const some = everybody.slice(from, from + 100)
      await api.inductions.begin({
        templateId: template!.id,
        people: some.map(({ id, startedOn }) => ({ personId: id, startsOn: startedOn! })),
      })
    }
    // Signing off a thousand of them by hand would take a minute; the rows are what the commands would have written.
    const before = addDays(today, -120)
    database.setCommand(database.sqlite.prepare('SELECT max(id) FROM commands').pluck().get() as string)
    database.sqlite.transaction(() => {
      database.sqlite
        .prepare(
          `UPDATE inductionItems SET doneOn = dueOn, doneBy = 'Ruth' WHERE inductionId IN (SELECT id FROM inductions WHERE startsOn < ?)`,
        )
        .run(before)
      database.sqlite
        .prepare(
          `UPDATE inductions SET managerSignedBy = 'Ruth', managerSignedOn = startsOn, starterSignedOn = startsOn WHERE startsOn < ?`,
        )
        .run(before)
    })()
    database.setCommand(null)
  }, 120_000)
  afterAll(() => app.close())

  const p95Of = async (run: () => Promise<unknown>) => {
    const times: number[] = []
    for (let round = 0; round < 40; round += 1) {
      const start = performance.now()
      await run()
      times.push(performance.now() - start)
    }
    return times.toSorted((a, b) => a - b)[37]!
  }

  it('holds what it should', async () => {
    expect(await app.api.people.list({})).toHaveLength(people)
    const open = await app.api.inductions.list({})
    expect(open.length).toBeGreaterThan(20)
    expect((await app.api.inductions.list({ which: 'finished' })).length).toBe(people - open.length)
    const { overdue, due } = await app.api.home.thisWeek({})
    expect(overdue.length + due.length).toBeGreaterThan(30)
  })

  it.each([
    ['Home', () => app.api.home.thisWeek({})],
    ['the inductions in progress', () => app.api.inductions.list({})],
    ['the finished inductions', () => app.api.inductions.list({ which: 'finished' })],
  ])('answers within a frame: %s', async (_what, run) => {
    const p95 = await p95Of(run)
    console.info(`${_what}: p95 ${p95.toFixed(1)} ms`)
    expect(p95).toBeLessThan(50)
  })
})
