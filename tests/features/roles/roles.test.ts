import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import type { AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import type { AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { RoleCell } from '#shared/features/roles/roles.contract.ts'
import type { RoleName } from '#shared/features/roles/roles.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aPost, aRole, aSecondment } from '#tests/support/builders.ts'

describe('roles', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  const rowOf = async (personId: PersonId, on?: string) => {
    const { rows } = await app.api.roles.grid(on === undefined ? {} : { on })
    return rows.find((row) => row.personId === personId)!
  }
  const cellOf = async (personId: PersonId, role: RoleName, on?: string): Promise<RoleCell> =>
    (await rowOf(personId, on)).cells.find((cell) => cell.role === role)!

  async function employee(details: Parameters<typeof aPerson>[1] = {}) {
    const personId = await aPerson(app, details)
    return { personId, appointmentId: await anAppointment(app, { personId }) }
  }

  async function secondee(homeAgencyId: AgencyId, details: Parameters<typeof aSecondment>[1] = {}) {
    const personId = details.personId ?? (await aPerson(app, { employerAgencyId: homeAgencyId }))
    await aSecondment(app, { ...details, personId, homeAgencyId })
    const { rows } = await app.api.roles.grid({})
    return { personId, appointmentId: rows.find((row) => row.personId === personId)!.appointmentId }
  }

  it('are all gaps until somebody is named, and the gaps are counted', async () => {
    const { personId } = await employee()
    const row = await rowOf(personId)
    expect(row.cells.filter(({ state }) => state === 'nobody').map(({ role }) => role)).toEqual([
      'lineManager',
      'appraiser',
      'leaveApprover',
      'trainingPayer',
      'disciplineOwner',
      'grievanceOwner',
    ])
    expect(await app.api.roles.grid({})).toMatchObject({ gaps: 6, peopleWithGaps: 1 })
  })

  it('are filled for several people at once, each from their own beginning', async () => {
    const manager = await aPerson(app, { givenName: 'Sue', familyName: 'Lead' })
    const one = await anAppointment(app, { startsOn: day('2026-01-05') })
    const two = await anAppointment(app, { startsOn: day('2026-09-01') })
    const filled = await aRole(app, { appointmentIds: [one, two], holderPersonId: manager })
    expect(filled.map(({ startsOn }) => startsOn)).toEqual(['2026-01-05', '2026-09-01'])
    const { rows } = await app.api.roles.grid({})
    expect(rows.map(({ cells }) => cells[0])).toEqual([
      expect.objectContaining({ state: 'held', holding: expect.objectContaining({ heldBy: 'Sue Lead' }) }),
      expect.objectContaining({ state: 'held' }),
    ])
  })

  it('pass on: the holder before ends the day before, and stays on record', async () => {
    const { personId, appointmentId } = await employee()
    await aRole(app, { appointmentIds: [appointmentId], holderName: 'Old Hand' })
    await aRole(app, { appointmentIds: [appointmentId], holderName: 'New Hand', startsOn: '2026-10-01' })
    expect(await app.api.roles.history({ personId })).toMatchObject([
      { heldBy: 'New Hand', startsOn: '2026-10-01', endsOn: null },
      { heldBy: 'Old Hand', startsOn: '2026-04-01', endsOn: '2026-09-30' },
    ])
    expect((await cellOf(personId, 'lineManager', '2026-09-30')).holding?.heldBy).toBe('Old Hand')
    expect((await cellOf(personId, 'lineManager', '2026-10-01')).holding?.heldBy).toBe('New Hand')
  })

  it('pass on from today when nobody says from when', async () => {
    const { appointmentId } = await employee()
    await aRole(app, { appointmentIds: [appointmentId], holderName: 'Old Hand' })
    const [next] = await aRole(app, { appointmentIds: [appointmentId], holderName: 'New Hand' })
    expect(next!.startsOn).toBe('2026-11-23')
  })

  it('are replaced when the new holder starts on the same day, and undo brings the first one back', async () => {
    const { appointmentId } = await employee()
    await aRole(app, {
      appointmentIds: [appointmentId],
      holderName: 'Typing Mistake',
      startsOn: '2026-11-23',
    })
    await aRole(app, { appointmentIds: [appointmentId], holderName: 'Right One', startsOn: '2026-11-23' })
    expect(await app.api.roles.history({ appointmentId })).toMatchObject([{ heldBy: 'Right One' }])
    await app.api.history.undoLast({})
    expect(await app.api.roles.history({ appointmentId })).toMatchObject([{ heldBy: 'Typing Mistake' }])
  })

  it('are not taken from somebody who is down for later', async () => {
    const { appointmentId } = await employee()
    await aRole(app, { appointmentIds: [appointmentId], holderName: 'From January', startsOn: '2027-01-04' })
    const until = (endsOn: string | null) =>
      aRole(app, {
        appointmentIds: [appointmentId],
        holderName: 'For Now',
        startsOn: '2026-11-01',
        endsOn,
      })
    await expect(until(null)).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { endsOn: 'The next one starts on 04/01/2027' },
    })
    await until('2027-01-03')
    expect(await app.api.roles.history({ appointmentId })).toHaveLength(2)
  })

  it('keep a true history when somebody moves from home agency A to B in mid-year', async () => {
    const [a, b] = [await anAgency(app, { name: 'Aspen' }), await anAgency(app, { name: 'Birch' })]
    const { personId, appointmentId } = await secondee(a, {
      startsOn: day('2026-04-01'),
      endsOn: day('2027-03-31'),
    })
    const disciplineBy = (agency: AgencyId, name: string, on: AppointmentId) =>
      aRole(app, {
        appointmentIds: [on],
        role: 'disciplineOwner',
        side: 'home',
        holderName: name,
        holderAgencyId: agency,
      })
    await disciplineBy(a, 'Ann of Aspen', appointmentId)
    const [first] = await app.api.secondments.list({ personId })
    await app.api.secondments.end({
      id: first!.id,
      endedOn: '2026-09-30',
      outcome: 'notReturned',
      endReason: 'Changed employer',
    })
    await app.api.employments.move({
      personId,
      agencyId: b,
      startsOn: '2026-10-01',
      reason: 'Changed employer',
      afterwards: null,
      schemeId: null,
      serviceStartedOn: null,
    })
    await aSecondment(app, { personId, homeAgencyId: b, startsOn: day('2026-10-01') })
    expect(await cellOf(personId, 'disciplineOwner')).toMatchObject({ state: 'nobody' })
    await disciplineBy(b, 'Bob of Birch', (await rowOf(personId)).appointmentId)

    expect(await cellOf(personId, 'disciplineOwner', '2026-09-30')).toMatchObject({
      state: 'held',
      holding: { heldBy: 'Ann of Aspen', agencyName: 'Aspen' },
    })
    expect(await cellOf(personId, 'disciplineOwner', '2026-10-01')).toMatchObject({
      state: 'held',
      holding: { heldBy: 'Bob of Birch', agencyName: 'Birch' },
    })
    expect((await app.api.roles.history({ personId })).map(({ heldBy }) => heldBy)).toEqual([
      'Bob of Birch',
      'Ann of Aspen',
    ])
  })

  it('turn red when the holder leaves, when the side is wrong, or when the agency is not the employer', async () => {
    const home = await anAgency(app, { name: 'Aspen' })
    const other = await anAgency(app, { name: 'Birch' })
    const { personId, appointmentId } = await secondee(home)
    const leaver = await aPerson(app, { givenName: 'Lee', familyName: 'Ver' })
    const name = (role: RoleName, rest: object) =>
      aRole(app, { appointmentIds: [appointmentId], role, ...rest })
    await name('dayToDayLead', { holderPersonId: leaver })
    await name('disciplineOwner', { holderName: 'Sue Lead' })
    await name('grievanceOwner', { side: 'home', holderName: 'Bob', holderAgencyId: other })
    expect(await cellOf(personId, 'dayToDayLead')).toMatchObject({ state: 'held' })
    await app.api.people.leave({ id: leaver, leftOn: '2026-11-20', leavingReasonId: null, leavingNote: '' })
    expect(await cellOf(personId, 'dayToDayLead')).toMatchObject({ state: 'holderLeft' })
    expect(await cellOf(personId, 'disciplineOwner')).toMatchObject({ state: 'wrongSide', allowed: 'home' })
    expect(await cellOf(personId, 'grievanceOwner')).toMatchObject({ state: 'otherAgency' })
  })

  it('cannot be held by the person themselves, by nobody, by two at once or by a leaver', async () => {
    const { personId, appointmentId } = await employee()
    const fill = (rest: object) => aRole(app, { appointmentIds: [appointmentId], ...rest })
    await expect(fill({ holderPersonId: personId })).rejects.toMatchObject({
      fields: { holderPersonId: 'Nobody can hold this role towards themselves' },
    })
    await expect(fill({})).rejects.toMatchObject({
      fields: { holderPersonId: 'Choose somebody, or give a name' },
    })
    await expect(fill({ side: 'home', holderName: 'Bob' })).rejects.toMatchObject({
      fields: { holderAgencyId: 'Say which agency Bob belongs to' },
    })
    const leaver = await aPerson(app)
    await app.api.people.leave({ id: leaver, leftOn: '2026-03-31', leavingReasonId: null, leavingNote: '' })
    await expect(fill({ holderPersonId: leaver })).rejects.toMatchObject({
      fields: { holderPersonId: 'Left on 31/03/2026' },
    })
    const [first] = await fill({ holderName: 'First', endsOn: '2026-06-30' })
    await fill({ holderName: 'Second', startsOn: '2026-07-01' })
    await expect(app.api.roles.end({ id: first!.id, endsOn: '2026-07-01' })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
  })

  it('are filled for all or for none', async () => {
    const { personId, appointmentId } = await employee()
    const other = await anAppointment(app)
    await expect(
      aRole(app, { appointmentIds: [other, appointmentId], holderPersonId: personId }),
    ).rejects.toMatchObject({ code: 'ruleBroken' })
    expect(await app.api.roles.history({})).toEqual([])
  })

  it('cannot be made to overlap by undo', async () => {
    const { appointmentId } = await employee()
    const [first] = await aRole(app, { appointmentIds: [appointmentId], holderName: 'First' })
    await app.api.roles.end({ id: first!.id, endsOn: '2026-06-30' })
    const { entries } = await app.api.history.list({})
    await aRole(app, { appointmentIds: [appointmentId], holderName: 'Second', startsOn: '2026-07-01' })
    await expect(app.api.history.undo({ commandId: entries[0]!.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
  })

  it('follow rules that the centre may change, and forget the change when it is set back', async () => {
    const { personId } = await employee()
    const rule = { route: 'direct', role: 'dayToDayLead', side: 'host' } as const
    await app.api.roles.changeRule({ ...rule, need: 'always' })
    expect(await cellOf(personId, 'dayToDayLead')).toMatchObject({ state: 'nobody' })
    expect((await app.api.roles.rules({})).changed).toHaveLength(1)
    await app.api.roles.changeRule({ ...rule, need: 'never' })
    expect(await cellOf(personId, 'dayToDayLead')).toMatchObject({ state: 'notNeeded' })
    expect((await app.api.roles.rules({})).changed).toEqual([])
  })

  it('ask for professional supervision where the discipline or the register does', async () => {
    const disciplines = await app.api.vocabularies.list({ vocabulary: 'disciplines' })
    const disciplineId = disciplines.find(({ code }) => code === 'teaching')!.id
    const plain = await employee({ disciplineId })
    const registered = await employee({ disciplineId, registrationBody: 'A register' })
    const state = async ({ personId }: { personId: PersonId }) =>
      (await cellOf(personId, 'professionalSupervisor')).state
    expect([await state(plain), await state(registered)]).toEqual(['notNeeded', 'nobody'])
    await app.api.roles.changeSupervision({ disciplineId, need: 'always' })
    expect([await state(plain), await state(registered)]).toEqual(['nobody', 'nobody'])
    await app.api.roles.changeSupervision({ disciplineId, need: 'registered' })
    expect([await state(plain), await state(registered)]).toEqual(['notNeeded', 'nobody'])
    expect((await app.api.roles.rules({})).disciplines.some(({ isChanged }) => isChanged)).toBe(false)
  })

  it('suggest whom the records point to: the holder of the post above, and the manager at home', async () => {
    const lead = await aPost(app, { title: 'Lead' })
    const leader = await aPerson(app, { givenName: 'Sue', familyName: 'Lead' })
    await anAppointment(app, { personId: leader, postId: lead })
    const personId = await aPerson(app)
    await anAppointment(app, { personId, postId: await aPost(app, { reportsToPostId: lead }) })
    expect((await cellOf(personId, 'lineManager')).suggestion).toMatchObject({
      side: 'host',
      holderPersonId: leader,
      because: 'Sue Lead holds the post above',
    })
    const home = await anAgency(app)
    const lent = await secondee(home, { homeManager: 'Pat Home' })
    expect((await cellOf(lent.personId, 'disciplineOwner')).suggestion).toMatchObject({
      side: 'home',
      holderName: 'Pat Home',
      holderAgencyId: home,
    })
  })

  it('show somebody who has yet to begin without counting their gaps', async () => {
    const personId = await aPerson(app)
    await anAppointment(app, { personId, startsOn: day('2027-01-04') })
    expect(await rowOf(personId)).toMatchObject({ isAhead: true, gaps: 6 })
    expect(await app.api.roles.grid({})).toMatchObject({ gaps: 0, peopleWithGaps: 0 })
  })

  it('become due on This week when they end and nobody follows', async () => {
    const { personId, appointmentId } = await employee()
    await aRole(app, { appointmentIds: [appointmentId], holderName: 'Sue Lead', endsOn: '2026-11-30' })
    const due = async () => (await app.api.home.thisWeek({})).due.filter(({ kind }) => kind === 'roleEnd')
    expect(await due()).toMatchObject([{ personId, dueOn: '2026-11-30' }])
    await aRole(app, { appointmentIds: [appointmentId], holderName: 'Next', startsOn: '2026-12-01' })
    expect(await due()).toEqual([])
  })

  it('go with their appointment, come back with it, and keep their holders from being deleted', async () => {
    const { appointmentId } = await employee()
    const holder = await aPerson(app, { givenName: 'Sue', familyName: 'Lead' })
    const agency = await anAgency(app, { name: 'Aspen' })
    await aRole(app, { appointmentIds: [appointmentId], holderPersonId: holder })
    await aRole(app, {
      appointmentIds: [appointmentId],
      role: 'appraiser',
      side: 'home',
      holderName: 'Bob',
      holderAgencyId: agency,
    })
    await expect(app.api.people.delete({ id: holder })).rejects.toThrow(/has more on record: role \(1\)/)
    await expect(app.api.agencies.delete({ id: agency })).rejects.toThrow(/Aspen holds a role here/)
    await app.api.appointments.delete({ id: appointmentId })
    expect(await app.api.roles.history({})).toEqual([])
    await app.api.history.undoLast({})
    expect(await app.api.roles.history({ appointmentId })).toHaveLength(2)
  })

  it('may be read but not named by a reader, and their rules are for those who keep the settings', async () => {
    const { appointmentId } = await employee()
    await app.signInAs('administrator')
    await expect(
      app.api.roles.changeRule({ route: 'direct', role: 'appraiser', need: 'never', side: 'host' }),
    ).rejects.toMatchObject({ code: 'notAllowed' })
    await app.signInAs('reader')
    await expect(aRole(app, { appointmentIds: [appointmentId], holderName: 'X' })).rejects.toMatchObject({
      code: 'notAllowed',
    })
    expect((await app.api.roles.grid({})).gaps).toBe(6)
  })
})
