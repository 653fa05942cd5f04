import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import SecondmentsPage from '#renderer/features/secondments/SecondmentsPage.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, aPerson, aSecondment, secondmentTerms } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  forgetTableViews()
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const open = (at = '/secondments') =>
  renderPage(<SecondmentsPage />, { client: app.api, path: '/secondments/:id?', at })

const beaFromAspen = async () => ({
  personId: await aPerson(app, { givenName: 'Bea', familyName: 'Khan' }),
  homeAgencyId: await anAgency(app, { name: 'Aspen NHS' }),
})

type User = ReturnType<typeof renderPage>['user']

async function choose(user: User, within_: HTMLElement, name: string, option: string) {
  await user.click(within(within_).getByRole('combobox', { name }))
  await user.click(await screen.findByRole('option', { name: option }))
}

async function fill(user: User, within_: HTMLElement, name: string, text: string) {
  const field = within(within_).getByRole('textbox', { name })
  await user.clear(field)
  await user.type(field, text)
}

describe('the register of secondments', () => {
  it('proposes the first one, with advice beside the form', async () => {
    await beaFromAspen()
    const { user } = open()
    const empty = await screen.findByRole('heading', { name: 'No secondments yet' })
    await user.click(within(empty.parentElement!).getByRole('button', { name: 'Propose a secondment' }))
    const dialog = await screen.findByRole('dialog', { name: 'Propose a secondment' })
    const advice = within(dialog).getByRole('complementary', { name: 'Worth a thought' })
    expect(advice).toHaveTextContent('Two managers, two habits')

    await choose(user, dialog, 'Person', 'Bea Khan')
    await choose(user, dialog, 'Home agency', 'Aspen NHS')
    await fill(user, dialog, 'Work at the centre (optional)', 'Family worker')
    await fill(user, dialog, 'First day', '1/4/2026')
    await fill(user, dialog, 'Agreed last day (optional)', '30/4/2028')
    await fill(user, dialog, 'Hours a week at the centre', '18.5')
    await waitFor(() => expect(advice).toHaveTextContent('longer than 24 months'))
    await user.keyboard('{Control>}s{/Control}')

    await screen.findByRole('heading', { level: 1, name: 'Secondment of Bea Khan' })
    expect(screen.getByText('Proposed')).toBeVisible()
    expect(await app.api.secondments.list({})).toMatchObject([
      { personName: 'Bea Khan', minutesPerWeek: 1110, endsOn: '2028-04-30' },
    ])
  })

  it('shows what runs, what is to come, what is over, and what ends when', async () => {
    const terms = await beaFromAspen()
    await aSecondment(app, { ...terms, startsOn: day('2026-04-01'), endsOn: day('2026-12-31') })
    const carl = await aPerson(app, { givenName: 'Carl', familyName: 'Jones' })
    await app.api.secondments.propose(
      await secondmentTerms(app, { personId: carl, startsOn: day('2027-01-04') }),
    )
    const { user } = open()
    const list = await screen.findByRole('grid', { name: 'Secondments' })
    expect(within(list).getByRole('row', { name: /Bea Khan/ })).toHaveTextContent('Ends within 60 days')
    expect(within(list).queryByRole('row', { name: /Carl Jones/ })).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'To come' }))
    expect(screen.getByRole('row', { name: /Carl Jones/ })).toHaveTextContent('Proposed')
    await user.click(screen.getByRole('radio', { name: 'Ends' }))
    const ends = screen.getByRole('table', { name: 'Ends of secondments' })
    expect(
      within(ends)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Bea Khan', 'Carl Jones'])
  })
})

describe('the record of a secondment', () => {
  it('offers the next step, and the record follows', async () => {
    const { id } = await app.api.secondments.propose(await secondmentTerms(app, await beaFromAspen()))
    const { user } = open(`/secondments/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Record the home agency’s approval' }))
    await fill(user, await screen.findByRole('dialog'), 'Approved on', '1/3/2026')
    await user.keyboard('{Control>}s{/Control}')
    await user.click(await screen.findByRole('button', { name: 'Record the centre’s approval' }))
    await fill(user, await screen.findByRole('dialog'), 'Approved on', '2/3/2026')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByRole('button', { name: 'Send out for signature' })).toBeVisible()
    expect(await app.api.secondments.find({ id })).toMatchObject({
      secondment: { homeApprovedOn: '2026-03-01', hostApprovedOn: '2026-03-02', status: 'approvedByBoth' },
    })
  })

  it('says beside the field that an extension must be later, then extends', async () => {
    const id = await aSecondment(app, await beaFromAspen())
    const { user } = open(`/secondments/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Extend' }))
    const dialog = await screen.findByRole('dialog', { name: 'Extend the secondment' })
    await fill(user, dialog, 'New last day', '1/1/2027')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() =>
      expect(within(dialog).getByRole('textbox', { name: 'New last day' })).toHaveAccessibleDescription(
        /It ends on 31\/03\/2027 now/,
      ),
    )
    await fill(user, dialog, 'New last day', '30/9/2027')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(async () =>
      expect((await app.api.secondments.find({ id })).secondment.endsOn).toBe('2027-09-30'),
    )
    await user.click(await screen.findByRole('tab', { name: 'What happened' }))
    expect(await screen.findByText('01/04/2027 to 30/09/2027')).toBeVisible()
  })

  it('works out the last day from the notice', async () => {
    const id = await aSecondment(app, { ...(await beaFromAspen()), noticeWeeks: 8 })
    const { user } = open(`/secondments/${id}`)
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Record notice' }))
    const dialog = await screen.findByRole('dialog', { name: 'Record notice' })
    await fill(user, dialog, 'Given on', '23/11/2026')
    await waitFor(() =>
      expect(within(dialog).getByRole('textbox', { name: 'Last day' })).toHaveValue('18/01/2027'),
    )
    await fill(user, dialog, 'Length', '4')
    await waitFor(() =>
      expect(within(dialog).getByRole('textbox', { name: 'Last day' })).toHaveValue('21/12/2026'),
    )
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('On notice')).toBeVisible()
    expect((await app.api.secondments.find({ id })).secondment.lastDay).toBe('2026-12-21')
  })

  it('keeps what it costs from those who may not see pay', async () => {
    const id = await aSecondment(app, await beaFromAspen())
    await app.api.secondments.changeCost({ id, rechargePencePerMonth: 210_000 })
    const { unmount } = open(`/secondments/${id}`)
    expect(await screen.findByText('£2,100.00')).toBeVisible()
    unmount()
    renderPage(<SecondmentsPage />, {
      client: app.api,
      path: '/secondments/:id?',
      at: `/secondments/${id}`,
      session: { permissions: ['records.read', 'records.write'] },
    })
    await screen.findByRole('heading', { name: 'Money' })
    expect(screen.queryByText('Recharge a month')).toBeNull()
  })

  it('records a review', async () => {
    const id = await aSecondment(app, await beaFromAspen())
    const { user } = open(`/secondments/${id}`)
    await user.click(await screen.findByRole('tab', { name: /Reviews ?2/ }))
    await user.click(
      (await screen.findAllByRole('button', { name: /^Record the review of 01\/07\/2026/ }))[0]!,
    )
    await fill(
      user,
      await screen.findByRole('dialog', { name: 'Record a review' }),
      'Held on (optional)',
      '3/7/2026',
    )
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByRole('cell', { name: '03/07/2026' })).toBeVisible()
  })
})
