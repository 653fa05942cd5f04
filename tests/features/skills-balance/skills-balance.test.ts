import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aNeed, aPerson, aPost, aSecondment } from '#tests/support/builders.ts'

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const read = (on?: string) => app.api.skillsBalance.read(on === undefined ? {} : { on })

async function wordOf(vocabulary: 'disciplines' | 'serviceAreas', code: string) {
  const words = await app.api.vocabularies.list({ vocabulary })
  return words.find((word) => word.code === code)!.id
}

describe('the balance of skills', () => {
  it('is nothing in a centre that has stated nothing and employs nobody', async () => {
    expect(await read()).toMatchObject({ rows: [], byDiscipline: [], byAgency: [], people: [], vacant: [] })
  })

  it('sets what is stated against who is at work on the day, by FTE', async () => {
    const disciplineId = await wordOf('disciplines', 'midwifery')
    const personId = await aPerson(app, { givenName: 'Ann', familyName: 'Brown', disciplineId })
    await anAppointment(app, { personId, minutesPerWeek: 1110, fullTimeMinutes: 2220 })
    await aNeed(app, { disciplineId, amount: 2 })
    const { rows, people } = await read()
    expect(rows).toMatchObject([
      {
        label: 'Midwifery',
        have: 0.5,
        missing: 1.5,
        state: 'short',
        supply: { people: 1, personIds: [personId] },
      },
    ])
    expect(people).toMatchObject([{ name: 'Ann Brown', fte: 0.5, discipline: 'Midwifery' }])
  })

  it('counts neither volunteers, students nor panel members, nor whoever is not there yet or any more', async () => {
    const disciplineId = await wordOf('disciplines', 'midwifery')
    await aNeed(app, { disciplineId, measure: 'people', amount: 1 })
    for (const kind of ['volunteer', 'student', 'panelMember'] as const)
      await anAppointment(app, { personId: await aPerson(app, { kind, disciplineId }) })
    const person = () => aPerson(app, { disciplineId })
    await anAppointment(app, { personId: await person(), startsOn: day('2026-12-01') })
    await anAppointment(app, { personId: await person(), endsOn: day('2026-11-22') })
    expect((await read()).rows).toMatchObject([{ have: 0, state: 'short' }])
    await anAppointment(app, { personId: await person(), startsOn: day('2026-11-23') })
    expect((await read()).rows).toMatchObject([{ have: 1, state: 'met' }])
  })

  it('takes the home agency of a secondment, and the service area of the post', async () => {
    const disciplineId = await wordOf('disciplines', 'speechAndLanguage')
    const serviceAreaId = await wordOf('serviceAreas', 'send')
    const fenside = await anAgency(app, { name: 'Fenside' })
    const postId = await aPost(app, { serviceAreaId })
    const personId = await aPerson(app, { disciplineId })
    await aSecondment(app, { personId, homeAgencyId: fenside, hostPostId: postId })
    await aNeed(app, { disciplineId, agencyId: fenside, serviceAreaId, measure: 'people', amount: 1 })
    await aNeed(app, { disciplineId, agencyId: await anAgency(app), measure: 'people', amount: 1 })
    const { rows, byAgency, cells } = await read()
    expect(rows.map(({ state }) => state).toSorted()).toEqual(['met', 'short'])
    expect(rows.map(({ label }) => label)).toContain(
      'Speech and language therapy of Fenside, Special educational needs and disability',
    )
    expect(byAgency).toMatchObject([{ label: 'Fenside', people: 1 }])
    expect(cells).toMatchObject([{ disciplineId, agencyId: fenside, people: 1 }])
  })

  it('shows vacancies with the discipline of whoever held the post last', async () => {
    const disciplineId = await wordOf('disciplines', 'midwifery')
    const postId = await aPost(app, { title: 'Midwife', minutesPerWeek: 1110 })
    const personId = await aPerson(app, { disciplineId })
    await anAppointment(app, { personId, postId, startsOn: day('2025-01-01'), endsOn: day('2026-06-30') })
    await aPost(app, { title: 'New post' })
    expect((await read()).vacant).toMatchObject([
      { title: 'Midwife', fte: 0.5, discipline: 'Midwifery' },
      { title: 'New post', fte: 1, discipline: null },
    ])
  })

  it('tells how it was a year ago, by the team and the needs of then', async () => {
    const disciplineId = await wordOf('disciplines', 'midwifery')
    await aNeed(app, { disciplineId, amount: 1, startsOn: '2025-01-01' })
    await aNeed(app, { disciplineId, amount: 3, startsOn: '2026-09-01' })
    const personId = await aPerson(app, { disciplineId })
    await anAppointment(app, { personId, startsOn: day('2025-01-01'), endsOn: day('2026-03-31') })
    const { rows, yearAgo } = await read()
    expect(rows).toMatchObject([{ need: { amount: 3 }, have: 0, state: 'short' }])
    expect(yearAgo).toMatchObject({
      on: '2025-11-23',
      rows: [{ need: { amount: 1 }, have: 1, state: 'met' }],
    })
  })

  it('refuses a second statement for the same from the same day, also when undone back', async () => {
    const disciplineId = await wordOf('disciplines', 'midwifery')
    const id = await aNeed(app, { disciplineId })
    await expect(aNeed(app, { disciplineId })).rejects.toMatchObject({ code: 'ruleBroken' })
    await app.api.skillsBalance.delete({ id })
    await aNeed(app, { disciplineId })
    await app.api.history.undoLast({})
    await app.api.history.undoLast({})
    expect((await app.api.skillsBalance.needs({})).map((need) => need.id)).toEqual([id])
  })

  it('keeps an agency with a stated need from being deleted', async () => {
    const agencyId = await anAgency(app)
    await aNeed(app, { disciplineId: await wordOf('disciplines', 'midwifery'), agencyId })
    await expect(app.api.agencies.delete({ id: agencyId })).rejects.toMatchObject({
      message: expect.stringContaining('is named in a stated need'),
    })
  })

  it('may be read by everybody, stated by those who may write', async () => {
    const disciplineId = await wordOf('disciplines', 'midwifery')
    await app.signInAs('reader')
    await expect(read()).resolves.toMatchObject({ rows: [] })
    await expect(aNeed(app, { disciplineId })).rejects.toMatchObject({ code: 'notAllowed' })
  })
})

describe('the workforce section of a pack', () => {
  it('counts the stated needs that are not met on the last day of its quarter', async () => {
    const disciplineId = await wordOf('disciplines', 'midwifery')
    await aNeed(app, { disciplineId, amount: 2 })
    const pack = await app.api.packs.start({ quarterStartsOn: day('2026-07-01') })
    const { sections } = await app.api.packs.preview({ id: pack.id })
    const facts = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'facts' ? block.items : [])),
    )
    expect(facts.find(({ label }) => label === 'Stated needs not met')).toMatchObject({
      value: '1',
      note: 'of 1 for disciplines',
    })
  })
})
