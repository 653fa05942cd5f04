import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

const quarter = day('2026-07-01')

describe('evaluation packs', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-10-05' })
  })
  afterEach(() => app.close())

  it('start with every section, and are due five weeks after the quarter', async () => {
    const pack = await app.api.packs.start({ quarterStartsOn: quarter })
    expect(pack.sections.map(({ section }) => section)).toEqual([
      'summary',
      'workforce',
      'outcomes',
      'inductions',
      'actions',
      'dataQuality',
    ])
    expect(pack).toMatchObject({
      dueOn: '2026-11-04',
      quarter: 'Quarter 2 of 2026/27 (July to September 2026)',
    })
  })

  it('are one a quarter', async () => {
    await app.api.packs.start({ quarterStartsOn: quarter })
    await expect(app.api.packs.start({ quarterStartsOn: quarter })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
    await expect(app.api.packs.start({ quarterStartsOn: day('2026-07-02') })).rejects.toMatchObject({
      fields: { quarterStartsOn: expect.any(String) },
    })
  })

  it('carry unfinished actions and the chosen order into the next quarter', async () => {
    const pack = await app.api.packs.start({ quarterStartsOn: quarter })
    await app.api.packs.arrange({
      id: pack.id,
      sections: [
        { section: 'actions', isIncluded: true },
        { section: 'inductions', isIncluded: false },
      ],
    })
    await app.api.packs.addAction({
      packId: pack.id,
      action: 'Agree the reach area',
      owner: 'Chair',
      dueOn: day('2026-12-01'),
    })
    const { actions } = await app.api.packs.addAction({
      packId: pack.id,
      action: 'Publish the timetable',
      owner: '',
      dueOn: null,
    })
    const { packId: _packId, ...done } = actions[1]!
    await app.api.packs.changeAction({ ...done, doneOn: day('2026-09-01') })
    const next = await app.api.packs.start({ quarterStartsOn: day('2026-10-01') })
    expect(next.actions.map(({ action }) => action)).toEqual(['Agree the reach area'])
    expect(next.sections.map(({ section, isIncluded }) => [section, isIncluded]).slice(0, 2)).toEqual([
      ['actions', 1],
      ['inductions', 0],
    ])
  })

  it('stay as they were frozen, whatever changes afterwards', async () => {
    const pack = await app.api.packs.start({ quarterStartsOn: quarter })
    await app.api.packs.write({
      id: pack.id,
      section: 'summary',
      narrative: 'A steady quarter. “Quotes”, emoji 🙂 and <tags>.',
    })
    const version = await app.api.packs.freeze({ id: pack.id, changeNote: '' })
    await app.api.packs.write({ id: pack.id, section: 'summary', narrative: 'Rewritten.' })
    const frozen = await app.api.packs.frozen({ versionId: version.id })
    expect(frozen.version).toMatchObject({ number: '1.0', frozenByName: 'Test manager' })
    expect(frozen.content.sections[0]!.narrative).toBe('A steady quarter. “Quotes”, emoji 🙂 and <tags>.')
  })

  it('are frozen again only with a note of what changed', async () => {
    const pack = await app.api.packs.start({ quarterStartsOn: quarter })
    await app.api.packs.freeze({ id: pack.id, changeNote: '' })
    await expect(app.api.packs.freeze({ id: pack.id, changeNote: '  ' })).rejects.toMatchObject({
      fields: { changeNote: expect.any(String) },
    })
    expect(
      await app.api.packs.freeze({ id: pack.id, changeNote: 'Health figures arrived late.' }),
    ).toMatchObject({ number: '1.1' })
  })

  it('have the same fingerprint for the same content, and another for any other', async () => {
    const pack = await app.api.packs.start({ quarterStartsOn: quarter })
    const first = await app.api.packs.freeze({ id: pack.id, changeNote: '' })
    await app.api.packs.write({ id: pack.id, section: 'summary', narrative: '.' })
    const second = await app.api.packs.freeze({ id: pack.id, changeNote: 'One full stop.' })
    expect(second.hash).not.toBe(first.hash)
  })

  it('cannot be deleted or unfrozen once frozen', async () => {
    const pack = await app.api.packs.start({ quarterStartsOn: quarter })
    await app.api.packs.freeze({ id: pack.id, changeNote: '' })
    await expect(app.api.packs.delete({ id: pack.id })).rejects.toMatchObject({ code: 'ruleBroken' })
    const { entries } = await app.api.history.list({})
    expect(entries[0]).toMatchObject({ says: 'Froze an evaluation pack', canUndo: false })
  })

  it('are refused when the frozen content was tampered with', async () => {
    const pack = await app.api.packs.start({ quarterStartsOn: quarter })
    const version = await app.api.packs.freeze({ id: pack.id, changeNote: '' })
    app.running.centre.session!.database.sqlite.exec(
      `UPDATE packSnapshots SET content = replace(content, 'Meadow Lane', 'Meadow Line')`,
    )
    await expect(app.api.packs.frozen({ versionId: version.id })).rejects.toMatchObject({
      code: 'unavailable',
    })
  })

  it('come back from the bin with their actions and commentary', async () => {
    const pack = await app.api.packs.start({ quarterStartsOn: quarter })
    await app.api.packs.addAction({ packId: pack.id, action: 'Agree the reach area', owner: '', dueOn: null })
    const before = await app.api.packs.find({ id: pack.id })
    await app.api.packs.delete({ id: pack.id })
    expect(await app.api.packs.list({})).toEqual([])
    await app.api.history.undoLast({})
    expect(await app.api.packs.find({ id: pack.id })).toEqual(before)
  })

  describe('exported', () => {
    const passphrase = 'copper lantern meadow otter quilt'

    const freeze = async () => {
      const pack = await app.api.packs.start({ quarterStartsOn: quarter })
      const version = await app.api.packs.freeze({ id: pack.id, changeNote: '' })
      app.pages.html = `<!doctype html><title>Pack</title><p>${version.hash}</p>`
      return { pack, version }
    }

    it('as a self-opening page, are read back and opened before they count as saved', async () => {
      const { pack, version } = await freeze()
      const result = await app.api.packs.export({
        versionId: version.id,
        face: 'html',
        passphrase,
        recipients: 'Steering group',
      })
      expect(result).toMatchObject({ outcome: 'saved', fileName: expect.stringMatching(/\.html$/) })
      const file = app.saved.get(result.fileName!)!
      expect(Buffer.from(file).includes('Meadow Lane')).toBe(false)
      const { exports } = await app.api.packs.find({ id: pack.id })
      expect(exports).toMatchObject([
        { face: 'html', byteCount: file.length, recipients: 'Steering group', openedOn: null },
      ])
      expect(JSON.stringify(exports)).not.toContain(passphrase)
    })

    it('leave no entry in the log when the file does not hold the pack', async () => {
      const { pack, version } = await freeze()
      app.pages.html = '<!doctype html><p>Another page</p>'
      await expect(
        app.api.packs.export({ versionId: version.id, face: 'html', passphrase }),
      ).rejects.toMatchObject({ code: 'unavailable' })
      expect((await app.api.packs.find({ id: pack.id })).exports).toEqual([])
    })

    it('need a passphrase worth the name', async () => {
      const { version } = await freeze()
      await expect(
        app.api.packs.export({ versionId: version.id, face: 'pdf', passphrase: 'short' }),
      ).rejects.toMatchObject({ code: 'invalid' })
    })
  })

  it('print the passphrase slip once and keep nothing of it', async () => {
    const pack = await app.api.packs.start({ quarterStartsOn: quarter })
    const version = await app.api.packs.freeze({ id: pack.id, changeNote: '' })
    await app.api.packs.printSlip({ versionId: version.id, passphrase: 'copper lantern meadow' })
    const token = app.printed.at(-1)!.split('/').at(-1)!
    await expect(app.api.packs.slip({ token })).rejects.toMatchObject({ code: 'notFound' })
  })
})
