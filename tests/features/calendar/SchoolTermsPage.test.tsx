import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import SchoolTermsPage from '#renderer/features/calendar/SchoolTermsPage.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  forgetTableViews()
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const open = () => renderPage(<SchoolTermsPage />, { client: app.api })

describe('terms and closures', () => {
  it('take a whole year on one form and put each fault beside its day', async () => {
    const { user } = open()
    await screen.findByRole('heading', { name: 'No terms entered yet' })
    await user.keyboard('{Control>}n{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Add the year’s terms' })
    const days = [
      ['02/09/2026', '23/10/2026'],
      ['02/11/2026', '18/12/2026'],
      ['18/12/2026', '12/02/2027'],
      ['22/02/2027', '25/03/2027'],
      ['12/04/2027', '28/05/2027'],
      ['07/06/2027', '21/07/2027'],
    ] as const
    for (const [index, [first, last]] of days.entries()) {
      await user.type(within(dialog).getByRole('textbox', { name: `First day of term ${index + 1}` }), first)
      await user.type(within(dialog).getByRole('textbox', { name: `Last day of term ${index + 1}` }), last)
    }
    await user.keyboard('{Control>}s{/Control}')
    const wrong = within(dialog).getByRole('textbox', { name: 'First day of term 3' })
    await waitFor(() => expect(wrong).toHaveAccessibleDescription(/Overlaps with Autumn term 2026/))
    await user.clear(wrong)
    await user.type(wrong, '04/01/2027')
    await user.keyboard('{Control>}s{/Control}')
    const holidays = await screen.findByRole('grid', { name: 'School holidays' })
    expect(within(holidays).getByRole('row', { name: /Christmas holiday 2026/ })).toHaveTextContent(
      '03/01/2027',
    )
  })

  it('add a closure of the whole centre, and show it', async () => {
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Add a closure' }))
    const dialog = await screen.findByRole('dialog', { name: 'Add a closure' })
    await user.type(within(dialog).getByRole('textbox', { name: 'What it is called' }), 'Between the years')
    await user.type(within(dialog).getByRole('textbox', { name: 'First day' }), '29/12/2026')
    await user.type(within(dialog).getByRole('textbox', { name: 'Last day' }), '31/12/2026')
    await user.keyboard('{Control>}s{/Control}')
    const grid = await screen.findByRole('grid', { name: 'Closures' })
    expect(grid).toHaveTextContent('The whole centre')
    expect(await app.api.calendar.closures({})).toMatchObject([{ startsOn: day('2026-12-29') }])
  })
})
