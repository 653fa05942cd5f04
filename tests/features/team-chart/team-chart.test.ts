import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { parentsOf, saySummary, summaryOf } from '#shared/features/team-chart/team-chart.rules.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import {
  anAgency,
  anAppointment,
  aPerson,
  aPost,
  aRole,
  aSecondment,
  aVacancy,
} from '#tests/support/builders.ts'

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const read = async (on?: string) => {
  const chart = await app.api.teamChart.read(on === undefined ? {} : { on })
  const nameOf = new Map(chart.boxes.map(({ key, name }) => [key, name]))
  const lines = chart.lines.map(
    ({ kind, from, to, basis, crosses }) =>
      `${nameOf.get(from)} ${kind} ${nameOf.get(to)} by ${basis}${crosses ? ', across' : ''}`,
  )
  return { chart, lines, nameOf }
}

const ann = () => aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
const bob = (employerAgencyId: Awaited<ReturnType<typeof anAgency>> | null = null) =>
  aPerson(app, { givenName: 'Bob', familyName: 'Lee', employerAgencyId })

describe('the team chart', () => {
  it('is empty in an empty centre', async () => {
    expect(await app.api.teamChart.read({})).toEqual({ on: '2026-11-23', boxes: [], lines: [] })
  })

  it('stands a post without a named manager below whoever holds the post above', async () => {
    const lead = await aPost(app, { title: 'Lead' })
    await anAppointment(app, { personId: await ann(), postId: lead })
    const worker = await aPost(app, { title: 'Worker', reportsToPostId: lead })
    await anAppointment(app, { personId: await bob(), postId: worker })
    const { chart, lines } = await read()
    expect(lines).toEqual(['Ann Brown lineManager Bob Lee by post'])
    expect(saySummary(summaryOf(chart))).toBe(
      '2 people in 1 agency; 1 has nobody named, only the post they report to; 1 has no line manager.',
    )
  })

  it('prefers who is named over what the post says, and knows who belongs to another agency', async () => {
    const fenside = await anAgency(app, { name: 'Fenside' })
    const lead = await aPost(app, { title: 'Lead' })
    const annId = await ann()
    await anAppointment(app, { personId: annId, postId: lead })
    const worker = await aPost(app, { title: 'Worker', reportsToPostId: lead })
    const appointmentId = await anAppointment(app, { personId: await bob(fenside), postId: worker })
    await aRole(app, {
      appointmentIds: [appointmentId],
      side: 'home',
      holderName: 'Una Fox',
      holderAgencyId: fenside,
    })
    await aRole(app, { appointmentIds: [appointmentId], role: 'dayToDayLead', holderPersonId: annId })
    const { chart, lines, nameOf } = await read()
    expect(lines.toSorted()).toEqual([
      'Ann Brown dayToDayLead Bob Lee by role, across',
      'Una Fox lineManager Bob Lee by role',
    ])
    expect(chart.boxes.find(({ name }) => name === 'Una Fox')).toMatchObject({
      kind: 'outside',
      agencyName: 'Fenside',
    })
    const above = [...parentsOf(chart)].map(([key, parent]) => [nameOf.get(key), nameOf.get(parent ?? '')])
    expect(above).toEqual([
      ['Ann Brown', undefined],
      ['Bob Lee', 'Ann Brown'],
    ])
  })

  it('takes the home agency of a secondment for the person’s agency', async () => {
    const fenside = await anAgency(app, { name: 'Fenside' })
    const personId = await bob()
    await aSecondment(app, { personId, homeAgencyId: fenside })
    const { chart } = await read()
    expect(chart.boxes).toMatchObject([{ name: 'Bob Lee', agencyName: 'Fenside', work: 'Family worker' }])
  })

  it('gives somebody outside one box for all their roles, whatever the capitals', async () => {
    const fenside = await anAgency(app, { name: 'Fenside' })
    const first = await anAppointment(app, { personId: await ann() })
    const second = await anAppointment(app, { personId: await bob() })
    await aRole(app, {
      appointmentIds: [first],
      side: 'home',
      holderName: 'Una Fox',
      holderAgencyId: fenside,
    })
    await aRole(app, {
      appointmentIds: [second],
      side: 'home',
      holderName: 'UNA FOX',
      holderAgencyId: fenside,
    })
    const { chart } = await read()
    expect(chart.boxes.filter(({ kind }) => kind === 'outside')).toHaveLength(1)
    expect(summaryOf(chart).managedElsewhere).toBe(2)
  })

  it('draws vacant and part-filled posts, and says for which somebody is sought', async () => {
    const lead = await aPost(app, { title: 'Lead' })
    const worker = await aPost(app, { title: 'Worker', reportsToPostId: lead, minutesPerWeek: 2220 })
    await anAppointment(app, { personId: await bob(), postId: worker, minutesPerWeek: 1200 })
    await aVacancy(app, { postId: lead })
    const { chart, lines } = await read()
    expect(
      chart.boxes
        .filter(({ kind }) => kind === 'vacancy')
        .map(({ name, missingMinutes, isSought }) => [name, missingMinutes, isSought]),
    ).toEqual([
      ['Lead', 2220, true],
      ['Worker', 1020, false],
    ])
    expect(lines.toSorted()).toEqual(['Lead lineManager Bob Lee by post', 'Lead lineManager Worker by post'])
  })

  it('shows another day as it was, and a holder who has left since as such', async () => {
    const annId = await ann()
    const lead = await anAppointment(app, { personId: annId, startsOn: day('2025-01-01') })
    const worker = await anAppointment(app, { personId: await bob(), startsOn: day('2025-01-01') })
    await aRole(app, { appointmentIds: [worker], holderPersonId: annId })
    await app.api.people.leave({ id: annId, leftOn: '2026-10-31', leavingReasonId: null, leavingNote: '' })
    const now = await read()
    expect(now.chart.boxes.find(({ name }) => name === 'Ann Brown')?.kind).toBe('left')
    const before = await read('2026-10-01')
    expect(before.chart.boxes.find(({ name }) => name === 'Ann Brown')?.kind).toBe('person')
    expect((await read('2024-12-31')).chart.boxes.filter(({ kind }) => kind !== 'vacancy')).toEqual([])
    expect(lead).not.toBe(worker)
  })

  it('has one box for a person with two posts, in both service areas', async () => {
    const areas = await app.api.vocabularies.list({ vocabulary: 'serviceAreas' })
    const personId = await ann()
    for (const [index, title] of ['Cook', 'Crèche worker'].entries()) {
      const postId = await aPost(app, { title, serviceAreaId: areas[index]!.id })
      await anAppointment(app, { personId, postId, minutesPerWeek: 1000 - index * 400 })
    }
    const { chart } = await read()
    expect(chart.boxes.filter(({ kind }) => kind === 'person')).toMatchObject([
      { work: 'Cook, Crèche worker', areas: [areas[0]!.label, areas[1]!.label] },
    ])
  })

  it('may be read by everybody who may read records', async () => {
    await app.signInAs('reader')
    await expect(app.api.teamChart.read({})).resolves.toMatchObject({ boxes: [] })
  })
})
