import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { namesIn } from '#electron/features/people/people.import.ts'
import { readSpreadsheet } from '#electron/spreadsheets/read-spreadsheet.ts'
import { writeXlsx } from '#electron/spreadsheets/write-xlsx.ts'
import { emptyPerson } from '#shared/features/people/people.schema.ts'
import { cellText } from '#shared/features/imports/cell.ts'

import { aCentre, type TestApp } from '../../support/app.ts'
import { aPerson, aSecondment } from '../../support/builders.ts'
import { csvFile, planFor, previewAll } from './import-steps.ts'

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const headings = 'Payroll number,Surname,Forename,Job title,Hours,Employer,Start date,Email'
const list = (...rows: string[]) => csvFile('staff.csv', headings, ...rows)

async function preview(...rows: string[]) {
  const { importId, plan } = await planFor(app, list(...rows), 'people')
  return { importId, plan, ...(await previewAll(app, importId, plan)) }
}

async function importRows(...rows: string[]) {
  const { importId, plan } = await planFor(app, list(...rows), 'people')
  return app.api.imports.apply({ importId, plan })
}

const people = async () =>
  (await app.api.people.list({})).map(({ givenName, familyName }) => `${givenName} ${familyName}`)

describe('a staff list', () => {
  it('brings people in with their employer, post and hours', async () => {
    await importRows(
      '0042,Jones,Ann,Family support worker,18:30,Northfield NHS Trust,01/09/2025,ann@example.org',
      '0043,Khan,Bea,Family Support Worker,37,,06/01/2020,',
    )
    expect(await app.api.people.list({})).toMatchObject([
      {
        familyName: 'Jones',
        staffNumber: '0042',
        employerName: 'Northfield NHS Trust',
        postTitle: 'Family support worker',
        minutesPerWeek: 1_110,
        startedOn: '2025-09-01',
      },
      {
        familyName: 'Khan',
        staffNumber: '0043',
        employerName: null,
        postTitle: 'Family support worker',
        minutesPerWeek: 2_220,
      },
    ])
    expect(await app.api.posts.list({})).toMatchObject([
      { title: 'Family support worker', minutesPerWeek: 3_330 },
    ])
    expect(await app.api.agencies.list({})).toMatchObject([{ name: 'Northfield NHS Trust' }])
  })

  it('is all the same the second time', async () => {
    const row = '0042,Jones,Ann,Family support worker,18:30,Northfield NHS Trust,01/09/2025,ann@example.org'
    await importRows(row)
    expect((await preview(row)).counts).toEqual({ new: 0, changed: 0, same: 1, error: 0, duplicate: 0 })
  })

  it('changes people who are here already, and leaves alone what it does not say', async () => {
    const { id } = await app.api.people.add({
      ...emptyPerson,
      givenName: 'Ann',
      familyName: 'Jones',
      staffNumber: '0042',
      phone: '123',
      notes: 'Keep',
    })
    const { rows } = await preview('0042,Jones-Smith,Ann,,,,,ann@example.org')
    expect(rows).toMatchObject([
      {
        status: 'changed',
        cells: { familyName: { text: 'Jones-Smith', from: 'Jones' }, email: { from: '' } },
      },
    ])
    await importRows('0042,Jones-Smith,Ann,,,,,ann@example.org')
    expect(await app.api.people.find({ id })).toMatchObject({
      familyName: 'Jones-Smith',
      email: 'ann@example.org',
      phone: '123',
      notes: 'Keep',
    })
  })

  it('changes the hours of the present appointment', async () => {
    await importRows('0042,Jones,Ann,Cook,18,,01/09/2025,')
    await importRows('0042,Jones,Ann,Cook,20,,,')
    expect(await app.api.appointments.list({})).toMatchObject([
      { minutesPerWeek: 1_200, startsOn: '2025-09-01', endsOn: null },
    ])
  })

  it('says what is wrong, with the same rules as the forms', async () => {
    const { rows } = await preview(
      '1,Jones,,Cook,18,,01/09/2025,',
      '2,Khan,Bea,Cook,18,,31/02/2025,',
      '3,Lee,Cy,Cook,18,,,',
      '4,Moss,Di,,18,,01/09/2025,',
      '5,Nash,Ed,Cook,180,,01/09/2025,',
      '6,Oak,Fay,Cook,18,,01/09/2025,not an address',
    )
    expect(
      rows.map(({ cells }) =>
        Object.entries(cells).flatMap(([field, { problem }]) =>
          problem === null ? [] : [`${field}: ${problem}`],
        ),
      ),
    ).toEqual([
      ['givenName: Give the first name.'],
      ['startedOn: “31/02/2025” is not a real date. Write it like 23/11/2026.'],
      ['appointmentStartsOn: A post needs the day it began. Give it here or under Started.'],
      ['post: Say which post this is about, or leave hours, grade, route and dates in post out of the row.'],
      ['minutesPerWeek: “180” is too large; the most is 100.'],
      ['email: Write an email address such as name@example.org.'],
    ])
  })

  it('may hold whole names, parts of full time, and leavers', async () => {
    const file = csvFile(
      'staff.csv',
      'Name,Job title,FTE,Start date,Leaving date',
      '"Jones, Ann",Cook,0.5,01/09/2025,',
      'Dr Bea van der Berg,Doctor,1,01/09/2020,31/08/2024',
    )
    const { importId, plan } = await planFor(app, file, 'people')
    await app.api.imports.apply({ importId, plan })
    expect(await app.api.people.list({})).toMatchObject([
      { givenName: 'Ann', familyName: 'Jones', minutesPerWeek: 1_110 },
      { givenName: 'Bea', familyName: 'van der Berg', leftOn: '2024-08-31', postId: null },
    ])
    expect(await app.api.appointments.list({})).toMatchObject([{ endsOn: null }, { endsOn: '2024-08-31' }])
  })

  it.each([
    ['Jones, Ann', { familyName: 'Jones', givenName: 'Ann' }],
    ['Ann Jones', { familyName: 'Jones', givenName: 'Ann' }],
    ['Mrs Ann Mary Jones', { familyName: 'Jones', givenName: 'Ann Mary' }],
    ['Bea van der Berg', { familyName: 'van der Berg', givenName: 'Bea' }],
    ['O’Neill, Dr Siân', { familyName: 'O’Neill', givenName: 'Siân' }],
    ['Prince', { familyName: 'Prince' }],
  ])('reads the name %j', (whole, names) => {
    expect(namesIn(whole)).toEqual(names)
  })

  it('leaves the appointment alone when a row says nothing about work', async () => {
    const row = '0042,Jones,Ann,Cook,18,,01/09/2025,'
    await importRows(row)
    const before = await app.api.appointments.list({})
    expect(before).toHaveLength(1)
    expect((await preview('0042,Jones,Ann,,,,,new@example.org')).counts.changed).toBe(1)
    await importRows('0042,Jones,Ann,,,,,new@example.org')
    expect(await app.api.appointments.list({})).toEqual(before)
  })

  it('does not touch work that follows a secondment, nor lets somebody leave in the middle of one', async () => {
    const personId = await aPerson(app, { givenName: 'Ann', familyName: 'Jones', staffNumber: '0042' })
    await aSecondment(app, { personId, hostTitle: 'Cook', minutesPerWeek: 1_110 })
    const { counts } = await preview('0042,Jones,Ann,Cook,18.5,,,')
    expect(counts).toMatchObject({ same: 1 })
    const { rows } = await preview('0042,Jones,Ann,Cook,20,,,')
    expect(rows[0]!.cells['post']!.problem).toMatch(/follows a secondment/)

    const file = csvFile(
      'leavers.csv',
      'Payroll number,Surname,Forename,Last day',
      '0042,Jones,Ann,31/10/2026',
    )
    const { importId, plan } = await planFor(app, file, 'people')
    const leaving = await previewAll(app, importId, plan)
    expect(leaving.rows[0]!.cells['leftOn']!.problem).toBe(
      'They have a secondment that is not over. End or withdraw it first.',
    )
  })

  it('records leavers who are here already, and ends their work with them', async () => {
    await importRows('0042,Jones,Ann,Cook,18.5,,01/09/2025,')
    const file = csvFile(
      'leavers.csv',
      'Payroll number,Surname,Forename,Last day',
      '0042,Jones,Ann,31/10/2026',
    )
    const { importId, plan } = await planFor(app, file, 'people')
    await app.api.imports.apply({ importId, plan })
    expect(await app.api.people.list({})).toMatchObject([{ leftOn: '2026-10-31' }])
    expect(await app.api.appointments.list({})).toMatchObject([{ endsOn: '2026-10-31' }])
  })
})

describe('a staff list of 2,000 rows with mixed faults', () => {
  const faults: Record<number, (row: string[]) => void> = {
    3: (row) => void (row[1] = ''), // no last name
    5: (row) => void (row[6] = '31/02/2026'),
    7: (row) => void (row[4] = 'full time'),
    9: (row) => void (row[7] = 'nobody'),
    11: (row) => void (row[0] = '00000'), // the first row's number
    13: (row) => void (row[6] = '#N/A'),
  }
  const rows = Array.from({ length: 2_000 }, (_, i) => {
    const row = [
      String(i).padStart(5, '0'),
      `Name${i}`,
      'Ann',
      `Post ${i % 12}`,
      '18.5',
      `Agency ${i % 8}`,
      '01/09/2025',
      `a${i}@example.org`,
    ]
    faults[i % 20]?.(row)
    return row
  })
  const columns = headings.split(',').map((header) => ({ header, key: header, kind: 'text' as const }))

  it('comes in but for the faulty rows, which are listed with reasons; undo takes out exactly what came in', async () => {
    await app.api.people.add({ ...emptyPerson, givenName: 'Here', familyName: 'Before' })
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Staff',
          columns,
          rows: rows.map((row) => Object.fromEntries(columns.map(({ key }, i) => [key, row[i]]))),
        },
      ],
    })
    const { importId, plan } = await planFor(app, { name: 'staff.xlsx', bytes }, 'people')
    const { counts } = await previewAll(app, importId, plan)
    expect(counts).toEqual({ new: 1_400, changed: 0, same: 0, error: 500, duplicate: 100 })

    const { batch } = await app.api.imports.apply({ importId, plan })
    expect(batch).toMatchObject({ newCount: 1_400, refusedCount: 600 })
    expect(await people()).toHaveLength(1_401)
    expect(await app.api.posts.list({})).toHaveLength(12)

    const { fileName } = await app.api.imports.saveRefused({ importId, plan })
    const refused = (await readSpreadsheet('x', app.saved.get(fileName!)!)).sheets[0]!.rows.slice(1)
    expect(refused).toHaveLength(600)
    expect(new Set(refused.map((row) => cellText(row[1]).replace(/row \d+/, 'row')))).toEqual(
      new Set([
        'Last name: Give the last name.',
        'Started: “31/02/2026” is not a real date. Write it like 23/11/2026.',
        'Hours a week: “full time” is not a number of hours. Write it like 37.5 or 37:30.',
        'Work email: Write an email address such as name@example.org.',
        'This is the same as row. Only that row is used.',
        'In the post since: A post needs the day it began. Give it here or under Started.',
      ]),
    )

    await app.api.people.add({ ...emptyPerson, givenName: 'Came', familyName: 'Later' })
    await app.api.history.undo({ commandId: batch.commandId })
    expect(await people()).toEqual(['Here Before', 'Came Later'])
    expect(await app.api.posts.list({})).toEqual([])
    expect(await app.api.agencies.list({})).toEqual([])
    expect(await app.api.appointments.list({})).toEqual([])
  })
})
