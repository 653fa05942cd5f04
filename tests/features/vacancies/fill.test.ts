import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import type { PostId } from '#shared/features/posts/posts.schema.ts'
import type { VacancyId } from '#shared/features/vacancies/vacancies.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, aPerson, aPost, aVacancy } from '#tests/support/builders.ts'

describe('filling a vacancy', () => {
  let app: TestApp
  let postId: PostId
  let id: VacancyId
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
    postId = await aPost(app, { title: 'Family worker', minutesPerWeek: 1800, fullTimeMinutes: 2250 })
    id = await aVacancy(app, { postId, openedOn: '2026-10-24' })
  })
  afterEach(() => app.close())

  const fill = (details: Partial<Parameters<TestApp['api']['vacancies']['fill']>[0]>) => {
    const { fill: fillVacancy } = app.api.vacancies
    return fillVacancy({
      id,
      filledOn: '2026-11-23',
      who: 'known',
      personId: null,
      givenName: '',
      familyName: '',
      kind: 'employee',
      employerAgencyId: null,
      route: 'direct',
      startsOn: '2027-01-04',
      endsOn: null,
      minutesPerWeek: 1800,
      ...details,
    })
  }
  const vacancy = async () => (await app.api.vacancies.list({}))[0]!

  it('appoints somebody on record, and time to fill counts the days', async () => {
    const personId = await aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
    const { appointmentId } = await fill({ personId })
    expect(await app.api.appointments.list({ personId })).toMatchObject([
      { id: appointmentId, postId, startsOn: '2027-01-04', minutesPerWeek: 1800, fullTimeMinutes: 2250 },
    ])
    expect(await vacancy()).toMatchObject({
      state: 'filled',
      days: 30,
      filledBy: 'Ann Brown',
      filledById: personId,
    })
    expect(await app.api.vacancies.turnover({})).toMatchObject({ filled: 1, daysToFill: 30 })
  })

  it('puts somebody new on record with their employer and first day', async () => {
    const employerAgencyId = await anAgency(app, { name: 'Aspen NHS' })
    await fill({
      who: 'new',
      givenName: 'Cy',
      familyName: 'Novak',
      kind: 'agencyWorker',
      employerAgencyId,
      route: 'agency',
    })
    expect(await app.api.people.list({})).toMatchObject([
      { familyName: 'Novak', kind: 'agencyWorker', employerName: 'Aspen NHS', startedOn: '2027-01-04' },
    ])
    expect((await vacancy()).filledBy).toBe('Cy Novak')
  })

  it('proposes a secondment from the employer, for the agency to agree to', async () => {
    const homeAgencyId = await anAgency(app, { name: 'Aspen NHS' })
    const personId = await aPerson(app, { employerAgencyId: homeAgencyId })
    const { secondmentId } = await fill({ personId, route: 'secondment', endsOn: '2027-12-31' })
    expect(await app.api.secondments.list({ personId })).toMatchObject([
      { id: secondmentId, homeAgencyId, hostPostId: postId, status: 'proposed', minutesPerWeek: 1800 },
    ])
    expect((await vacancy()).filledById).toBe(personId)
  })

  it('is undone as one', async () => {
    await fill({ who: 'new', givenName: 'Cy', familyName: 'Novak' })
    await app.api.history.undoLast({})
    expect(await app.api.people.list({})).toEqual([])
    expect(await app.api.appointments.list({})).toEqual([])
    expect(await vacancy()).toMatchObject({ state: 'open', filledBy: null, appointmentId: null })
    await app.api.history.redoLast({})
    expect((await vacancy()).filledBy).toBe('Cy Novak')
  })

  it.each([
    [{}, { personId: 'Choose who comes.' }],
    [{ who: 'new' }, { givenName: 'Give the first name.', familyName: 'Give the last name.' }],
    [
      { who: 'new', givenName: 'Cy', familyName: 'Novak', route: 'secondment' },
      { employerAgencyId: 'Say which agency lends them.' },
    ],
  ] as const)('says beside the fields what is missing: %o', async (details, fields) => {
    await expect(fill(details)).rejects.toMatchObject({ code: 'invalid', fields })
    expect((await vacancy()).state).toBe('open')
  })

  it('is refused, and writes nothing, where a rule of the person, the post or the search says no', async () => {
    const own = await aPerson(app)
    await expect(fill({ personId: own, route: 'secondment', endsOn: '2027-12-31' })).rejects.toThrow(
      'Whom the centre employs itself, nobody lends to it',
    )
    await expect(
      fill({
        who: 'new',
        givenName: 'Cy',
        familyName: 'Novak',
        startsOn: '2027-01-04',
        endsOn: '2026-12-31',
      }),
    ).rejects.toMatchObject({ fields: { endsOn: 'It would end before it starts' } })
    await expect(fill({ personId: own, filledOn: '2026-10-23' })).rejects.toMatchObject({
      fields: { filledOn: 'It was opened on 24/10/2026' },
    })
    expect(await app.api.people.list({})).toHaveLength(1)
    await fill({ personId: own })
    await expect(fill({ personId: own })).rejects.toThrow('This vacancy is over already')
  })

  it('is forgotten when the search opens again or the appointment was a mistake', async () => {
    const personId = await aPerson(app)
    const { appointmentId } = await fill({ personId })
    await app.api.appointments.delete({ id: appointmentId! })
    expect(await vacancy()).toMatchObject({ state: 'filled', filledBy: null, appointmentId: null })
    await app.api.history.undoLast({})
    expect((await vacancy()).appointmentId).toBe(appointmentId)
    await app.api.vacancies.reopen({ id })
    expect(await vacancy()).toMatchObject({ state: 'open', appointmentId: null })
    await app.api.people.delete({ id: personId })
  })

  it('is found by the name of the post, also once the post is called otherwise', async () => {
    const find = async (text: string) =>
      (await app.api.search.find({ text })).filter(({ path }) => path === `/vacancies/${id}`)
    expect(await find('Family')).toMatchObject([{ title: 'Vacancy: Family worker' }])
    const [post] = await app.api.posts.list({})
    await app.api.posts.change({
      ...(await app.api.posts.find({ id: post!.id })),
      title: 'Outreach worker',
      openedOn: day('2020-01-01'),
    })
    expect(await find('Outreach')).toMatchObject([{ title: 'Vacancy: Outreach worker' }])
  })
})
