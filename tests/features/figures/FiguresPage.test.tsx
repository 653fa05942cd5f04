import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import FiguresPage from '#renderer/features/figures/FiguresPage.tsx'
import { addMonths, type IsoDate } from '#shared/dates.ts'
import { periodLabel, quarterOf } from '#shared/features/figures/periods.rules.ts'
import type { IndicatorDetail } from '#shared/features/indicators/indicators.schema.ts'
import { dismissAllToasts } from '#renderer/ui/toasts.ts'
import { today } from '#renderer/ui/today.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anIndicator, figureOf } from '#tests/support/figures.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
let feeding: IndicatorDetail
let visits: IndicatorDetail
/** The page asks the real calendar; a year ago every quarter of the grid is over. */
const lastYear = addMonths(quarterOf(today()).startsOn, -12)
let q1: { startsOn: IsoDate; label: string }
let q2: { startsOn: IsoDate; label: string }

beforeEach(async () => {
  app = await aCentre({ today: today() })
  feeding = await anIndicator(app, {
    code: 'BF',
    name: 'Breastfeeding',
    numeratorLabel: 'Breastfed',
    denominatorLabel: 'Due',
    breakdowns: [{ dimension: 'Area', categories: ['North'] }],
  })
  visits = await anIndicator(app, { code: 'VIS', name: 'Visits', unit: 'count', decimals: 0 })
  const grid = await app.api.figures.grid({ frequency: 'quarterly', on: lastYear, withBreakdowns: false })
  q1 = grid.periods[0]!
  q2 = grid.periods[1]!
})
afterEach(async () => {
  dismissAllToasts()
  await app.close()
})

async function open() {
  const page = renderPage(<FiguresPage />, { client: app.api })
  await screen.findByRole('grid')
  await page.user.click(screen.getByRole('button', { name: 'Year before' }))
  await screen.findByRole('columnheader', { name: new RegExp(q1.label) })
  return page
}
const cell = (name: string) => screen.getByRole('cell', { name: new RegExp(`^${name}:`) })
const saved = (id: IndicatorDetail['id']) => app.api.figures.list({ indicatorId: id })

describe('the figures grid', () => {
  it('is filled with the keyboard alone, as a spreadsheet is', async () => {
    const { user } = await open()
    await user.click(cell(`Breastfeeding, ${q1.label}, number`))
    await user.keyboard('41{Tab}85{Enter}')
    expect(cell(`Visits, ${q1.label}`)).toHaveFocus()
    expect(cell(`Breastfeeding, ${q1.label}, out of`)).toHaveTextContent('85 48.2%')
    await user.keyboard('132{ArrowDown}')
    expect(screen.getByText('2 figures not saved yet')).toBeInTheDocument()
    expect(await saved(feeding.id)).toEqual([])

    await user.keyboard('{Control>}s{/Control}')
    await screen.findByText('2 figures saved')
    expect(await saved(feeding.id)).toMatchObject([{ startsOn: q1.startsOn, numerator: 41, denominator: 85 }])
    expect(await saved(visits.id)).toMatchObject([{ value: 132 }])
  })

  it('is walked through with the arrows, and F2 keeps what is there', async () => {
    await app.api.figures.enter({ cells: [figureOf(visits.id, q1.startsOn, { value: 13 })] })
    const { user } = await open()
    await user.click(cell(`Breastfeeding, ${q1.label}, number`))
    await user.keyboard('{ArrowRight}')
    expect(cell(`Breastfeeding, ${q1.label}, out of`)).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(cell(`Visits, ${q1.label}`)).toHaveFocus()
    await user.keyboard('{F2}2{Enter}')
    expect(cell(`Visits, ${q1.label}`)).toHaveTextContent('132')
    await user.keyboard('{F2}999{Escape}')
    expect(cell(`Visits, ${q1.label}`)).toHaveTextContent('132')
    await user.keyboard('{ArrowRight}{ArrowUp}{Home}{Delete}')
    expect(cell(`Breastfeeding, ${q1.label}, number`)).toHaveFocus()
  })

  it('takes a block pasted from Excel', async () => {
    const { user } = await open()
    await user.click(cell(`Breastfeeding, ${q1.label}, number`))
    await user.paste('41\t85\t44\t90\r\n132\t\t1,140\t\r\n')
    expect(screen.getByText('4 figures not saved yet')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Save figures' }))
    await screen.findByText('4 figures saved')
    expect(await saved(feeding.id)).toMatchObject([
      { numerator: 41 },
      { startsOn: q2.startsOn, numerator: 44, denominator: 90 },
    ])
    expect(await saved(visits.id)).toMatchObject([{ value: 132 }, { value: 1140 }])
  })

  it('says beside the grid what stands in the way, and saves nothing until it is put right', async () => {
    const { user } = await open()
    await user.click(cell(`Breastfeeding, ${q1.label}, number`))
    await user.keyboard('90{Tab}85{Enter}')
    expect(screen.getByText(/1 figure to correct/)).toHaveTextContent(
      `Breastfeeding, ${q1.label}: The first number cannot be larger`,
    )
    await user.keyboard('5{Enter}{Control>}s{/Control}')
    expect(cell(`Breastfeeding, ${q1.label}, number`)).toHaveAttribute('aria-invalid', 'true')
    await waitFor(() => expect(cell(`Breastfeeding, ${q1.label}, number`)).toHaveFocus())
    expect(
      within(screen.getByRole('region', { name: 'Chosen figure' })).getByText(
        'The first number cannot be larger than the second.',
      ),
    ).toBeInTheDocument()
    expect(await saved(visits.id)).toEqual([])
    await user.keyboard('80{Enter}{Control>}s{/Control}')
    await screen.findByText('2 figures saved')
  })

  it('keeps a reason where there is no figure, and a note', async () => {
    const { user } = await open()
    await user.click(cell(`Visits, ${q1.label}`))
    await user.keyboard('System down{Enter}')
    await user.click(cell(`Visits, ${q1.label}`))
    await user.keyboard('{Shift>}{F2}{/Shift}')
    expect(screen.getByRole('textbox', { name: /^Note/ })).toHaveFocus()
    await user.keyboard('New software in May{Control>}s{/Control}')
    await screen.findByText('1 figure saved')
    expect(await saved(visits.id)).toMatchObject([
      { value: null, missing: 'System down', note: 'New software in May' },
    ])
  })

  it('asks about a figure far from the one before, and still saves it', async () => {
    await app.api.figures.enter({ cells: [figureOf(visits.id, q1.startsOn, { value: 100 })] })
    const { user } = await open()
    await user.click(cell(`Visits, ${q2.label}`))
    await user.keyboard('1000{Enter}')
    expect(screen.getByText(/far from the figure before, 100/)).toBeInTheDocument()
    await user.keyboard('{Control>}s{/Control}')
    await screen.findByText('1 figure saved')
  })

  it('shows groups when asked', async () => {
    const { user } = await open()
    expect(screen.queryByRole('rowheader', { name: 'Area: North' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('switch', { name: 'Show groups' }))
    expect(await screen.findByRole('rowheader', { name: 'Area: North' })).toBeInTheDocument()
  })

  it('asks before it is left with unsaved figures', async () => {
    const { user, router } = await open()
    await user.click(cell(`Visits, ${q1.label}`))
    await user.keyboard('5{Enter}')
    void router.navigate('/elsewhere')
    await user.click(await screen.findByRole('button', { name: 'Keep editing' }))
    expect(cell(`Visits, ${q1.label}`)).toHaveTextContent('5')
  })

  it('closes a period, shows it locked, and opens it again with a reason', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: `${q1.label}: more` }))
    await user.click(await screen.findByRole('menuitem', { name: `Close ${q1.label}…` }))
    await user.click(await screen.findByRole('button', { name: 'Close period' }))
    await waitFor(() => expect(cell(`Visits, ${q1.label}`)).toHaveAttribute('aria-readonly', 'true'))
    expect(screen.getByRole('columnheader', { name: new RegExp(`${q1.label}.*closed`) })).toBeInTheDocument()
    await user.click(cell(`Visits, ${q1.label}`))
    await user.keyboard('5{Enter}')
    expect(cell(`Visits, ${q1.label}`)).toHaveTextContent('')

    await user.click(screen.getByRole('button', { name: `${q1.label}: more` }))
    await user.click(await screen.findByRole('menuitem', { name: `Reopen ${q1.label}…` }))
    await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Correction')
    await user.click(screen.getByRole('button', { name: 'Reopen period' }))
    await waitFor(() => expect(cell(`Visits, ${q1.label}`)).toHaveAttribute('aria-readonly', 'false'))
  })

  it('is read only for whoever may not enter figures', async () => {
    renderPage(<FiguresPage />, { client: app.api, session: { permissions: ['records.read'] } })
    await screen.findByRole('grid')
    const now = periodLabel(quarterOf(today()), 'quarterly')
    expect(cell(`Visits, ${now}`)).toHaveAttribute('aria-readonly', 'true')
    expect(screen.queryByRole('button', { name: 'Save figures' })).not.toBeInTheDocument()
  })

  it('says what to do when there is nothing to enter', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('combobox', { name: 'How often' }))
    await user.click(await screen.findByRole('option', { name: 'Every term' }))
    expect(await screen.findByText('No indicators with these periods')).toBeInTheDocument()
  })
})
