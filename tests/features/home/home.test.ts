import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aPerson } from '#tests/support/builders.ts'

describe('this week', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  const thisWeek = () => app.api.home.thisWeek({})

  async function anInduction(startsOn: string, givenName = 'Aisha') {
    const personId = await aPerson(app, { givenName, familyName: 'Khan' })
    const [template] = await app.api.inductionTemplates.list({})
    const [induction] = await app.api.inductions.begin({
      templateId: template!.id,
      people: [{ personId, startsOn: day(startsOn) }],
    })
    return induction!
  }

  it('is empty in a new centre', async () => {
    expect(await thisWeek()).toEqual({
      today: '2026-11-23',
      dueDays: 30,
      comingDays: 90,
      overdue: [],
      due: [],
      coming: [],
    })
  })

  it('groups what inductions ask for by urgency, the steps of one day in one line', async () => {
    const induction = await anInduction('2026-11-23')
    const { overdue, due, coming } = await thisWeek()
    expect(overdue).toEqual([])
    expect(due.slice(0, 2)).toMatchObject([
      {
        kind: 'inductionSteps',
        title: 'Aisha Khan',
        dueOn: '2026-11-23',
        path: `/inductions/${induction.id}`,
      },
      { kind: 'inductionReview', detail: expect.stringContaining('Day 1 review') },
    ])
    expect(due[0]!.detail).toMatch(/^8 induction steps, first: Original identity/)
    expect(coming.map((item) => item.dueOn)).toEqual(['2027-01-22'])
  })

  it('moves with the clock alone: a month away loses nothing and repeats nothing', async () => {
    await anInduction('2026-11-23')
    app.clock.set('2026-12-29')
    const later = await thisWeek()
    const steps = later.overdue.filter((item) => item.kind === 'inductionSteps')
    expect(steps).toHaveLength(1)
    expect(steps[0]).toMatchObject({
      dueOn: '2026-11-23',
      detail: expect.stringMatching(/^3\d induction steps/),
    })
    expect(later.overdue.filter((item) => item.kind === 'inductionReview')).toHaveLength(3)
    expect(await thisWeek()).toEqual(later)
  })

  it('asks for signatures when every step is settled, and is quiet once they are there', async () => {
    const induction = await anInduction('2026-11-23')
    const { items, reviews } = await app.api.inductions.find({ id: induction.id })
    await app.api.inductions.tick({ ids: items.map(({ id }) => id) })
    for (const { id } of reviews)
      await app.api.inductions.recordReview({ id, heldOn: day('2026-11-23'), heldBy: '', notes: '' })
    await app.api.centre.changeSettings({ comingDays: 120 })
    expect((await thisWeek()).coming).toMatchObject([
      { kind: 'inductionSignOff', title: 'Aisha Khan', dueOn: '2027-02-22' },
    ])
    const signedOn = day('2026-11-23')
    await app.api.inductions.signOff({
      id: induction.id,
      managerSignedBy: 'Ruth',
      managerSignedOn: signedOn,
      starterSignedOn: signedOn,
    })
    const { overdue, due, coming } = await thisWeek()
    expect([...overdue, ...due, ...coming]).toEqual([])
  })

  it('looks as far ahead as the settings say', async () => {
    await anInduction('2027-03-01')
    expect((await thisWeek()).coming).toEqual([])
    await app.api.centre.changeSettings({ comingDays: 120 })
    expect((await thisWeek()).coming.length).toBeGreaterThan(0)
    await app.api.centre.changeSettings({ dueDays: 110 })
    expect((await thisWeek()).due.length).toBeGreaterThan(0)
  })

  it('asks for the pack of a quarter that ended, until it is begun', async () => {
    app.clock.set('2027-01-05')
    const asked = (await thisWeek()).due.filter((item) => item.kind === 'packDeadline')
    expect(asked).toMatchObject([{ title: 'Evaluation pack, Q3 2026/27', dueOn: '2027-02-04' }])
  })

  it('is read by a reader', async () => {
    await app.signInAs('reader')
    expect((await thisWeek()).overdue).toEqual([])
  })
})
