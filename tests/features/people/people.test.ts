import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { emptyPerson } from '#shared/features/people/people.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aPost } from '#tests/support/builders.ts'

describe('people', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  const add = (givenName: string, familyName: string) =>
    app.api.people.add({ ...emptyPerson, givenName, familyName })

  it('are listed by last name, whatever their capitals', async () => {
    await add('Zoe', 'adams')
    await add('Ann', 'Brown')
    await add('Abe', 'Adams')
    const names = (await app.api.people.list({})).map(({ givenName }) => givenName)
    expect(names).toEqual(['Abe', 'Zoe', 'Ann'])
  })

  it('are listed with what they do here today, longest week first, and all their hours', async () => {
    const employerAgencyId = await anAgency(app, { name: 'Aspen NHS' })
    const personId = await aPerson(app, { employerAgencyId })
    const long = await aPost(app, { title: 'Health visitor' })
    const short = await aPost(app, { title: 'Parenting lead' })
    const past = await aPost(app, { title: 'Play worker' })
    await anAppointment(app, { personId, postId: short, minutesPerWeek: 450 })
    await anAppointment(app, {
      personId,
      postId: long,
      minutesPerWeek: 1350,
      fullTimeMinutes: 2250,
      route: 'partnershipAgreement',
    })
    await anAppointment(app, {
      personId,
      postId: past,
      startsOn: day('2020-01-01'),
      endsOn: day('2026-11-22'),
    })
    const [row] = await app.api.people.list({})
    expect(row).toMatchObject({
      employerName: 'Aspen NHS',
      postTitle: 'Health visitor',
      route: 'partnershipAgreement',
      appointmentCount: 2,
      minutesPerWeek: 1800,
      secondmentEndsOn: null,
    })
    expect(row!.fte).toBeCloseTo(1350 / 2250 + 450 / 2220, 10)
  })

  it('may have no work and no known hours, which is not the same', async () => {
    const idle = await aPerson(app, { familyName: 'Idle' })
    const personId = await aPerson(app, { familyName: 'Unknown' })
    await anAppointment(app, { personId, postId: null, title: 'Governor’s panel', minutesPerWeek: null })
    const rows = new Map((await app.api.people.list({})).map((row) => [row.id, row]))
    expect(rows.get(idle)).toMatchObject({ appointmentCount: 0, postTitle: null, minutesPerWeek: null })
    expect(rows.get(personId)).toMatchObject({
      appointmentCount: 1,
      postTitle: 'Governor’s panel',
      minutesPerWeek: null,
    })
  })

  it('cannot share a staff number, but may have none', async () => {
    await aPerson(app, { givenName: 'Ann', familyName: 'Brown', staffNumber: 'ab1' })
    await aPerson(app)
    await aPerson(app)
    await expect(aPerson(app, { staffNumber: 'AB1' })).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { staffNumber: 'Ann Brown has this number' },
    })
    expect(await app.api.people.list({})).toHaveLength(3)
  })

  it('keep a staff number when they are changed', async () => {
    const person = await app.api.people.add({
      ...emptyPerson,
      givenName: 'Ann',
      familyName: 'Brown',
      staffNumber: 'AB1',
    })
    const { leftOn: _left, leavingReasonId: _reason, leavingNote: _note, ...typed } = person
    expect(await app.api.people.change({ ...typed, phone: '01632 960000' })).toMatchObject({
      phone: '01632 960000',
    })
  })

  it('have a history that calls disciplines and employers by their names', async () => {
    const [discipline] = await app.api.vocabularies.list({ vocabulary: 'disciplines' })
    const employerAgencyId = await anAgency(app, { name: 'Aspen NHS' })
    const id = await aPerson(app, { disciplineId: discipline!.id, employerAgencyId })
    const [added] = await app.api.history.ofRecord({ recordId: id })
    const said = new Map(added!.fields.map(({ field, after }) => [field, after]))
    expect(said.get('disciplineId')).toBe(discipline!.label)
    const [employment] = await app.api.employments.list({ personId: id })
    const [employed] = await app.api.history.ofRecord({ recordId: employment!.id })
    expect(employed!.fields.find(({ field }) => field === 'agencyId')!.after).toBe('Aspen NHS')
  })

  it('say which fields are missing or wrong', async () => {
    await expect(
      app.api.people.add({ ...emptyPerson, givenName: ' ', familyName: 'Brown', email: 'ann at home' }),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: { givenName: 'Give the first name.', email: expect.stringContaining('name@example.org') },
    })
  })

  describe('who leave', () => {
    it('end their appointments with their last day, and all of it can be undone', async () => {
      const personId = await aPerson(app, { startedOn: day('2020-01-01') })
      await anAppointment(app, { personId })
      const [reason] = await app.api.vocabularies.list({ vocabulary: 'leavingReasons' })
      const left = { id: personId, leftOn: day('2026-12-31'), leavingReasonId: reason!.id, leavingNote: '' }
      await app.api.people.leave(left)
      expect(await app.api.people.find({ id: personId })).toMatchObject(left)
      expect(await app.api.appointments.list({ personId })).toMatchObject([{ endsOn: '2026-12-31' }])

      await app.api.history.undoLast({})
      expect(await app.api.people.find({ id: personId })).toMatchObject({
        leftOn: null,
        leavingReasonId: null,
      })
      expect(await app.api.appointments.list({ personId })).toMatchObject([{ endsOn: null }])
    })

    it('cannot leave before they started', async () => {
      const id = await aPerson(app, { startedOn: day('2026-06-01') })
      await expect(
        app.api.people.leave({ id, leftOn: day('2026-05-31'), leavingReasonId: null, leavingNote: '' }),
      ).rejects.toMatchObject({ code: 'ruleBroken', fields: { leftOn: 'They started on 01/06/2026' } })
    })

    it('cannot leave while an appointment has yet to start', async () => {
      const personId = await aPerson(app)
      await anAppointment(app, { personId, startsOn: day('2027-01-04') })
      await expect(
        app.api.people.leave({
          id: personId,
          leftOn: day('2026-12-31'),
          leavingReasonId: null,
          leavingNote: '',
        }),
      ).rejects.toMatchObject({ code: 'ruleBroken', message: expect.stringContaining('04/01/2027') })
    })

    it('may come back', async () => {
      const id = await aPerson(app)
      await app.api.people.leave({
        id,
        leftOn: day('2026-05-31'),
        leavingReasonId: null,
        leavingNote: 'Moved',
      })
      expect(await app.api.people.rejoin({ id })).toMatchObject({ leftOn: null, leavingNote: '' })
    })
  })

  it('are deleted with their appointments, and put back with them', async () => {
    const personId = await aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
    await anAppointment(app, { personId })
    await app.api.people.delete({ id: personId })
    expect(await app.api.people.list({})).toEqual([])
    expect(await app.api.appointments.list({})).toEqual([])
    await app.api.history.undoLast({})
    expect(await app.api.appointments.list({ personId })).toMatchObject([{ personName: 'Ann Brown' }])
  })

  it('are found by what they are called, and by staff number', async () => {
    const id = await aPerson(app, {
      givenName: 'Beatrice',
      familyName: 'Khan',
      preferredName: 'Bea',
      staffNumber: 'HV-77',
    })
    for (const text of ['bea khan', 'beatrice', 'hv 77']) {
      expect(await app.api.search.find({ text })).toMatchObject([
        { id, type: 'Person', title: 'Bea Khan', path: `/people/${id}` },
      ])
    }
  })
})
