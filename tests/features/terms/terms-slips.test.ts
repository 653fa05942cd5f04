import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { addDays, day } from '#shared/dates.ts'
import { pence } from '#shared/money.ts'
import { emptyScheme } from '#shared/features/terms/schemes.schema.ts'
import { emptyPersonTerms, type NewTermsRemedy, type Subject } from '#shared/features/terms/terms.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aPerson, aPost, anAgency } from '#tests/support/builders.ts'

const today = day('2026-11-23')

describe('terms, when somebody slips', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today })
  })
  afterEach(() => app.close())

  const anyScheme = async () => (await app.api.terms.schemes({}))[0]!
  const remedyFor = (subjects: string): NewTermsRemedy => ({
    tension: 'leave',
    subjects,
    remedy: 'explain',
    note: '',
    reviewOn: day('2027-01-01'),
  })

  it('do not let a remedy be changed to one that does not fit, settled tomorrow, or agreed with nobody', async () => {
    const people = `person:${await aPerson(app)},person:${await aPerson(app)}`
    const { id } = await app.api.terms.addRemedy(remedyFor(people))
    await expect(
      app.api.terms.changeRemedy({ id, remedy: 'shareRota', note: '', reviewOn: day('2027-01-01') }),
    ).rejects.toMatchObject({ fields: { remedy: 'Choose from the list' } })
    await expect(app.api.terms.settleRemedy({ id, settledOn: addDays(today, 1) })).rejects.toMatchObject({
      message: expect.stringContaining('still to come'),
    })
    await expect(
      app.api.terms.addRemedy(remedyFor(`person:${await anAgency(app)},agency:${await anAgency(app)}`)),
    ).rejects.toMatchObject({ code: 'notFound' })
  })

  it('never seem to give somebody new no leave because the first step is missing', async () => {
    const later = { ...emptyScheme, name: 'Later', leaveSteps: [{ fromYears: 5, days: 26 }] }
    await expect(app.api.terms.addScheme(later)).rejects.toMatchObject({
      fields: { leaveSteps: 'The first step begins with 0 years of service' },
    })
    await app.api.terms.addScheme({ ...later, leaveSteps: [{ fromYears: 0, days: 23 }, ...later.leaveSteps] })
  })

  it('speak of amounts and counts in sentences', async () => {
    const of = { personTermsId: null, termsUseId: null }
    await expect(
      app.api.terms.changePay({ ...of, band: { fromPence: pence.parse(-1), toPence: null } }),
    ).rejects.toMatchObject({ fields: { 'band.fromPence': 'Give an amount of nothing or more.' } })
    await expect(
      app.api.terms.addScheme({ ...emptyScheme, name: 'Odd', bankHolidays: 21 }),
    ).rejects.toMatchObject({ fields: { bankHolidays: 'Give a whole number from 0 to 20.' } })
  })

  it('never give more leave than a whole year, however many weeks of term somebody types', async () => {
    const scheme = (await app.api.terms.schemes({})).find(({ name }) => name.startsWith('NJC'))!
    const leaveOf = async (pattern: 'yearRound' | 'termTime') => {
      const personId = await aPerson(app)
      await app.api.terms.addPersonTerms({
        ...emptyPersonTerms,
        personId,
        schemeId: scheme.id,
        startsOn: day('2026-04-01'),
        contractMinutes: 2220,
        daysPerWeek: 5,
        pattern,
        weeksPerYear: pattern === 'termTime' ? 53 : null,
      })
      const { rows } = await app.api.terms.compare({ subjects: [{ kind: 'person', id: personId }] })
      return rows.find(({ label }) => label === 'Leave for own hours')!.cells[0]!.text
    }
    expect(await leaveOf('termTime')).toBe(await leaveOf('yearRound'))
  })

  it('compare each column once', async () => {
    const subject: Subject = { kind: 'agency', id: await anAgency(app) }
    expect((await app.api.terms.compare({ subjects: [subject, subject] })).columns).toHaveLength(1)
  })

  it('stay with an agency or a role when they are retired, and say why neither can be deleted', async () => {
    const agencyId = await anAgency(app, { name: 'Aspen NHS' })
    const postId = await aPost(app, { title: 'Play worker' })
    const { id: schemeId } = await anyScheme()
    const ofAgency = { agencyId, postId: null, schemeId, grade: '', pattern: 'notStated' } as const
    await app.api.terms.setUse(ofAgency)
    await app.api.terms.setUse({ ...ofAgency, agencyId: null, postId })
    await app.api.terms.retireScheme({ id: schemeId })
    expect(await app.api.terms.setUse({ ...ofAgency, grade: 'Band 6' })).toMatchObject({ grade: 'Band 6' })
    await expect(app.api.agencies.delete({ id: agencyId })).rejects.toMatchObject({
      message: expect.stringContaining('Aspen NHS has usual terms and conditions noted'),
    })
    await expect(app.api.posts.delete({ id: postId })).rejects.toMatchObject({
      message: expect.stringContaining('Play worker has usual terms'),
    })
  })
})
