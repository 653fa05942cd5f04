import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import HomePage from '#renderer/features/home/HomePage.tsx'
import HomePrint from '#renderer/features/home/HomePrint.tsx'
import { day, instant } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aPerson } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

const backedUp = { lastVerifiedBackupAt: instant.parse('2026-11-22T18:00:00.000Z') }

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

async function somethingDue() {
  const personId = await aPerson(app, {
    givenName: 'Aisha',
    familyName: 'Khan',
    registrationBody: 'the NMC',
    registrationExpiresOn: day('2026-11-18'),
  })
  const [template] = await app.api.inductionTemplates.list({})
  const [induction] = await app.api.inductions.begin({
    templateId: template!.id,
    people: [{ personId, startsOn: day('2026-11-23') }],
  })
  return { personId, induction: induction! }
}

describe('the Home page', () => {
  it('is calm when nothing is due', async () => {
    renderPage(<HomePage />, { client: app.api, session: backedUp })
    expect(await screen.findByRole('heading', { name: 'Nothing is due' })).toBeVisible()
    expect(screen.getByText('All quiet')).toBeVisible()
  })

  it('says in words when things are due, most urgent first, each one click from where it is dealt with', async () => {
    const { personId, induction } = await somethingDue()
    const { user, router } = renderPage(<HomePage />, { client: app.api, session: backedUp })
    const overdue = await screen.findByRole('region', { name: 'Overdue (1)' })
    const late = within(overdue).getByRole('link', { name: /5 days overdue.*Aisha Khan.*NMC/ })
    expect(late).toHaveAttribute('href', `/people/${personId}`)
    const due = screen.getByRole('region', { name: /Due within 30 days/ })
    await user.click(within(due).getAllByRole('link', { name: /today.*Aisha Khan.*8 induction steps/ })[0]!)
    expect(router.state.location.pathname).toBe(`/inductions/${induction.id}`)
  })

  it('shows one kind at a time', async () => {
    await somethingDue()
    const { user } = renderPage(<HomePage />, { client: app.api, session: backedUp })
    await user.click(await screen.findByRole('radio', { name: 'Professional registration (1)' }))
    expect(screen.getAllByRole('link', { name: /Aisha/ })).toHaveLength(1)
    await user.click(screen.getByRole('radio', { name: /Everything/ }))
    expect(screen.getAllByRole('link', { name: /Aisha/ }).length).toBeGreaterThan(4)
  })

  it('asks for a backup when the last one is old, or there was none', async () => {
    renderPage(<HomePage />, { client: app.api })
    expect(
      await screen.findByRole('link', { name: /today.*Backup.*No backup has been made/ }),
    ).toHaveAttribute('href', '/backups')
  })

  it('saves the dates for Outlook', async () => {
    await somethingDue()
    const { user } = renderPage(<HomePage />, { client: app.api, session: backedUp })
    await user.click(await screen.findByRole('button', { name: 'Save dates for Outlook' }))
    await waitFor(() => expect([...app.saved.keys()]).toEqual(['Meadow Lane due dates.ics']))
  })

  it('prints with the same groups', async () => {
    await somethingDue()
    renderPage(<HomePrint />, { client: app.api, session: backedUp })
    expect(await screen.findByRole('heading', { name: 'Overdue (1)' })).toBeVisible()
    expect(screen.getByText('5 days overdue')).toBeVisible()
    await waitFor(() => expect(document.documentElement).toHaveAttribute('data-print-ready', 'true'))
  })

  it('has no fault for assistive technology', async () => {
    await somethingDue()
    renderPage(<HomePage />, { client: app.api })
    await screen.findByRole('region', { name: 'Overdue (1)' })
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
  })
})
