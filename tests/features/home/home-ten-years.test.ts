import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, day } from '#shared/dates.ts'
import { appointmentId, emptyAppointment } from '#shared/features/appointments/appointments.schema.ts'
import { emptyPerson, personId, type Person } from '#shared/features/people/people.schema.ts'
import { inductionId } from '#shared/features/inductions/inductions.schema.ts'
import { newId } from '#shared/ids.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

const people = 1200
const current = 300
const today = day('2026-11-23')

/** 1,200 people ever, 300 current, each with an appointment and an induction; those of the last three months are in progress. */
/** In milliseconds of work by this process: other programs on a busy machine do not count. */
async function p95Of(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 40; round += 1) {
    const before = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return times.toSorted((a, b) => a - b)[37]!
}

describe('this week in a centre with ten years of records', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await aCentre({ today })
    const { database } = app.running.centre.session!
    const { api } = app
    const [template] = await api.inductionTemplates.list({})
    const staff = Array.from({ length: people }, (_, index): Person => ({
      ...emptyPerson,
      id: newId(personId),
      givenName: 'Person',
      familyName: `Number ${index}`,
      startedOn: addDays(today, -Math.floor(((people - index) / people) * 3650)),
      registrationExpiresOn: index % 3 === 0 ? addDays(today, index - 600) : null,
      leftOn: null,
      leavingReasonId: null,
      leavingNote: '',
    }))
    const lastCommand = database.sqlite.prepare('SELECT max(id) FROM commands').pluck().get()
    database.setCommand(String(lastCommand))
    await database.kysely.transaction().execute(async (db) => {
      for (const person of staff) await db.insertInto('people').values(person).execute()
      for (const [index, { id, startedOn }] of staff.entries()) {
        const appointment = {
          ...emptyAppointment,
          id: newId(appointmentId),
          personId: id,
          title: 'Family worker',
          startsOn: startedOn!,
          endsOn: index < people - current ? addDays(startedOn!, 700) : null,
          endReason: '',
        }
        await db.insertInto('appointments').values(appointment).execute()
      }
    })
    database.setCommand(null)
    const before = addDays(today, -120)
    const starting = staff.filter(({ startedOn }) => startedOn! >= before)
    await api.inductions.begin({
      templateId: template!.id,
      people: starting.map(({ id, startedOn }) => ({ personId: id, startsOn: startedOn! })),
    })
    // Finishing more than a thousand through the commands takes a minute; these are the rows the commands would leave.
    const insertInduction = database.sqlite.prepare(
      `INSERT INTO inductions VALUES (?, ?, ?, ?, '12345', '', '', 'Ruth', ?, ?, '', NULL, '')`,
    )
    const insertItems = database.sqlite.prepare(
      `INSERT INTO inductionItems
       SELECT lower(hex(randomblob(16))), ?, id, reference, groupName, wording, kind, ?, ownerRole, evidence, ?, 'Ruth', '', NULL, NULL, NULL, ''
       FROM inductionTemplateItems WHERE appliesTo = 'all'`,
    )
    database.setCommand(String(lastCommand))
    database.sqlite.transaction(() => {
      for (const { id, startedOn } of staff) {
        if (startedOn! >= before) continue
        const induction = newId(inductionId)
        insertInduction.run(induction, id, template!.id, startedOn, startedOn, startedOn)
        insertItems.run(induction, startedOn, startedOn)
      }
    })()
    database.setCommand(null)
  }, 120_000)
  afterAll(() => app.close())

  it('holds what it should', async () => {
    expect(await app.api.people.list({})).toHaveLength(people)
    const open = await app.api.inductions.list({})
    expect(open.length).toBeGreaterThan(20)
    expect(open[0]).toMatchObject({ total: 46, done: 0 })
    expect((await app.api.inductions.list({ which: 'finished' })).length).toBe(people - open.length)
    const { overdue, due } = await app.api.home.thisWeek({})
    expect(overdue.length + due.length).toBeGreaterThan(30)
  })

  it.each([
    ['Home', () => app.api.home.thisWeek({})],
    ['the inductions in progress', () => app.api.inductions.list({})],
    ['the finished inductions', () => app.api.inductions.list({ which: 'finished' })],
  ])('answers within a frame: %s', async (_what, run) => {
    expect(await p95Of(run)).toBeLessThan(50)
  })
})
