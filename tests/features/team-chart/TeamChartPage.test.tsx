import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import TeamChartPage from '#renderer/features/team-chart/TeamChartPage.tsx'
import TeamChartPrint from '#renderer/features/team-chart/TeamChartPrint.tsx'
import { textToView, usualLines, viewToText } from '#renderer/features/team-chart/chart-view.ts'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aPost, aRole } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  forgetTableViews()
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const open = (at = '/team-chart') =>
  renderPage(<TeamChartPage />, { client: app.api, path: '/team-chart', at })

/** Ann leads Bob, who is lent by Fenside and managed there by Una; the cook's post is vacant. */
async function aTeam() {
  const fenside = await anAgency(app, { name: 'Fenside' })
  const areas = await app.api.vocabularies.list({ vocabulary: 'serviceAreas' })
  const lead = await aPost(app, { title: 'Lead' })
  const annId = await aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
  const annWork = await anAppointment(app, { personId: annId, postId: lead })
  const worker = await aPost(app, { title: 'Worker', reportsToPostId: lead, serviceAreaId: areas[0]!.id })
  await aPost(app, { title: 'Cook', reportsToPostId: lead })
  const bobId = await aPerson(app, { givenName: 'Bob', familyName: 'Lee', employerAgencyId: fenside })
  const bobWork = await anAppointment(app, { personId: bobId, postId: worker })
  await aRole(app, {
    appointmentIds: [bobWork],
    side: 'home',
    holderName: 'Una Fox',
    holderAgencyId: fenside,
  })
  await aRole(app, { appointmentIds: [bobWork], role: 'dayToDayLead', holderPersonId: annId })
  return { annId, annWork, bobId, bobWork, area: areas[0]!.label }
}

const box = (name: RegExp) => screen.findByRole('button', { name })

describe('the page Team chart', () => {
  it('says what belongs here while nobody is at work', async () => {
    open()
    expect(await screen.findByRole('heading', { name: 'Nobody to draw yet' })).toBeVisible()
  })

  it('sums up in a sentence and draws a box for everybody, with the vacancy and the manager outside', async () => {
    await aTeam()
    const { container } = open()
    expect(
      await screen.findByText(
        '2 people in 2 agencies; 1 has a line manager who works outside the centre; 1 has no line manager; 1 post is vacant.',
      ),
    ).toBeVisible()
    await box(/^Ann Brown, Lead, The centre, no line manager, 2 people or posts directly below/)
    await box(/^Bob Lee, Worker, Fenside, line manager Una Fox/)
    await box(/^Cook, Vacant: 37 hours/)
    await box(/^Una Fox, Works outside the centre, Fenside/)
    expect(container.querySelectorAll('[data-lines] > *')).toHaveLength(3)
    expect(container.querySelectorAll('[data-crosses]')).toHaveLength(1)
  })

  it('is walked by arrow keys, opened by Enter and folded by Space', async () => {
    await aTeam()
    const { user } = open()
    const ann = await box(/^Ann Brown/)
    ann.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).not.toBe(ann)
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement).toBe(ann)
    await user.keyboard('{Enter}')
    const aside = await screen.findByRole('region', { name: 'Ann Brown' })
    expect(aside).toHaveTextContent('day-to-day lead of Bob Lee')
    ann.focus()
    await user.keyboard(' ')
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Bob Lee/ })).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Unfold all' }))
    expect(await box(/^Bob Lee/)).toBeInTheDocument()
  })

  it('zooms by keys and buttons', async () => {
    await aTeam()
    const { user } = open()
    const ann = await box(/^Ann Brown/)
    ann.focus()
    const percent = () => within(screen.getByRole('group', { name: 'Zoom' })).getByRole('status').textContent
    expect(percent()).toBe('100%')
    await user.keyboard('+')
    expect(percent()).toBe('125%')
    await user.keyboard('--')
    expect(percent()).toBe('80%')
    await user.click(screen.getByRole('button', { name: 'Nearer (+)' }))
    expect(percent()).toBe('100%')
  })

  it('finds somebody who is hidden, and brings them to the keyboard', async () => {
    const { area } = await aTeam()
    const { user } = open(`/team-chart?area=${encodeURIComponent(area)}`)
    await box(/^Bob Lee/)
    expect(screen.queryByRole('button', { name: /^Cook/ })).toBeNull()
    await user.click(screen.getByRole('combobox', { name: 'Find a person or post' }))
    await user.click(await screen.findByRole('option', { name: 'Cook (vacant)' }))
    const cook = await box(/^Cook/)
    await waitFor(() => expect(document.activeElement).toBe(cook))
  })

  it('shows one person with managers and team, and everybody again', async () => {
    await aTeam()
    await anAppointment(app, { personId: await aPerson(app, { givenName: 'Cy', familyName: 'Hall' }) })
    const { user } = open()
    await user.click(await box(/^Bob Lee/))
    await user.click(await screen.findByRole('button', { name: 'Only the lines around this box' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Cy Hall/ })).toBeNull())
    await box(/^Ann Brown/)
    await user.click(screen.getByRole('button', { name: /^Only around Bob Lee/ }))
    await box(/^Cy Hall/)
  })

  it('leaves out the lines that are not wanted, and managers at the edge with them', async () => {
    await aTeam()
    const { user } = open()
    await box(/^Una Fox/)
    await user.click(screen.getByRole('button', { name: 'Lines' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Line manager' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Una Fox/ })).toBeNull())
  })

  it('says when management goes in a circle, and draws it all the same', async () => {
    const { annId, annWork, bobId, bobWork } = await aTeam()
    await aRole(app, { appointmentIds: [annWork], holderPersonId: bobId })
    await aRole(app, { appointmentIds: [bobWork], holderPersonId: annId })
    open()
    expect(await screen.findByText(/Ann Brown manages Bob Lee, who manages Ann Brown\./)).toBeVisible()
    await box(/^Ann Brown/)
    await box(/^Bob Lee/)
  })

  it('is a nested list and a table too', async () => {
    await aTeam()
    const { user } = open()
    await user.click(await screen.findByRole('radio', { name: 'As a list' }))
    const team = screen.getByRole('region', { name: 'The team' })
    const ann = within(team).getAllByRole('listitem')[0]!
    expect(ann).toHaveTextContent(/^Ann Brown, Lead; The centre/)
    expect(within(ann).getByRole('link', { name: 'Bob Lee' })).toBeInTheDocument()
    expect(ann).toHaveTextContent('line manager: Una Fox; day-to-day lead: Ann Brown (The centre)')
    await user.click(screen.getByRole('radio', { name: 'As a table' }))
    const grid = await screen.findByRole('grid', { name: 'Team chart' })
    expect(within(grid).getByRole('row', { name: /Bob Lee/ })).toHaveTextContent('Una Fox')
  })

  it('has no fault that axe finds, drawn, listed and with a box open', async () => {
    await aTeam()
    const { user } = open()
    await user.click(await box(/^Bob Lee/))
    await screen.findByRole('region', { name: 'Bob Lee' })
    expect(await faults()).toEqual([])
    await user.click(screen.getByRole('radio', { name: 'As a list' }))
    expect(await faults()).toEqual([])
  })
})

describe('the team chart on paper', () => {
  const print = (paper: string, query = '') =>
    renderPage(<TeamChartPrint />, {
      client: app.api,
      path: '/print/team-chart/:paper',
      at: `/print/team-chart/${paper}${query}`,
    })

  it('is one A3 sheet with sentence, signs and drawing', async () => {
    await aTeam()
    const { container } = print('a3')
    expect(await screen.findByRole('img', { name: 'Team chart' })).toHaveTextContent('Ann Brown')
    expect(screen.getByText(/2 people in 2 agencies/)).toBeVisible()
    expect(container.querySelector('article style')).toHaveTextContent('A3 landscape')
    expect(screen.getByRole('list', { name: 'What the signs mean' })).toHaveTextContent('Fenside')
  })

  it('is as many A4 sheets as it takes, with a plan and the neighbours of each', async () => {
    const lead = await aPost(app, { title: 'Lead' })
    await anAppointment(app, { postId: lead })
    for (let index = 0; index < 12; index += 1) {
      const middle = await aPost(app, { reportsToPostId: lead })
      await anAppointment(app, { postId: middle })
      for (let below = 0; below < 2; below += 1)
        await anAppointment(app, { postId: await aPost(app, { reportsToPostId: middle }) })
    }
    print('a4')
    expect(await screen.findByRole('img', { name: 'Plan of the sheets' })).toHaveTextContent('A1')
    expect(screen.getByRole('img', { name: 'Sheet A2' })).toBeInTheDocument()
    expect(screen.getByText('Sheet A1').parentElement).toHaveTextContent('Goes on: A2 right')
  })
})

describe('the address of a part of the chart', () => {
  it('brings back what was looked at, in signs that the printer takes', () => {
    const view = {
      lines: ['appraiser'] as const,
      focus: 'outside:x:una (o’fox)',
      area: 'Training & employment (adults)',
      folded: new Set(['person:1', 'person:2']),
    }
    const text = viewToText(view)
    expect(text).toMatch(/^[\w\-=&%.]+$/)
    expect(textToView(new URLSearchParams(text))).toEqual(view)
  })

  it('is empty when nothing was chosen', () => {
    expect(viewToText(textToView(new URLSearchParams()))).toBe('')
    expect(textToView(new URLSearchParams()).lines).toEqual(usualLines)
  })
})

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
