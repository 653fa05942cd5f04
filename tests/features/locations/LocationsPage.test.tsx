import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import LocationPrint from '#renderer/features/locations/LocationPrint.tsx'
import LocationsRoom from '#renderer/features/locations/LocationsPage.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aLocation, anAppointment, aPerson, aPost } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  forgetTableViews()
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const open = (at = '/locations') =>
  renderPage(<LocationsRoom />, { client: app.api, path: '/locations/:id?', at })

describe('the register of locations', () => {
  it('says what belongs here while it is empty, and takes the first by keyboard', async () => {
    const { user } = open()
    await screen.findByRole('heading', { name: 'No locations yet' })
    await user.keyboard('{Control>}n{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Add a location' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Wharf Hall')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByRole('heading', { name: 'Wharf Hall', level: 1 })).toBeInTheDocument()
    expect(screen.getByText('Monday to Friday')).toBeVisible()
  })

  it('makes a location of what stands in posts, with the posts', async () => {
    await aPost(app, { title: 'Cook', base: 'Wharf Hall' })
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Make “Wharf Hall” a location' }))
    await screen.findByRole('dialog', { name: 'Add a location' })
    await user.keyboard('{Control>}s{/Control}')
    await user.click(await screen.findByRole('tab', { name: /Who works here/ }))
    expect(await screen.findByRole('link', { name: 'Cook' })).toBeVisible()
  })

  it('links posts to a place of the same name by one click', async () => {
    await aPost(app, { title: 'Cook', base: 'wharf hall' })
    await aLocation(app, { name: 'Wharf Hall' })
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: /^Link to the location/ }))
    await waitFor(() => expect(screen.queryByText('Bases that only stand in posts')).toBeNull())
    expect((await app.api.locations.list({}))[0]!.works).toMatchObject([{ work: 'Cook' }])
  })

  it('offers nothing to change to those who may only read', async () => {
    await aPost(app, { base: 'Wharf Hall' })
    await aLocation(app)
    await app.signInAs('reader')
    renderPage(<LocationsRoom />, {
      client: app.api,
      path: '/locations/:id?',
      at: '/locations',
      session: { permissions: ['records.read'] },
    })
    await screen.findByRole('grid', { name: 'Locations' })
    expect(screen.queryByRole('button', { name: 'Add a location' })).toBeNull()
    expect(screen.queryByText('Bases that only stand in posts')).toBeNull()
  })
})

describe('one location', () => {
  it('collects reasons with weight and sums them up, then takes the decision', async () => {
    const id = await aLocation(app, { name: 'Hall' })
    const { user } = open(`/locations/${id}`)
    await user.click(await screen.findByRole('tab', { name: /For and against/ }))
    expect(screen.getByText('No reasons are written down yet.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Add a reason for it' }))
    let dialog = await screen.findByRole('dialog', { name: 'A reason for it' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Families pass it every day')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText(/1 for \(weight 2\), 0 against \(weight 0\)/)).toBeVisible()

    await user.keyboard('{Control>}n{/Control}')
    dialog = await screen.findByRole('dialog', { name: 'Decide about Hall' })
    await user.click(within(dialog).getByRole('combobox', { name: 'Decision' }))
    await user.click(await screen.findByRole('option', { name: 'Use it' }))
    await user.click(within(dialog).getByRole('button', { name: 'Save decision' }))
    const decidedOn = within(dialog).getByRole('textbox', { name: 'Decided on (optional)' })
    await waitFor(() => expect(decidedOn).toHaveAccessibleDescription(/Give the day of the decision/))
    await user.type(decidedOn, '20/11/2026')
    await user.click(within(dialog).getByRole('button', { name: 'Save decision' }))
    await waitFor(async () =>
      expect((await app.api.locations.list({}))[0]).toMatchObject({
        decision: 'use',
        decidedOn: '2026-11-20',
      }),
    )
  })

  it('names who works there, and takes a post off', async () => {
    const postId = await aPost(app, { title: 'Cook' })
    await anAppointment(app, {
      postId,
      personId: await aPerson(app, { givenName: 'Ann', familyName: 'Brown' }),
    })
    const id = await aLocation(app, { postIds: [postId] })
    const { user } = open(`/locations/${id}`)
    await user.click(await screen.findByRole('tab', { name: /Who works here/ }))
    expect(screen.getByRole('link', { name: 'Ann Brown' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Take Cook off this location' }))
    expect(await screen.findByText('No post is based here yet.')).toBeVisible()
  })

  it('has no fault that axe finds, on any of its tabs', async () => {
    const id = await aLocation(app, { name: 'Hall', postIds: [await aPost(app)] })
    const { user } = open(`/locations/${id}`)
    for (const name of [/The place/, /For and against/, /Who works here/]) {
      await user.click(await screen.findByRole('tab', { name }))
      const { violations } = await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      })
      expect(violations.map((violation) => violation.id)).toEqual([])
    }
  })

  it('goes on one sheet for the meeting, with both sides', async () => {
    const locationId = await aLocation(app, { name: 'Hall' })
    for (const side of ['for', 'against'] as const)
      await app.api.locations.addReason({
        locationId,
        side,
        statement: `Reason ${side}`,
        weight: 'some',
        fromWhom: 'Parents',
        saidOn: null,
      })
    renderPage(<LocationPrint />, {
      client: app.api,
      path: '/print/locations/:id',
      at: `/print/locations/${locationId}`,
    })
    expect(await screen.findByText('Reason for (Some weight, Parents)')).toBeVisible()
    expect(screen.getByText('Reason against (Some weight, Parents)')).toBeVisible()
    expect(screen.getByText(/1 for \(weight 1\), 1 against \(weight 1\): as much weight/)).toBeVisible()
  })
})
