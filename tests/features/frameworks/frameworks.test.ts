import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { aCentre, type TestApp } from '#tests/support/app.ts'

describe('frameworks', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre()
  })
  afterEach(() => app.close())

  const ecm = async () => (await app.api.frameworks.list({})).find(({ code }) => code === 'ECM')!
  const aimsOn = async () =>
    (await ecm()).outcomes
      .flatMap(({ aims }) => aims)
      .filter(({ isOn }) => isOn === 1)
      .map(({ code }) => code)

  it('come with the centre: five outcomes of five aims, those of a centre for under-fives in use', async () => {
    const { outcomes, isOn } = await ecm()
    expect(isOn).toBe(1)
    expect(outcomes.map(({ code, aims }) => [code, aims.length])).toEqual([
      ['BH', 5],
      ['SS', 5],
      ['EA', 5],
      ['PC', 5],
      ['EW', 5],
    ])
    expect(await aimsOn()).toEqual([
      'BH1',
      'BH2',
      'BH4',
      'SS1',
      'SS2',
      'SS5',
      'EA1',
      'EA4',
      'PC1',
      'PC3',
      'PC4',
      'EW2',
      'EW3',
      'EW5',
    ])
  })

  it('of other kinds wait to be switched on', async () => {
    expect((await app.api.frameworks.list({})).map(({ code, isOn }) => [code, isOn])).toEqual([
      ['ECM', 1],
      ['COF', 0],
      ['FH', 0],
    ])
    const { id } = (await app.api.frameworks.list({})).find(({ code }) => code === 'COF')!
    await app.api.frameworks.switchFramework({ id, isOn: true })
    expect((await app.api.frameworks.list({})).find(({ code }) => code === 'COF')!.isOn).toBe(1)
  })

  it('have aims that are switched off, not lost', async () => {
    const aim = (await ecm()).outcomes[0]!.aims[0]!
    await app.api.frameworks.switchAim({ id: aim.id, isOn: false })
    expect(await aimsOn()).not.toContain('BH1')
    await app.api.history.undoLast({})
    expect(await aimsOn()).toContain('BH1')
  })

  it('can be added to, each code once', async () => {
    const framework = await app.api.frameworks.add({ code: 'LOC', name: 'Local plan', sourceNote: '' })
    const outcome = await app.api.frameworks.addOutcome({
      frameworkId: framework.id,
      code: 'L1',
      name: 'Warm homes',
      familyRole: '',
    })
    await app.api.frameworks.addAim({ outcomeId: outcome.id, code: 'L1a', name: 'Insulated' })
    await expect(
      app.api.frameworks.addAim({ outcomeId: outcome.id, code: 'l1A', name: 'Again' }),
    ).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { code: 'Another one has this code' },
    })
    expect((await app.api.frameworks.list({})).at(-1)).toMatchObject({
      code: 'LOC',
      outcomes: [{ code: 'L1', aims: [{ code: 'L1a' }] }],
    })
  })

  it('keep an aim that indicators stand under', async () => {
    const [indicator] = await app.api.indicators.addFromLibrary({ codes: ['FH04'] })
    const aim = (await ecm()).outcomes
      .flatMap(({ aims }) => aims)
      .find(({ id }) => id === indicator!.aimIds[0])!
    await expect(app.api.frameworks.deleteAim({ id: aim.id })).rejects.toMatchObject({ code: 'ruleBroken' })
  })
})
