import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { PersonPatterns } from '#renderer/features/patterns/PersonPatterns.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAppointment, aPerson } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  forgetTableViews()
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

describe('the working week of a person', () => {
  it('is said to be assumed, then typed into a grid by keyboard', async () => {
    const personId = await aPerson(app)
    await anAppointment(app, { personId, minutesPerWeek: 2250 })
    const { user } = renderPage(<PersonPatterns personId={personId} />, { client: app.api })
    await screen.findByText(/37.5 hours are assumed/)
    await user.click(screen.getByRole('button', { name: 'Note the working week' }))
    const dialog = await screen.findByRole('dialog', { name: /Working week/ })
    const box = (name: string) => within(dialog).getByRole('textbox', { name })
    await user.click(box('Monday from'))
    await user.keyboard('9{Tab}1700{Tab}30')
    expect(box('Monday from')).toHaveValue('09:00')
    await user.click(within(dialog).getByRole('button', { name: 'Monday to Friday like Monday' }))
    expect(dialog).toHaveTextContent('37.5 hours')
    await user.click(box('Friday from'))
    await user.keyboard('{ArrowDown}')
    expect(box('Saturday from')).toHaveFocus()
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(async () => {
      const [weeks] = await app.api.patterns.list({ personId })
      expect(weeks!.patterns[0]).toMatchObject({ meanMinutes: 2250, startsOn: '2026-04-01', warning: null })
    })
    const grid = await screen.findByRole('grid', { name: /Working weeks/ })
    expect(grid).toHaveTextContent('Mon-Fri 09:00-17:00 break 30')
  })

  it('of two weeks asks for the Monday, and refuses a day it cannot read', async () => {
    const personId = await aPerson(app)
    await anAppointment(app, { personId, minutesPerWeek: 480 })
    const { user } = renderPage(<PersonPatterns personId={personId} />, { client: app.api })
    await user.click(await screen.findByRole('button', { name: 'Note the working week' }))
    const dialog = await screen.findByRole('dialog', { name: /Working week/ })
    const first = within(dialog).getByRole('group', { name: 'Every week' })
    await user.type(within(first).getByRole('textbox', { name: 'Monday hours' }), '8.5')
    await user.click(within(dialog).getByRole('switch', { name: 'Two weeks that take turns' }))
    const second = await within(dialog).findByRole('group', { name: 'Second week' })
    await user.type(within(second).getByRole('textbox', { name: 'Tuesday from' }), '17{Tab}9{Tab}')
    expect(second).toHaveTextContent('Not readable')
    await user.keyboard('{Control>}s{/Control}')
    await within(second).findByRole('alert')
    await user.clear(within(second).getByRole('textbox', { name: 'Tuesday from' }))
    await user.type(within(second).getByRole('textbox', { name: 'Tuesday from' }), '9{Tab}')
    await user.clear(within(second).getByRole('textbox', { name: 'Tuesday to' }))
    await user.type(within(second).getByRole('textbox', { name: 'Tuesday to' }), '17{Tab}')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(async () => {
      const [weeks] = await app.api.patterns.list({ personId })
      expect(weeks!.patterns[0]).toMatchObject({
        week1: 'Mon 8:30',
        week2: 'Tue 09:00-17:00',
        cycleStartsOn: '2026-03-30',
      })
    })
  })
})
