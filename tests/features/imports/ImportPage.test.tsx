import { screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import ImportPage from '#renderer/features/imports/ImportPage.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

import { csvFile } from './import-steps.ts'

let app: TestApp
beforeEach(async () => {
  app = await aCentre()
  await anAgency(app, { name: 'Northfield NHS Trust', kind: 'health', phone: '999' })
})
afterEach(async () => {
  forgetTableViews()
  await app.close()
})

const file = csvFile(
  'agencies.csv',
  'Partner agencies',
  'Organisation,Type,Telephone',
  'Northfield NHS Trust,Health,01234',
  'Riverside School,School or college,',
  'Harbour Charity,Charities,',
  'Tide Charity,Charities,',
  ',Health,',
)

const show = () =>
  renderPage(<ImportPage />, { client: app.api, path: '/imports', at: '/imports?target=agencies' })

async function openFile() {
  app.picks.open = file
  const view = show()
  await view.user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
  await screen.findByRole('heading', { name: 'Which column is which' })
  return view
}

async function lookAtRows() {
  const view = await openFile()
  await view.user.click(screen.getByRole('button', { name: 'Look at the rows' }))
  await screen.findByRole('grid', { name: 'Rows of the file' })
  return view
}

const rowNumber = (number: number) => screen.getByRole('row', { name: new RegExp(`^${number} `) })

/** jsdom knows no colours and no layout. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

describe('the import page', () => {
  it('finds the heading row and fills in the columns', async () => {
    await openFile()

    expect(screen.getByLabelText('Row with the headings')).toHaveValue('2')
    expect(screen.getByRole('combobox', { name: 'Name comes from' })).toHaveValue('Organisation')
    expect(screen.getByRole('combobox', { name: 'Kind comes from' })).toHaveValue('Type')
    expect(screen.getByRole('combobox', { name: 'Email comes from' })).toHaveValue('Not in the file')
    expect(screen.getByRole('row', { name: /^Name/ })).toHaveTextContent(
      'Northfield NHS Trust · Riverside School',
    )
  })

  it('shows what each row would do, with the reason and what stands there now', async () => {
    await lookAtRows()

    expect(screen.getByText(/1 new, 1 changed, 0 the same, 3 to stay outside/)).toBeVisible()
    expect(rowNumber(3)).toHaveTextContent('Changed')
    expect(within(rowNumber(3)).getByText('999').tagName).toBe('DEL')
    expect(rowNumber(5)).toHaveTextContent('In errorKind: “Charities” is not one of')
    expect(await app.api.agencies.list({})).toHaveLength(1)
  })

  it('shows the rows of one state', async () => {
    const { user } = await lookAtRows()

    await user.click(screen.getByRole('radio', { name: 'In error 3' }))
    expect(await screen.findByText('3 rows')).toBeVisible()
    expect(screen.queryByRole('row', { name: /^3 / })).not.toBeInTheDocument()
  })

  it('lets somebody put a cell right, here and in every row that says the same', async () => {
    const { user } = await lookAtRows()

    await user.click(rowNumber(5))
    const fix = await screen.findByRole('region', { name: 'Row 5' })
    await user.click(within(fix).getByRole('combobox', { name: 'Kind' }))
    await user.click(await screen.findByRole('option', { name: 'Voluntary or community' }))
    await user.click(within(fix).getByRole('checkbox', { name: /Also in every other row/ }))
    await user.click(within(fix).getByRole('button', { name: 'Put right' }))

    expect(await screen.findByText(/3 new, 1 changed, 0 the same, 1 to stay outside/)).toBeVisible()
  })

  it('lets somebody leave a row out and bring it back', async () => {
    const { user } = await lookAtRows()

    await user.click(rowNumber(7))
    await user.click(await screen.findByRole('button', { name: 'Leave this row out' }))
    expect(await screen.findByText(/2 to stay outside/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Bring back 1 row left out' }))
    expect(await screen.findByText(/3 to stay outside/)).toBeVisible()
  })

  it('imports the good rows, saves the others, and takes it all back', async () => {
    const { user } = await lookAtRows()

    await user.click(screen.getByRole('button', { name: 'Import 2 agencies' }))
    expect(await screen.findByText(/1 agency added. 1 agency changed. 3 rows stayed outside/)).toBeVisible()
    expect(await app.api.agencies.list({})).toHaveLength(2)

    await user.click(screen.getByRole('button', { name: 'Save the rows that stayed outside…' }))
    expect(await screen.findByText('Not imported from agencies.xlsx was saved')).toBeVisible()
    expect(app.saved.has('Not imported from agencies.xlsx')).toBe(true)

    await user.click(screen.getByRole('button', { name: 'Undo this import' }))
    expect(await screen.findByText(/The records are as they were/)).toBeVisible()
    expect(await app.api.agencies.list({})).toMatchObject([{ phone: '999' }])
  })

  it('takes only the rows that somebody wants', async () => {
    const { user } = await openFile()

    await user.click(screen.getByRole('button', { name: 'Take only some rows' }))
    await user.click(screen.getByRole('combobox', { name: 'says one of' }))
    await user.click(await screen.findByRole('option', { name: /Riverside School/ }))
    await user.click(screen.getByRole('button', { name: 'Look at the rows' }))
    expect(await screen.findByRole('button', { name: 'Import 1 agency' })).toBeEnabled()
  })

  it('remembers the columns for the next file like it', async () => {
    const { user } = await openFile()

    await user.click(screen.getByRole('button', { name: /Remember these columns/ }))
    await user.type(
      await screen.findByLabelText(/^Name/, {
        selector: 'input[name="name"], dialog input, [role="dialog"] input',
      }),
      'From the council',
    )
    await user.click(screen.getByRole('button', { name: 'Remember' }))
    expect(await screen.findByText(/as they were saved under “From the council”/)).toBeVisible()
  })

  it('has no accessibility fault at any step', async () => {
    const { user } = await openFile()
    expect(await faults()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Take only some rows' }))
    expect(await faults()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Take all again' }))
    await user.click(screen.getByRole('button', { name: 'Look at the rows' }))
    await screen.findByRole('grid', { name: 'Rows of the file' })
    await user.click(rowNumber(5))
    await screen.findByRole('region', { name: 'Row 5' })
    expect(await faults()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Import 2 agencies' }))
    await screen.findByText(/3 rows stayed outside/)
    expect(await faults()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Import another file' }))
    await screen.findByRole('grid', { name: 'Earlier imports' })
    expect(await faults()).toEqual([])
  })

  it('is walked through by keyboard alone', async () => {
    app.picks.open = file
    const { user } = show()
    const press = async (name: RegExp | string) => {
      const button = await screen.findByRole('button', { name })
      for (let i = 0; i < 80 && document.activeElement !== button; i += 1) await user.tab()
      expect(button).toHaveFocus()
      await user.keyboard('{Enter}')
    }
    await press('Choose a file…')
    await press('Look at the rows')
    await screen.findByRole('grid', { name: 'Rows of the file' })
    await press('Import 2 agencies')
    expect(await screen.findByText(/1 agency added/)).toBeVisible()
    await press('Undo this import')
    expect(await screen.findByText(/The records are as they were/)).toBeVisible()
  })

  it('says in a sentence why a file cannot be read', async () => {
    app.picks.open = { name: 'photo.xlsx', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]) }
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This is not a spreadsheet that can be read here. Nothing was imported.',
    )
  })
})
