import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import LeaveKindsPage from '#renderer/features/leave/LeaveKindsPage.tsx'
import LeavePage from '#renderer/features/leave/LeavePage.tsx'
import { PersonLeave } from '#renderer/features/leave/PersonLeave.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import {
  anAgency,
  anAppointment,
  aPerson,
  aRole,
  aWorkingWeek,
  kindOfLeave,
  someLeave,
} from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  forgetTableViews()
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const open = (at = '/leave') => renderPage(<LeavePage />, { client: app.api, path: '/leave/:id?', at })

async function aisha() {
  const personId = await aPerson(app, { givenName: 'Aisha', familyName: 'Khan' })
  const appointmentId = await anAppointment(app, { personId, minutesPerWeek: 2250 })
  await aWorkingWeek(app, { appointmentId })
  return { personId, appointmentId }
}

describe('leave and absence', () => {
  it('is asked for on a form that says at once what it takes', async () => {
    await aisha()
    const { user } = open()
    await screen.findByRole('heading', { name: 'Nobody is away, and nothing is booked' })
    await user.keyboard('{Control>}n{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Leave or absence' })
    await user.click(within(dialog).getByRole('combobox', { name: 'Who' }))
    await user.click(await screen.findByRole('option', { name: 'Aisha Khan' }))
    await user.click(within(dialog).getByRole('combobox', { name: 'Kind' }))
    await user.click(await screen.findByRole('option', { name: 'Annual leave' }))
    await user.type(within(dialog).getByRole('textbox', { name: 'First day' }), '21/12/2026')
    await user.type(within(dialog).getByRole('textbox', { name: 'Last day' }), '29/12/2026{Tab}')
    await user.clear(within(dialog).getByRole('textbox', { name: 'Asked on' }))
    await user.type(within(dialog).getByRole('textbox', { name: 'Asked on' }), '20/11/2026')
    await waitFor(() =>
      expect(within(dialog).getByRole('status')).toHaveTextContent('It takes 37.5 hours on 5 working days'),
    )
    expect(within(dialog).getByRole('status')).toHaveTextContent('The centre employs them')
    await user.keyboard('{Control>}s{/Control}')
    const grid = await screen.findByRole('grid', { name: /Leave and absence/ })
    expect(within(grid).getByRole('row', { name: /Aisha Khan/ })).toHaveTextContent('Waiting for a decision')
  })

  it('is decided by the home agency with a name, a day and how the centre was told', async () => {
    const { personId, appointmentId } = await aisha()
    const agency = await anAgency(app, { name: 'Health Trust' })
    await aRole(app, {
      appointmentIds: [appointmentId],
      role: 'leaveApprover',
      side: 'home',
      holderName: 'Ann Brown',
      holderAgencyId: agency,
    })
    const id = await someLeave(app, { personId, requestedOn: day('2026-11-02') })
    const { user } = open(`/leave/${id}`)
    const aside = await screen.findByRole('region', { name: 'Aisha Khan' })
    await user.click(await within(aside).findByRole('button', { name: 'Decide' }))
    const dialog = await screen.findByRole('dialog', { name: /Decide/ })
    expect(within(dialog).getByRole('textbox', { name: 'Name' })).toHaveValue('Ann Brown')
    await user.click(within(dialog).getByRole('combobox', { name: 'Decision' }))
    await user.click(await screen.findByRole('option', { name: 'Approved' }))
    await user.clear(within(dialog).getByRole('textbox', { name: 'On' }))
    await user.type(within(dialog).getByRole('textbox', { name: 'On' }), '20/11/2026')
    await user.keyboard('{Control>}s{/Control}')
    const told = within(dialog).getByRole('combobox', { name: 'How the centre was told' })
    await waitFor(() => expect(dialog.textContent).toContain('keep it in writing'))
    await user.click(told)
    await user.click(await screen.findByRole('option', { name: 'By email' }))
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() =>
      expect(aside).toHaveTextContent('by Ann Brown of Health Trust on 20/11/2026, told by email'),
    )
    expect(within(aside).getByRole('button', { name: 'Cancel leave' })).toBeVisible()
  })

  it('counts what waits for the centre and what for home agencies', async () => {
    const { personId } = await aisha()
    await someLeave(app, { personId })
    open()
    expect(await screen.findByText(/Waiting: 1 decision of the centre, 0 of home agencies/)).toBeVisible()
  })

  it('ends when somebody is back', async () => {
    const { personId } = await aisha()
    const kindId = await kindOfLeave(app, 'sickness')
    const id = await someLeave(app, { personId, kindId, startsOn: day('2026-11-16'), endsOn: null })
    const { user } = open(`/leave/${id}`)
    await user.click(await screen.findByRole('button', { name: 'They are back' }))
    const dialog = await screen.findByRole('dialog', { name: 'Aisha Khan is back' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Last day away' }), '20/11/2026')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(async () =>
      expect(await app.api.leave.find({ id })).toMatchObject({ endsOn: '2026-11-20', leaveMinutes: 2250 }),
    )
  })

  it('of one person shows the year with its working, and takes what the employer says', async () => {
    const { personId } = await aisha()
    const { user } = renderPage(<PersonLeave personId={personId} />, { client: app.api })
    await screen.findByText('What is left cannot be worked out')
    await user.click(screen.getByRole('button', { name: 'What the employer says' }))
    const dialog = await screen.findByRole('dialog', { name: /Leave year from 01\/04\/2026/ })
    await user.type(within(dialog).getByRole('textbox', { name: /Leave of the year/ }), '200')
    await user.keyboard('{Control>}s{/Control}')
    await screen.findByText('200 hours left')
    expect(screen.getByRole('table', { name: 'How it was worked out' })).toHaveTextContent(
      'as the employer says',
    )
  })
})

describe('kinds of leave', () => {
  const kinds = (at = '/leave-kinds') =>
    renderPage(<LeaveKindsPage />, { client: app.api, path: '/leave-kinds/:id?', at })

  it('are added with what they count as and whether somebody decides', async () => {
    const { user } = kinds()
    await user.click(await screen.findByRole('button', { name: 'Add a kind of leave' }))
    const dialog = await screen.findByRole('dialog', { name: 'Add a kind of leave' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Birthday')
    await user.click(within(dialog).getByRole('combobox', { name: 'Counts as' }))
    await user.click(await screen.findByRole('option', { name: 'Annual leave' }))
    await user.click(within(dialog).getByRole('checkbox', { name: 'Somebody has to decide about it' }))
    await user.click(within(dialog).getByRole('button', { name: 'Add kind' }))
    await waitFor(async () =>
      expect(await app.api.leave.kinds({})).toContainEqual(
        expect.objectContaining({ name: 'Birthday', meaning: 'annual', needsDecision: 0 }),
      ),
    )
  })

  it('say that sickness takes nothing from the year and carries no note', async () => {
    kinds(`/leave-kinds/${await kindOfLeave(app, 'sickness')}`)
    expect(await screen.findByText(/No note can be written beside it/)).toBeVisible()
    expect(screen.getAllByText('Not taken from it').length).toBeGreaterThan(0)
  })

  it('are no longer offered once they are not used, and come back', async () => {
    const id = await kindOfLeave(app, 'study')
    const { user } = kinds(`/leave-kinds/${id}`)
    const retired = async () => (await app.api.leave.kinds({})).find((kind) => kind.id === id)!.retiredOn
    await user.click(await screen.findByRole('button', { name: 'Stop using it' }))
    await waitFor(async () => expect(await retired()).toBe('2026-11-23'))
    await user.click(await screen.findByRole('button', { name: 'Use it again' }))
    await waitFor(async () => expect(await retired()).toBeNull())
  })

  it('change their name, and refuse one that is there already', async () => {
    const { user } = kinds(`/leave-kinds/${await kindOfLeave(app, 'study')}`)
    await user.click(await screen.findByRole('button', { name: 'Change this kind' }))
    const dialog = await screen.findByRole('dialog', { name: 'Change Study or training' })
    const name = within(dialog).getByRole('textbox', { name: 'Name' })
    await user.clear(name)
    await user.type(name, 'Sickness')
    await user.click(within(dialog).getByRole('button', { name: 'Save kind' }))
    await within(dialog).findByText('The list has this name already')
    await user.clear(name)
    await user.type(name, 'Study')
    await user.click(within(dialog).getByRole('button', { name: 'Save kind' }))
    await waitFor(async () =>
      expect((await app.api.leave.kinds({})).map((kind) => kind.name)).toContain('Study'),
    )
  })
})
