import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import FrameworksPage from '#renderer/features/indicators/FrameworksPage.tsx'
import IndicatorsRoom from '#renderer/features/indicators/IndicatorsPage.tsx'
import { runCommand } from '#renderer/ui/commands.ts'
import { dismissAllToasts } from '#renderer/ui/toasts.ts'
import { today } from '#renderer/ui/today.ts'
import { addMonths } from '#shared/dates.ts'
import { lastPeriods, periodLabel } from '#shared/features/figures/periods.rules.ts'
import type { IndicatorDetail } from '#shared/features/indicators/indicators.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { figureOf } from '#tests/support/figures.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
const labelled = lastPeriods(addMonths(today(), -3), 3, 'quarterly').map((period) => ({
  ...period,
  label: periodLabel(period, 'quarterly'),
}))
type Quarter = (typeof labelled)[number]
const [q1, q2, q3]: readonly [Quarter, Quarter, Quarter] = [labelled[0]!, labelled[1]!, labelled[2]!]

beforeEach(async () => {
  app = await aCentre({ today: today() })
})
afterEach(async () => {
  dismissAllToasts()
  await app.close()
})

const open = (at = '/indicators') =>
  renderPage(<IndicatorsRoom />, { client: app.api, path: '/indicators/:id?', at })

async function feeding(): Promise<IndicatorDetail> {
  const [indicator] = await app.api.indicators.addFromLibrary({ codes: ['FH04'] })
  const { id } = indicator!
  await app.api.indicators.setTargets({ id, standingTarget: 50, targets: [] })
  await app.api.figures.enter({
    cells: [
      figureOf(id, q1.startsOn, { numerator: 40, denominator: 100 }),
      figureOf(id, q2.startsOn, { missing: 'System down' }),
      figureOf(id, q3.startsOn, { numerator: 49, denominator: 100 }),
    ],
  })
  return app.api.indicators.find({ id })
}

describe('the list of indicators', () => {
  it('begins with the library', async () => {
    const { user } = open()
    await user.click((await screen.findAllByRole('button', { name: 'Add from the library' }))[0]!)
    await user.click(await screen.findByRole('checkbox', { name: /^FH04/ }))
    await user.click(screen.getByRole('checkbox', { name: /^FH01/ }))
    await user.click(screen.getByRole('button', { name: 'Add 2 indicators' }))
    expect(await screen.findByText('2 indicators added')).toBeInTheDocument()
    expect(await screen.findByRole('rowheader', { name: /Breastfeeding at 6–8 weeks/ })).toBeInTheDocument()
  })

  it('stands by outcome, with figure, target and standing in words', async () => {
    await feeding()
    open()
    const table = await screen.findByRole('table', { name: 'Indicators' })
    expect(within(table).getByRole('rowheader', { name: 'Be healthy' })).toBeInTheDocument()
    const row = within(table).getByRole('row', { name: /Breastfeeding at 6–8 weeks/ })
    expect(row).toHaveTextContent(`49%${q3.label}50%Near target`)
    expect(row).toHaveTextContent('check before use')
  })

  it('is exported by outcome', async () => {
    await feeding()
    app.picks.save = 'Indicators.csv'
    open()
    await screen.findByRole('table', { name: 'Indicators' })
    runCommand('exportCsv')
    await waitFor(() => expect(app.saved.size).toBe(1))
    expect(new TextDecoder().decode([...app.saved.values()][0])).toContain(
      'Be healthy,FH04,Breastfeeding at 6–8 weeks,49%',
    )
  })

  it('grows by a form that reads groups and a baseline in words', async () => {
    const { user, router } = open()
    await user.click(await screen.findByRole('button', { name: 'Add an indicator' }))
    const form = within(await screen.findByRole('dialog'))
    await user.type(form.getByLabelText(/^Code/), 'FAM')
    await user.type(form.getByLabelText(/^Name/), 'Families reached')
    await user.type(form.getByLabelText(/^Groups/), 'Area: North, South')
    await user.type(form.getByLabelText(/^Baseline \(/), '31')
    await user.type(form.getByLabelText(/^Baseline period/), 'last spring')
    await user.click(form.getByRole('button', { name: 'Add indicator' }))
    expect((await form.findAllByText(/is not such a period/)).length).toBeGreaterThan(0)
    await user.clear(form.getByLabelText(/^Baseline period/))
    await user.type(form.getByLabelText(/^Baseline period/), 'Q1 2025/26')
    await user.click(form.getByRole('button', { name: 'Add indicator' }))
    await screen.findByText('Indicator added')
    const [added] = await app.api.indicators.list({})
    expect(added).toMatchObject({
      code: 'FAM',
      baselineValue: 31,
      baselineStartsOn: '2025-04-01',
      breakdowns: [{ dimension: 'Area', categories: ['North', 'South'] }],
    })
    expect(router.state.location.pathname).toBe(`/indicators/${added!.id}`)
  })
})

describe('the page of an indicator', () => {
  it('says what the chart shows, and shows the gap', async () => {
    const { id } = await feeding()
    open(`/indicators/${id}`)
    expect(
      await screen.findByText(
        `Breastfeeding at 6–8 weeks was 49% in ${q3.label}, up 9 points on ${shortFor(q1, q3)} and 1 point below the target of 50%.`,
      ),
    ).toBeInTheDocument()
    expect(screen.getByRole('img', { name: 'Chart: Breastfeeding at 6–8 weeks' })).toBeInTheDocument()
    expect(
      within(screen.getByRole('grid', { name: 'Figures of FH04' })).getByRole('row', {
        name: new RegExp(`${q2.label}.*System down`),
      }),
    ).toBeInTheDocument()
    expect((await screen.findAllByText(/Every Child Matters, Be healthy/))[0]).toBeInTheDocument()
  })

  it('is marked as checked', async () => {
    const { id } = await feeding()
    const { user } = open(`/indicators/${id}`)
    await user.click(await screen.findByRole('button', { name: 'I have checked it' }))
    await waitFor(() => expect(screen.queryByRole('note')).not.toBeInTheDocument())
    expect(await app.api.indicators.find({ id })).toMatchObject({ checkNote: '' })
  })

  it('takes targets for single periods', async () => {
    const { id } = await feeding()
    const { user } = open(`/indicators/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Set targets' }))
    const form = within(await screen.findByRole('dialog'))
    await user.type(form.getByLabelText(new RegExp(`^${q3.label.replace('/', '\\/')}`)), '48')
    await user.click(form.getByRole('button', { name: 'Save targets' }))
    await screen.findByText('Targets saved')
    expect(await app.api.indicators.find({ id })).toMatchObject({
      standingTarget: 50,
      targets: [{ startsOn: q3.startsOn, value: 48 }],
    })
    expect(await screen.findByText('Target met')).toBeInTheDocument()
  })

  it('shows the median when asked', async () => {
    const { id } = await feeding()
    const { user } = open(`/indicators/${id}`)
    await user.click(await screen.findByRole('radio', { name: 'With median' }))
    expect(await screen.findByText('Median 44.5%')).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: 'With limits' })).toBeDisabled()
  })

  it('is retired, and only deleted without figures', async () => {
    const { id } = await feeding()
    const { user } = open(`/indicators/${id}`)
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Delete…' }))
    await user.click(await screen.findByRole('button', { name: 'Delete indicator' }))
    expect(await screen.findByText(/has figures, so it was not deleted/)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Retire' }))
    expect(await screen.findByText('FH04, retired')).toBeInTheDocument()
  })

  it('offers a reader nothing to change', async () => {
    const { id } = await feeding()
    renderPage(<IndicatorsRoom />, {
      client: app.api,
      path: '/indicators/:id?',
      at: `/indicators/${id}`,
      session: { permissions: ['records.read'] },
    })
    await screen.findByRole('img', { name: /^Chart/ })
    for (const name of ['Change', 'Set targets', 'More', 'I have checked it'])
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
  })
})

describe('the frameworks', () => {
  it('are switched on, and their aims off and reworded', async () => {
    const { user } = renderPage(<FrameworksPage />, { client: app.api })
    await user.click(await screen.findByRole('switch', { name: 'Use Common outcomes' }))
    await waitFor(async () =>
      expect((await app.api.frameworks.list({})).find(({ code }) => code === 'COF')!.isOn).toBe(1),
    )
    await user.click(screen.getByRole('switch', { name: 'BH1 Physical health' }))
    await waitFor(() => expect(screen.getByRole('switch', { name: 'BH1 Physical health' })).not.toBeChecked())
    await user.click(screen.getByRole('button', { name: 'Reword BH2' }))
    const name = within(await screen.findByRole('dialog')).getByLabelText(/^Name/)
    await user.clear(name)
    await user.type(name, 'Well in body and mind')
    await user.click(screen.getByRole('button', { name: 'Save aim' }))
    expect(await screen.findByRole('switch', { name: 'BH2 Well in body and mind' })).toBeInTheDocument()
  })
})

const shortFor = (before: Quarter, last: Quarter) =>
  before.label.split(' ')[1] === last.label.split(' ')[1] ? before.label.split(' ')[0]! : before.label
