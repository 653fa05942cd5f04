import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import PeoplePage from '#renderer/features/people/PeoplePage.tsx'
import RolesPage from '#renderer/features/roles/RolesPage.tsx'
import { PrintSheetHost } from '#renderer/print/print-sheet.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aPost, aRole, aSecondment } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  forgetTableViews()
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const open = (permissions?: ('records.read' | 'records.write')[]) =>
  renderPage(<RolesPage />, {
    client: app.api,
    path: '/roles',
    ...(permissions && { session: { permissions } }),
  })

/** Bea is employed by the centre and reports to Sue. */
async function bea() {
  const lead = await aPost(app, { title: 'Lead' })
  const sue = await aPerson(app, { givenName: 'Sue', familyName: 'Zed' })
  await anAppointment(app, { personId: sue, postId: lead })
  const personId = await aPerson(app, { givenName: 'Bea', familyName: 'Khan' })
  const appointmentId = await anAppointment(app, {
    personId,
    postId: await aPost(app, { title: 'Family worker', reportsToPostId: lead }),
  })
  return { personId, appointmentId, sue }
}

const lineManagers = async () =>
  (await app.api.roles.history({})).filter(({ role }) => role === 'lineManager').map(({ heldBy }) => heldBy)

describe('the grid of roles', () => {
  it('says what belongs here while nobody is at work', async () => {
    open()
    expect(await screen.findByRole('heading', { name: 'Nobody is at work yet' })).toBeVisible()
  })

  it('shows each gap in red with its word, counts them, and leaves out those in order on request', async () => {
    const { appointmentId } = await bea()
    await aRole(app, { appointmentIds: [appointmentId], holderName: 'Old Hand', endsOn: '2026-10-31' })
    open()
    const grid = await screen.findByRole('grid', { name: 'Roles' })
    expect(screen.getByText('12 gaps, 2 people')).toBeVisible()
    const row = within(grid).getByRole('row', { name: /Bea Khan/ })
    const cell = within(row).getByRole('button', { name: 'Line manager of Bea Khan: Ended' })
    expect(cell.querySelector('[data-shape="octagon"]')).not.toBeNull()
    expect(cell).toHaveAttribute('title', 'Nobody has been named as line manager since 31/10/2026.')
  })

  it('shows only those with gaps on request', async () => {
    const { appointmentId } = await bea()
    const needed = (await app.api.roles.grid({})).rows[0]!.cells.filter(({ isNeeded }) => isNeeded)
    for (const { role } of needed)
      await aRole(app, { appointmentIds: [appointmentId], role, holderName: 'Old Hand' })
    const { user } = open()
    const grid = await screen.findByRole('grid', { name: 'Roles' })
    expect(screen.getByText('6 gaps, 1 person')).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'With gaps' }))
    expect(within(grid).queryByRole('row', { name: /Bea Khan/ })).toBeNull()
    expect(within(grid).getByRole('row', { name: /Sue Zed/ })).toBeInTheDocument()
  })

  it('fills a gap from a press and Ctrl+S with what the records suggest', async () => {
    await bea()
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Line manager of Bea Khan: Nobody' }))
    const dialog = await screen.findByRole('dialog', { name: 'Line manager of Bea Khan' })
    expect(dialog).toHaveTextContent('Suggested: Sue Zed holds the post above.')
    await user.keyboard('{Control>}s{/Control}')
    expect(
      await screen.findByRole('button', { name: 'Line manager of Bea Khan: Sue Zed' }),
    ).toBeInTheDocument()
    expect(await lineManagers()).toEqual(['Sue Zed'])
    await waitFor(() => expect(screen.getByText('11 gaps, 2 people')).toBeVisible())
  })

  it('is walked with the arrows, and Enter opens a cell', async () => {
    await bea()
    const { user } = open()
    const grid = await screen.findByRole('grid', { name: 'Roles' })
    within(grid)
      .getByRole('row', { name: /Bea Khan/ })
      .focus()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('button', { name: 'Line manager of Bea Khan: Nobody' })).toHaveFocus()
    await user.keyboard('{ArrowRight}{ArrowDown}')
    expect(screen.getByRole('button', { name: 'Day-to-day lead of Sue Zed: Not needed' })).toHaveFocus()
    await user.keyboard('{ArrowUp}{ArrowLeft}{ArrowLeft}')
    expect(within(grid).getByRole('row', { name: /Bea Khan/ })).toHaveFocus()
    await user.keyboard('{ArrowRight}{Enter}')
    expect(await screen.findByRole('dialog', { name: 'Line manager of Bea Khan' })).toBeVisible()
  })

  it('goes to the next gap with Ctrl+N, and takes a name with an agency', async () => {
    const homeAgencyId = await anAgency(app, { name: 'Aspen NHS' })
    const personId = await aPerson(app, {
      givenName: 'Ann',
      familyName: 'Lent',
      employerAgencyId: homeAgencyId,
    })
    await aSecondment(app, { personId, homeAgencyId, homeManager: 'Pat Home' })
    const { user } = open()
    await screen.findByRole('grid', { name: 'Roles' })
    await user.keyboard('{Control>}n{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Line manager of Ann Lent' })
    expect(
      within(dialog).getByRole('textbox', { name: 'Or somebody elsewhere, by name (optional)' }),
    ).toHaveValue('Pat Home')
    await user.click(within(dialog).getByRole('button', { name: 'Name holder' }))
    await waitFor(async () =>
      expect(await app.api.roles.history({})).toMatchObject([
        { heldBy: 'Pat Home', agencyName: 'Aspen NHS', side: 'home', startsOn: '2026-04-01' },
      ]),
    )
  })

  it('names one holder for everybody who is ticked', async () => {
    await bea()
    const { user } = open()
    const grid = await screen.findByRole('grid', { name: 'Roles' })
    within(grid)
      .getByRole('row', { name: /Bea Khan/ })
      .focus()
    await user.keyboard(' {ArrowDown} ')
    await user.click(screen.getByRole('button', { name: 'Name a holder for all' }))
    const dialog = await screen.findByRole('dialog', { name: 'Name a holder for 2 people' })
    await user.click(within(dialog).getByRole('combobox', { name: 'Role' }))
    await user.click(await screen.findByRole('option', { name: 'Line manager' }))
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Or somebody elsewhere, by name (optional)' }),
      'Chair of the board',
    )
    await user.click(within(dialog).getByRole('button', { name: 'Name holder' }))
    await waitFor(async () =>
      expect(await lineManagers()).toEqual(['Chair of the board', 'Chair of the board']),
    )
  })

  it('says beside the field what is wrong, and saves nothing', async () => {
    await bea()
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Pays for training of Bea Khan: Nobody' }))
    const dialog = await screen.findByRole('dialog', { name: 'Pays for training of Bea Khan' })
    await user.click(within(dialog).getByRole('button', { name: 'Name holder' }))
    await waitFor(() =>
      expect(
        within(dialog).getByRole('combobox', { name: 'Somebody at the centre (optional)' }),
      ).toHaveAccessibleDescription(/Choose somebody, or give a name/),
    )
    expect(await app.api.roles.history({})).toEqual([])
  })

  it('exports what is seen', async () => {
    await bea()
    const { user } = open()
    await screen.findByRole('grid', { name: 'Roles' })
    await user.click(screen.getByRole('button', { name: 'Export' }))
    await user.click(await screen.findByRole('menuitem', { name: 'CSV file (.csv)' }))
    await waitFor(() => expect(app.saved.size).toBe(1))
    expect(Buffer.from([...app.saved.values()][0]!).toString('utf8')).toMatch(
      /Bea Khan.*Family worker.*Nobody/,
    )
  })

  it('prints on landscape paper with word and shape', async () => {
    await bea()
    const asked = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    const { user } = renderPage(
      <>
        <RolesPage />
        <PrintSheetHost centreName="Riverside" />
      </>,
      { client: app.api, path: '/roles' },
    )
    await user.click(await screen.findByRole('button', { name: 'Print' }))
    await waitFor(() => expect(asked).toHaveBeenCalledOnce())
    const paper = document.querySelector<HTMLElement>('.cb-print-sheet article')!
    expect(paper).toHaveAttribute('data-landscape')
    const row = within(paper).getByRole('row', { name: /Bea Khan/ })
    expect(within(row).getAllByText('Nobody')).toHaveLength(6)
    expect(row.querySelectorAll('[data-shape="octagon"]')).toHaveLength(6)
    asked.mockRestore()
  })

  it('can be read but not changed by a reader', async () => {
    await bea()
    open(['records.read'])
    const grid = await screen.findByRole('grid', { name: 'Roles' })
    expect(within(grid).getByRole('row', { name: /Bea Khan/ })).toHaveTextContent('Nobody')
    expect(within(grid).queryByRole('button', { name: /Line manager of/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Fill the next gap' })).toBeNull()
  })
})

describe('the rules', () => {
  it('are changed where they are shown, and the grid follows', async () => {
    await bea()
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Rules' }))
    const dialog = await screen.findByRole('dialog', { name: 'Which roles are needed' })
    await user.selectOptions(
      await within(dialog).findByRole('combobox', { name: 'People who came by' }),
      'direct',
    )
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Appraiser: needed' }), 'never')
    await waitFor(async () =>
      expect((await app.api.roles.rules({})).changed).toMatchObject([{ role: 'appraiser', need: 'never' }]),
    )
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Play work: needed by' }), 'always')
    await waitFor(async () =>
      expect((await app.api.roles.rules({})).disciplines.filter(({ isChanged }) => isChanged)).toMatchObject([
        { label: 'Play work', need: 'always' },
      ]),
    )
    expect(await screen.findByText('10 gaps, 2 people')).toBeInTheDocument()
  })
})

describe('the roles on a person’s record', () => {
  it('are shown with their history, handed over and put right', async () => {
    const { personId, appointmentId } = await bea()
    await aRole(app, { appointmentIds: [appointmentId], holderName: 'Old Hand' })
    const { user } = renderPage(<PeoplePage />, {
      client: app.api,
      path: '/people/:id?',
      at: `/people/${personId}`,
    })
    await user.click(await screen.findByRole('tab', { name: 'Roles' }))
    const section = await screen.findByRole('region', { name: 'Family worker' })
    expect(section).toHaveTextContent('Old Hand, centre, since 01/04/2026')
    await user.click(within(section).getByRole('button', { name: 'Name line manager' }))
    const dialog = await screen.findByRole('dialog', { name: 'Line manager of Bea Khan' })
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Or somebody elsewhere, by name (optional)' }),
      'New Hand',
    )
    await user.click(within(dialog).getByRole('button', { name: 'Name holder' }))
    const list = await screen.findByRole('grid', { name: 'Holders of roles' })
    await waitFor(() =>
      expect(within(list).getByRole('row', { name: /Old Hand/ })).toHaveTextContent('22/11/2026'),
    )
    await user.click(within(list).getByText('New Hand'))
    await user.click(await screen.findByRole('button', { name: 'Delete this holder' }))
    await user.click(await screen.findByRole('button', { name: 'Delete holder' }))
    await waitFor(async () => expect(await lineManagers()).toEqual(['Old Hand']))
  })
})
