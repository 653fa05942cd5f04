import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { emptyAgency } from '#shared/features/agencies/agencies.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

describe('history', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre()
  })
  afterEach(() => app.close())

  const names = async () => (await app.api.agencies.list({})).map(({ name }) => name)
  const add = (name: string) => app.api.agencies.add({ ...emptyAgency, name })

  it('says who did what, and to which record', async () => {
    await add('Aspen NHS')
    const { entries } = await app.api.history.list({})
    expect(entries[0]).toMatchObject({
      says: 'Added an agency',
      actorName: 'Test manager',
      about: ['Aspen NHS'],
      canUndo: true,
    })
  })

  it('shows what changed in a record, field by field', async () => {
    const agency = await add('Aspen NHS')
    await app.api.agencies.change({ ...agency, phone: '01632 960000' })
    const [change] = await app.api.history.ofRecord({ recordId: agency.id })
    expect(change).toMatchObject({
      kind: 'update',
      fields: [{ field: 'phone', before: null, after: '01632 960000' }],
    })
  })

  it('keeps nothing of a command that changed nothing', async () => {
    const agency = await add('Aspen NHS')
    const { total } = await app.api.history.list({})
    await app.api.agencies.change(agency)
    expect((await app.api.history.list({})).total).toBe(total)
  })

  it('undoes the last thing done, then the one before, then redoes both in order', async () => {
    const agency = await add('Aspen NHS')
    await app.api.agencies.change({ ...agency, name: 'Aspen Trust' })
    expect(await app.api.history.undoLast({})).toMatchObject({ says: 'Changed an agency' })
    expect(await names()).toEqual(['Aspen NHS'])
    await app.api.history.undoLast({})
    expect(await names()).toEqual([])
    expect(await app.api.history.undoLast({})).toBeNull()
    await app.api.history.redoLast({})
    expect(await names()).toEqual(['Aspen NHS'])
    await app.api.history.redoLast({})
    expect(await names()).toEqual(['Aspen Trust'])
    expect(await app.api.history.redoLast({})).toBeNull()
    await app.api.history.undoLast({})
    expect(await names()).toEqual(['Aspen NHS'])
  })

  it('forgets what could be redone once something new is done', async () => {
    await add('Aspen NHS')
    await app.api.history.undoLast({})
    await add('Birch Council')
    expect(await app.api.history.redoLast({})).toBeNull()
    expect(await names()).toEqual(['Birch Council'])
  })

  it('refuses to undo what was changed again since, and changes nothing', async () => {
    const agency = await add('Aspen NHS')
    const { entries } = await app.api.history.list({})
    await app.api.agencies.change({ ...agency, name: 'Aspen Trust' })
    await expect(app.api.history.undo({ commandId: entries[0]!.commandId })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await names()).toEqual(['Aspen Trust'])
  })

  it('keeps deleted records in the bin until they are put back', async () => {
    const agency = await add('Aspen NHS')
    await app.api.agencies.delete({ id: agency.id })
    const [entry] = await app.api.history.bin({})
    expect(entry).toMatchObject({ says: 'Deleted an agency', records: [{ title: 'Aspen NHS' }] })
    await app.api.history.undo({ commandId: entry!.commandId })
    expect(await names()).toEqual(['Aspen NHS'])
    expect(await app.api.history.bin({})).toEqual([])
  })

  it('lets a deputy undo their own work but not the manager’s', async () => {
    await add('Aspen NHS')
    const { entries } = await app.api.history.list({})
    await app.signInAs('deputy')
    await expect(app.api.history.undo({ commandId: entries[0]!.commandId })).rejects.toMatchObject({
      code: 'notAllowed',
    })
    await add('Birch Council')
    await app.api.history.undoLast({})
    expect(await names()).toEqual(['Aspen NHS'])
  })

  it('covers every write: one outside a command is refused by the database', async () => {
    const { sqlite } = app.running.centre.session!.database
    expect(() => sqlite.exec(`UPDATE centre SET name = 'Elsewhere'`)).toThrow(/outside a command/)
    expect((await app.api.centre.details({})).name).toBe('Meadow Lane')
  })

  it('keeps settings that a change did not mention', async () => {
    await app.api.centre.changeSettings({ idleMinutes: 5 })
    const { settings } = await app.api.centre.changeSettings({ dueDays: 14 })
    expect(settings).toMatchObject({ idleMinutes: 5, dueDays: 14, comingDays: 90 })
  })
})
