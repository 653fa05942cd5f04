import { createHash } from 'node:crypto'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { attachables, type Owner } from '#shared/features/attachments/attachable.ts'
import {
  goneBy,
  isMuch,
  looksLikeCertificate,
  sayBytes,
  tidyName,
} from '#shared/features/attachments/attachments.rules.ts'
import type { AttachmentId } from '#shared/features/attachments/attachments.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, aPerson, aPost, aVacancy } from '#tests/support/builders.ts'
import { statementsOf } from '#tests/support/statements.ts'
import { office, pdf, text } from './sample-files.ts'

describe('the name of an attached file', () => {
  it.each([
    ['Agreement.pdf', 'pdf', 'Agreement.pdf'],
    ['Agreement.PDF', 'pdf', 'Agreement.pdf'],
    ['C:\\Users\\me\\plan.docx', 'docx', 'plan.docx'],
    ['../../plan.docx', 'docx', 'plan.docx'],
    ['photo.jpeg', 'jpeg', 'photo.jpeg'],
    ['scan', 'pdf', 'scan.pdf'],
    ['list.csv', 'text', 'list.csv'],
    ['invoice.exe', 'pdf', 'invoice.exe.pdf'],
    ['fdp\u202Efdp.exe', 'pdf', 'fdp fdp.exe.pdf'],
    ['a\u0000b<c>.txt', 'text', 'a b c.txt'],
    ['...', 'png', 'Attached file.png'],
  ] as const)('%j with the contents of a %s becomes %j', (given, kind, name) => {
    expect(tidyName(given, kind)).toBe(name)
  })

  it('is never longer than it may be', () => {
    expect(tidyName('x'.repeat(400), 'docx')).toHaveLength(145)
  })
})

describe('the size of a file in words', () => {
  it.each([
    [0, '0 kB'],
    [12, '0.1 kB'],
    [1_500, '1.5 kB'],
    [949_000, '949 kB'],
    [1_234_567, '1.2 MB'],
    [250_000_000, '250 MB'],
  ])('%i bytes are %s', (bytes, words) => expect(sayBytes(bytes)).toBe(words))
})

describe('all files together', () => {
  it.each([
    [250_000_000, 0, false],
    [250_000_000, 1, true],
    [0, 250_000_001, true],
  ])('%i bytes and %i in the bin are much: %s', (bytes, binBytes, expected) =>
    expect(isMuch(bytes, binBytes)).toBe(expected),
  )
})

describe('a file that looks like a certificate of a check', () => {
  it.each([
    ['DBS_Fiona_Green.pdf', '', true],
    ['scan0042.pdf', 'Enhanced disclosure, March', true],
    ['Fiona certificate.jpg', '', true],
    ['criminal-record-check.pdf', '', true],
    ['Job description.pdf', 'As advertised', false],
    ['Handbsook.pdf', '', false],
  ])('%s, described as %j: %s', (name, description, expected) => {
    expect(looksLikeCertificate({ name, description })).toBe(expected)
  })

  const scan = {
    name: 'DBS.pdf',
    description: '',
    keepUntil: null,
    addedOn: day('2026-08-31'),
    recordTable: 'people' as const,
  }
  it('should be gone after six months, unless a day is given', () => {
    expect(goneBy(scan)).toBe('2027-02-28')
    expect(goneBy({ ...scan, keepUntil: day('2026-12-01') })).toBe('2026-12-01')
  })
  it('has no such day when it hangs on a record that is not about a person', () => {
    expect(goneBy({ ...scan, recordTable: 'agencies' })).toBeNull()
  })
})

describe('attached files', () => {
  let app: TestApp
  let of: Owner
  let personId: PersonId
  beforeEach(async () => {
    app = await aCentre()
    personId = await aPerson(app)
    of = { recordTable: 'people', recordId: personId }
  })
  afterEach(() => app.close())

  const add = (name = 'Agreement.pdf', bytes = pdf(), owner = of) =>
    app.api.attachments.add({ ...owner, name, bytes })
  const list = (owner = of) => app.api.attachments.list(owner)
  const contentsOf = async ({ id }: { id: AttachmentId }) => (await app.api.attachments.open({ id })).bytes
  const sqlite = () => app.running.centre.session!.database.sqlite
  const keptContents = () => sqlite().prepare('SELECT count(*) AS n FROM attachmentContents').get()
  /** Closes the centre and opens it again, which sweeps. */
  const reopen = () => app.signInAs('manager')

  it('keep their bytes, and say what they are', async () => {
    const attachment = await add()
    expect(attachment).toMatchObject({
      ...of,
      name: 'Agreement.pdf',
      kind: 'pdf',
      byteCount: pdf().byteLength,
      hash: createHash('sha256').update(pdf()).digest('hex'),
      addedOn: '2026-11-23',
      keepUntil: null,
    })
    expect(await contentsOf(attachment)).toEqual(pdf())
    expect(await list()).toEqual([attachment])
    expect(await list({ recordTable: 'agencies', recordId: of.recordId })).toEqual([])
  })

  it.each(Object.keys(attachables) as Owner['recordTable'][])(
    'can be attached to %s only when the record is there',
    async (recordTable) => {
      const owner = { recordTable, recordId: '0190a3a0-0000-7000-8000-000000000000' }
      await expect(add('a.pdf', pdf(), owner)).rejects.toMatchObject({ code: 'notFound' })
      expect(keptContents()).toEqual({ n: 0 })
    },
  )

  it('come in through the dialog too; pressing Cancel changes nothing', async () => {
    expect(await app.api.attachments.choose(of)).toEqual({ outcome: 'cancelled', attachment: null })
    app.picks.open = { name: 'Plan.docx', bytes: office() }
    const { outcome, attachment } = await app.api.attachments.choose(of)
    expect([outcome, attachment?.kind]).toEqual(['attached', 'docx'])
    expect(await list()).toHaveLength(1)
    await app.api.history.undoLast({})
    expect(await list()).toEqual([])
  })

  it('are not even read when what was picked is a film', async () => {
    app.picks.open = { name: 'Film.pdf', bytes: new Uint8Array(20_000_001) }
    await expect(app.api.attachments.choose(of)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('larger than 20 MB'),
    })
    expect(await list()).toEqual([])
  })

  it('are refused when the same file is there already, in words and with its name', async () => {
    await add()
    await expect(add('Other name.pdf')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('“Agreement.pdf”'),
    })
    expect(await list()).toHaveLength(1)
  })

  it('are stored once when two records have the same file, and stay for the one that keeps it', async () => {
    const other: Owner = { recordTable: 'agencies', recordId: await anAgency(app) }
    const here = await add()
    const there = await add('Copy.pdf', pdf(), other)
    expect(keptContents()).toEqual({ n: 1 })
    await app.api.attachments.erase({ id: here.id })
    expect(await contentsOf(there)).toEqual(pdf())
    expect(await app.api.attachments.totals({})).toMatchObject({ count: 1, bytes: pdf().byteLength })
  })

  it('are refused when a program hides behind the name of a document, and nothing is written', async () => {
    const program = new TextEncoder().encode('MZ and then a program')
    await expect(add('Agreement.pdf', program)).rejects.toMatchObject({ code: 'unavailable' })
    await expect(add('large.txt', new Uint8Array(20_000_001).fill(65))).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await list()).toEqual([])
    expect(keptContents()).toEqual({ n: 0 })
  })

  it('can be renamed and described; the ending stays true to the contents', async () => {
    const { id } = await add()
    const changed = await app.api.attachments.change({
      id,
      name: 'Signed agreement.exe',
      description: 'Signed by all three',
      keepUntil: day('2027-01-31'),
    })
    expect(changed).toMatchObject({ name: 'Signed agreement.exe.pdf', description: 'Signed by all three' })
    const [change] = await app.api.history.ofRecord({ recordId: id })
    expect(change?.fields.map(({ field }) => field).toSorted()).toEqual(['description', 'keepUntil', 'name'])
    await app.api.history.undoLast({})
    expect(await list()).toMatchObject([{ name: 'Agreement.pdf', description: '' }])
  })

  it('come back from the bin with their bytes, also after the centre was closed', async () => {
    const attachment = await add()
    await app.api.attachments.delete({ id: attachment.id })
    expect(await list()).toEqual([])
    expect(await app.api.attachments.totals({})).toMatchObject({ bytes: 0, binBytes: pdf().byteLength })
    await reopen()
    const [entry] = await app.api.history.bin({})
    expect(entry?.records).toEqual([{ tableName: 'attachments', title: 'Agreement.pdf' }])
    await app.api.history.undo({ commandId: entry!.commandId })
    expect(await list()).toEqual([attachment])
    expect(await contentsOf(attachment)).toEqual(pdf())
  })

  it('go to the bin with their record and come back with it, as often as wanted', async () => {
    const attachment = await add()
    await app.api.people.delete({ id: personId })
    expect(await list()).toEqual([])
    const [entry] = await app.api.history.bin({})
    expect(entry?.records).toContainEqual({ tableName: 'attachments', title: 'Agreement.pdf' })
    for (let i = 0; i < 2; i += 1) {
      await app.api.history.undoLast({})
      expect(await list()).toEqual([attachment])
      expect(await contentsOf(attachment)).toEqual(pdf())
      await app.api.history.redoLast({})
      expect(await list()).toEqual([])
    }
  })

  it('are not lost by undoing that their record was made', async () => {
    const [made] = (await app.api.history.list({})).entries
    await add()
    await expect(app.api.history.undo({ commandId: made!.commandId })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Files have been attached'),
    })
    expect(await list()).toHaveLength(1)
  })

  it('cannot come back to a record that is in the bin', async () => {
    const { id } = await add()
    await app.api.attachments.delete({ id })
    const deleted = (await app.api.history.list({})).entries[0]!.commandId
    await app.api.people.delete({ id: personId })
    await expect(app.api.history.undo({ commandId: deleted })).rejects.toMatchObject({ code: 'notFound' })
  })

  it('that are deleted for good leave no bytes, and neither undo nor the bin promises them', async () => {
    const first = await add()
    await app.api.attachments.delete({ id: first.id })
    const again = await add()
    await app.api.attachments.erase({ id: again.id })
    expect(keptContents()).toEqual({ n: 0 })
    const [entry] = await app.api.history.bin({})
    await expect(app.api.history.undo({ commandId: entry!.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
      message: expect.stringContaining('deleted for good'),
    })
    await expect(app.api.attachments.open({ id: first.id })).rejects.toMatchObject({ code: 'notFound' })
  })

  it('whose record went in a way that cannot be undone are swept when the centre opens', async () => {
    const agency: Owner = { recordTable: 'agencies', recordId: await anAgency(app) }
    await add('Agreement.pdf', pdf(), agency)
    const { database, actor } = app.running.centre.session!
    sqlite().exec('BEGIN')
    database.setCommand('gone')
    sqlite()
      .prepare(
        `INSERT INTO commands VALUES ('gone', 'retention.dispose', 'Disposed of records', ?, 'Test', '2026-11-23T10:00:00.000Z', 0, NULL, NULL)`,
      )
      .run(actor.userId)
    sqlite().prepare('DELETE FROM agencies WHERE id = ?').run(agency.recordId)
    database.setCommand(null)
    sqlite().exec('COMMIT')
    expect(keptContents()).toEqual({ n: 1 })
    await reopen()
    expect(keptContents()).toEqual({ n: 0 })
  })

  it('keep their contents out of the history', async () => {
    await add('Note.txt', text('A sentence that stands in the file only.'))
    const found = sqlite()
      .prepare(
        `SELECT count(*) AS n FROM changes WHERE coalesce(after, before) LIKE '%sentence that stands%'`,
      )
      .get()
    expect(found).toEqual({ n: 0 })
  })

  it('leave the centre as the same bytes, and the history says who took them', async () => {
    const { id } = await add()
    await app.signInAs('reader')
    app.picks.save = 'Copy.pdf'
    expect(await app.api.attachments.saveCopy({ id })).toEqual({ outcome: 'saved', fileName: 'Copy.pdf' })
    expect(app.saved.get('Copy.pdf')).toEqual(pdf())
    await app.signInAs('manager')
    const [entry] = (await app.api.history.list({})).entries
    expect(entry).toMatchObject({
      says: 'Saved a readable copy of an attached file',
      actorName: 'Test reader',
      about: ['Agreement.pdf'],
      canUndo: false,
    })
  })

  it('may be seen by a reader, and changed by nobody who may not write', async () => {
    const { id } = await add()
    await app.signInAs('reader')
    expect(await list()).toHaveLength(1)
    await expect(add('b.txt', text())).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(app.api.attachments.choose(of)).rejects.toMatchObject({ code: 'notAllowed' })
    await app.signInAs('administrator')
    await expect(app.api.attachments.erase({ id })).rejects.toMatchObject({ code: 'notAllowed' })
  })

  it('are found with Ctrl+K by their name and by what is said about them', async () => {
    const { id } = await add('Hartley agreement.pdf')
    await app.api.attachments.change({
      id,
      name: 'Hartley agreement.pdf',
      description: 'Countersigned',
      keepUntil: null,
    })
    for (const words of ['hartley', 'countersigned']) {
      const found = await app.api.search.find({ text: words })
      expect(found).toMatchObject([{ type: 'Attached file', path: `/attachments/${id}` }])
    }
  })

  it('are listed with their records, wherever they hang, without reading any contents', async () => {
    const postId = await aPost(app, { title: 'Nursery nurse' })
    await add('a.txt', text('one'), { recordTable: 'posts', recordId: postId })
    const vacancyId = await aVacancy(app, { postId })
    await add('b.txt', text('two'), { recordTable: 'vacancies', recordId: vacancyId })
    const rows = await app.api.attachments.all({})
    expect(rows.map(({ name, recordTitle, recordPath }) => [name, recordTitle, recordPath])).toEqual([
      ['b.txt', 'Vacancy: Nursery nurse', `/vacancies/${vacancyId}`],
      ['a.txt', 'Nursery nurse', `/posts/${postId}`],
    ])
    sqlite().pragma('foreign_keys = OFF')
    sqlite().exec('DROP TABLE attachmentContents')
    expect(await app.api.attachments.all({})).toHaveLength(2)
    expect(await list({ recordTable: 'posts', recordId: postId })).toHaveLength(1)
  })

  it('are listed with one question to the database, however many there are', async () => {
    const ask = () => app.api.attachments.all({})
    await add('a.txt', text('1'))
    const few = await statementsOf(app, ask)
    for (let i = 2; i < 12; i += 1) await add(`${i}.txt`, text(`${i}`))
    expect(await statementsOf(app, ask)).toBe(few)
  })

  it('that were to be kept for a time only come up on Home', async () => {
    const { id } = await add('Passport.pdf')
    await app.api.attachments.change({
      id,
      name: 'Passport.pdf',
      description: '',
      keepUntil: day('2026-11-20'),
    })
    const due = (await app.api.home.thisWeek({})).overdue.filter(({ kind }) => kind === 'attachment')
    expect(due).toMatchObject([{ recordId: id, dueOn: '2026-11-20', path: `/attachments/${id}` }])
  })
})
