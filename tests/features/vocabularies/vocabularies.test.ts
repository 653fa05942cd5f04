import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aPerson } from '#tests/support/builders.ts'

describe('vocabularies', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre()
  })
  afterEach(() => app.close())

  const disciplines = () => app.api.vocabularies.list({ vocabulary: 'disciplines' })

  it('come with every new centre, each word with a note on where it is from', async () => {
    const all = await app.api.vocabularies.list({})
    expect(new Set(all.map(({ vocabulary }) => vocabulary))).toEqual(
      new Set(['disciplines', 'serviceAreas', 'leavingReasons', 'baseKinds']),
    )
    expect(all.every(({ sourceNote, retiredAt }) => sourceNote !== '' && retiredAt === null)).toBe(true)
  })

  it('take new words at the end, but none twice', async () => {
    const word = {
      vocabulary: 'disciplines',
      code: 'dental',
      label: 'Dental health',
      sourceNote: '',
    } as const
    await app.api.vocabularies.add(word)
    expect((await disciplines()).at(-1)).toMatchObject({ label: 'Dental health' })
    await expect(app.api.vocabularies.add({ ...word, label: 'DENTAL HEALTH' })).rejects.toMatchObject({
      fields: { label: expect.any(String), code: expect.any(String) },
    })
  })

  it('are put in another order only when nothing was added meanwhile', async () => {
    const ids = (await disciplines()).map(({ id }) => id).toReversed()
    await expect(
      app.api.vocabularies.arrange({ vocabulary: 'disciplines', ids: ids.slice(1) }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await app.api.vocabularies.arrange({ vocabulary: 'disciplines', ids })
    expect((await disciplines()).map(({ id }) => id)).toEqual(ids)
  })

  it('retire a word without taking it from those who have it', async () => {
    const [first] = await disciplines()
    const personId = await aPerson(app, { disciplineId: first!.id })
    await app.api.vocabularies.change({ id: first!.id, label: 'Early education', sourceNote: 'Ours' })
    await app.api.vocabularies.retire({ id: first!.id })
    expect((await disciplines())[0]!.retiredAt).not.toBeNull()
    expect(await app.api.people.list({})).toMatchObject([{ id: personId, discipline: 'Early education' }])
    expect(await app.api.vocabularies.bringBack({ id: first!.id })).toMatchObject({ retiredAt: null })
  })
})
