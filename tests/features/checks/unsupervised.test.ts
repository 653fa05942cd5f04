import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { addMonths, day } from '#shared/dates.ts'
import { emptyCheck } from '#shared/features/checks/checks.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aPerson } from '#tests/support/builders.ts'

describe('a decision on working unsupervised', () => {
  let app: TestApp
  let personId: PersonId
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
    personId = await aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
  })
  afterEach(() => app.close())

  const kindCoded = async (code: string) =>
    (await app.api.checks.kinds({})).find((kind) => kind.code === code)!
  const check = async (code: string, on = '2026-11-20') =>
    app.api.checks.record({
      ...emptyCheck,
      personId,
      kindId: (await kindCoded(code)).id,
      happenedOn: day(on),
      byWhom: 'F Green',
    })
  const checkAll = async (on?: string) => {
    for (const code of ['dbs', 'barredList']) await check(code, on)
  }
  const decide = (details: Partial<Parameters<TestApp['api']['checks']['mark']>[0]> = {}) =>
    app.api.checks.mark({
      personId,
      mark: 'unsupervised',
      startsOn: '2026-11-23',
      decidedBy: 'Fiona Green',
      reason: '',
      ...details,
    })
  const row = async () => (await app.api.checks.ofPerson({ personId })).row
  const onHome = async () => {
    const { overdue, due } = await thisWeek()
    return [...overdue, ...due].filter(({ kind }) => kind === 'unsupervised')
  }
  const thisWeek = () => app.api.home.thisWeek({})

  it('is refused without the guarding checks, with the reason and what to do', async () => {
    await expect(decide()).rejects.toThrow(
      /^Ann Brown cannot be put down as working unsupervised\. On 23\/11\/2026: .*DBS.* is missing and .*[Bb]arred list.* is missing\. Nothing was saved\. Record the check or review the risk assessment first/,
    )
    await check('dbs')
    await expect(decide()).rejects.toThrow(/: [^:]*[Bb]arred list[^:]* is missing\. Nothing was saved/)
    expect(await row()).toMatchObject({ unsupervised: 'undecided', mark: null })
    await check('barredList')
    await decide()
    expect(await row()).toMatchObject({ unsupervised: 'unsupervised', mark: { decidedBy: 'Fiona Green' } })
  })

  it('is refused while a risk assessment is overdue, whatever it is about', async () => {
    await checkAll()
    await app.api.checks.assess({
      personId,
      kindId: (await kindCoded('references')).id,
      assessedOn: '2026-11-01',
      assessedBy: 'F Green',
      reviewOn: '2026-11-22',
      controls: 'Always with a colleague.',
    })
    await expect(decide()).rejects.toThrow('is overdue')
    app.clock.set('2026-11-22')
    await decide({ startsOn: '2026-11-22' })
    expect((await row()).unsupervised).toBe('unsupervised')
    app.clock.set('2026-11-23')
    expect(await row()).toMatchObject({
      unsupervised: 'suspended',
      notUnsupervised: [expect.stringContaining('Risk assessment for')],
    })
  })

  it('is suspended by itself when a check falls overdue, and stands again once it is renewed', async () => {
    await checkAll('2023-12-01')
    await decide()
    expect(await onHome()).toEqual([])
    const kinds = await app.api.checks.kinds({})
    const renewed = addMonths(day('2023-12-01'), kinds.find(({ code }) => code === 'dbs')!.renewalMonths!)
    app.clock.set(renewed)
    expect((await row()).unsupervised).toBe('unsupervised')
    app.clock.set('2026-12-02')
    expect(await row()).toMatchObject({ unsupervised: 'suspended', mark: { startsOn: '2026-11-23' } })
    expect(await onHome()).toMatchObject([
      {
        title: 'Ann Brown',
        path: `/checks/${personId}`,
        detail: expect.stringContaining('Keep them supervised'),
      },
    ])
    await check('dbs', '2026-12-02')
    await check('barredList', '2026-12-02')
    expect((await row()).unsupervised).toBe('unsupervised')
    expect(await onHome()).toEqual([])
  })

  it('cannot be dated back to before the checks were there', async () => {
    await checkAll('2026-11-20')
    await expect(decide({ startsOn: '2026-11-19' })).rejects.toThrow('On 19/11/2026:')
    await decide({ startsOn: '2026-11-20' })
    expect((await row()).unsupervised).toBe('unsupervised')
  })

  it('can always be for supervision, and says why', async () => {
    await expect(decide({ mark: 'supervised' })).rejects.toMatchObject({
      fields: { reason: 'Say why they are to be supervised.' },
    })
    await decide({ mark: 'supervised', reason: 'New to the work.' })
    expect((await row()).unsupervised).toBe('supervised')
    expect(await onHome()).toEqual([])
  })

  it('is replaced by a later one, and both stay on record', async () => {
    await checkAll()
    await decide({ startsOn: '2026-11-20' })
    await decide({ mark: 'supervised', reason: 'After a complaint.' })
    const { row: now, marks } = await app.api.checks.ofPerson({ personId })
    expect(now.unsupervised).toBe('supervised')
    expect(marks.map(({ mark }) => mark)).toEqual(['supervised', 'unsupervised'])
  })

  it('that is still to come changes nothing yet', async () => {
    await checkAll()
    await decide({ startsOn: '2026-12-01' })
    expect((await row()).unsupervised).toBe('undecided')
    app.clock.set('2026-12-01')
    expect((await row()).unsupervised).toBe('unsupervised')
  })

  it('comes back from the bin only where the checks bear it', async () => {
    await checkAll()
    const { id } = await decide()
    await app.api.checks.deleteMark({ id })
    const [deletion] = (await app.api.history.list({})).entries
    for (const one of (await app.api.checks.ofPerson({ personId })).checks)
      await app.api.checks.delete({ id: one.id })
    await expect(app.api.history.undo({ commandId: deletion!.commandId })).rejects.toThrow(
      'cannot be put down as working unsupervised',
    )
    await checkAll('2026-11-21')
    await app.api.history.undo({ commandId: deletion!.commandId })
    expect((await row()).unsupervised).toBe('unsupervised')
  })
})
