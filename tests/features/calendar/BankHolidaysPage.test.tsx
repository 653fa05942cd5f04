import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import BankHolidaysPage from '#renderer/features/calendar/BankHolidaysPage.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { dayOfInstant, formatDay, yearOf, instant } from '#shared/dates.ts'
import { bankHolidaysIn } from '#shared/features/calendar/bank-holidays.rules.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

/** The page begins with the year of the computer's clock. */
const year = yearOf(dayOfInstant(instant.parse(new Date().toISOString())))

describe('the bank holidays page', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre()
  })
  afterEach(async () => {
    forgetTableViews()
    await app.close()
  })

  const summer = bankHolidaysIn(year).find(({ name }) => name === 'Summer bank holiday')!
  const listed = async () => (await app.api.calendar.bankHolidays({ year })).holidays.map(({ name }) => name)

  it('lists the days of the year with their weekdays', async () => {
    renderPage(<BankHolidaysPage />, { client: app.api })
    const row = await screen.findByRole('row', { name: /Summer bank holiday/ })
    expect(within(row).getByText(formatDay(summer.day))).toBeVisible()
    expect(within(row).getByText('Monday')).toBeVisible()
  })

  it('takes a day away and puts it back', async () => {
    const { user } = renderPage(<BankHolidaysPage />, { client: app.api })
    const row = await screen.findByRole('row', { name: /Summer bank holiday/ })
    await user.click(within(row).getByRole('checkbox'))
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    await user.click(await screen.findByRole('button', { name: 'Put back Summer bank holiday' }))
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Removed' })).toBeNull())
    expect(await listed()).toContain('Summer bank holiday')
  })

  it('adds a day, typed as people write it', async () => {
    const { user } = renderPage(<BankHolidaysPage />, { client: app.api })
    await user.click(await screen.findByRole('button', { name: 'Add a bank holiday' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: 'Day' }), `31/2/${year}`)
    await user.type(within(dialog).getByRole('textbox', { name: 'What it is called' }), 'Town holiday')
    await user.click(within(dialog).getByRole('button', { name: 'Add bank holiday' }))
    expect((await within(dialog).findAllByText(/is not a real day/)).length).toBeGreaterThan(0)
    await user.clear(within(dialog).getByRole('textbox', { name: 'Day' }))
    await user.type(within(dialog).getByRole('textbox', { name: 'Day' }), `15/6/${year}`)
    await user.click(within(dialog).getByRole('button', { name: 'Add bank holiday' }))
    await waitFor(async () => expect(await listed()).toContain('Town holiday'))
  })

  it('has no fault for assistive technology', async () => {
    renderPage(<BankHolidaysPage />, { client: app.api })
    await screen.findByRole('row', { name: /Summer bank holiday/ })
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
  })
})
