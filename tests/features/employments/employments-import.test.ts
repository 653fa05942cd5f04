import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, aPerson, aSecondment } from '#tests/support/builders.ts'

import { csvFile, planFor, previewAll } from '../imports/import-steps.ts'

describe('a staff list that names another employer', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  const list = (employer: string) =>
    csvFile('staff.csv', 'Payroll number,Surname,Forename,Employer', `0042,Jones,Ann,${employer}`)
  async function bringIn(employer: string) {
    const { importId, plan } = await planFor(app, list(employer), 'people')
    return app.api.imports.apply({ importId, plan })
  }
  const ann = (details: Parameters<typeof aPerson>[1] = {}) =>
    aPerson(app, { givenName: 'Ann', familyName: 'Jones', staffNumber: '0042', ...details })
  const historyOf = async (personId: PersonId) =>
    (await app.api.employments.list({ personId })).map(({ employerName, startsOn }) => [
      employerName,
      startsOn,
    ])

  it('moves people as of today, and keeps who employed them before', async () => {
    const personId = await ann({ employerAgencyId: await anAgency(app, { name: 'Aspen NHS' }) })
    await bringIn('Birch Housing')
    expect(await historyOf(personId)).toEqual([
      ['Aspen NHS', null],
      ['Birch Housing', '2026-11-23'],
    ])
    await bringIn('Cedar Trust')
    expect(await historyOf(personId)).toEqual([
      ['Aspen NHS', null],
      ['Cedar Trust', '2026-11-23'],
    ])
    await app.api.history.undoLast({})
    expect((await historyOf(personId)).at(-1)).toEqual(['Birch Housing', '2026-11-23'])
  })

  it('fills in the employer where nobody had said one', async () => {
    const personId = await ann()
    await bringIn('Birch Housing')
    expect(await historyOf(personId)).toEqual([['Birch Housing', null]])
  })

  it('does not move somebody who is lent: that asks questions', async () => {
    const aspen = await anAgency(app, { name: 'Aspen NHS' })
    const personId = await ann({ employerAgencyId: aspen })
    await aSecondment(app, { personId, homeAgencyId: aspen, startsOn: day('2026-04-01') })
    const { importId, plan } = await planFor(app, list('Birch Housing'), 'people')
    const { rows } = await previewAll(app, importId, plan)
    expect(rows[0]!.cells['employerAgencyId']!.problem).toMatch(
      /Move them to the new employer on their record/,
    )
    expect(await historyOf(personId)).toEqual([['Aspen NHS', null]])
  })
})
