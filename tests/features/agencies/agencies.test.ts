import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { emptyAgency } from '#shared/features/agencies/agencies.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, aPerson, aPost } from '#tests/support/builders.ts'

describe('agencies', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre()
  })
  afterEach(() => app.close())

  it('are listed by name, whatever their capitals', async () => {
    for (const name of ['willow Trust', 'Aspen NHS', 'birch Council'])
      await app.api.agencies.add({ ...emptyAgency, name })
    const names = (await app.api.agencies.list({})).map(({ name }) => name)
    expect(names).toEqual(['Aspen NHS', 'birch Council', 'willow Trust'])
  })

  it('cannot share a name', async () => {
    await app.api.agencies.add({ ...emptyAgency, name: 'Aspen NHS' })
    await expect(app.api.agencies.add({ ...emptyAgency, name: 'ASPEN nhs' })).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { name: expect.stringContaining('Another agency') },
    })
    expect(await app.api.agencies.list({})).toHaveLength(1)
  })

  it('need a name', async () => {
    await expect(app.api.agencies.add({ ...emptyAgency, name: '  ' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { name: 'Give the agency a name.' },
    })
  })

  it('are found by any word that they begin with', async () => {
    const { id } = await app.api.agencies.add({
      ...emptyAgency,
      name: 'Élan Family Trust',
      offer: 'Speech and language',
    })
    for (const text of ['elan', 'fam tru', 'langu', 'ÉLAN "trust']) {
      expect(await app.api.search.find({ text })).toMatchObject([
        { id, title: 'Élan Family Trust', path: `/agencies/${id}` },
      ])
    }
    await app.api.agencies.delete({ id })
    expect(await app.api.search.find({ text: 'elan' })).toEqual([])
  })

  it('stay while people, secondments or posts need them', async () => {
    const id = await anAgency(app, { name: 'Aspen NHS' })
    await aPerson(app, { employerAgencyId: id })
    await aPerson(app, { employerAgencyId: id })
    await aPost(app, { funderAgencyId: id })
    await expect(app.api.agencies.delete({ id })).rejects.toMatchObject({
      code: 'ruleBroken',
      message:
        'Aspen NHS employs or employed 2 people and funds a post here, so it was not deleted. Change those records first.',
    })
    expect(await app.api.agencies.find({ id })).toMatchObject({ name: 'Aspen NHS' })
  })

  it('may be read but not changed by a reader', async () => {
    await app.signInAs('reader')
    expect(await app.api.agencies.list({})).toEqual([])
    await expect(app.api.agencies.add({ ...emptyAgency, name: 'Aspen NHS' })).rejects.toMatchObject({
      code: 'notAllowed',
    })
  })
})
