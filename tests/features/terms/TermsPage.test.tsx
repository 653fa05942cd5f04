import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import ComparisonPrint from '#renderer/features/terms/ComparisonPrint.tsx'
import TermsPage from '#renderer/features/terms/TermsPage.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { day } from '#shared/dates.ts'
import { emptyPersonTerms, type NewPersonTerms } from '#shared/features/terms/terms.schema.ts'
import { permissions } from '#shared/permissions.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, aPerson } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  forgetTableViews()
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const open = (at = '/terms') => renderPage(<TermsPage />, { client: app.api, path: '/terms/:tab?/:id?', at })

async function onTerms(givenName: string, scheme: string, details: Partial<NewPersonTerms> = {}) {
  const personId = await aPerson(app, { givenName, familyName: 'Brown' })
  const found = (await app.api.terms.schemes({})).find(({ name }) => name.startsWith(scheme))
  await app.api.terms.addPersonTerms({
    ...emptyPersonTerms,
    personId,
    schemeId: found!.id,
    startsOn: day('2026-10-01'),
    ...details,
  })
  return personId
}

/** jsdom knows no colours; contrast is measured in the real window. */
async function expectAccessible(container: HTMLElement) {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

describe('comparing', () => {
  it('sets people beside each other, says what collides and notes what was agreed', async () => {
    await onTerms('Ann', 'NJC', { pattern: 'termTime', weeksPerYear: 39 })
    await onTerms('Bea', 'Agenda', { pattern: 'yearRound' })
    const { user, container } = open()
    expect(await screen.findByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible()
    for (const name of ['Ann Brown', 'Bea Brown']) {
      await user.click(screen.getByRole('combobox', { name: /Compare/ }))
      await user.click(await screen.findByRole('option', { name }))
    }
    const table = await screen.findByRole('table', { name: 'Comparison of terms' })
    await within(table).findByRole('columnheader', { name: /Bea Brown/ })
    expect(within(table).getByRole('row', { name: /Full-time year/ })).toHaveTextContent(
      '37 hours a weekcheck before use37.5 hours a weekcheck before use',
    )
    expect(
      screen.getByText(
        'When schools close, Ann Brown is off by contract, and Bea Brown carries the holidays.',
      ),
    ).toBeVisible()
    await user.keyboard('{Escape}')
    await expectAccessible(container)

    await user.click(screen.getByRole('button', { name: 'Note what was agreed' }))
    const dialog = await screen.findByRole('dialog', { name: 'Note what was agreed' })
    await user.click(within(dialog).getByRole('combobox', { name: 'What helps' }))
    await user.click(await screen.findByRole('option', { name: 'Share holiday weeks out by a rota' }))
    await user.click(within(dialog).getByRole('button', { name: 'Save agreement' }))
    expect(await screen.findByText(/Agreed: Share holiday weeks out by a rota; look again on/)).toBeVisible()
  })

  it('offers the agencies whose terms are known', async () => {
    const [scheme] = await app.api.terms.schemes({})
    for (const name of ['Northshire Council', 'Fenside NHS Trust']) {
      const agencyId = await anAgency(app, { name })
      await app.api.terms.setUse({
        agencyId,
        postId: null,
        schemeId: scheme!.id,
        grade: '',
        pattern: 'yearRound',
      })
    }
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Compare 2 agencies' }))
    const table = await screen.findByRole('table', { name: 'Comparison of terms' })
    expect(within(table).getByRole('columnheader', { name: /Northshire Council/ })).toBeVisible()
    expect(within(table).getByRole('columnheader', { name: /Fenside NHS Trust/ })).toBeVisible()
  })

  it('has no pay for those who may not see it', async () => {
    const id = await onTerms('Ann', 'NJC')
    await app.signInAs('deputy')
    const columns = `person-${id}`
    renderPage(<TermsPage />, {
      client: app.api,
      path: '/terms/:tab?/:id?',
      at: `/terms/compare?columns=${columns}`,
      session: { permissions: permissions.filter((one) => one !== 'pay') },
    })
    const table = await screen.findByRole('table', { name: 'Comparison of terms' })
    expect(within(table).getByRole('rowheader', { name: 'Grade' })).toBeVisible()
    expect(within(table).queryByRole('rowheader', { name: /Pay/ })).toBeNull()
  })

  it('prints six columns with their tensions', async () => {
    const agencies = await Promise.all(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => anAgency(app, { name: `Agency ${letter}` })),
    )
    const [first] = await app.api.terms.schemes({})
    await app.api.terms.setUse({
      agencyId: agencies[0]!,
      postId: null,
      schemeId: first!.id,
      grade: '',
      pattern: 'yearRound',
    })
    renderPage(<ComparisonPrint />, {
      client: app.api,
      path: '/print/terms/compare',
      at: `/print/terms/compare?columns=${agencies.map((id) => `agency-${id}`).join('.')}`,
    })
    const table = await screen.findByRole('table', { name: 'Comparison of terms' })
    expect(within(table).getAllByRole('columnheader')).toHaveLength(7)
    expect(screen.getByText(/Check with the home agency/)).toBeVisible()
  })
})

describe('schemes', () => {
  it('are listed with what is to be checked, opened and changed', async () => {
    const { user, container } = open('/terms/schemes')
    const list = await screen.findByRole('grid', { name: 'Terms and conditions' })
    expect(within(list).getByRole('row', { name: /NJC Green Book/ })).toHaveTextContent('Check before use')
    await expectAccessible(container)
    await user.dblClick(within(list).getByText(/NJC Green Book/))
    expect(await screen.findByRole('heading', { level: 1, name: /NJC Green Book/ })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Change' }))
    const dialog = await screen.findByRole('dialog', { name: 'Change terms and conditions' })
    const start = within(dialog).getByRole('textbox', { name: 'Days at the start (optional)' })
    await user.clear(start)
    await user.type(start, '24')
    await user.type(within(dialog).getByRole('textbox', { name: 'Step 2: after years (optional)' }), '10')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await within(dialog).findAllByText('Give both the years and the days.')).not.toHaveLength(0)
    await user.type(within(dialog).getByRole('textbox', { name: 'Step 2: days (optional)' }), '28')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(async () =>
      expect(
        (await app.api.terms.schemes({})).find(({ name }) => name.startsWith('NJC'))?.leaveSteps,
      ).toEqual([
        { fromYears: 0, days: 24 },
        { fromYears: 5, days: 26 },
        { fromYears: 10, days: 28 },
      ]),
    )
  })

  it('say of which agencies they are the usual terms', async () => {
    await anAgency(app, { name: 'Larkmere Council' })
    const [scheme] = await app.api.terms.schemes({})
    const { user, container } = open(`/terms/schemes/${scheme!.id}`)
    await user.click(await screen.findByRole('button', { name: 'Add an agency or role' }))
    const dialog = await screen.findByRole('dialog', { name: 'Usual terms of an agency or role' })
    await user.click(within(dialog).getByRole('combobox', { name: 'Agency (optional)' }))
    await user.click(await screen.findByRole('option', { name: 'Larkmere Council' }))
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Pay a year, full time, from (optional)' }),
      '30000',
    )
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('button', { name: 'Remove Larkmere Council' })).toBeVisible()
    const [use] = await app.api.terms.uses({})
    expect(await app.api.terms.pay({ personTermsId: null, termsUseId: use!.id })).toEqual({
      fromPence: 3_000_000,
      toPence: null,
    })
    await expectAccessible(container)
  })
})

describe('the calculators', () => {
  it('work out while typing, and show every step', async () => {
    const { user, container } = open('/terms/calculators')
    await user.click(await screen.findByRole('combobox', { name: 'What to work out' }))
    await user.click(await screen.findByRole('option', { name: 'Term time, by days' }))
    expect(screen.getByText(/0\.8563 of a whole year’s pay, with 28\.26 days/)).toBeVisible()
    const leave = screen.getByRole('textbox', { name: 'Leave of a colleague all year' })
    await user.clear(leave)
    expect(screen.getByText('Fill in the figures on the left.')).toBeVisible()
    await user.type(leave, '37')
    const steps = screen.getByRole('table', { name: 'How it was worked out' })
    expect(within(steps).getByRole('row', { name: /Leave for each day worked/ })).toHaveTextContent('0.1654')
    expect(within(steps).getByRole('row', { name: /Paid days/ })).toHaveTextContent('227.25')
    await expectAccessible(container)
  })

  it.each([
    'Full-time equivalent',
    'Teacher’s part-time',
    'Part-time leave',
    'Term time, by weeks',
    'Irregular hours',
    'Statutory floor',
  ])('begin with an example: %s', async (label) => {
    const { user } = open('/terms/calculators')
    await user.click(await screen.findByRole('combobox', { name: 'What to work out' }))
    await user.click(await screen.findByRole('option', { name: label }))
    expect(screen.getByRole('table', { name: 'How it was worked out' })).toBeVisible()
  })
})

describe('people’s terms', () => {
  it('are noted, and so is that somebody was told', async () => {
    await aPerson(app, { givenName: 'Cas', familyName: 'Lee' })
    const { user, container } = open('/terms/people')
    const empty = await screen.findByRole('heading', { name: 'Nobody’s terms yet' })
    await user.click(within(empty.parentElement!).getByRole('button', { name: 'Note somebody’s terms' }))
    const dialog = await screen.findByRole('dialog', { name: 'Note somebody’s terms' })
    await user.click(within(dialog).getByRole('combobox', { name: 'Person' }))
    await user.click(await screen.findByRole('option', { name: 'Cas Lee' }))
    await user.click(within(dialog).getByRole('combobox', { name: 'Terms' }))
    await user.click(await screen.findByRole('option', { name: /Agenda for Change/ }))
    await user.type(within(dialog).getByRole('textbox', { name: 'From' }), '1/4/2026')
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Service counts from (optional)' }),
      '1/4/2015',
    )
    await user.click(within(dialog).getByRole('button', { name: 'Save terms' }))
    const list = await screen.findByRole('grid', { name: 'People’s terms' })
    const line = await within(list).findByRole('row', { name: /Cas Lee/ })
    expect(line).toHaveTextContent('41')
    expect(line).toHaveTextContent('Not yet')

    await user.dblClick(within(line).getByText('Cas Lee'))
    await user.click(await screen.findByRole('button', { name: 'Note that they were told' }))
    const told = await screen.findByRole('dialog', { name: /Told Cas Lee/ })
    const on = within(told).getByRole('textbox', { name: 'Told on' })
    await user.clear(on)
    await user.type(on, '20/11/2026')
    await user.click(within(told).getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('20/11/2026, by Fiona Green')).toBeVisible()
    await expectAccessible(container)
  })

  it('note for everybody of an agency at once that they were told', async () => {
    const [scheme] = await app.api.terms.schemes({})
    for (const givenName of ['Ann', 'Bob'])
      await app.api.terms.addPersonTerms({
        ...emptyPersonTerms,
        personId: await aPerson(app, { givenName, familyName: 'Lee' }),
        schemeId: scheme!.id,
        startsOn: day('2026-04-01'),
      })
    const { user } = open('/terms/people')
    const list = await screen.findByRole('grid', { name: 'People’s terms' })
    await user.click(within(list).getByRole('checkbox', { name: /all/i }))
    await user.click(await screen.findByRole('button', { name: 'Note that they were told' }))
    const told = await screen.findByRole('dialog', { name: 'Told 2 people that terms differ' })
    await user.click(within(told).getByRole('button', { name: 'Save' }))
    await waitFor(async () =>
      expect((await app.api.terms.people({})).map(({ toldBy }) => toldBy)).toEqual([
        'Fiona Green',
        'Fiona Green',
      ]),
    )
  })

  it('let the manager note pay', async () => {
    const id = await onTerms('Ann', 'NJC')
    const { user } = open(`/terms/people/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Change pay' }))
    const dialog = await screen.findByRole('dialog', { name: 'Pay of Ann Brown' })
    await user.type(within(dialog).getByRole('textbox', { name: /from/ }), '28,600')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('£28,600.00')).toBeVisible()
  })
})

describe('what was agreed', () => {
  it('is settled from the list', async () => {
    const [ann, bea] = [await onTerms('Ann', 'NJC'), await onTerms('Bea', 'Agenda')]
    await app.api.terms.addRemedy({
      tension: 'leave',
      subjects: `person:${ann},person:${bea}`,
      remedy: 'explain',
      note: '',
      reviewOn: day('2026-12-01'),
    })
    const { user, container } = open('/terms/agreed')
    const list = await screen.findByRole('grid', { name: 'Agreed where terms differ' })
    const line = within(list).getByRole('row', { name: /Ann Brown, Bea Brown/ })
    await expectAccessible(container)
    await user.click(within(line).getByRole('checkbox'))
    await user.click(screen.getByRole('button', { name: 'Settle' }))
    await waitFor(() => expect(line).toHaveTextContent('Settled'))
  })
})
