import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createDueReads } from '#electron/due/due-reads.ts'
import { checksDueSource } from '#electron/features/checks/checks.due.ts'
import { day } from '#shared/dates.ts'
import { settingsOf } from '#shared/features/checks/check-kinds.schema.ts'
import { emptyCheck, type NewCheck } from '#shared/features/checks/checks.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson } from '#tests/support/builders.ts'

let app: TestApp
beforeEach(async () => {
  app = await aCentre()
})
afterEach(() => app.close())

const kindCoded = async (code: string) => (await app.api.checks.kinds({})).find((kind) => kind.code === code)!

async function aCheck(personId: PersonId, code: string, details: Partial<NewCheck> = {}) {
  return app.api.checks.record({
    ...emptyCheck,
    personId,
    kindId: (await kindCoded(code)).id,
    happenedOn: day('2026-11-20'),
    byWhom: 'F Green',
    ...details,
  })
}

async function cellOf(personId: PersonId, code: string) {
  const { rows } = await app.api.checks.register({})
  const { id } = await kindCoded(code)
  return rows.find((row) => row.personId === personId)!.cells.find(({ kindId }) => kindId === id)!
}

const dueNow = () =>
  app.running.centre
    .session!.database.kysely.transaction()
    .execute((db) => checksDueSource(createDueReads(db, app.clock.today())))

describe('kinds of check', () => {
  it('are there from the beginning, with the guesses labelled', async () => {
    const kinds = await app.api.checks.kinds({})
    expect(kinds.map(({ code }) => code)).toEqual([
      'identity',
      'rightToWork',
      'dbs',
      'barredList',
      'prohibition',
      'qualifications',
      'references',
      'overseas',
      'disqualification',
    ])
    expect((await kindCoded('rightToWork')).sourceNote).toContain('check before use')
  })

  it('name only disciplines that a new centre has', async () => {
    const codes = (await app.api.vocabularies.list({ vocabulary: 'disciplines' })).map(({ code }) => code)
    const named = (await app.api.checks.kinds({})).flatMap((kind) => settingsOf(kind).disciplines)
    expect(named.filter((code) => !codes.includes(code))).toEqual([])
  })

  it('can be changed, and the record follows', async () => {
    const person = await aPerson(app, { kind: 'panelMember' })
    expect((await cellOf(person, 'dbs')).status).toBe('notNeeded')
    const kind = await kindCoded('dbs')
    await app.api.checks.changeKind({
      id: kind.id,
      ...settingsOf(kind),
      personKinds: ['panelMember'],
      renewalMonths: 24,
    })
    expect((await cellOf(person, 'dbs')).status).toBe('missing')
    await aCheck(person, 'dbs')
    expect((await cellOf(person, 'dbs')).dueOn).toBe('2028-11-20')
  })

  it('can be added and put away without losing a check', async () => {
    const person = await aPerson(app)
    const kind = await app.api.checks.addKind({
      ...settingsOf(await kindCoded('identity')),
      name: 'Fitness to work',
      shortName: 'Fitness',
    })
    await app.api.checks.record({
      ...emptyCheck,
      personId: person,
      kindId: kind.id,
      happenedOn: day('2026-01-05'),
      byWhom: 'F Green',
    })
    await app.api.checks.retireKind({ id: kind.id })
    expect((await app.api.checks.register({})).kinds.map(({ name }) => name)).not.toContain('Fitness to work')
    expect((await app.api.checks.ofPerson({ personId: person })).checks).toHaveLength(1)
    await app.api.checks.bringKindBack({ id: kind.id })
    expect((await app.api.checks.register({})).kinds.at(-1)!.name).toBe('Fitness to work')
  })

  it('have different names', async () => {
    const kind = await kindCoded('identity')
    await expect(app.api.checks.addKind({ ...settingsOf(kind), name: 'IDENTITY' })).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { name: 'This name is taken' },
    })
  })

  it('are changed only by those who look after the settings', async () => {
    const kind = await kindCoded('identity')
    await app.signInAs('administrator')
    await expect(app.api.checks.changeKind({ id: kind.id, ...settingsOf(kind) })).rejects.toMatchObject({
      code: 'notAllowed',
    })
  })
})

describe('the single central record', () => {
  it('shows everybody who has not left, also who starts later', async () => {
    const agency = await anAgency(app, { name: 'Hearthside' })
    await aPerson(app, { familyName: 'Adams', employerAgencyId: agency })
    await aPerson(app, { familyName: 'Brown', startedOn: day('2026-12-01') })
    const gone = await aPerson(app, { familyName: 'Clark', startedOn: day('2020-01-01') })
    await app.api.people.leave({
      id: gone,
      leftOn: day('2026-01-31'),
      leavingReasonId: null,
      leavingNote: '',
    })
    const { rows } = await app.api.checks.register({})
    expect(
      rows.map(({ familyName, standing, employerName }) => [familyName, standing, employerName]),
    ).toEqual([
      ['Adams', 'current', 'Hearthside'],
      ['Brown', 'startsLater', null],
    ])
    expect((await app.api.checks.ofPerson({ personId: gone })).row.standing).toBe('left')
  })

  it('keeps the old check when a newer one is recorded', async () => {
    const person = await aPerson(app)
    await aCheck(person, 'dbs', {
      happenedOn: day('2023-11-01'),
      certificateNumber: '001234567890',
      issuedOn: day('2023-10-20'),
      level: 'enhancedBarred',
    })
    expect((await cellOf(person, 'dbs')).status).toBe('overdue')
    await aCheck(person, 'dbs', { certificateNumber: '009876543210', issuedOn: day('2026-11-10') })
    expect(await cellOf(person, 'dbs')).toMatchObject({ status: 'seen', dueOn: '2029-11-10' })
    const { checks } = await app.api.checks.ofPerson({ personId: person })
    expect(checks.map(({ certificateNumber }) => certificateNumber)).toEqual(['009876543210', '001234567890'])
  })

  it('takes the employer’s written word, and says whether information was held', async () => {
    const person = await aPerson(app)
    await aCheck(person, 'dbs', { basis: 'employer', byWhom: 'N Patel, Hearthside', informationHeld: 'no' })
    expect(await cellOf(person, 'dbs')).toMatchObject({
      status: 'confirmed',
      current: { informationHeld: 'no', byWhom: 'N Patel, Hearthside' },
    })
  })

  it('does not take it for kinds that must be seen here', async () => {
    const kind = await kindCoded('identity')
    await app.api.checks.changeKind({ id: kind.id, ...settingsOf(kind), employerMayConfirm: false })
    const person = await aPerson(app)
    await expect(aCheck(person, 'identity', { basis: 'employer' })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
    expect((await cellOf(person, 'identity')).status).toBe('missing')
  })

  it('keeps nothing about certificates where there is none', async () => {
    const person = await aPerson(app)
    const check = await aCheck(person, 'identity', {
      certificateNumber: '001234567890',
      level: 'basic',
      onUpdateService: 1,
      informationHeld: 'yes',
    })
    expect(check).toMatchObject({
      certificateNumber: '',
      level: null,
      onUpdateService: 0,
      informationHeld: null,
    })
  })

  it('refuses a day that is still to come, and a reason left out', async () => {
    const person = await aPerson(app)
    await expect(aCheck(person, 'dbs', { happenedOn: day('2026-11-24') })).rejects.toMatchObject({
      fields: { happenedOn: 'This day is still to come' },
    })
    await expect(aCheck(person, 'dbs', { basis: 'notNeeded' })).rejects.toMatchObject({
      fields: { because: 'Say why it is not needed.' },
    })
  })

  it('records one document seen of several people as one change, which can be undone', async () => {
    const people = [await aPerson(app), await aPerson(app), await aPerson(app)]
    await app.api.checks.recordSeen({
      personIds: people,
      kindId: (await kindCoded('identity')).id,
      happenedOn: day('2026-11-23'),
      byWhom: 'F Green',
      what: 'Passport',
    })
    for (const person of people) expect((await cellOf(person, 'identity')).status).toBe('seen')
    await app.api.history.undoLast({})
    for (const person of people) expect((await cellOf(person, 'identity')).status).toBe('missing')
  })

  it('can be corrected and deleted, and comes back with undo', async () => {
    const person = await aPerson(app)
    const check = await aCheck(person, 'references')
    await app.api.checks.change({ ...check, what: 'Two references' })
    expect((await cellOf(person, 'references')).current!.what).toBe('Two references')
    await app.api.checks.delete({ id: check.id })
    expect((await cellOf(person, 'references')).status).toBe('missing')
    await app.api.history.undoLast({})
    expect((await cellOf(person, 'references')).status).toBe('seen')
  })

  it('holds a person who is to be deleted until it is deleted itself', async () => {
    const person = await aPerson(app)
    const check = await aCheck(person, 'dbs')
    await expect(app.api.people.delete({ id: person })).rejects.toThrow('has more on record: check (1)')
    await app.api.checks.delete({ id: check.id })
    await app.api.people.delete({ id: person })
    expect((await app.api.checks.register({})).rows).toEqual([])
  })

  it('asks for a new check after a break of more than three months between appointments', async () => {
    const person = await aPerson(app, { startedOn: day('2025-01-01') })
    await anAppointment(app, { personId: person, startsOn: day('2025-01-01'), endsOn: day('2026-03-31') })
    await anAppointment(app, { personId: person, startsOn: day('2026-09-01') })
    await aCheck(person, 'dbs', { happenedOn: day('2025-01-01') })
    expect(await cellOf(person, 'dbs')).toMatchObject({
      status: 'overdue',
      dueOn: '2026-09-01',
      dueReason: 'break',
    })
  })

  it('is read by readers and written by nobody but those who keep records', async () => {
    const person = await aPerson(app)
    await app.signInAs('reader')
    expect((await app.api.checks.register({})).rows).toHaveLength(1)
    await expect(aCheck(person, 'dbs')).rejects.toMatchObject({ code: 'notAllowed' })
  })
})

describe('a risk assessment', () => {
  const assess = async (personId: PersonId, details = {}) =>
    app.api.checks.assess({
      personId,
      kindId: (await kindCoded('dbs')).id,
      assessedOn: day('2026-11-01'),
      assessedBy: 'F Green',
      reviewOn: day('2026-11-15'),
      controls: 'Never alone with a child',
      ...details,
    })

  it('that is overdue keeps somebody from working unsupervised', async () => {
    const person = await aPerson(app)
    await aCheck(person, 'barredList')
    await assess(person)
    const { row } = await app.api.checks.ofPerson({ personId: person })
    expect(row.notUnsupervised).toEqual([
      'Enhanced DBS is missing',
      'Risk assessment for Enhanced DBS is overdue',
    ])
    await aCheck(person, 'dbs')
    expect((await app.api.checks.ofPerson({ personId: person })).row.notUnsupervised).toEqual([])
  })

  it('is reviewed by writing a newer one', async () => {
    const person = await aPerson(app)
    await assess(person)
    await assess(person, { assessedOn: day('2026-11-15'), reviewOn: day('2026-11-29') })
    expect(await cellOf(person, 'dbs')).toMatchObject({
      isAssessmentOverdue: false,
      assessment: { reviewOn: '2026-11-29' },
    })
    expect((await app.api.checks.ofPerson({ personId: person })).assessments).toHaveLength(2)
  })

  it('can be deleted', async () => {
    const person = await aPerson(app)
    const { id } = await assess(person)
    await app.api.checks.deleteAssessment({ id })
    expect((await cellOf(person, 'dbs')).assessment).toBeNull()
    await expect(app.api.checks.deleteAssessment({ id })).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('what checks make due', () => {
  it('is a renewal on its day, and what was never checked on the first day', async () => {
    const person = await aPerson(app, {
      givenName: 'Aisha',
      familyName: 'Khan',
      startedOn: day('2026-12-01'),
      kind: 'volunteer',
    })
    await aCheck(person, 'dbs', { happenedOn: day('2024-01-10') })
    for (const code of ['identity', 'references']) await aCheck(person, code)
    expect(await dueNow()).toMatchObject([
      { title: 'Aisha Khan', detail: 'Enhanced DBS: renewal.', dueOn: '2027-01-10' },
      { title: 'Aisha Khan', detail: 'Not checked yet: Children’s barred list.', dueOn: '2026-12-01' },
    ])
  })

  it('is nothing while the record is not kept here at all', async () => {
    await aPerson(app, { startedOn: day('2024-01-01') })
    expect(await dueNow()).toEqual([])
  })

  it('is one line when the record is only being begun', async () => {
    for (let count = 0; count < 13; count += 1) await aPerson(app, { startedOn: day('2024-01-01') })
    await aCheck(await aPerson(app, { startedOn: day('2024-01-01') }), 'identity')
    expect(await dueNow()).toMatchObject([
      { title: 'Single central record', detail: expect.stringContaining('14 people'), dueOn: '2024-01-01' },
    ])
  })
})
