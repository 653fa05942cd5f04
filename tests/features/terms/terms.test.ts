import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { addDays, day } from '#shared/dates.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { pence } from '#shared/money.ts'
import { emptyScheme, partsToCheck, type TermsSchemeId } from '#shared/features/terms/schemes.schema.ts'
import { emptyPersonTerms, type NewPersonTerms, type Subject } from '#shared/features/terms/terms.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aPost } from '#tests/support/builders.ts'

const today = day('2026-11-23')
let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today })
})
afterEach(() => app.close())

const schemeCalled = async (start: string) => {
  const found = (await app.api.terms.schemes({})).find(({ name }) => name.startsWith(start))
  if (found === undefined) throw new Error(`There are no terms called ${start}.`)
  return found
}
const idOf = async (start: string): Promise<TermsSchemeId> => (await schemeCalled(start)).id
const termsOf = async (personId: PersonId, scheme: string, details: Partial<NewPersonTerms> = {}) =>
  app.api.terms.addPersonTerms({
    ...emptyPersonTerms,
    personId,
    schemeId: await idOf(scheme),
    startsOn: day('2026-01-01'),
    ...details,
  })
const person = (id: PersonId): Subject => ({ kind: 'person', id })
const row = (comparison: Awaited<ReturnType<typeof app.api.terms.compare>>, label: string) =>
  comparison.rows.find((other) => other.label === label)?.cells.map(({ text }) => text)

describe('schemes', () => {
  it('come with a new centre, with their source and what to check before use', async () => {
    const schemes = await app.api.terms.schemes({})
    expect(schemes.map(({ name }) => name)).toEqual([
      'Agenda for Change (NHS)',
      'JNC youth and community workers',
      'NJC Green Book (local government)',
      'Soulbury (educational psychologists, advisers)',
      'Statutory floor',
      'Teachers (STPCD and Burgundy Book)',
      'Voluntary sector, local terms',
    ])
    for (const scheme of schemes) {
      expect(scheme.sourceNote).not.toBe('')
      expect(partsToCheck(scheme).join(',')).toBe(scheme.toCheck)
    }
    const greenBook = await schemeCalled('NJC')
    expect(greenBook).toMatchObject({
      fullTimeMinutes: 2220,
      extraDays: 2,
      bankHolidays: 8,
      leaveSteps: [
        { fromYears: 0, days: 23 },
        { fromYears: 5, days: 26 },
      ],
    })
    expect(partsToCheck(greenBook)).toEqual(['hours', 'notice', 'pension'])
  })

  it('are changed step by step, and the history says which days changed', async () => {
    const { people: _people, copiedFrom: _copied, retiredOn: _retired, ...scheme } = await schemeCalled('NJC')
    await app.api.terms.changeScheme({
      ...scheme,
      leaveSteps: [
        { fromYears: 0, days: 24 },
        { fromYears: 5, days: 26 },
        { fromYears: 10, days: 28.5 },
      ],
    })
    expect((await schemeCalled('NJC')).leaveSteps).toEqual([
      { fromYears: 0, days: 24 },
      { fromYears: 5, days: 26 },
      { fromYears: 10, days: 28.5 },
    ])
    const [change] = (await app.api.history.list({})).entries
    await app.api.history.undo({ commandId: change!.commandId })
    expect((await schemeCalled('NJC')).leaveSteps).toEqual(scheme.leaveSteps)
  })

  it('are copied to local terms without touching the original', async () => {
    const copy = await app.api.terms.copyScheme({ id: await idOf('NJC'), name: 'Larkmere council terms' })
    expect(copy).toMatchObject({ basis: 'local', copiedFrom: 'NJC Green Book (local government)' })
    const {
      people: _people,
      copiedFrom: _copied,
      retiredOn: _retired,
      ...local
    } = await schemeCalled('Larkmere')
    expect(local.leaveSteps).toHaveLength(2)
    await app.api.terms.changeScheme({ ...local, extraDays: 3 })
    expect(await schemeCalled('NJC')).toMatchObject({ extraDays: 2 })
    await expect(
      app.api.terms.copyScheme({ id: copy.id, name: 'larkmere COUNCIL terms' }),
    ).rejects.toMatchObject({ fields: { name: 'Another one has this name' } })
  })

  it('refuse two steps that begin with the same year', async () => {
    await expect(
      app.api.terms.addScheme({
        ...emptyScheme,
        name: 'Ours',
        leaveSteps: [
          { fromYears: 5, days: 25 },
          { fromYears: 5, days: 30 },
        ],
      }),
    ).rejects.toMatchObject({ code: 'ruleBroken' })
    expect(await app.api.terms.schemes({})).toHaveLength(7)
  })

  it('are retired instead of deleted; people on them stay, nobody new comes', async () => {
    const id = await idOf('JNC')
    const before = await aPerson(app)
    await termsOf(before, 'JNC')
    await app.api.terms.retireScheme({ id })
    expect(await schemeCalled('JNC')).toMatchObject({ retiredOn: today, people: 1 })
    await expect(termsOf(await aPerson(app), 'JNC')).rejects.toMatchObject({
      fields: { schemeId: 'These terms are retired' },
    })
    await app.api.terms.bringBackScheme({ id })
    await expect(termsOf(await aPerson(app), 'JNC')).resolves.toBeDefined()
  })

  it('that Centreboard knows come in again only where they are missing, and never over an edit', async () => {
    const { people: _people, copiedFrom: _copied, retiredOn: _retired, ...scheme } = await schemeCalled('NJC')
    await app.api.terms.changeScheme({ ...scheme, bankHolidays: 9 })
    expect(await app.api.terms.addStartingSchemes({})).toEqual({ added: 0 })
    expect(await schemeCalled('NJC')).toMatchObject({ bankHolidays: 9 })
    await app.api.terms.changeScheme({ ...scheme, name: 'Our Green Book' })
    expect(await app.api.terms.addStartingSchemes({})).toEqual({ added: 1 })
    expect(await app.api.terms.schemes({})).toHaveLength(8)
  })
})

describe('the terms of a person', () => {
  it('keep their past when somebody moves to another agency in mid-year', async () => {
    const personId = await aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
    await termsOf(personId, 'NJC', { startsOn: day('2024-04-01'), serviceStartedOn: day('2019-09-01') })
    await termsOf(personId, 'Agenda', { startsOn: day('2026-07-01'), serviceStartedOn: day('2019-09-01') })
    await termsOf(personId, 'Voluntary', { startsOn: day('2027-04-01') })
    expect(await app.api.terms.people({ personId })).toMatchObject([
      { schemeName: 'Voluntary sector, local terms', isPresent: false },
      { schemeName: 'Agenda for Change (NHS)', isPresent: true, serviceYears: 7, leaveDays: 37 },
      { schemeName: 'NJC Green Book (local government)', isPresent: false },
    ])
    await expect(termsOf(personId, 'NJC', { startsOn: day('2026-07-01') })).rejects.toMatchObject({
      fields: { startsOn: 'Other terms begin on this day' },
    })
  })

  it('refuse service that begins after them', async () => {
    await expect(
      termsOf(await aPerson(app), 'NJC', { serviceStartedOn: day('2026-02-01') }),
    ).rejects.toMatchObject({ code: 'invalid', fields: { serviceStartedOn: expect.any(String) } })
  })

  it('say when and by whom the person was told that terms differ, and not before it happened', async () => {
    const { id } = await termsOf(await aPerson(app), 'NJC')
    await expect(
      app.api.terms.tell({ id, toldOn: addDays(today, 1), toldBy: 'Fiona Green' }),
    ).rejects.toMatchObject({ code: 'ruleBroken' })
    expect(await app.api.terms.tell({ id, toldOn: today, toldBy: 'Fiona Green' })).toMatchObject({
      toldOn: today,
      toldBy: 'Fiona Green',
    })
  })

  it('are told to many at once, without rewriting when somebody was told before', async () => {
    const first = await termsOf(await aPerson(app), 'NJC')
    const second = await termsOf(await aPerson(app), 'NJC')
    await app.api.terms.tell({ id: first.id, toldOn: day('2026-06-01'), toldBy: 'Ann' })
    const ids = [first.id, second.id, second.id]
    await expect(
      app.api.terms.tellTogether({ ids, toldOn: addDays(today, 1), toldBy: 'Bea' }),
    ).rejects.toMatchObject({ fields: { toldOn: 'Note it once it has happened' } })
    expect(await app.api.terms.tellTogether({ ids, toldOn: today, toldBy: 'Bea' })).toEqual({ count: 1 })
    const told = new Map(
      (await app.api.terms.people({})).map(({ id, toldOn, toldBy }) => [id, [toldOn, toldBy]]),
    )
    expect(told.get(first.id)).toEqual(['2026-06-01', 'Ann'])
    expect(told.get(second.id)).toEqual([today, 'Bea'])
  })

  it('cannot end up twice on one day through undo', async () => {
    const personId = await aPerson(app)
    const { id } = await termsOf(personId, 'NJC')
    await app.api.terms.deletePersonTerms({ id })
    const [deleted] = (await app.api.history.list({})).entries
    await termsOf(personId, 'Agenda')
    await expect(app.api.history.undo({ commandId: deleted!.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
    expect(await app.api.terms.people({ personId })).toHaveLength(1)
  })
})

describe('pay figures', () => {
  it('are seen and changed by those who may, and by nobody else', async () => {
    const terms = await termsOf(await aPerson(app), 'NJC')
    const of = { personTermsId: terms.id, termsUseId: null }
    const band = { fromPence: pence.parse(3_000_000), toPence: pence.parse(3_400_000) }
    expect(await app.api.terms.pay(of)).toEqual({ fromPence: null, toPence: null })
    await app.api.terms.changePay({ ...of, band })
    expect(await app.api.terms.pay(of)).toEqual(band)
    await expect(
      app.api.terms.changePay({ ...of, band: { fromPence: band.toPence, toPence: band.fromPence } }),
    ).rejects.toMatchObject({ code: 'invalid' })

    await app.signInAs('deputy')
    await expect(app.api.terms.pay(of)).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(app.api.terms.changePay({ ...of, band })).rejects.toMatchObject({ code: 'notAllowed' })
    const shown = JSON.stringify(await app.api.history.list({}))
    expect(shown).not.toContain('3000000')
  })

  it('go with the terms they belong to', async () => {
    const { id } = await termsOf(await aPerson(app), 'NJC')
    const of = { personTermsId: id, termsUseId: null }
    await app.api.terms.changePay({ ...of, band: { fromPence: pence.parse(100), toPence: null } })
    await app.api.terms.deletePersonTerms({ id })
    expect(await app.api.terms.pay(of)).toEqual({ fromPence: null, toPence: null })
  })
})

describe('a comparison', () => {
  async function twoColleagues() {
    const words = await app.api.vocabularies.list({ vocabulary: 'disciplines' })
    const disciplineId = words.find(({ code }) => code === 'familySupport')!.id
    const ann = await aPerson(app, { givenName: 'Ann', familyName: 'Brown', disciplineId })
    const bob = await aPerson(app, { givenName: 'Bob', familyName: 'Lee', disciplineId })
    await anAppointment(app, { personId: ann, minutesPerWeek: 1110 })
    const annTerms = await termsOf(ann, 'NJC', {
      pattern: 'termTime',
      weeksPerYear: 39,
      daysPerWeek: 3,
      serviceStartedOn: day('2020-02-29'),
    })
    const bobTerms = await termsOf(bob, 'Agenda', { contractMinutes: 2250, pattern: 'yearRound' })
    const payTo = async (id: typeof annTerms.id, from: number, to: number) =>
      app.api.terms.changePay({
        personTermsId: id,
        termsUseId: null,
        band: { fromPence: pence.parse(from), toPence: pence.parse(to) },
      })
    await payTo(annTerms.id, 2_800_000, 3_000_000)
    await payTo(bobTerms.id, 3_600_000, 4_000_000)
    return { ann, bob, subjects: [person(ann), person(bob)] }
  }

  it('answers the same questions for each column', async () => {
    const { subjects } = await twoColleagues()
    const comparison = await app.api.terms.compare({ subjects })
    expect(comparison.columns.map(({ title }) => title)).toEqual(['Ann Brown', 'Bob Lee'])
    expect(row(comparison, 'Full-time year')).toEqual(['37 hours a week', '37.5 hours a week'])
    expect(row(comparison, 'Own hours')).toEqual(['18.5 a week (0.50 FTE)', '37.5 a week (1.00 FTE)'])
    expect(row(comparison, 'Leave a year, full time')).toEqual([
      '36 days: 26 + 2 extra + 8 bank holidays, after 6 years',
      '35 days: 27 + 8 bank holidays',
    ])
    expect(row(comparison, 'Leave for own hours')).toEqual([
      '115.6 hours, 18.7 own days',
      '262.5 hours, 35.0 own days',
    ])
    expect(row(comparison, 'Weeks at work')).toEqual(['39', '45.1'])
    expect(row(comparison, 'Term time only')).toEqual(['Yes, 0.8678 of a year paid', 'No, all year round'])
    expect(row(comparison, 'Pay a year, full time')).toEqual(['£28,000 to £30,000', '£36,000 to £40,000'])
    expect(row(comparison, 'Middle of it, an hour')).toEqual(['£15.03', '£19.43'])
    expect(row(comparison, 'Told that terms differ')).toEqual(['Not yet', 'Not yet'])
    const hours = comparison.rows.find(({ label }) => label === 'Full-time year')!
    expect(hours.cells.map(({ isToCheck }) => isToCheck)).toEqual([true, true])
    const leave = comparison.rows.find(({ label }) => label === 'Leave a year, full time')!
    expect(leave.cells.map(({ isToCheck }) => isToCheck)).toEqual([false, false])
  })

  it('says where like work has unlike terms, and who carries the school holidays', async () => {
    const { subjects } = await twoColleagues()
    const { flags } = await app.api.terms.compare({ subjects })
    expect(flags.map(({ tension, sentence }) => [tension, sentence])).toEqual([
      [
        'pay',
        'Pay differs for work in family support: Ann Brown £15.03 and Bob Lee £19.43 an hour, in the middle of the band.',
      ],
      [
        'leave',
        'Leave differs for work in family support: Ann Brown 36 and Bob Lee 35 days for full time, with bank holidays.',
      ],
      ['holidays', 'When schools close, Ann Brown is off by contract, and Bob Lee carries the holidays.'],
    ])
  })

  it('leaves pay out altogether for those who may not see it', async () => {
    const { subjects } = await twoColleagues()
    await app.signInAs('deputy')
    const comparison = await app.api.terms.compare({ subjects })
    expect(comparison.rows.map(({ label }) => label)).not.toContain('Pay a year, full time')
    expect(comparison.rows.map(({ label }) => label)).not.toContain('Middle of it, an hour')
    expect(comparison.flags.map(({ tension }) => tension)).toEqual(['leave', 'holidays'])
    expect(JSON.stringify(comparison)).not.toMatch(/£|2800000/)
  })

  it('sets agencies beside each other by their usual terms', async () => {
    const council = await anAgency(app, { name: 'Council' })
    const trust = await anAgency(app, { name: 'Trust' })
    const school = await anAgency(app, { name: 'School' })
    const unknown = await anAgency(app, { name: 'New partner' })
    const use = async (agencyId: typeof council, scheme: string) =>
      app.api.terms.setUse({
        agencyId,
        postId: null,
        schemeId: await idOf(scheme),
        grade: '',
        pattern: 'notStated',
      })
    await use(council, 'NJC')
    await use(trust, 'NJC')
    await use(trust, 'Agenda')
    await use(school, 'Teachers')
    expect((await app.api.terms.uses({})).map(({ title, schemeName }) => [title, schemeName])).toEqual([
      ['Council', 'NJC Green Book (local government)'],
      ['School', 'Teachers (STPCD and Burgundy Book)'],
      ['Trust', 'Agenda for Change (NHS)'],
    ])
    const comparison = await app.api.terms.compare({
      subjects: [council, trust, school, unknown].map((id) => ({ kind: 'agency' as const, id })),
    })
    expect(row(comparison, 'Terms')?.at(-1)).toBe('No terms noted')
    expect(row(comparison, 'Full-time year')?.[2]).toBe('195 days, 1,265 directed hours')
    expect(row(comparison, 'Weeks at work')).toEqual(['45.5', '45.1', '39', 'Not known'])
    expect(row(comparison, 'Own hours')).toBeUndefined()
    expect(comparison.rows.map(({ label }) => label)).not.toContain('Told that terms differ')
    expect(comparison.flags.map(({ sentence }) => sentence)).toEqual([
      'Leave differs between these agencies: Council 33 and Trust 35 days for full time, with bank holidays.',
      'When schools close, School is off by contract, and Council and Trust carry the holidays.',
    ])
  })

  it('says when the holders of a role are on different terms', async () => {
    const postId = await aPost(app, { title: 'Family worker' })
    for (const scheme of ['NJC', 'Agenda']) {
      const personId = await aPerson(app)
      await anAppointment(app, { personId, postId, minutesPerWeek: 1110 })
      await termsOf(personId, scheme)
    }
    const subjects: Subject[] = [{ kind: 'post', id: postId }]
    expect(row(await app.api.terms.compare({ subjects }), 'Terms')).toEqual([
      'Holders have different terms: Agenda for Change (NHS), NJC Green Book (local government)',
    ])
    await app.api.terms.setUse({
      agencyId: null,
      postId,
      schemeId: await idOf('NJC'),
      grade: 'Grade 7',
      pattern: 'yearRound',
    })
    expect(row(await app.api.terms.compare({ subjects }), 'Terms')).toEqual([
      'NJC Green Book (local government)',
    ])
  })

  it('takes up to six columns', async () => {
    const ids = await Promise.all(Array.from({ length: 7 }, () => anAgency(app)))
    const subjects = ids.map((id) => ({ kind: 'agency' as const, id }))
    expect((await app.api.terms.compare({ subjects: subjects.slice(0, 6) })).columns).toHaveLength(6)
    await expect(app.api.terms.compare({ subjects })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('shows what was agreed beside the tension that it eases, until it is settled', async () => {
    const { subjects, ann, bob } = await twoColleagues()
    const between = `person:${ann},person:${bob}`
    const agreed = await app.api.terms.addRemedy({
      tension: 'holidays',
      subjects: between,
      remedy: 'shareRota',
      note: 'Every other week.',
      reviewOn: day('2027-01-11'),
    })
    const pay = await app.api.terms.addRemedy({
      tension: 'pay',
      subjects: between,
      remedy: 'evaluate',
      note: '',
      reviewOn: day('2027-02-01'),
    })
    const { flags } = await app.api.terms.compare({ subjects })
    expect(flags.map(({ agreed: remedies }) => remedies.map(({ remedy }) => remedy))).toEqual([
      ['evaluate'],
      [],
      ['shareRota'],
    ])
    await expect(
      app.api.terms.addRemedy({
        tension: 'pay',
        subjects: between,
        remedy: 'shareRota',
        note: '',
        reviewOn: today,
      }),
    ).rejects.toMatchObject({ fields: { remedy: expect.any(String) } })
    await app.api.terms.changeRemedy({
      id: agreed.id,
      remedy: 'timeOff',
      note: '',
      reviewOn: day('2027-03-01'),
    })
    await app.api.terms.settleRemedy({ id: agreed.id, settledOn: today })
    expect(await app.api.terms.remedies({})).toMatchObject([
      { remedy: 'evaluate', betweenWhom: 'Ann Brown, Bob Lee' },
      { remedy: 'timeOff', settledOn: today },
    ])

    await app.signInAs('deputy')
    expect((await app.api.terms.remedies({})).map(({ tension }) => tension)).toEqual(['holidays'])
    await expect(app.api.terms.settleRemedy({ id: pay.id, settledOn: today })).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

describe('This week', () => {
  it('reminds of people who have not been told and of what was agreed', async () => {
    const ann = await aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
    const bob = await aPerson(app, { givenName: 'Bob', familyName: 'Lee' })
    const gone = await aPerson(app)
    const annTerms = await termsOf(ann, 'NJC', { startsOn: day('2026-11-16') })
    await termsOf(bob, 'Agenda', { startsOn: day('2026-10-01') })
    await termsOf(gone, 'NJC')
    await app.api.people.leave({
      id: gone,
      leftOn: day('2026-11-20'),
      leavingReasonId: null,
      leavingNote: '',
    })
    await app.api.terms.addRemedy({
      tension: 'leave',
      subjects: `person:${ann},person:${bob}`,
      remedy: 'explain',
      note: '',
      reviewOn: day('2026-12-01'),
    })
    const titles = async () => {
      const { overdue, due } = await app.api.home.thisWeek({})
      return [...overdue, ...due]
        .filter(({ kind }) => kind.startsWith('terms'))
        .map(({ title, dueOn }) => [title, dueOn])
    }
    expect(await titles()).toEqual([
      ['Bob Lee', '2026-10-15'],
      ['Ann Brown', '2026-11-30'],
      ['Different terms', '2026-12-01'],
    ])
    await app.api.terms.tell({ id: annTerms.id, toldOn: today, toldBy: 'Fiona Green' })
    expect((await titles()).map(([title]) => title)).toEqual(['Bob Lee', 'Different terms'])
  })
})
