import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { emptyLocation } from '#shared/features/locations/locations.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aLocation, anAgency, anAppointment, aPerson, aPost } from '#tests/support/builders.ts'

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const list = () => app.api.locations.list({})
const only = async () => (await list())[0]!

const aReason = (locationId: Awaited<ReturnType<typeof aLocation>>, statement = 'Close to the school') =>
  app.api.locations.addReason({
    locationId,
    side: 'for',
    statement,
    weight: 'much',
    fromWhom: 'Parents’ forum',
    saidOn: null,
  })

describe('the register of locations', () => {
  it('offers kinds of base that a centre may word itself', async () => {
    const kinds = await app.api.vocabularies.list({ vocabulary: 'baseKinds' })
    expect(kinds.map(({ code }) => code)).toContain('childrensCentre')
    await aLocation(app, { name: 'Hall', kindId: kinds[0]!.id })
    expect(await only()).toMatchObject({ name: 'Hall', kind: kinds[0]!.label, decision: 'undecided' })
  })

  it('has each name once, whatever the capitals', async () => {
    await aLocation(app, { name: 'Hall' })
    await expect(aLocation(app, { name: 'HALL' })).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { name: expect.anything() },
    })
    const id = await aLocation(app, { name: 'Barn' })
    const { postIds: _, ...barn } = emptyLocation
    await expect(app.api.locations.change({ ...barn, id, name: 'hall' })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
  })

  it('keeps reasons, the decision and the day of the next look, which Home shows', async () => {
    const id = await aLocation(app, { name: 'Hall' })
    const reason = await aReason(id)
    await app.api.locations.changeReason({ ...reason, weight: 'decisive' })
    await app.api.locations.decide({
      id,
      decision: 'use',
      decidedOn: '2026-11-20',
      decidedBy: 'Steering group',
      reviewOn: '2026-11-25',
    })
    expect(await only()).toMatchObject({ decision: 'use', reasons: [{ weight: 'decisive' }] })
    const { due } = await app.api.home.thisWeek({})
    expect(due.map(({ kind, title, path }) => [kind, title, path])).toContainEqual([
      'locationReview',
      'Hall',
      `/locations/${id}`,
    ])
  })

  it('refuses a decision without a day', async () => {
    const id = await aLocation(app)
    await expect(
      app.api.locations.decide({ id, decision: 'use', decidedOn: null, decidedBy: '', reviewOn: null }),
    ).rejects.toMatchObject({ code: 'ruleBroken' })
  })

  it('takes its reasons and links with it, and brings them back together', async () => {
    const id = await aLocation(app, { name: 'Hall', postIds: [await aPost(app, { title: 'Cook' })] })
    await aReason(id)
    await app.api.locations.delete({ id })
    expect(await list()).toEqual([])
    await app.api.history.undoLast({})
    expect(await only()).toMatchObject({ reasons: [{ side: 'for' }], works: [{ work: 'Cook' }] })
  })

  it('is found by name, address and kind', async () => {
    const [kind] = await app.api.vocabularies.list({ vocabulary: 'baseKinds' })
    await aLocation(app, { name: 'Wharf Hall', address: '3 Tannery Lane', kindId: kind!.id })
    for (const text of ['wharf', 'tannery', kind!.label.slice(0, 6)])
      expect((await app.api.search.find({ text })).map(({ title }) => title)).toContain('Wharf Hall')
  })

  it('keeps an agency that owns a place from being deleted', async () => {
    const ownerAgencyId = await anAgency(app, { name: 'Aspen' })
    await aLocation(app, { ownerAgencyId })
    await expect(app.api.agencies.delete({ id: ownerAgencyId })).rejects.toMatchObject({
      message: expect.stringContaining('owns a location'),
    })
  })

  it('may be read by everybody and changed by those who may write', async () => {
    await app.signInAs('reader')
    expect(await list()).toEqual([])
    await expect(aLocation(app)).rejects.toMatchObject({ code: 'notAllowed' })
  })
})

describe('who works at a location', () => {
  const ann = () => aPerson(app, { givenName: 'Ann', familyName: 'Brown' })

  it('is everybody who holds a post there today', async () => {
    const postId = await aPost(app, { title: 'Cook' })
    await anAppointment(app, { postId, personId: await ann() })
    await anAppointment(app, { postId, startsOn: day('2027-01-01') })
    await anAppointment(app, { postId, startsOn: day('2020-01-01'), endsOn: day('2021-01-01') })
    await aLocation(app, { postIds: [postId] })
    expect(await only()).toMatchObject({
      people: 1,
      works: [{ work: 'Cook', people: [{ name: 'Ann Brown' }] }],
    })
  })

  it('is not somebody of the post who is elsewhere by appointment', async () => {
    const postId = await aPost(app, { title: 'Outreach worker' })
    const appointmentId = await anAppointment(app, { postId, personId: await ann() })
    await anAppointment(app, {
      postId,
      personId: await aPerson(app, { givenName: 'Bob', familyName: 'Lee' }),
    })
    await aLocation(app, { name: 'Hall', postIds: [postId] })
    const barn = await aLocation(app, { name: 'Barn' })
    await app.api.locations.link({ locationId: barn, postIds: [], appointmentIds: [appointmentId] })
    const people = (await list()).map(({ name, works }) => [
      name,
      works.flatMap((work) => work.people.map((person) => person.name)),
    ])
    expect(people).toEqual([
      ['Barn', ['Ann Brown']],
      ['Hall', ['Bob Lee']],
    ])
  })

  it('moves with the link: nobody is linked twice', async () => {
    const postId = await aPost(app, { title: 'Cook' })
    await aLocation(app, { name: 'Hall', postIds: [postId] })
    await aLocation(app, { name: 'Barn', postIds: [postId] })
    expect((await list()).map(({ name, works }) => [name, works.length])).toEqual([
      ['Barn', 1],
      ['Hall', 0],
    ])
    await app.api.locations.unlink({ id: (await list())[0]!.works[0]!.linkId })
    expect((await list()).flatMap(({ works }) => works)).toEqual([])
  })

  it('does not keep a post, an appointment or a person from being deleted', async () => {
    const postId = await aPost(app)
    const personId = await ann()
    const appointmentId = await anAppointment(app, { personId, postId: null, title: 'Volunteer' })
    const id = await aLocation(app, { postIds: [postId] })
    await app.api.locations.link({ locationId: id, postIds: [], appointmentIds: [appointmentId] })
    await app.api.appointments.delete({ id: appointmentId })
    await app.api.locations.link({
      locationId: id,
      postIds: [],
      appointmentIds: [await anAppointment(app, { personId, postId: null, title: 'Volunteer' })],
    })
    await app.api.people.delete({ id: personId })
    await app.api.posts.delete({ id: postId })
    expect((await only()).works).toEqual([])
  })
})

describe('the words that stand as a base', () => {
  it('are offered once for all posts that say the same, with the place of that name', async () => {
    await aPost(app, { title: 'Cook', base: 'Wharf Hall' })
    await aPost(app, { title: 'Porter', base: 'wharf  hall' })
    await aPost(app, { title: 'Nurse', base: 'Clinic' })
    await aPost(app, { title: 'Clerk' })
    const hall = await aLocation(app, { name: 'WHARF HALL' })
    const loose = await app.api.locations.looseBases({})
    expect(
      loose.map(({ base, posts, suggestedId }) => [base, posts.map(({ title }) => title), suggestedId]),
    ).toEqual([
      ['Wharf Hall', ['Cook', 'Porter'], hall],
      ['Clinic', ['Nurse'], null],
    ])
  })

  it('stay as they are when the posts are linked', async () => {
    const postId = await aPost(app, { base: 'Wharf Hall, first floor' })
    await aLocation(app, { name: 'Wharf Hall', postIds: [postId] })
    expect(await app.api.locations.looseBases({})).toEqual([])
    expect((await app.api.posts.find({ id: postId })).base).toBe('Wharf Hall, first floor')
  })
})
