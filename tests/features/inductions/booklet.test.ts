import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { blankBooklet, bookletOf, sayOffset } from '#renderer/features/inductions/booklet/booklet.ts'
import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, aPerson } from '#tests/support/builders.ts'

describe('the induction booklet', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  async function begun() {
    const [template] = await app.api.inductionTemplates.list({})
    const personId = await aPerson(app, { givenName: 'Aisha', familyName: 'Khan' })
    const [induction] = await app.api.inductions.begin({
      templateId: template!.id,
      people: [{ personId, startsOn: day('2026-11-23') }],
      managerName: 'Ruth Adeyemi',
    })
    return app.api.inductions.find({ id: induction!.id })
  }

  it('shows one person’s induction as it stands', async () => {
    const { induction, items } = await begun()
    const visit = items.find((item) => item.reference === 'D01')!
    const hostAgencyId = await anAgency(app, { name: 'Aspen NHS' })
    await app.api.inductions.tick({ ids: [items[0]!.id] })
    await app.api.inductions.setAside({ ids: [items[1]!.id], because: 'No keys here' })
    await app.api.inductions.recordVisit({
      id: visit.id,
      hostAgencyId,
      visitOn: day('2026-12-01'),
      reflection: 'Ring first.',
    })

    const booklet = bookletOf(await app.api.inductions.find({ id: induction.id }))
    expect(booklet).toMatchObject({
      personName: 'Aisha Khan',
      firstDay: '23/11/2026',
      managerName: 'Ruth Adeyemi',
      signOff: null,
    })
    expect(booklet.reference).toMatch(/^IND-[0-9A-F]{6}$/)
    expect(booklet.groups.map((group) => group.steps.length)).toEqual([16, 11, 5, 5, 9])
    expect(booklet.groups[0]!.steps.slice(0, 3)).toMatchObject([
      { reference: 'A01', due: '23/11/2026', doneOn: '2026-11-23', doneBy: 'Test manager', visit: null },
      { reference: 'A02', doneOn: null, notApplicableBecause: 'No keys here' },
      { reference: 'A03', doneOn: null, notApplicableBecause: null },
    ])
    expect(booklet.groups[3]!.steps[0]!.visit).toEqual({
      host: 'Aspen NHS',
      on: '2026-12-01',
      reflection: 'Ring first.',
    })
  })

  it('puts every step under the review by which it should be settled, each once', async () => {
    const booklet = bookletOf(await begun())
    expect(booklet.reviews.map((review) => review.name)).toEqual(['Day 1', 'Week 1', 'Month 1', 'Month 3'])
    expect(booklet.reviews[0]!.steps).toEqual(['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08'])
    const all = booklet.reviews.flatMap((review) => review.steps)
    expect(all.toSorted()).toEqual(
      booklet.groups.flatMap((group) => group.steps.map((step) => step.reference)),
    )
  })

  it('is also printed blank, with days counted from the first and without retired steps', async () => {
    const [row] = await app.api.inductionTemplates.list({})
    const { items } = await app.api.inductionTemplates.find({ id: row!.id })
    await app.api.inductionTemplates.retireItem({ id: items[0]!.id })
    const booklet = blankBooklet(await app.api.inductionTemplates.find({ id: row!.id }))
    const steps = booklet.groups.flatMap((group) => group.steps)
    expect(steps).toHaveLength(49)
    expect(steps.find((step) => step.reference === 'A09')).toMatchObject({
      only: 'Seconded people',
      due: 'Day 1',
    })
    expect(booklet).toMatchObject({ personName: '', reference: 'Standard induction, blank' })
    expect(booklet.reviews.flatMap((review) => review.steps)).toHaveLength(49)
  })

  it.each([
    [0, 'Day 1'],
    [1, 'Day 2'],
    [7, 'Week 1'],
    [14, 'Week 2'],
    [28, 'Week 4'],
    [42, 'Week 6'],
    [60, 'Month 2'],
    [90, 'Month 3'],
  ])('says %i days after the first as %s', (days, words) => {
    expect(sayOffset(days)).toBe(words)
  })
})
