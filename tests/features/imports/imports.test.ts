import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { writeXlsx } from '#electron/spreadsheets/write-xlsx.ts'
import { readSpreadsheet } from '#electron/spreadsheets/read-spreadsheet.ts'
import type { Plan } from '#shared/features/imports/imports.schema.ts'
import { cellText } from '#shared/features/imports/cell.ts'

import { aCentre, type TestApp } from '../../support/app.ts'
import { anAgency } from '../../support/builders.ts'
import { csvFile, openFile, planFor, previewAll, type FileToImport } from './import-steps.ts'

let app: TestApp
beforeEach(async () => {
  app = await aCentre()
})
afterEach(() => app.close())

const csv = (...lines: string[]) => csvFile('agencies.csv', ...lines)
const open = (file: FileToImport) => openFile(app, file)
const planOf = (file: FileToImport) => planFor(app, file, 'agencies')
const preview = (importId: string, plan: Plan) => previewAll(app, importId, plan)
const names = async () => (await app.api.agencies.list({})).map(({ name }) => name)

const mixed = csv(
  'Partner agencies 2026',
  'Organisation,Type,Telephone,Contact',
  'Northfield NHS Trust,Health,01234 567890,Ann Jones',
  'Riverside School,school or college,,',
  'Harbour Charity,Charities,,',
  ',Health,,No Name',
  'Riverside School,Health,,',
)

describe('an import', () => {
  it('is stopped by Cancel in the file dialog', async () => {
    expect(await app.api.imports.open({})).toEqual({ outcome: 'cancelled' })
  })

  it('says how the file begins and which columns it recognises', async () => {
    const { importId, sheets } = await open(mixed)
    expect(sheets).toEqual([{ name: 'agencies', rowCount: 7, columnCount: 4, truncated: false }])
    const look = await app.api.imports.look({ importId, targetId: 'agencies', sheet: 'agencies' })
    expect(look.firstRows[1]).toEqual(['Organisation', 'Type', 'Telephone', 'Contact'])
    expect(look.suggestion).toMatchObject({
      headerRow: 1,
      sources: { name: { column: 0 }, kind: { column: 1 }, phone: { column: 2 }, contactName: { column: 3 } },
    })
  })

  it('shows what each row would do and writes nothing', async () => {
    await anAgency(app, { name: 'Northfield NHS Trust', kind: 'health', phone: '999' })
    const { importId, plan } = await planOf(mixed)
    const { counts, rows } = await preview(importId, plan)
    expect(counts).toEqual({ new: 1, changed: 1, same: 0, error: 2, duplicate: 1 })
    expect(rows.map(({ row, status }) => [row, status])).toEqual([
      [2, 'changed'],
      [3, 'new'],
      [4, 'error'],
      [5, 'error'],
      [6, 'duplicate'],
    ])
    expect(rows[0]!.cells['phone']).toEqual({ text: '01234 567890', problem: null, from: '999', column: 2 })
    expect(rows[1]!.cells['kind']!.text).toBe('School or college')
    expect(rows[2]!.cells['kind']!.problem).toMatch(/^“Charities” is not one of: Local authority, /)
    expect(rows[3]!.cells['name']!.problem).toBe('Name is needed.')
    expect(await names()).toEqual(['Northfield NHS Trust'])
  })

  it('shows one status at a time, page by page', async () => {
    const { importId, plan } = await planOf(mixed)
    const errors = await app.api.imports.preview({ importId, plan, show: 'error', offset: 1, limit: 1 })
    expect(errors).toMatchObject({ total: 2, rows: [{ row: 5 }] })
  })

  it('brings the good rows in, leaves the bad ones out, and is taken back as a whole', async () => {
    await anAgency(app, { name: 'Northfield NHS Trust', kind: 'health', phone: '999', notes: 'keep me' })
    const { importId, plan } = await planOf(mixed)
    const { batch } = await app.api.imports.apply({ importId, plan })
    expect(batch).toMatchObject({
      newCount: 1,
      changedCount: 1,
      refusedCount: 3,
      fileName: 'agencies.csv',
      importedBy: 'Test manager',
    })
    expect(await app.api.agencies.list({})).toMatchObject([
      { name: 'Northfield NHS Trust', phone: '01234 567890', contactName: 'Ann Jones', notes: 'keep me' },
      { name: 'Riverside School', kind: 'school' },
    ])
    expect(await app.api.imports.batches({})).toEqual([batch])

    await app.api.history.undo({ commandId: batch.commandId })
    expect(await app.api.agencies.list({})).toMatchObject([
      { name: 'Northfield NHS Trust', phone: '999', contactName: '' },
    ])
    expect(await app.api.imports.batches({})).toEqual([])
  })

  it('stands in the history with its file and its number of records', async () => {
    const { importId, plan } = await planOf(mixed)
    await app.api.imports.apply({ importId, plan })
    const { rows } = await app.running.centre
      .session!.database.kysely.selectFrom('commands')
      .select('says')
      .orderBy('at')
      .execute()
      .then((all) => ({ rows: all }))
    expect(rows.at(-1)!.says).toBe('Imported 2 agencies from “agencies.csv”')
  })

  it('finds everything the same the second time, and says that there is nothing to do', async () => {
    const { importId, plan } = await planOf(mixed)
    await app.api.imports.apply({ importId, plan })
    expect((await preview(importId, plan)).counts).toMatchObject({ new: 0, changed: 0, same: 2 })
    await expect(app.api.imports.apply({ importId, plan })).rejects.toMatchObject({ code: 'ruleBroken' })
  })

  it('takes cells that were put right and leaves out rows that were struck off', async () => {
    const { importId, plan } = await planOf(mixed)
    const better = {
      ...plan,
      corrections: [{ row: 4, column: 1, text: 'Voluntary or community' }],
      leftOut: [5],
    }
    expect((await preview(importId, better)).counts).toEqual({
      new: 3,
      changed: 0,
      same: 0,
      error: 0,
      duplicate: 1,
    })
    await app.api.imports.apply({ importId, plan: better })
    expect(await names()).toEqual(['Harbour Charity', 'Northfield NHS Trust', 'Riverside School'])
  })

  it('saves the rows that stayed outside, ready to be put right and imported', async () => {
    const { importId, plan } = await planOf(mixed)
    const saved = await app.api.imports.saveRefused({ importId, plan })
    const bytes = app.saved.get(saved.fileName!)!
    const { sheets } = await readSpreadsheet('x', bytes)
    expect(sheets[0]!.rows[0]).toEqual([
      'Row in the file',
      'What is wrong',
      'Organisation',
      'Type',
      'Telephone',
      'Contact',
    ])
    expect(sheets[0]!.rows.slice(1).map((row) => [row[0], row[2] ?? null])).toEqual([
      [5, 'Harbour Charity'],
      [6, null],
      [7, 'Riverside School'],
    ])
    expect(sheets[0]!.rows[2]![1]).toBe('Name: Name is needed.')
    const again = await planOf({ name: 'again.xlsx', bytes })
    expect(again.plan.mapping.sources).toMatchObject({ name: { column: 2 }, kind: { column: 3 } })
  })

  it('offers an empty workbook with the right headings', async () => {
    const { fileName } = await app.api.imports.saveTemplate({ targetId: 'agencies' })
    expect(fileName).toBe('Agencies to import.xlsx')
    const { plan } = await planOf({ name: 'x.xlsx', bytes: app.saved.get('Agencies to import.xlsx')! })
    expect(Object.keys(plan.mapping.sources)).toHaveLength(12)
  })

  it('remembers a mapping for files with the same headings', async () => {
    const headings = ['Who', 'What', 'Ring']
    const file = csv(headings.join(','), 'Riverside School,School,01')
    const { importId, plan } = await planOf(file)
    expect(plan.mapping.sources).toEqual({})
    const mapping = {
      ...plan.mapping,
      sources: {
        name: { from: 'column' as const, column: 0 },
        phone: { from: 'column' as const, column: 2 },
      },
    }
    await app.api.imports.saveMapping({ name: 'From the council', targetId: 'agencies', headings, mapping })
    await app.api.imports.saveMapping({ name: 'from the COUNCIL', targetId: 'agencies', headings, mapping })
    expect(await app.api.imports.listMappings({ targetId: 'agencies' })).toMatchObject([
      { name: 'from the COUNCIL' },
    ])

    const look = await app.api.imports.look({ importId, targetId: 'agencies', sheet: 'agencies' })
    expect(look).toMatchObject({
      savedMapping: { name: 'from the COUNCIL' },
      suggestion: { sources: mapping.sources },
    })
    await app.api.imports.deleteMapping({ id: look.savedMapping!.id })
    expect(await app.api.imports.listMappings({ targetId: 'agencies' })).toEqual([])
  })

  it('tells the words of a column apart, to choose rows by them', async () => {
    const { importId } = await open(csv('Name,Area', 'A,North', 'B,South', 'C,north'))
    expect(await app.api.imports.words({ importId, sheet: 'agencies', headerRow: 0, column: 1 })).toEqual([
      { text: 'North', rows: 2 },
      { text: 'South', rows: 1 },
    ])
  })

  it('offers every authority of a national table to choose from', async () => {
    const places = Array.from({ length: 400 }, (_, index) => `Place ${index}`)
    const { importId } = await open(csv('Area', ...places))
    const words = await app.api.imports.words({ importId, sheet: 'agencies', headerRow: 0, column: 0 })
    expect(words).toHaveLength(400)
  })

  it('of a sheet that is too long is refused as a whole', async () => {
    const { importId, sheets } = await open(csv(...Array.from({ length: 60_010 }, (_, i) => `Agency ${i}`)))
    expect(sheets).toMatchObject([{ rowCount: 60_000, truncated: true }])
    await expect(app.api.imports.look({ importId, targetId: 'agencies', sheet: 'agencies' })).rejects.toThrow(
      /more than 60,000 rows. Nothing was imported/,
    )
  })

  it('forgets the file when the vault is locked', async () => {
    const { importId, plan } = await planOf(mixed)
    await app.signInAs('manager')
    await expect(preview(importId, plan)).rejects.toMatchObject({ code: 'notFound' })
  })

  it('is not open to a reader', async () => {
    await app.signInAs('reader')
    await expect(app.api.imports.open({})).rejects.toMatchObject({ code: 'notAllowed' })
  })

  it('reads workbooks with several sheets', async () => {
    const columns = [{ header: 'Name', key: 'name', kind: 'text' as const }]
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Notes', columns, rows: [] },
        { name: 'List', columns, rows: [{ name: 'Riverside School' }] },
      ],
    })
    const { importId, sheets } = await open({ name: 'two.xlsx', bytes })
    expect(sheets.map(({ name }) => name)).toEqual(['Notes', 'List'])
    const { suggestion } = await app.api.imports.look({ importId, targetId: 'agencies', sheet: 'List' })
    expect(
      (await preview(importId, { targetId: 'agencies', mapping: suggestion, corrections: [], leftOut: [] }))
        .counts.new,
    ).toBe(1)
  })
})

describe('a list of 2,000 rows with mixed faults', () => {
  const rows = Array.from({ length: 2_000 }, (_, i) => {
    if (i % 10 === 3) return `Agency ${i},Charities,`
    if (i % 10 === 7) return `,Health,0${i}`
    if (i % 50 === 1) return `Agency ${i - 1},Health,`
    return `Agency ${i},Health,0${i}`
  })

  it('imports the good rows, lists the bad ones with reasons, and undo takes out exactly that batch', async () => {
    await anAgency(app, { name: 'Here before' })
    const { importId, plan } = await planOf(csv('Organisation,Type,Telephone', ...rows))
    const { counts } = await preview(importId, plan)
    expect(counts).toEqual({ new: 1_560, changed: 0, same: 0, error: 400, duplicate: 40 })

    const { batch } = await app.api.imports.apply({ importId, plan })
    expect(await names()).toHaveLength(1_561)
    const { fileName } = await app.api.imports.saveRefused({ importId, plan })
    const refused = (await readSpreadsheet('x', app.saved.get(fileName!)!)).sheets[0]!.rows.slice(1)
    expect(refused).toHaveLength(440)
    expect(refused.every((row) => cellText(row[1]).length > 10)).toBe(true)

    const later = await anAgency(app, { name: 'Added later' })
    await app.api.history.undo({ commandId: batch.commandId })
    expect(await names()).toEqual(['Added later', 'Here before'])
    expect(later).toBeTruthy()
  })
})
