import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { particularsOf, emptyParticulars } from '#shared/features/people/particulars.schema.ts'
import { personKinds, type PersonKind } from '#shared/features/people/people.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aPerson } from '#tests/support/builders.ts'

describe('what is kept of somebody by their kind', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  const dueOf = async (title: string) => {
    const { overdue, due, coming } = await app.api.home.thisWeek({})
    return [...overdue, ...due, ...coming].filter(
      (item) => item.kind === 'placementEnd' && item.title === title,
    )
  }

  it('is asked of everybody but employees', () => {
    const asked = Object.keys(personKinds).filter((kind) => particularsOf[kind as PersonKind] !== null)
    expect(asked).toEqual(['agencyWorker', 'sessional', 'volunteer', 'student', 'panelMember'])
  })

  it('is empty until it is written down, and is one record from then on', async () => {
    const personId = await aPerson(app, { kind: 'student' })
    expect(await app.api.people.particulars({ id: personId })).toEqual({ personId, ...emptyParticulars })
    const typed = { ...emptyParticulars, personId, organisation: 'Northfield College' }
    const { id } = await app.api.people.changeParticulars(typed)
    expect(await app.api.people.changeParticulars({ ...typed, contactName: 'Dr Lund' })).toMatchObject({
      id,
      organisation: 'Northfield College',
      contactName: 'Dr Lund',
    })
    await app.api.history.undoLast({})
    expect(await app.api.people.particulars({ id: personId })).toMatchObject({ contactName: '' })
  })

  it('makes the end of a placement due while the student is here', async () => {
    const personId = await aPerson(app, { kind: 'student', givenName: 'Cy', familyName: 'Novak' })
    await app.api.people.changeParticulars({
      ...emptyParticulars,
      personId,
      startsOn: '2026-09-01',
      endsOn: '2026-12-01',
    })
    expect(await dueOf('Cy Novak')).toMatchObject([{ dueOn: '2026-12-01', path: `/people/${personId}` }])
    await app.api.people.leave({ id: personId, leftOn: '2026-11-20', leavingReasonId: null, leavingNote: '' })
    expect(await dueOf('Cy Novak')).toEqual([])
  })

  it('refuses a placement that ends before it starts', async () => {
    const personId = await aPerson(app, { kind: 'student' })
    await expect(
      app.api.people.changeParticulars({
        ...emptyParticulars,
        personId,
        startsOn: '2026-12-01',
        endsOn: '2026-09-01',
      }),
    ).rejects.toMatchObject({ fields: { endsOn: 'It would end before it starts.' } })
  })

  it('keeps pay an hour from those who may not see pay, in the history too', async () => {
    const id = await aPerson(app, { kind: 'sessional' })
    await app.api.people.changeRate({ id, pencePerHour: 1850 })
    expect(await app.api.people.rate({ id })).toEqual({ pencePerHour: 1850 })
    const [entry] = (await app.api.history.list({})).entries
    await app.signInAs('deputy')
    await expect(app.api.people.rate({ id })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(app.api.people.changeRate({ id, pencePerHour: 1 })).rejects.toMatchObject({
      code: 'notAllowed',
    })
    expect(JSON.stringify(await app.api.history.ofCommand({ commandId: entry!.commandId }))).not.toContain(
      '1850',
    )
  })

  it('goes with somebody who was entered by mistake', async () => {
    const id = await aPerson(app, { kind: 'sessional' })
    await app.api.people.changeRate({ id, pencePerHour: 1850 })
    await app.api.people.changeParticulars({ ...emptyParticulars, personId: id, availability: 'Mondays' })
    await app.api.people.delete({ id })
    await app.api.history.undoLast({})
    expect(await app.api.people.rate({ id })).toEqual({ pencePerHour: 1850 })
    expect(await app.api.people.particulars({ id })).toMatchObject({ availability: 'Mondays' })
  })
})
