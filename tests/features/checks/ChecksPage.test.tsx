import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import CheckKindsPage from '#renderer/features/checks/CheckKindsPage.tsx'
import ChecksPage from '#renderer/features/checks/ChecksPage.tsx'
import { ChecksOfPerson } from '#renderer/features/checks/ChecksOfPerson.tsx'
import ChecksPrint from '#renderer/features/checks/ChecksPrint.tsx'
import { runCommand } from '#renderer/ui/commands.ts'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { addMonths, dayOfInstant, formatDay, instant } from '#shared/dates.ts'
import { emptyCheck, type NewCheck } from '#shared/features/checks/checks.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { permissions } from '#shared/permissions.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, aPerson } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

/** Forms offer the day of the computer; the centre's clock stands on the same one. */
const today = dayOfInstant(instant.parse(new Date().toISOString()))

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today })
})
afterEach(async () => {
  forgetTableViews()
  await app.close()
})

const kindCoded = async (code: string) => (await app.api.checks.kinds({})).find((kind) => kind.code === code)!

const aCheck = async (personId: PersonId, code: string, details: Partial<NewCheck> = {}) =>
  app.api.checks.record({
    ...emptyCheck,
    personId,
    kindId: (await kindCoded(code)).id,
    happenedOn: addMonths(today, -2),
    byWhom: 'Siân Price',
    ...details,
  })

const aisha = () => aPerson(app, { givenName: 'Aisha', familyName: 'Khan', startedOn: addMonths(today, -30) })

const show = (at = '/checks', session = {}) =>
  renderPage(
    <main>
      <ChecksPage />
    </main>,
    { client: app.api, path: '/checks/:id?', at, session },
  )

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

const rowOf = (name: RegExp) => screen.findByRole('row', { name })

describe('the single central record', () => {
  it('says where people come from when there are none', async () => {
    show()
    expect(await screen.findByRole('heading', { name: 'Nobody to check yet' })).toBeVisible()
  })

  it('shows every kind of check in words, and who may work unsupervised', async () => {
    const id = await aisha()
    await aCheck(id, 'dbs', { issuedOn: addMonths(today, -40) })
    await aCheck(id, 'identity')
    await aCheck(id, 'references', { basis: 'employer' })
    show()
    const row = await rowOf(/Khan, Aisha/)
    for (const word of ['May not', 'Overdue', 'Seen', 'Confirmed', 'Not needed'])
      expect(within(row).getAllByText(word).length).toBeGreaterThan(0)
    expect(within(row).getAllByText('Missing').length).toBeGreaterThan(1)
  })

  it('narrows to those who need something, and to one employer', async () => {
    const agency = await anAgency(app, { name: 'Hearthside' })
    await aisha()
    const panel = await aPerson(app, { familyName: 'Lund', kind: 'panelMember', employerAgencyId: agency })
    await aCheck(panel, 'identity')
    const { user } = show()
    await rowOf(/Lund/)
    await user.click(screen.getByRole('radio', { name: 'To act on' }))
    await waitFor(() => expect(screen.queryByRole('row', { name: /Lund/ })).not.toBeInTheDocument())
    expect(await rowOf(/Khan, Aisha/)).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'Current' }))
    await user.click(screen.getByRole('combobox', { name: 'Employer' }))
    await user.click(await screen.findByRole('option', { name: 'Hearthside' }))
    expect(await rowOf(/Lund/)).toBeVisible()
    expect(screen.queryByRole('row', { name: /Khan, Aisha/ })).not.toBeInTheDocument()
  })

  it('records the next check of the open person by keyboard and goes straight on', async () => {
    const id = await aisha()
    const { user } = show(`/checks/${id}`)
    await screen.findByRole('heading', { level: 2, name: 'Aisha Khan' })
    runCommand('new')
    const dialog = await screen.findByRole('dialog', { name: 'Record a check' })
    expect(within(dialog).getByRole('combobox', { name: 'Check' })).toHaveValue('Identity')
    await user.type(within(dialog).getByRole('textbox', { name: /What was seen/ }), 'Passport')
    await user.click(within(dialog).getByRole('checkbox', { name: 'Record another one afterwards' }))
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() =>
      expect(
        within(screen.getByRole('dialog', { name: 'Record a check' })).getByRole('combobox', {
          name: 'Check',
        }),
      ).toHaveValue('Right to work in the UK'),
    )
    const { checks } = await app.api.checks.ofPerson({ personId: id })
    expect(checks).toMatchObject([
      { basis: 'seen', what: 'Passport', happenedOn: today, byWhom: 'Fiona Green' },
    ])
  })

  it('asks for a certificate only where there is one, and refuses what it says', async () => {
    const id = await aisha()
    const { user } = show(`/checks/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Record Enhanced DBS' }))
    const dialog = await screen.findByRole('dialog', { name: 'Record a check' })
    await user.type(within(dialog).getByRole('textbox', { name: /Certificate number/ }), '001234567890')
    await user.type(within(dialog).getByRole('textbox', { name: /What was seen/ }), 'One caution, 2003')
    await user.click(within(dialog).getByRole('button', { name: 'Record check' }))
    expect(await within(dialog).findAllByText(/Do not write down what a certificate/)).not.toHaveLength(0)
    expect((await app.api.checks.ofPerson({ personId: id })).checks).toEqual([])
    await user.clear(within(dialog).getByRole('textbox', { name: /What was seen/ }))
    await user.click(within(dialog).getByRole('button', { name: 'Record check' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    const part = screen.getByRole('region', { name: 'Enhanced DBS' })
    expect(await within(part).findByText('001234567890')).toBeVisible()
  })

  it('does not put one’s own name under the employer’s word', async () => {
    const id = await aisha()
    const { user } = show(`/checks/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Record References' }))
    const dialog = await screen.findByRole('dialog', { name: 'Record a check' })
    expect(within(dialog).getByRole('textbox', { name: 'Seen by' })).toHaveValue('Fiona Green')
    await user.click(within(dialog).getByRole('combobox', { name: 'How' }))
    await user.click(await screen.findByRole('option', { name: 'Confirmed in writing by the employer' }))
    expect(within(dialog).getByRole('textbox', { name: 'Confirmed by' })).toHaveValue('')
  })

  it('keeps the old check below the renewed one', async () => {
    const id = await aisha()
    await aCheck(id, 'dbs', { happenedOn: addMonths(today, -40), certificateNumber: '000000000001' })
    await aCheck(id, 'dbs', { certificateNumber: '000000000002' })
    const { user } = show(`/checks/${id}`)
    const part = await screen.findByRole('region', { name: 'Enhanced DBS' })
    expect(within(part).getByText('000000000002')).toBeVisible()
    await user.click(within(part).getByText('Before that (1)'))
    expect(within(part).getByText('000000000001')).toBeVisible()
  })

  it('assesses the risk while a check is outstanding', async () => {
    const id = await aisha()
    const { user } = show(`/checks/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Assess the risk: Enhanced DBS' }))
    const dialog = await screen.findByRole('dialog', { name: 'Risk while Enhanced DBS is outstanding' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Meanwhile' }), 'Always with a colleague')
    await user.click(within(dialog).getByRole('button', { name: 'Save assessment' }))
    const part = screen.getByRole('region', { name: 'Enhanced DBS' })
    expect(await within(part).findByText(/Always with a colleague/)).toBeVisible()
    expect((await app.api.checks.ofPerson({ personId: id })).assessments).toHaveLength(1)
  })

  it('records what was seen today of everybody who is ticked', async () => {
    await aisha()
    await aPerson(app, { familyName: 'Lund' })
    const { user } = show()
    await user.click(await screen.findByRole('checkbox', { name: 'Tick all people' }))
    await user.click(screen.getByRole('button', { name: 'Seen today…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Seen for 2 people' })
    await user.click(within(dialog).getByRole('combobox', { name: 'Check' }))
    await user.click(await screen.findByRole('option', { name: 'Identity' }))
    await user.click(within(dialog).getByRole('button', { name: 'Record as seen' }))
    await waitFor(async () => {
      const { rows } = await app.api.checks.register({})
      expect(rows.map(({ cells }) => cells[0]!.status)).toEqual(['seen', 'seen'])
    })
  })

  it('exports the whole record and prints it for one employer', async () => {
    const agency = await anAgency(app, { name: 'Hearthside' })
    const id = await aPerson(app, { familyName: 'Lund', employerAgencyId: agency })
    await aCheck(id, 'dbs', { certificateNumber: '001234567890' })
    const { user } = show()
    await rowOf(/Lund/)
    runCommand('exportCsv')
    await waitFor(() => expect(app.saved.size).toBe(1))
    const text = new TextDecoder().decode([...app.saved.values()][0])
    expect(text).toContain('Enhanced DBS: certificate number')
    expect(text).toContain('001234567890')
    await user.click(screen.getByRole('combobox', { name: 'Employer' }))
    await user.click(await screen.findByRole('option', { name: 'Hearthside' }))
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Print for inspection' }))
    await waitFor(() => expect(app.printed).toEqual([`/print/checks?employer=${agency}`]))
  })

  it('offers readers nothing to write', async () => {
    const id = await aisha()
    show(`/checks/${id}`, { permissions: permissions.filter((one) => one === 'records.read') })
    await screen.findByRole('region', { name: 'Enhanced DBS' })
    expect(screen.queryByRole('button', { name: /^Record|^Correct|^Delete|Assess/ })).not.toBeInTheDocument()
    expect(screen.queryByRole('checkbox', { name: 'Tick all people' })).not.toBeInTheDocument()
  })

  it('can be read and used by everybody, with a person open', async () => {
    const id = await aisha()
    await aCheck(id, 'dbs')
    await aCheck(id, 'identity', { happenedOn: addMonths(today, -20) })
    show(`/checks/${id}`)
    await screen.findByRole('region', { name: 'Enhanced DBS' })
    expect(await faults()).toEqual([])
  })
})

describe('the checks on a person’s own record', () => {
  it('can be looked at and added to, also after they have left', async () => {
    const id = await aisha()
    await app.api.people.leave({ id, leftOn: addMonths(today, -1), leavingReasonId: null, leavingNote: '' })
    await aCheck(id, 'identity', { what: 'Passport' })
    const { user } = renderPage(<ChecksOfPerson personId={id} />, { client: app.api })
    const part = await screen.findByRole('region', { name: 'Identity' })
    expect(within(part).getByText('Passport')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Record Overseas checks' }))
    const dialog = await screen.findByRole('dialog', { name: 'Record a check' })
    await user.click(within(dialog).getByRole('combobox', { name: 'How' }))
    await user.click(await screen.findByRole('option', { name: 'Not needed' }))
    await user.type(within(dialog).getByRole('textbox', { name: 'Not needed because' }), 'Never lived abroad')
    await user.click(within(dialog).getByRole('button', { name: 'Record check' }))
    expect(await screen.findByText('Never lived abroad')).toBeVisible()
  })
})

describe('the record on paper', () => {
  const paper = (at = '/print/checks') =>
    renderPage(<ChecksPrint />, { client: app.api, path: '/print/checks', at })

  it('has everybody who is here now, with days, names and numbers', async () => {
    const id = await aisha()
    await aPerson(app, { familyName: 'Later', startedOn: addMonths(today, 1) })
    await aCheck(id, 'dbs', { certificateNumber: '001234567890', level: 'enhancedBarred' })
    paper()
    const row = await rowOf(/Khan, Aisha/)
    expect(row).toHaveTextContent(`${formatDay(addMonths(today, -2))}, Siân Price`)
    expect(row).toHaveTextContent('No. 001234567890')
    expect(row).toHaveTextContent('May not work unsupervised')
    expect(screen.queryByRole('row', { name: /Later/ })).not.toBeInTheDocument()
    expect(screen.getAllByRole('columnheader')).toHaveLength(10)
    await waitFor(() => expect(document.documentElement.dataset['printReady']).toBe('true'))
    expect(await faults()).toEqual([])
  })

  it('has one employer when it is asked for one', async () => {
    const agency = await anAgency(app, { name: 'Hearthside' })
    await aisha()
    await aPerson(app, { familyName: 'Lund', employerAgencyId: agency })
    paper(`/print/checks?employer=${agency}`)
    expect(await rowOf(/Lund/)).toBeInTheDocument()
    expect(screen.queryByRole('row', { name: /Khan/ })).not.toBeInTheDocument()
    expect(screen.getByText(/employed by Hearthside/)).toBeInTheDocument()
  })
})

describe('kinds of check', () => {
  const kinds = (at = '/check-kinds') =>
    renderPage(
      <main>
        <CheckKindsPage />
      </main>,
      { client: app.api, path: '/check-kinds/:id?', at },
    )

  it('show their rules and where these come from', async () => {
    const { id } = await kindCoded('dbs')
    kinds(`/check-kinds/${id}`)
    const pane = await screen.findByRole('region', { name: 'Enhanced DBS' })
    expect(within(pane).getByText('36 months')).toBeVisible()
    expect(within(pane).getByText(/check before use/)).toBeVisible()
    expect(await faults()).toEqual([])
  })

  it('are changed in a form', async () => {
    const { id } = await kindCoded('dbs')
    const { user } = kinds(`/check-kinds/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Change the rules' }))
    const dialog = await screen.findByRole('dialog', { name: 'Change Enhanced DBS' })
    const after = within(dialog).getByRole('textbox', { name: /^After \(months\)/ })
    await user.clear(after)
    await user.type(after, '24')
    await user.click(within(dialog).getByRole('button', { name: 'Save rules' }))
    await waitFor(async () => expect((await kindCoded('dbs')).renewalMonths).toBe(24))
    expect((await kindCoded('dbs')).personKinds).toContain('volunteer')
  })

  it('are put away and brought back', async () => {
    const { id } = await kindCoded('overseas')
    const { user } = kinds(`/check-kinds/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Stop using it' }))
    await user.click(await screen.findByRole('button', { name: 'Use it again' }))
    await waitFor(async () => expect((await kindCoded('overseas')).retiredOn).toBeNull())
  })
})
