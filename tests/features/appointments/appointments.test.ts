import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createDueReads } from '#electron/due/due-reads.ts'
import { dueSources } from '#electron/due/sources.ts'
import { day } from '#shared/dates.ts'
import { fteOf, fteOn } from '#shared/features/appointments/appointments.rules.ts'
import { emptyAppointment } from '#shared/features/appointments/appointments.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAppointment, aPerson, aPost } from '#tests/support/builders.ts'

describe('appointments', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  it('are listed newest first, by person or by post', async () => {
    const personId = await aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
    const postId = await aPost(app, { title: 'Play worker' })
    await anAppointment(app, { personId, postId, startsOn: day('2024-01-01'), endsOn: day('2025-12-31') })
    await anAppointment(app, {
      personId,
      postId: null,
      title: 'Trustee',
      route: 'volunteer',
      startsOn: day('2026-01-01'),
    })
    await anAppointment(app)
    expect(await app.api.appointments.list({ personId })).toMatchObject([
      { title: 'Trustee', postTitle: null, personName: 'Ann Brown', secondmentId: null },
      { postTitle: 'Play worker' },
    ])
    expect(await app.api.appointments.list({ postId })).toHaveLength(1)
    expect(await app.api.appointments.list({})).toHaveLength(3)
  })

  it('need a post or words for the work, and dates in order', async () => {
    const personId = await aPerson(app)
    await expect(
      app.api.appointments.add({
        ...emptyAppointment,
        personId,
        startsOn: '2026-04-01',
        endsOn: '2026-03-31',
      }),
    ).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { endsOn: 'It would end before it starts', postId: expect.stringContaining('Choose a post') },
    })
  })

  it('cannot outlast the person’s stay', async () => {
    const personId = await aPerson(app)
    await app.api.people.leave({ id: personId, leftOn: '2026-06-30', leavingReasonId: null, leavingNote: '' })
    await expect(anAppointment(app, { personId })).rejects.toMatchObject({
      fields: { endsOn: 'Their last day was 30/06/2026' },
    })
    await anAppointment(app, { personId, endsOn: day('2026-06-30') })
  })

  it('end with a reason, and stay with the person they were made for', async () => {
    const id = await anAppointment(app)
    const ended = await app.api.appointments.end({ id, endsOn: '2026-11-30', endReason: 'Funding ended' })
    expect(ended).toMatchObject({ endsOn: '2026-11-30', endReason: 'Funding ended' })
    const { endReason: _reason, ...typed } = ended
    const other = await aPerson(app)
    expect(await app.api.appointments.change({ ...typed, personId: other, grade: 'G7' })).toMatchObject({
      personId: ended.personId,
      grade: 'G7',
      endReason: 'Funding ended',
    })
  })

  it('cannot be put back by undo onto a person who has left since', async () => {
    const personId = await aPerson(app)
    const id = await anAppointment(app, { personId })
    await app.api.appointments.delete({ id })
    const [deleted] = (await app.api.history.list({})).entries
    await app.api.people.leave({ id: personId, leftOn: '2026-06-30', leavingReasonId: null, leavingNote: '' })
    await expect(app.api.history.undo({ commandId: deleted!.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
    expect(await app.api.appointments.list({})).toEqual([])
  })

  it('that end, and registrations that run out, are due', async () => {
    const personId = await aPerson(app, {
      givenName: 'Ann',
      familyName: 'Brown',
      registrationBody: 'Social Work England',
      registrationExpiresOn: day('2026-11-30'),
    })
    await anAppointment(app, { personId, postId: null, title: 'Cover', endsOn: day('2026-12-31') })
    await anAppointment(app, { personId, endsOn: day('2026-11-01') })
    const gone = await aPerson(app, { registrationExpiresOn: day('2026-11-30') })
    await app.api.people.leave({ id: gone, leftOn: '2026-06-30', leavingReasonId: null, leavingNote: '' })
    const { database } = app.running.centre.session!
    const reads = createDueReads(database.kysely, app.clock.today())
    const items = (await Promise.all(dueSources.map((source) => source(reads)))).flat()
    expect(items.filter(({ kind }) => kind === 'appointmentEnd' || kind === 'registration')).toEqual([
      expect.objectContaining({
        kind: 'appointmentEnd',
        title: 'Ann Brown',
        dueOn: '2026-12-31',
        detail: expect.stringContaining('Cover'),
        path: `/people/${personId}`,
      }),
      expect.objectContaining({
        kind: 'registration',
        title: 'Ann Brown',
        dueOn: '2026-11-30',
        detail: expect.stringContaining('Social Work England'),
      }),
    ])
  })
})

describe('full-time equivalents', () => {
  it('follow the full-time week of each person’s terms', () => {
    expect(fteOf({ minutesPerWeek: 1125, fullTimeMinutes: 2250 })).toBe(0.5)
    expect(fteOf({ minutesPerWeek: 1110, fullTimeMinutes: 2220 })).toBe(0.5)
    expect(fteOf({ minutesPerWeek: null, fullTimeMinutes: 2220 })).toBeNull()
  })

  it('add up over what holds on a day, unknown hours adding nothing', () => {
    const at = (startsOn: string, endsOn: string | null, minutesPerWeek: number | null) => ({
      startsOn: day(startsOn),
      endsOn: endsOn === null ? null : day(endsOn),
      minutesPerWeek,
      fullTimeMinutes: 2220,
    })
    const all = [
      at('2026-01-01', null, 2220),
      at('2026-01-01', '2026-02-28', 1110),
      at('2026-03-01', null, null),
    ]
    expect(fteOn(all, day('2025-12-31'))).toBe(0)
    expect(fteOn(all, day('2026-02-28'))).toBe(1.5)
    expect(fteOn(all, day('2026-03-01'))).toBe(1)
  })
})
