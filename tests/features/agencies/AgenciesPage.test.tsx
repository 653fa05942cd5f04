import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import AgenciesPage from '#renderer/features/agencies/AgenciesPage.tsx'
import AgencyPrint from '#renderer/features/agencies/AgencyPrint.tsx'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, aPerson } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const open = (at = '/agencies') =>
  renderPage(<AgenciesPage />, { client: app.api, path: '/agencies/:id?', at })

describe('the agencies page', () => {
  it('adds the first agency and opens its record', async () => {
    const { user } = open()
    const empty = await screen.findByRole('heading', { name: 'No agencies yet' })
    await user.click(within(empty.parentElement!).getByRole('button', { name: 'Add an agency' }))
    await user.type(
      within(await screen.findByRole('dialog')).getByRole('textbox', { name: 'Name' }),
      'Aspen NHS',
    )
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByRole('heading', { level: 1, name: 'Aspen NHS' })).toBeVisible()
  })

  it('shows whom an agency employs here, and says why it cannot be deleted', async () => {
    const id = await anAgency(app, { name: 'Aspen NHS' })
    await aPerson(app, { givenName: 'Ann', familyName: 'Brown', employerAgencyId: id })
    const { user } = open(`/agencies/${id}`)
    await user.click(await screen.findByRole('tab', { name: 'People' }))
    expect(await screen.findByRole('link', { name: 'Ann Brown' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    await user.click(await screen.findByRole('button', { name: 'Delete agency' }))
    expect(
      await screen.findByText(/Aspen NHS employs or employed a person here, so it was not deleted/),
    ).toBeVisible()
  })

  it('prints an information sheet', async () => {
    const id = await anAgency(app, { name: 'Aspen NHS', howToAsk: 'Ring before noon' })
    renderPage(<AgencyPrint />, { client: app.api, path: '/print/agencies/:id', at: `/print/agencies/${id}` })
    expect(await screen.findByRole('heading', { level: 1, name: 'Aspen NHS' })).toBeVisible()
    expect(screen.getByText('Ring before noon')).toBeVisible()
  })
})
