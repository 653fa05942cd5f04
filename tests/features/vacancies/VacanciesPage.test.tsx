import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import TurnoverPrint from '#renderer/features/vacancies/TurnoverPrint.tsx'
import VacanciesPage from '#renderer/features/vacancies/VacanciesPage.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aPost, aVacancy } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  forgetTableViews()
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const open = (at = '/vacancies') =>
  renderPage(<VacanciesPage />, { client: app.api, path: '/vacancies/:id?', at })

describe('the vacancies', () => {
  it('say what belongs here while there is none, and the first is opened by keyboard', async () => {
    await aPost(app, { title: 'Family worker' })
    const { user } = open()
    await screen.findByRole('heading', { name: 'No vacancy on record' })
    await user.keyboard('{Control>}n{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Open a vacancy' })
    await user.click(within(dialog).getByRole('combobox', { name: 'Post' }))
    await user.click(await screen.findByRole('option', { name: 'Family worker' }))
    await user.keyboard('{Control>}s{/Control}')
    const grid = await screen.findByRole('grid', { name: 'Vacancies' })
    expect(within(grid).getByRole('row', { name: /Family worker/ })).toHaveTextContent('Open')
  })

  it('are advertised jointly, counted and filled from beside the list', async () => {
    await anAgency(app, { name: 'Aspen NHS' })
    await aVacancy(app, { postId: await aPost(app, { title: 'Family worker' }) })
    const { user } = open()
    const grid = await screen.findByRole('grid', { name: 'Vacancies' })
    within(grid)
      .getByRole('row', { name: /Family worker/ })
      .focus()
    await user.keyboard('{Enter}')
    const aside = await screen.findByRole('region', { name: 'Family worker' })
    await user.click(within(aside).getByRole('button', { name: 'Record an advert' }))
    let dialog = await screen.findByRole('dialog', { name: 'Record an advert' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Where' }), 'County site')
    await user.click(within(dialog).getByRole('combobox', { name: 'Together with (optional)' }))
    await user.click(await screen.findByRole('option', { name: 'Aspen NHS' }))
    await user.click(within(dialog).getByRole('button', { name: 'Record advert' }))
    await waitFor(() => expect(aside).toHaveTextContent('jointly with Aspen NHS'))

    await user.click(within(aside).getByRole('button', { name: 'Change or count' }))
    dialog = await screen.findByRole('dialog', { name: 'Vacancy: Family worker' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Applied (optional)' }), '3')
    await user.type(within(dialog).getByRole('textbox', { name: 'Shortlisted (optional)' }), '5')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    const shortlisted = within(dialog).getByRole('textbox', { name: 'Shortlisted (optional)' })
    await waitFor(() => expect(shortlisted).toHaveAccessibleDescription(/More than applied \(3\)/))
    await user.clear(shortlisted)
    await user.type(shortlisted, '2')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(async () =>
      expect((await app.api.vacancies.list({}))[0]).toMatchObject({ applied: 3, shortlisted: 2 }),
    )
    await user.click(within(aside).getByRole('button', { name: 'Mark as filled' }))
    await screen.findByRole('dialog', { name: 'Mark as filled' })
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(async () =>
      expect((await app.api.vacancies.list({}))[0]).toMatchObject({ state: 'filled' }),
    )
    await user.click(screen.getByRole('radio', { name: 'All' }))
    expect(await within(grid).findByRole('row', { name: /Family worker/ })).toHaveTextContent('Filled')
  })

  it('are filled by somebody new, from the address that the search leads to', async () => {
    const id = await aVacancy(app, { postId: await aPost(app, { title: 'Family worker' }) })
    const { user } = open(`/vacancies/${id}`)
    const aside = await screen.findByRole('region', { name: 'Family worker' })
    await user.click(within(aside).getByRole('button', { name: 'Fill this vacancy' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Fill the vacancy: Family worker' }))
    await user.click(dialog.getByRole('combobox', { name: 'Who' }))
    await user.click(await screen.findByRole('option', { name: 'Somebody new' }))
    await user.type(dialog.getByRole('textbox', { name: 'First name' }), 'Cy')
    await user.click(dialog.getByRole('button', { name: 'Fill this vacancy' }))
    await waitFor(() =>
      expect(dialog.getByRole('textbox', { name: 'Last name' })).toHaveAccessibleDescription(
        /Give the last name/,
      ),
    )
    await user.type(dialog.getByRole('textbox', { name: 'Last name' }), 'Novak')
    await user.click(dialog.getByRole('button', { name: 'Fill this vacancy' }))
    expect(await within(aside).findByRole('link', { name: 'Cy Novak' })).toBeVisible()
  })

  it('show turnover with its formula and its numbers', async () => {
    const leaver = await aPerson(app, { startedOn: day('2020-01-01') })
    await aPerson(app, { startedOn: day('2020-01-01') })
    await app.api.people.leave({ id: leaver, leftOn: '2026-10-30', leavingReasonId: null, leavingNote: '' })
    const { user } = open()
    await user.click(await screen.findByRole('radio', { name: 'Turnover' }))
    expect(
      await screen.findByText('Leavers ÷ average headcount × 100: 1 ÷ ((2 + 1) ÷ 2) × 100 = 66.7%.'),
    ).toBeVisible()
    const grid = screen.getByRole('grid', { name: 'Turnover by agency' })
    expect(within(grid).getByRole('row', { name: /The centre/ })).toHaveTextContent('66.7')
    expect(screen.getByText('Not said: 1')).toBeVisible()
    const leavers = screen.getByRole('grid', { name: 'Leavers' })
    expect(within(leavers).getByRole('row', { name: /30\/10\/2026/ })).toHaveTextContent('Not said')
  })

  it('print turnover with its working, the reasons and who left', async () => {
    await anAppointment(app, {
      postId: await aPost(app, { minutesPerWeek: 2220, fullTimeMinutes: 2220 }),
      minutesPerWeek: 1110,
    })
    const leaver = await aPerson(app, { givenName: 'Ann', familyName: 'Brown', startedOn: day('2020-01-01') })
    await app.api.people.leave({ id: leaver, leftOn: '2026-10-30', leavingReasonId: null, leavingNote: '' })
    renderPage(<TurnoverPrint />, { client: app.api })
    expect(await screen.findByText(/0\.50 ÷ 1\.00 × 100 = 50\.0% today/)).toBeVisible()
    expect(screen.getByRole('row', { name: /Ann Brown/ })).toHaveTextContent('30/10/2026')
    await waitFor(() => expect(document.documentElement.dataset['printReady']).toBe('true'))
  })
})
