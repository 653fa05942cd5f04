import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import PeoplePage from '#renderer/features/people/PeoplePage.tsx'
import PersonPrint from '#renderer/features/people/PersonPrint.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aPost, aSecondment } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  forgetTableViews()
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const open = (at = '/people') => renderPage(<PeoplePage />, { client: app.api, path: '/people/:id?', at })

async function bea() {
  const employerAgencyId = await anAgency(app, { name: 'Aspen NHS' })
  const id = await aPerson(app, {
    givenName: 'Beatrice',
    familyName: 'Khan',
    preferredName: 'Bea',
    employerAgencyId,
  })
  await anAppointment(app, {
    personId: id,
    postId: await aPost(app, { title: 'Health visitor' }),
    minutesPerWeek: 1110,
  })
  return id
}

describe('the staff list', () => {
  it('says what belongs here when it is empty, and adds the first person', async () => {
    const { user, router } = open()
    const empty = await screen.findByRole('heading', { name: 'Nobody here yet' })
    await user.click(within(empty.parentElement!).getByRole('button', { name: 'Add a person' }))
    const dialog = await screen.findByRole('dialog', { name: 'Add a person' })
    await user.type(within(dialog).getByRole('textbox', { name: 'First name' }), 'Ann')
    await user.type(within(dialog).getByRole('textbox', { name: 'Last name' }), 'Brown')
    await user.keyboard('{Control>}s{/Control}')
    await screen.findByRole('heading', { level: 1, name: 'Ann Brown' })
    const [person] = await app.api.people.list({})
    expect(router.state.location.pathname).toBe(`/people/${person!.id}`)
  })

  it('asks whether it is the same person, puts what is wrong beside its field, and saves nothing', async () => {
    await aPerson(app, { givenName: 'Ann', familyName: 'Brown', staffNumber: 'S1' })
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Add a person' }))
    const dialog = await screen.findByRole('dialog', { name: 'Add a person' })
    await user.type(within(dialog).getByRole('textbox', { name: 'First name' }), 'ann')
    await user.type(within(dialog).getByRole('textbox', { name: 'Last name' }), 'Brown')
    expect(await within(dialog).findByText(/Already on record: Ann Brown/)).toBeVisible()
    await user.type(within(dialog).getByRole('textbox', { name: 'Staff number (optional)' }), 's1')
    await user.click(within(dialog).getByRole('button', { name: 'Add person' }))
    const number = within(dialog).getByRole('textbox', { name: 'Staff number (optional)' })
    await waitFor(() => expect(number).toHaveAccessibleDescription(/Ann Brown has this number/))
    expect(await app.api.people.list({})).toHaveLength(1)
  })

  it('shows who is here with post and employer, and leavers only when asked', async () => {
    await bea()
    const gone = await aPerson(app, { givenName: 'Old', familyName: 'Hand' })
    await app.api.people.leave({ id: gone, leftOn: '2026-06-30', leavingReasonId: null, leavingNote: '' })
    const { user } = open()
    const list = await screen.findByRole('grid', { name: 'Staff' })
    const row = within(list).getByRole('row', { name: /Khan, Beatrice \(Bea\)/ })
    expect(row).toHaveTextContent('Health visitor')
    expect(row).toHaveTextContent('Aspen NHS')
    expect(within(list).queryByRole('row', { name: /Hand, Old/ })).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'Left' }))
    expect(within(list).getByRole('row', { name: /Hand, Old/ })).toBeInTheDocument()
  })

  it('shows a person beside the list, and opens the record from there', async () => {
    const id = await bea()
    const { user, router } = open()
    await user.click(await screen.findByText('Khan, Beatrice (Bea)'))
    const aside = await screen.findByRole('region', { name: 'Bea Khan' })
    expect(aside).toHaveTextContent('18.5 hours')
    await user.click(within(aside).getByRole('button', { name: 'Open the record' }))
    expect(router.state.location.pathname).toBe(`/people/${id}`)
  })

  it('offers nothing that a reader may not do', async () => {
    await bea()
    renderPage(<PeoplePage />, {
      client: app.api,
      path: '/people/:id?',
      at: '/people',
      session: { permissions: ['records.read'] },
    })
    await screen.findByRole('grid', { name: 'Staff' })
    expect(screen.queryByRole('button', { name: 'Add a person' })).toBeNull()
  })
})

describe('the record of a person', () => {
  it('shows details, appointments, secondments and history in tabs', async () => {
    const id = await bea()
    const { user } = open(`/people/${id}`)
    await screen.findByRole('heading', { level: 1, name: 'Bea Khan' })
    await user.click(await screen.findByRole('tab', { name: /Appointments ?1/ }))
    const list = await screen.findByRole('grid', { name: 'Appointments' })
    expect(within(list).getByRole('row', { name: /Health visitor/ })).toHaveTextContent('01/04/2026')
    await user.click(screen.getByRole('tab', { name: /Secondments/ }))
    expect(await screen.findByRole('heading', { name: 'Not seconded' })).toBeVisible()
    await user.click(screen.getByRole('tab', { name: 'History' }))
    expect(await screen.findByText('Added a person')).toBeVisible()
  })

  it('records a leaver, and offers to take it back', async () => {
    const id = await bea()
    const { user } = open(`/people/${id}`)
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Record as a leaver' }))
    const dialog = await screen.findByRole('dialog', { name: 'Record Bea Khan as a leaver' })
    const lastDay = within(dialog).getByRole('textbox', { name: 'Last day' })
    await user.clear(lastDay)
    await user.type(lastDay, '30/10/2026')
    await user.click(within(dialog).getByRole('button', { name: 'Record leaver' }))
    await waitFor(async () =>
      expect(await app.api.people.find({ id })).toMatchObject({ leftOn: '2026-10-30' }),
    )
    await user.click(await screen.findByRole('button', { name: 'More' }))
    expect(await screen.findByRole('menuitem', { name: 'Take back the leaving' })).toBeInTheDocument()
  })

  it('says why somebody cannot be deleted', async () => {
    const id = await bea()
    await aSecondment(app, { personId: id })
    const { user } = open(`/people/${id}`)
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }))
    await user.click(await screen.findByRole('button', { name: 'Delete person' }))
    expect(
      await screen.findByText(/Bea Khan has more on record: secondment \(1\)\. Nothing was deleted/),
    ).toBeVisible()
  })

  it('prints with appointments and secondments', async () => {
    const id = await bea()
    await aSecondment(app, {
      personId: id,
      hostTitle: 'Parenting lead',
      startsOn: day('2027-01-04'),
      endsOn: day('2027-12-31'),
    })
    renderPage(<PersonPrint />, { client: app.api, path: '/print/people/:id', at: `/print/people/${id}` })
    expect(await screen.findByRole('heading', { level: 1, name: 'Bea Khan' })).toBeVisible()
    expect(screen.getByRole('cell', { name: 'Health visitor' })).toBeVisible()
    expect(screen.getAllByRole('cell', { name: 'Parenting lead' })).toHaveLength(2)
    await waitFor(() => expect(document.documentElement).toHaveAttribute('data-print-ready', 'true'))
  })
})
