import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import PeoplePage from '#renderer/features/people/PeoplePage.tsx'
import PersonPrint from '#renderer/features/people/PersonPrint.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { day, dayOfInstant, instant } from '#shared/dates.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { emptyPersonTerms } from '#shared/features/terms/terms.schema.ts'
import { permissions } from '#shared/permissions.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aRole, aSecondment } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

/** Forms offer the day of the computer; the centre's clock stands on the same one. */
const today = dayOfInstant(instant.parse(new Date().toISOString()))

describe('the record of a person', () => {
  let app: TestApp
  beforeEach(async () => {
    forgetTableViews()
    app = await aCentre({ today })
  })
  afterEach(() => app.close())

  const show = (id: PersonId, session = {}) =>
    renderPage(<PeoplePage />, { client: app.api, path: '/people/:id?', at: `/people/${id}`, session })
  const paper = (id: PersonId, session = {}) =>
    renderPage(<PersonPrint />, {
      client: app.api,
      path: '/print/people/:id',
      at: `/print/people/${id}`,
      session,
    })

  it('moves them to another employer, asks about the secondment, and keeps both employers', async () => {
    const aspen = await anAgency(app, { name: 'Aspen NHS' })
    await anAgency(app, { name: 'Birch Housing' })
    const id = await aPerson(app, { givenName: 'Ann', familyName: 'Brown', employerAgencyId: aspen })
    await aSecondment(app, { personId: id, homeAgencyId: aspen, startsOn: day('2026-04-01'), endsOn: null })
    const { user } = show(id)
    await user.click(await screen.findByRole('button', { name: 'Move to another employer' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Move Ann Brown to another employer' }))
    await user.click(dialog.getByRole('combobox', { name: /New employer/ }))
    await user.click(await screen.findByRole('option', { name: 'Birch Housing' }))
    await user.type(dialog.getByRole('textbox', { name: 'Why they move' }), 'The team moved.')
    await user.click(dialog.getByRole('button', { name: 'Move' }))
    const secondment = await dialog.findByRole('combobox', { name: /What becomes of the secondment/ })
    await waitFor(() => expect(secondment).toHaveAccessibleDescription(/Say what becomes of the secondment/))
    await user.click(secondment)
    await user.click(await screen.findByRole('option', { name: /goes on lending them/ }))
    await user.click(dialog.getByRole('button', { name: 'Move' }))

    const grid = await screen.findByRole('grid', { name: 'Employers' })
    expect(await within(grid).findByRole('row', { name: /Birch Housing/ })).toHaveTextContent(
      'The team moved.',
    )
    expect(within(grid).getByRole('row', { name: /Aspen NHS/ })).toBeVisible()
    expect(await app.api.secondments.list({ personId: id })).toHaveLength(2)
  })

  it('has an entry corrected, or deleted when they never moved', async () => {
    const birch = await anAgency(app, { name: 'Birch Housing' })
    const id = await aPerson(app)
    await app.api.employments.move({
      personId: id,
      agencyId: birch,
      startsOn: '2026-07-01',
      reason: 'By mistake.',
      afterwards: null,
      schemeId: null,
      serviceStartedOn: null,
    })
    const { user } = show(id)
    const grid = await screen.findByRole('grid', { name: 'Employers' })
    within(grid)
      .getByRole('row', { name: /Birch Housing/ })
      .focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('dialog', { name: 'Correct the entry for Birch Housing' })
    await user.click(screen.getByRole('button', { name: 'Delete this entry: they never moved' }))
    await waitFor(() =>
      expect(within(grid).queryByRole('row', { name: /Birch Housing/ })).not.toBeInTheDocument(),
    )
  })

  it('asks of a student what is kept of students', async () => {
    const id = await aPerson(app, { kind: 'student' })
    const { user } = show(id)
    const part = (await screen.findByRole('heading', { name: 'Placement' })).closest('section')!
    await user.click(within(part).getByRole('button', { name: 'Change' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Placement' }))
    await user.type(
      dialog.getByRole('textbox', { name: 'College or university (optional)' }),
      'Northfield College',
    )
    await user.type(dialog.getByRole('textbox', { name: 'Placement tutor (optional)' }), 'Dr Lund')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Northfield College')).toBeVisible()
    expect(screen.getByText('Dr Lund')).toBeVisible()
  })

  it('prints employers, roles, terms and checks', async () => {
    const aspen = await anAgency(app, { name: 'Aspen NHS' })
    const lead = await aPerson(app, { givenName: 'Sue', familyName: 'Lead' })
    const id = await aPerson(app, { givenName: 'Ann', familyName: 'Brown', employerAgencyId: aspen })
    const appointmentId = await anAppointment(app, { personId: id })
    await aRole(app, { appointmentIds: [appointmentId], holderPersonId: lead })
    const [scheme] = await app.api.terms.schemes({})
    await app.api.terms.addPersonTerms({
      ...emptyPersonTerms,
      personId: id,
      schemeId: scheme!.id,
      startsOn: '2026-01-01',
      grade: 'Grade 8',
    })
    paper(id)
    for (const heading of ['Employers', 'Roles: who answers for them', 'Terms', 'Checks, in short'])
      expect(await screen.findByRole('heading', { name: heading })).toBeVisible()
    expect(screen.getByRole('cell', { name: 'Sue Lead' })).toBeVisible()
    expect(screen.getByRole('cell', { name: 'Grade 8' })).toBeVisible()
    expect(screen.getByText(/The checks do not bear it/)).toBeVisible()
    expect(screen.getAllByRole('cell', { name: 'Aspen NHS' }).length).toBeGreaterThan(0)
    await waitFor(() => expect(document.documentElement.dataset['printReady']).toBe('true'))
  })

  it('prints pay an hour only for those who may see pay', async () => {
    const id = await aPerson(app, { kind: 'sessional' })
    await app.api.people.changeRate({ id, pencePerHour: 1850 })
    const manager = paper(id)
    expect(await screen.findByText('£18.50')).toBeVisible()
    manager.unmount()
    await app.signInAs('deputy')
    paper(id, { permissions: permissions.filter((permission) => permission !== 'pay') })
    expect(await screen.findByRole('heading', { name: 'Sessional work' })).toBeVisible()
    await waitFor(() => expect(document.documentElement.dataset['printReady']).toBe('true'))
    expect(screen.queryByText('£18.50')).not.toBeInTheDocument()
  })
})
