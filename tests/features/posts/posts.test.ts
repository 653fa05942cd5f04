import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { addDays, day } from '#shared/dates.ts'
import { newId } from '#shared/ids.ts'
import { personId as personIdSchema } from '#shared/features/people/people.schema.ts'
import { establishmentOn, fillingOf, vacancies } from '#shared/features/posts/posts.rules.ts'
import { emptyPost, postId, type Post } from '#shared/features/posts/posts.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAppointment, aPerson, aPost } from '#tests/support/builders.ts'

const today = day('2026-11-23')
const aPlainPost = (details: Partial<Post> = {}): Post => ({
  ...emptyPost,
  id: newId(postId),
  title: 'Worker',
  closedOn: null,
  ...details,
})
const held = (post: Post, startsOn: string, endsOn: string | null, minutesPerWeek: number | null) => ({
  postId: post.id,
  personId: newId(personIdSchema),
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
  minutesPerWeek,
})

describe('the filling of a post', () => {
  const post = aPlainPost({ minutesPerWeek: 2220, openedOn: day('2025-09-01') })
  const cases: [string, ReturnType<typeof held>[], object][] = [
    ['nobody ever', [], { state: 'vacant', holders: 0, shortMinutes: 2220, vacantSince: '2025-09-01' }],
    [
      'somebody who left',
      [held(post, '2025-09-01', '2026-02-28', 2220)],
      { state: 'vacant', vacantSince: '2026-03-01' },
    ],
    [
      'two who left',
      [held(post, '2025-09-01', '2026-02-28', 2220), held(post, '2026-03-01', '2026-10-31', 2220)],
      { state: 'vacant', vacantSince: '2026-11-01' },
    ],
    [
      'somebody who comes later',
      [held(post, '2026-12-01', null, 2220)],
      { state: 'vacant', shortMinutes: 2220, vacantSince: '2025-09-01' },
    ],
    [
      'one for all hours',
      [held(post, '2025-09-01', null, 2220)],
      { state: 'filled', shortMinutes: 0, vacantSince: null, fallsVacantOn: null },
    ],
    [
      'one for some hours',
      [held(post, '2025-09-01', null, 1110)],
      { state: 'partFilled', shortMinutes: 1110 },
    ],
    [
      'two who share it',
      [held(post, '2025-09-01', null, 1110), held(post, '2026-01-01', null, 1110)],
      { state: 'filled', holders: 2 },
    ],
    [
      'more hours than budgeted',
      [held(post, '2025-09-01', null, 2220), held(post, '2026-01-01', null, 60)],
      { state: 'overFilled', shortMinutes: 0 },
    ],
    [
      'hours nobody knows',
      [held(post, '2025-09-01', null, null)],
      { state: 'hoursUnknown', shortMinutes: 0, holders: 1 },
    ],
    [
      'a last day today',
      [held(post, '2025-09-01', '2026-11-23', 2220)],
      { state: 'filled', fallsVacantOn: '2026-11-24' },
    ],
    [
      'a last day with a successor',
      [held(post, '2025-09-01', '2026-12-31', 2220), held(post, '2027-01-01', null, 2220)],
      { state: 'filled', fallsVacantOn: null },
    ],
    [
      'a last day with a gap',
      [held(post, '2025-09-01', '2026-12-31', 2220), held(post, '2027-02-01', null, 2220)],
      { fallsVacantOn: '2027-01-01' },
    ],
  ]
  it.each(cases)('with %s', (_what, appointments, expected) => {
    expect(fillingOf(post, appointments, today)).toMatchObject(expected)
  })

  it('is of no concern before the post opens and after it closes', () => {
    expect(fillingOf({ ...post, closedOn: day('2026-11-22') }, [], today)).toMatchObject({
      state: 'notOpen',
      shortMinutes: 0,
    })
    expect(fillingOf({ ...post, closedOn: today }, [], today)).toMatchObject({ state: 'vacant' })
    expect(fillingOf({ ...post, openedOn: addDays(today, 1) }, [], today)).toMatchObject({ state: 'notOpen' })
  })

  it('always adds up: budgeted is filled and short together, unless hours are unknown or too many', () => {
    const days = fc.integer({ min: -700, max: 700 }).map((n) => addDays(today, n))
    const appointment = fc.record({
      startsOn: days,
      length: fc.option(fc.nat(900)),
      minutesPerWeek: fc.option(fc.nat(3000)),
    })
    fc.assert(
      fc.property(fc.array(appointment, { maxLength: 6 }), (appointments) => {
        const all = appointments.map(({ startsOn, length, minutesPerWeek }) =>
          held(post, startsOn, length === null ? null : addDays(startsOn, length), minutesPerWeek),
        )
        const filling = fillingOf(post, all, today)
        const isShort = filling.state === 'vacant' || filling.state === 'partFilled'
        expect(filling.shortMinutes).toBe(isShort ? post.minutesPerWeek - filling.filledMinutes : 0)
        expect(filling.shortMinutes).toBeGreaterThanOrEqual(0)
        expect(vacancies([post], all, today)).toHaveLength(isShort ? 1 : 0)
      }),
    )
  })

  it('makes the figures of the establishment', () => {
    const full = aPlainPost({ minutesPerWeek: 2220 })
    const half = aPlainPost({ minutesPerWeek: 1125, fullTimeMinutes: 2250 })
    const closed = aPlainPost({ closedOn: day('2026-01-31') })
    expect(establishmentOn([full, half, closed], [held(full, '2026-01-01', null, 2220)], today)).toEqual({
      posts: 2,
      budgetedFte: 1.5,
      filledFte: 1,
      vacantFte: 0.5,
      vacancyPercent: (0.5 / 1.5) * 100,
    })
    expect(establishmentOn([], [], today).vacancyPercent).toBeNull()
  })
})

describe('posts', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today })
  })
  afterEach(() => app.close())

  it('are listed with who holds them and how far they are filled', async () => {
    const personId = await aPerson(app, { givenName: 'Beatrice', familyName: 'Khan', preferredName: 'Bea' })
    const id = await aPost(app, { title: 'Family worker', minutesPerWeek: 2220 })
    await anAppointment(app, { personId, postId: id, minutesPerWeek: 1110 })
    expect(await app.api.posts.list({})).toMatchObject([
      {
        title: 'Family worker',
        holderNames: 'Bea Khan',
        filling: { state: 'partFilled', holders: 1, shortMinutes: 1110 },
      },
    ])
    expect(await app.api.posts.establishment({})).toMatchObject({
      posts: 1,
      budgetedFte: 1,
      filledFte: 0.5,
      vacancyPercent: 50,
    })
    expect(await app.api.posts.establishment({ on: day('2026-03-31') })).toMatchObject({
      vacancyPercent: 100,
    })
  })

  it('cannot report to themselves, however long the way round, and undo cannot bring it about', async () => {
    const lead = await aPost(app, { title: 'Lead' })
    const deputy = await aPost(app, { title: 'Deputy', reportsToPostId: lead })
    const worker = await aPost(app, { title: 'Worker', reportsToPostId: deputy })
    const change = async (id: typeof lead, reportsToPostId: typeof lead | null) => {
      const { closedOn: _closed, ...post } = await app.api.posts.find({ id })
      return app.api.posts.change({ ...post, reportsToPostId })
    }
    await expect(change(lead, worker)).rejects.toMatchObject({
      fields: { reportsToPostId: expect.stringContaining('already reports') },
    })
    await expect(change(lead, lead)).rejects.toMatchObject({ code: 'ruleBroken' })

    await change(worker, null)
    const [moved] = (await app.api.history.list({})).entries
    await change(lead, worker)
    await expect(app.api.history.undo({ commandId: moved!.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
    expect(await app.api.posts.find({ id: worker })).toMatchObject({ reportsToPostId: null })
  })

  it('cannot share a post number, but may have none', async () => {
    await aPost(app, { title: 'Lead', reference: 'P1' })
    await aPost(app)
    await expect(aPost(app, { reference: 'p1' })).rejects.toMatchObject({
      fields: { reference: 'Lead has this number' },
    })
  })

  it('close only after the last holder’s last day', async () => {
    const id = await aPost(app)
    await anAppointment(app, { postId: id, endsOn: day('2026-12-31') })
    await expect(app.api.posts.close({ id, closedOn: day('2026-12-30') })).rejects.toMatchObject({
      message: expect.stringContaining('until 31/12/2026'),
    })
    await app.api.posts.close({ id, closedOn: day('2026-12-31') })
    await expect(anAppointment(app, { postId: id, startsOn: day('2026-12-01') })).rejects.toMatchObject({
      fields: { endsOn: 'The post closes after 31/12/2026' },
    })
    expect(await app.api.posts.reopen({ id })).toMatchObject({ closedOn: null })
  })

  it('are deleted only when nobody ever held them and nothing reports to them', async () => {
    const lead = await aPost(app, { title: 'Lead' })
    const worker = await aPost(app, { title: 'Worker', reportsToPostId: lead })
    await expect(app.api.posts.delete({ id: lead })).rejects.toMatchObject({
      message: expect.stringContaining('Worker reports to Lead'),
    })
    await anAppointment(app, { postId: worker, endsOn: day('2026-05-01') })
    await expect(app.api.posts.delete({ id: worker })).rejects.toMatchObject({
      message: expect.stringContaining('Close the post instead'),
    })
    const unused = await aPost(app)
    await app.api.posts.delete({ id: unused })
    expect((await app.api.posts.list({})).map(({ title }) => title)).toEqual(['Lead', 'Worker'])
  })
})
