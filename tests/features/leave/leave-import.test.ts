import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAppointment, aPerson, aWorkingWeek } from '#tests/support/builders.ts'

import { csvFile, planFor, previewAll } from '../imports/import-steps.ts'

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
  const personId = await aPerson(app, { givenName: 'Ann', familyName: 'Jones', staffNumber: '0042' })
  await aWorkingWeek(app, { appointmentId: await anAppointment(app, { personId, minutesPerWeek: 2250 }) })
})
afterEach(() => app.close())

const headings =
  'Staff number,Surname,Forename,Leave type,From,To,First half day,Last half day,Approved on,Approved by,Side'
const plan = (...rows: string[]) => planFor(app, csvFile('leave.csv', headings, ...rows), 'leave')

async function preview(...rows: string[]) {
  const { importId, plan: made } = await plan(...rows)
  return previewAll(app, importId, made)
}
async function importRows(...rows: string[]) {
  const { importId, plan: made } = await plan(...rows)
  return app.api.imports.apply({ importId, plan: made })
}
const written = () => app.api.leave.list({ which: 'all' })

describe('a list of leave', () => {
  it('is written with its decision, and counted like leave that was typed', async () => {
    await importRows('0042,Jones,Ann,Holiday,30/11/2026,04/12/2026,PM,,20/11/2026,F Green,Centre')
    expect(await written()).toMatchObject([
      {
        personName: 'Ann Jones',
        startsOn: '2026-11-30',
        endsOn: '2026-12-04',
        firstDay: 'afternoon',
        state: 'approved',
        decidedBy: 'F Green',
        decidedSide: 'host',
        leaveMinutes: 2025,
      },
    ])
  })

  it('waits for a decision when it names none, and finds people by name', async () => {
    await importRows(',Jones,Ann,TOIL,30/11/2026,30/11/2026,,,,,')
    expect(await written()).toMatchObject([{ state: 'requested' }])
  })

  it('takes sickness that has no end yet', async () => {
    await importRows('0042,,,Sick,20/11/2026,,,,,,')
    expect(await written()).toMatchObject([{ state: 'noted', endsOn: null }])
  })

  it('is all the same the second time', async () => {
    const row = '0042,Jones,Ann,Holiday,30/11/2026,04/12/2026,,,,,'
    await importRows(row)
    expect((await preview(row)).counts).toEqual({ new: 0, changed: 0, same: 1, error: 0, duplicate: 0 })
  })

  it('is taken back as a whole with undo', async () => {
    await importRows(
      '0042,Jones,Ann,Holiday,30/11/2026,04/12/2026,,,,,',
      '0042,Jones,Ann,Holiday,14/12/2026,15/12/2026,,,20/11/2026,F Green,',
    )
    expect(await written()).toHaveLength(2)
    await app.api.history.undoLast({})
    expect(await written()).toEqual([])
  })

  it('refuses the second of two rows that share a day, and keeps the first', async () => {
    const { counts } = await preview(
      '0042,Jones,Ann,Holiday,30/11/2026,04/12/2026,,,,,',
      '0042,Jones,Ann,Holiday,03/12/2026,07/12/2026,,,,,',
    )
    expect(counts).toMatchObject({ new: 1, error: 1 })
  })

  it('leaves what is on record alone', async () => {
    await importRows('0042,Jones,Ann,Holiday,30/11/2026,04/12/2026,,,,,')
    const { counts } = await preview('0042,Jones,Ann,Holiday,30/11/2026,11/12/2026,,,,,')
    expect(counts).toMatchObject({ error: 1, new: 0, changed: 0 })
    expect(await written()).toMatchObject([{ endsOn: '2026-12-04' }])
  })

  it.each([
    ['somebody who is not here', '0099,Nobody,Nora,Holiday,30/11/2026,30/11/2026,,,,,'],
    ['a number that belongs to somebody else', '0042,Khan,Bea,Holiday,30/11/2026,30/11/2026,,,,,'],
    ['a kind that there is not', '0042,Jones,Ann,Gardening,30/11/2026,30/11/2026,,,,,'],
    ['an end before the start', '0042,Jones,Ann,Holiday,30/11/2026,20/11/2026,,,,,'],
    ['leave without an end', '0042,Jones,Ann,Holiday,30/11/2026,,,,,,'],
    ['a decision by nobody', '0042,Jones,Ann,Holiday,30/11/2026,30/11/2026,,,20/11/2026,,'],
    ['a decision of the other side', '0042,Jones,Ann,Holiday,30/11/2026,30/11/2026,,,,F Green,Home'],
    ['a decision about sickness', '0042,Jones,Ann,Sick,20/11/2026,20/11/2026,,,20/11/2026,F Green,'],
  ])('refuses %s and writes nothing', async (_why, row) => {
    expect((await preview(row)).counts).toMatchObject({ error: 1, new: 0, changed: 0 })
    expect(await written()).toEqual([])
  })
})
