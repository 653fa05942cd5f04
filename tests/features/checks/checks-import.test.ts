import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { emptyCheck } from '#shared/features/checks/checks.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { aCentre, type TestApp } from '../../support/app.ts'
import { aPerson } from '../../support/builders.ts'
import { csvFile, planFor, previewAll } from '../imports/import-steps.ts'

let app: TestApp
let ann: PersonId
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
  ann = await aPerson(app, { givenName: 'Ann', familyName: 'Jones', staffNumber: '0042' })
})
afterEach(() => app.close())

const headings =
  'Staff number,Surname,Forename,Check,Date seen,Seen by,How,DBS number,Issue date,Update service,Expiry date'
const list = (...rows: string[]) => csvFile('checks.csv', headings, ...rows)

async function preview(...rows: string[]) {
  const { importId, plan } = await planFor(app, list(...rows), 'checks')
  return previewAll(app, importId, plan)
}

async function importRows(...rows: string[]) {
  const { importId, plan } = await planFor(app, list(...rows), 'checks')
  return app.api.imports.apply({ importId, plan })
}

const written = async () => (await app.api.checks.ofPerson({ personId: ann })).checks

describe('a list of checks', () => {
  it('is written to the person with the staff number, with the certificate', async () => {
    await importRows('0042,Jones,Ann,DBS,10/11/2026,F Green,,001234567890,20/10/2026,yes,')
    expect(await written()).toMatchObject([
      {
        basis: 'seen',
        happenedOn: '2026-11-10',
        byWhom: 'F Green',
        certificateNumber: '001234567890',
        issuedOn: '2026-10-20',
        onUpdateService: 1,
      },
    ])
  })

  it('finds people by their name when there is no number', async () => {
    await importRows(',Jones,Ann,RTW,10/11/2026,F Green,,,,,01/06/2027')
    expect(await written()).toMatchObject([{ followUpOn: '2027-06-01' }])
  })

  it('is all the same the second time', async () => {
    const row = '0042,Jones,Ann,DBS,10/11/2026,F Green,,001234567890,20/10/2026,no,'
    await importRows(row)
    expect((await preview(row)).counts).toEqual({ new: 0, changed: 0, same: 1, error: 0, duplicate: 0 })
  })

  it('renews with a later day: the old check stays, and nothing of it is taken over', async () => {
    await importRows('0042,Jones,Ann,DBS,10/11/2023,F Green,,001234567890,20/10/2023,no,')
    await importRows('0042,Jones,Ann,DBS,10/11/2026,F Green,Confirmed,,,,')
    expect(await written()).toMatchObject([
      { happenedOn: '2026-11-10', basis: 'employer', certificateNumber: '', issuedOn: null },
      { happenedOn: '2023-11-10', basis: 'seen', certificateNumber: '001234567890' },
    ])
  })

  it('adds to what is known of the same day, and leaves alone what it does not say', async () => {
    await importRows('0042,Jones,Ann,DBS,10/11/2026,F Green,,001234567890,,,')
    await importRows('0042,Jones,Ann,DBS,10/11/2026,F Green,,,20/10/2026,,')
    expect(await written()).toMatchObject([{ certificateNumber: '001234567890', issuedOn: '2026-10-20' }])
  })

  it('is taken back as a whole with undo', async () => {
    await importRows(
      '0042,Jones,Ann,DBS,10/11/2026,F Green,,001234567890,,,',
      '0042,Jones,Ann,Identity,10/11/2026,F Green,,,,,',
    )
    expect(await written()).toHaveLength(2)
    await app.api.history.undoLast({})
    expect(await written()).toEqual([])
  })

  it.each([
    ['somebody who is not here', '0099,Nobody,Nora,DBS,10/11/2026,F Green,,,,,'],
    ['a number that belongs to somebody else', '0042,Khan,Bea,DBS,10/11/2026,F Green,,,,,'],
    ['a day that is still to come', '0042,Jones,Ann,DBS,10/12/2026,F Green,,,,,'],
    ['nobody who saw it', '0042,Jones,Ann,DBS,10/11/2026,,,,,,'],
    ['a check that there is not', '0042,Jones,Ann,Swimming,10/11/2026,F Green,,,,,'],
    ['an issue after it was seen', '0042,Jones,Ann,DBS,10/11/2026,F Green,,,11/11/2026,,'],
  ])('refuses %s and writes nothing', async (_why, row) => {
    expect((await preview(row)).counts).toMatchObject({ error: 1, new: 0, changed: 0 })
    expect(await written()).toEqual([])
  })

  it('keeps an older day as history, so that today’s answer stays', async () => {
    await app.api.checks.record({
      ...emptyCheck,
      personId: ann,
      kindId: (await app.api.checks.kinds({})).find(({ code }) => code === 'dbs')!.id,
      happenedOn: day('2026-11-01'),
      byWhom: 'F Green',
    })
    await importRows('0042,Jones,Ann,DBS,10/11/2020,A Before,,,,,')
    expect((await written()).map(({ byWhom }) => byWhom)).toEqual(['F Green', 'A Before'])
    const { rows } = await app.api.checks.register({})
    expect(rows[0]!.cells[2]!.current!.byWhom).toBe('F Green')
  })
})
