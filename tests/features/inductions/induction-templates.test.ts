import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { TemplateDetails } from '#shared/features/inductions/induction-templates.contract.ts'
import { grouped } from '#shared/features/inductions/inductions.rules.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

describe('induction lists', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre()
  })
  afterEach(() => app.close())

  async function standard(): Promise<TemplateDetails> {
    const row = (await app.api.inductionTemplates.list({})).find(({ name }) => name === 'Standard induction')
    return app.api.inductionTemplates.find({ id: row!.id })
  }

  it('come with a new centre: fifty steps in five groups, three of them for seconded people', async () => {
    const { items, reviews } = await standard()
    expect(items).toHaveLength(50)
    expect(grouped(items).map((group) => group.items.length)).toEqual([18, 11, 5, 6, 10])
    expect(items.filter((item) => item.appliesTo === 'secondees').map((item) => item.reference)).toEqual([
      'A09',
      'D06',
      'E07',
    ])
    expect(items.filter((item) => item.kind === 'visit')).toHaveLength(11)
    expect(reviews.map((review) => [review.name, review.dueOffsetDays])).toEqual([
      ['Day 1', 0],
      ['Week 1', 7],
      ['Month 1', 28],
      ['Month 3', 90],
    ])
  })

  it('cover safeguarding, information and health and safety within the first week', async () => {
    const { items } = await standard()
    for (const word of [/safeguarding/i, /data protection/i, /fire/i]) {
      expect(items.some((item) => word.test(item.wording) && item.dueOffsetDays <= 7)).toBe(true)
    }
  })

  it('take new steps, in the order of their numbers', async () => {
    const { template, items } = await standard()
    const proposed = { ...items[0]!, reference: 'a19', wording: 'Parking permit issued' }
    const added = await app.api.inductionTemplates.addItem(proposed)
    expect(added).toMatchObject({ reference: 'A19', templateId: template.id, retiredOn: null })
    expect((await standard()).items.map((item) => item.reference).slice(17, 20)).toEqual([
      'A18',
      'A19',
      'B01',
    ])
  })

  it('give each number once', async () => {
    const { items } = await standard()
    await expect(
      app.api.inductionTemplates.changeItem({ ...items[1]!, reference: 'A01' }),
    ).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { reference: 'This number is taken' },
    })
    expect((await standard()).items[1]!.reference).toBe('A02')
  })

  it('may be reworded, retired and brought back step by step', async () => {
    const { items } = await standard()
    const { id } = items[3]!
    await app.api.inductionTemplates.changeItem({
      ...items[3]!,
      wording: 'Fire drill walked',
      dueOffsetDays: 3,
    })
    await app.api.inductionTemplates.retireItem({ id })
    expect((await standard()).items[3]).toMatchObject({
      wording: 'Fire drill walked',
      dueOffsetDays: 3,
      retiredOn: '2026-11-23',
    })
    expect((await app.api.inductionTemplates.list({}))[0]).toMatchObject({ stepCount: 49 })
    await app.api.inductionTemplates.restoreItem({ id })
    expect((await standard()).items[3]!.retiredOn).toBeNull()
  })

  it('are copied with their steps and reviews, without what is retired; the copy is a list of its own', async () => {
    const { template, items } = await standard()
    await app.api.inductionTemplates.retireItem({ id: items[0]!.id })
    const copy = await app.api.inductionTemplates.copy({ id: template.id, name: 'Health visitors' })
    const copied = await app.api.inductionTemplates.find({ id: copy.id })
    expect(copied.items).toHaveLength(49)
    expect(copied.reviews).toHaveLength(4)
    await app.api.inductionTemplates.changeItem({ ...copied.items[0]!, wording: 'Uniform ordered' })
    expect((await standard()).items.some((item) => item.wording === 'Uniform ordered')).toBe(false)
    await expect(
      app.api.inductionTemplates.copy({ id: template.id, name: 'health VISITORS' }),
    ).rejects.toMatchObject({
      fields: { name: 'Another list has this name' },
    })
  })

  it('keep their reviews as planned', async () => {
    const { template } = await standard()
    const reviews = [
      { name: 'Half-way', dueOffsetDays: 42 },
      { name: 'First day', dueOffsetDays: 0 },
    ]
    const planned = await app.api.inductionTemplates.planReviews({ templateId: template.id, reviews })
    expect(planned.map((review) => review.name)).toEqual(['First day', 'Half-way'])
    await app.api.history.undoLast({})
    expect((await standard()).reviews).toHaveLength(4)
  })

  it('are changed by the manager and the deputy only', async () => {
    const { template, items } = await standard()
    await app.signInAs('administrator')
    await expect(app.api.inductionTemplates.retire({ id: template.id })).rejects.toMatchObject({
      code: 'notAllowed',
    })
    await expect(app.api.inductionTemplates.retireItem({ id: items[0]!.id })).rejects.toMatchObject({
      code: 'notAllowed',
    })
    await app.signInAs('deputy')
    expect(await app.api.inductionTemplates.retire({ id: template.id })).toMatchObject({
      retiredOn: '2026-11-23',
    })
  })
})
