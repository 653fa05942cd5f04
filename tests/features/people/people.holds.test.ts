import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { emptyCheck } from '#shared/features/checks/checks.schema.ts'
import { emptyPersonTerms } from '#shared/features/terms/terms.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { recordNames } from '#shared/record-names.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aRole, aSecondment } from '#tests/support/builders.ts'

describe('somebody about whom something is on record', () => {
  let app: TestApp
  let personId: PersonId
  beforeEach(async () => {
    app = await aCentre()
    personId = await aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
  })
  afterEach(() => app.close())

  const refusal = (held: string) => `Ann Brown has more on record: ${held}. Nothing was deleted.`

  it.each([
    [
      'check (1)',
      async () => {
        const [kind] = await app.api.checks.kinds({})
        await app.api.checks.record({
          ...emptyCheck,
          personId,
          kindId: kind!.id,
          happenedOn: app.clock.today(),
          byWhom: 'F Green',
        })
      },
    ],
    [
      'terms of a person (2)',
      async () => {
        const [scheme] = await app.api.terms.schemes({})
        for (const startsOn of ['2025-01-01', '2026-01-01'])
          await app.api.terms.addPersonTerms({
            ...emptyPersonTerms,
            personId,
            schemeId: scheme!.id,
            startsOn,
          })
      },
    ],
    ['secondment (1)', () => aSecondment(app, { personId })],
    [
      'role (1)',
      async () => {
        const appointmentId = await anAppointment(app)
        await aRole(app, { appointmentIds: [appointmentId], holderPersonId: personId })
      },
    ],
  ])('is not deleted, and it says what: %s', async (held, write) => {
    await write()
    await expect(app.api.people.delete({ id: personId })).rejects.toThrow(refusal(held))
    expect(await app.api.people.find({ id: personId })).toMatchObject({ leftOn: null })
  })

  it('is told everything at once, and what to do instead', async () => {
    await aSecondment(app, { personId })
    const appointmentId = await anAppointment(app)
    await aRole(app, { appointmentIds: [appointmentId], holderPersonId: personId })
    await expect(app.api.people.delete({ id: personId })).rejects.toThrow(
      /role \(1\) and secondment \(1\)\. Nothing was deleted\. Record them as a leaver instead/,
    )
  })

  it('goes when there is only an employer, an appointment and who answers for it', async () => {
    const other = await aPerson(app, { employerAgencyId: await anAgency(app) })
    const appointmentId = await anAppointment(app, { personId: other })
    await aRole(app, { appointmentIds: [appointmentId], holderPersonId: personId })
    await app.api.people.delete({ id: other })
    await app.api.people.delete({ id: personId })
    expect(await app.api.people.list({})).toEqual([])
  })

  it('is told in words that a person knows, whatever table it is', () => {
    const { sqlite } = app.running.centre.session!.database
    const tables = sqlite
      .prepare(
        `SELECT DISTINCT schema.name FROM sqlite_schema AS schema JOIN pragma_foreign_key_list(schema.name) AS key
         WHERE schema.type = 'table' AND key."table" IN ('people', 'appointments')`,
      )
      .pluck()
      .all() as string[]
    expect(tables.length).toBeGreaterThan(6)
    expect(tables.filter((table) => recordNames[table] === undefined)).toEqual([])
  })
})
