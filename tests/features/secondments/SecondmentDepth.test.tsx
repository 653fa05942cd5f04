import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import AgreementPrint from '#renderer/features/secondments/AgreementPrint.tsx'
import RegisterPrint from '#renderer/features/secondments/RegisterPrint.tsx'
import SecondmentsPage from '#renderer/features/secondments/SecondmentsPage.tsx'
import { day } from '#shared/dates.ts'
import { clauseKeys } from '#shared/features/secondments/secondment-clauses.catalogue.ts'
import { emptyClause } from '#shared/features/secondments/secondment-clauses.rules.ts'
import type { Permission } from '#shared/permissions.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, aPerson, aPost, aSecondment, secondmentTerms } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const open = (at: string) =>
  renderPage(<SecondmentsPage />, { client: app.api, path: '/secondments/:id?', at })

const beaFromAspen = async () => ({
  personId: await aPerson(app, { givenName: 'Bea', familyName: 'Khan' }),
  homeAgencyId: await anAgency(app, { name: 'Aspen NHS' }),
})

const openTab = (count: number) => new RegExp(`^Clauses open ?${count}$`)

type User = ReturnType<typeof renderPage>['user']

async function fill(user: User, within_: HTMLElement, name: string, text: string) {
  const field = within(within_).getByRole('textbox', { name })
  await user.clear(field)
  await user.type(field, text)
}

describe('the depth of a secondment', () => {
  it('shows how the notice is worked out, and starts from what the party owes', async () => {
    const id = await aSecondment(app, { ...(await beaFromAspen()), noticeWeeks: 8 })
    await app.api.secondments.changeClauses({ id, clauses: [{ ...emptyClause('noticeByHost'), weeks: 6 }] })
    const { user } = open(`/secondments/${id}`)
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Record notice' }))
    const dialog = await screen.findByRole('dialog', { name: 'Record notice' })
    await fill(user, dialog, 'Given on', '23/11/2026')
    const working = within(dialog).getByRole('list', { name: 'How the notice is worked out' })
    await waitFor(() => expect(working).toHaveTextContent('So the notice runs to Monday 18 January 2027.'))
    await user.click(within(dialog).getByRole('combobox', { name: 'Given by' }))
    await user.click(await screen.findByRole('option', { name: 'Centre' }))
    await waitFor(() => expect(working).toHaveTextContent('6 weeks are 42 days.'))
    expect(within(dialog).getByRole('textbox', { name: 'Last day' })).toHaveValue('04/01/2027')
  })

  it('settles the clauses group by group, and counts what is open', async () => {
    const id = await aSecondment(app, await beaFromAspen())
    const { user } = open(`/secondments/${id}`)
    await user.click(await screen.findByRole('tab', { name: openTab(clauseKeys.length) }))
    await user.click(screen.getByRole('button', { name: 'Change Ending' }))
    const dialog = await screen.findByRole('dialog', { name: 'Change: Ending' })
    const home = within(dialog).getByRole('group', { name: 'Notice by the home agency' })
    await fill(user, home, 'Agreed on (optional)', '20/3/2026')
    await user.keyboard('{Control>}s{/Control}')
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Notice by the home agency is agreed: say what was agreed',
    )
    await fill(user, home, 'Notice (optional)', '8')
    await user.keyboard('{Control>}s{/Control}')
    expect(
      await screen.findByRole('row', { name: /Notice by the home agency 8 weeks Agreed 20\/03\/2026/ }),
    ).toBeVisible()
    expect(screen.getByRole('tab', { name: openTab(clauseKeys.length - 1) })).toBeVisible()
  })

  it('fills in the usual wording and agrees it together', async () => {
    const id = await aSecondment(app, await beaFromAspen())
    const { user } = open(`/secondments/${id}`)
    await user.click(await screen.findByRole('tab', { name: /Clauses open/ }))
    await user.click(screen.getByRole('button', { name: 'Start from the usual wording' }))
    const sickness = await screen.findByRole('row', { name: /^Sickness Both together/ })
    expect(sickness).toHaveTextContent('Open')
    await user.click(screen.getByRole('button', { name: 'Agree Terms' }))
    await fill(user, await screen.findByRole('dialog', { name: 'Agree: Terms' }), 'Agreed on', '20/3/2026')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() =>
      expect(screen.getByRole('row', { name: /^Sickness/ })).toHaveTextContent('20/03/2026'),
    )
    expect(screen.getByRole('row', { name: /^Insurance/ })).toHaveTextContent('Open')
  })

  it('shows the invoices to expect, and takes one in and marks it paid', async () => {
    const id = await aSecondment(app, {
      ...(await beaFromAspen()),
      fundingModel: 'hostReimburses',
      invoiceCycle: 'quarterly',
      vatTreatment: 'exempt',
      vatReason: 'As advised by finance.',
    })
    await app.api.secondments.changeCost({ id, rechargePencePerMonth: 210_000 })
    const { user } = open(`/secondments/${id}`)
    await user.click(await screen.findByRole('tab', { name: 'Invoices' }))
    expect(await screen.findByText(/VAT treatment: exempt, because: As advised by finance\./)).toBeVisible()
    const april = /^01\/04\/2026 to 30\/06\/2026/
    expect(await screen.findByRole('row', { name: april })).toHaveTextContent('3 months£6,300.00')
    expect(screen.getByRole('row', { name: april })).toHaveTextContent('Missing')
    await user.click(screen.getByRole('button', { name: 'Record the invoice for 01/04/2026' }))
    const dialog = await screen.findByRole('dialog', { name: 'Record an invoice' })
    expect(within(dialog).getByRole('textbox', { name: 'Amount before VAT' })).toHaveValue('6300.00')
    await fill(user, dialog, 'Received on', '10/7/2026')
    await user.keyboard('{Control>}s{/Control}')
    await user.click(await screen.findByRole('button', { name: 'Mark the invoice for 01/04/2026 as paid' }))
    await fill(
      user,
      await screen.findByRole('dialog', { name: 'Mark an invoice as paid' }),
      'Paid on',
      '20/7/2026',
    )
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(screen.getByRole('row', { name: april })).toHaveTextContent('Paid'))
    expect(screen.getByRole('row', { name: /^In all/ })).toHaveTextContent('£25,200.00')
  })

  it('notes what it costs from a later day, and shows both amounts in the invoice of that quarter', async () => {
    const id = await aSecondment(app, {
      ...(await beaFromAspen()),
      fundingModel: 'hostReimburses',
      invoiceCycle: 'quarterly',
    })
    await app.api.secondments.changeCost({ id, rechargePencePerMonth: 210_000 })
    const { user } = open(`/secondments/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Another recharge from a day' }))
    const dialog = await screen.findByRole('dialog', { name: 'Another recharge from a day' })
    await fill(user, dialog, 'From', '1/11/2026')
    await fill(user, dialog, 'Recharge a month', '2520')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('From 01/11/2026')).toBeVisible()
    await user.click(screen.getByRole('tab', { name: 'Invoices' }))
    expect(await screen.findByRole('row', { name: /^01\/10\/2026 to 31\/12\/2026/ })).toHaveTextContent(
      '1 month at £2,100.00; 2 months at £2,520.00£7,140.00',
    )
  })

  it('has no invoices for those who may not see pay', async () => {
    const id = await aSecondment(app, await beaFromAspen())
    renderPage(<SecondmentsPage />, {
      client: app.api,
      path: '/secondments/:id?',
      at: `/secondments/${id}`,
      session: { permissions: ['records.read', 'records.write'] },
    })
    expect(await screen.findByRole('tab', { name: 'What happened' })).toBeVisible()
    expect(screen.queryByRole('tab', { name: 'Invoices' })).toBeNull()
  })

  it('says in words what it would mean not to extend it', async () => {
    const hostPostId = await aPost(app, { title: 'Health visitor' })
    const id = await aSecondment(app, { ...(await beaFromAspen()), hostPostId, hostTitle: '' })
    const { user } = open(`/secondments/${id}`)
    await user.click(await screen.findByRole('tab', { name: 'If not extended' }))
    expect(await screen.findByRole('region', { name: 'Post' })).toHaveTextContent(
      'Health visitor is vacant from 1 April 2027',
    )
  })

  it('tells what happened in order, with an early end beside what was agreed', async () => {
    const id = await aSecondment(app, await beaFromAspen())
    await app.api.secondments.end({
      id,
      endedOn: day('2026-10-31'),
      outcome: 'returned',
      endReason: 'Called back',
    })
    const { user } = open(`/secondments/${id}`)
    await user.click(await screen.findByRole('tab', { name: 'What happened' }))
    const told = await screen.findByRole('list', { name: 'In order' })
    expect(within(told).getAllByRole('listitem').at(-1)).toHaveTextContent(
      'Ended 151 days before the agreed 31/03/2027. Returned to the home agency: Called back',
    )
    expect(screen.getByText('Not served')).toBeVisible()
  })
})

describe('secondments on paper', () => {
  const printed = async (
    id: Awaited<ReturnType<typeof aSecondment>>,
    permissions?: readonly Permission[],
  ) => {
    renderPage(<AgreementPrint />, {
      client: app.api,
      path: '/print/secondments/:id',
      at: `/print/secondments/${id}`,
      ...(permissions && { session: { permissions } }),
    })
    await screen.findByRole('heading', { level: 1, name: 'Secondment of Bea Khan' })
    await waitFor(() => expect(document.documentElement).toHaveAttribute('data-print-ready', 'true'))
  }

  it('are an agreement of three parties: a draft that says what is open, with room for three signatures', async () => {
    const id = await aSecondment(app, { ...(await beaFromAspen()), rightToReturn: 'equivalentPost' })
    await app.api.secondments.startFromUsualWording({ id })
    await app.api.secondments.agreeClauses({ id, group: 'management', on: day('2026-03-20') })
    await app.api.secondments.extend({
      id,
      endsOn: day('2027-09-30'),
      agreedOn: day('2026-11-23'),
      reason: 'Funded',
    })
    await printed(id)
    expect(screen.getByText(/Working draft for the three parties/)).toBeVisible()
    expect(screen.getByRole('row', { name: /^Discipline Home agency .* Agreed 20\/03\/2026$/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /^23\/11\/2026 01\/04\/2027 30\/09\/2027 Funded$/ })).toBeVisible()
    expect(screen.getByText(/a post equivalent to the one held at home/)).toBeVisible()
    expect(screen.getByText('Protection:').parentElement).toHaveTextContent('Insurance')
    expect(
      screen.getAllByText(/: name, position and signature$|the person seconded: signature$/),
    ).toHaveLength(3)
    expect(screen.getAllByText('Date (recorded: 01/01/2020)')).toHaveLength(3)
  })

  it('show amounts to those who may see pay, and to nobody else', async () => {
    const id = await aSecondment(app, {
      ...(await beaFromAspen()),
      fundingModel: 'hostReimburses',
      invoiceCycle: 'yearly',
    })
    await app.api.secondments.changeCost({ id, rechargePencePerMonth: 210_000 })
    await printed(id)
    expect(screen.getAllByText('£25,200.00')).toHaveLength(2)
    cleanup()
    await app.signInAs('reader')
    await printed(id, ['records.read'])
    expect(document.body).not.toHaveTextContent('£')
  })

  it('are a register of all of them, those that run first', async () => {
    await aSecondment(app, await beaFromAspen())
    const carl = await aPerson(app, { givenName: 'Carl', familyName: 'Jones' })
    await app.api.secondments.propose(
      await secondmentTerms(app, { personId: carl, startsOn: day('2027-01-04') }),
    )
    renderPage(<RegisterPrint />, {
      client: app.api,
      path: '/print/secondment-register',
      at: '/print/secondment-register',
    })
    expect(await screen.findByText(/^2 secondments, as on .*Confidential\.$/)).toBeVisible()
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'Running: 1',
      'To come: 1',
    ])
  })
})
