import { screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { runCommand } from '#renderer/ui/commands.ts'
import { DataTable } from '#renderer/ui/table/DataTable.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

import { renderPage } from './render-page.tsx'
import { columns, type Member, staff } from './staff.tsx'

let app: TestApp
beforeAll(async () => {
  app = await aCentre()
})
afterAll(() => app.close())
afterEach(forgetTableViews)

interface Options {
  readonly rows?: readonly Member[]
  readonly onOpen?: (member: Member) => void
  readonly ticked?: (members: Member[]) => ReactNode
}

const showStaff = ({ rows = staff, ...more }: Options = {}) =>
  renderPage(
    <DataTable
      name="staff"
      label="Staff"
      noun={['person', 'people']}
      exportName="Staff list"
      columns={columns}
      rows={rows}
      rowKey={(member) => member.id}
      {...more}
    />,
    { client: app.api },
  )

const row = (name: RegExp) => screen.getByRole('row', { name })

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent)

describe('a list', () => {
  it('has a name, a count in words, and shows values as people write them', () => {
    showStaff()

    expect(screen.getByRole('grid', { name: 'Staff' })).toHaveAttribute('aria-rowcount', '4')
    expect(screen.getByText('3 people')).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /Fiona Green/ })).toHaveTextContent('37')
    expect(screen.getByRole('row', { name: /Fiona Green/ })).toHaveTextContent('31/03/2027')
  })

  it('sorts by a heading, turns round at the second press and keeps what is missing last', async () => {
    const { user } = showStaff()
    const heading = screen.getByRole('columnheader', { name: /Ends/ })

    await user.click(within(heading).getByRole('button', { name: 'Ends' }))
    expect(heading).toHaveAttribute('aria-sort', 'ascending')
    expect(names()).toEqual(['Beth Owen', 'Fiona Green', 'Amir Khan'])

    await user.click(within(heading).getByRole('button', { name: 'Ends' }))
    expect(heading).toHaveAttribute('aria-sort', 'descending')
    expect(names()).toEqual(['Fiona Green', 'Beth Owen', 'Amir Khan'])
  })

  it('narrows down to rows that have every word, in any column', async () => {
    const { user } = showStaff()

    await user.type(screen.getByRole('searchbox', { name: 'Filter staff' }), 'trust 31/12')

    expect(names()).toEqual(['Beth Owen'])
    expect(screen.getByText('1 of 3 people')).toBeInTheDocument()
  })

  it('says so when nothing matches and brings everything back', async () => {
    const { user } = showStaff()

    await user.type(screen.getByRole('searchbox', { name: 'Filter staff' }), 'nobody')
    expect(screen.getByRole('heading', { name: 'No people match' })).toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Show all 3' }))
    expect(names()).toHaveLength(3)
  })

  it('filters one column by the words that stand in it', async () => {
    const { user } = showStaff()

    await user.click(screen.getByRole('button', { name: 'Filter Employer' }))
    await user.click(await screen.findByRole('checkbox', { name: 'NHS Trust' }))

    expect(names()).toEqual(['Amir Khan', 'Beth Owen'])
    expect(screen.getByRole('button', { name: 'Filter Employer, on' })).toBeInTheDocument()
  })

  it('filters days by a range and says when a bound is not a real day', async () => {
    const { user } = showStaff()

    await user.click(screen.getByRole('button', { name: 'Filter Ends' }))
    const from = await screen.findByRole('textbox', { name: 'Ends from' })
    await user.type(from, '31/02/2027')
    expect(from).toHaveAccessibleDescription(/Not a real day/)
    expect(names()).toHaveLength(3)

    await user.clear(from)
    await user.type(from, '1/1/2027')
    expect(names()).toEqual(['Fiona Green'])
  })

  it('shows the columns that were chosen', async () => {
    const { user } = showStaff()
    expect(screen.queryByRole('columnheader', { name: /Cost/ })).not.toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Columns' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Cost' }))

    expect(screen.getByRole('columnheader', { name: /Cost/ })).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /Beth Owen/ })).toHaveTextContent('£9,500.50')
  })

  it('is as it was left when one comes back to it', async () => {
    const { user, unmount } = showStaff()
    await user.type(screen.getByRole('searchbox', { name: 'Filter staff' }), 'amir')
    unmount()

    showStaff()

    expect(screen.getByRole('searchbox', { name: 'Filter staff' })).toHaveValue('amir')
    expect(names()).toEqual(['Amir Khan'])
  })
})

describe('a list, by keyboard', () => {
  it('is one stop of Tab; the arrows, Home and End move through its rows', async () => {
    const { user } = showStaff()
    row(/Fiona Green/).focus()

    await user.keyboard('{ArrowDown}')
    expect(row(/Amir Khan/)).toHaveFocus()
    await user.keyboard('{End}')
    expect(row(/Beth Owen/)).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(row(/Beth Owen/)).toHaveFocus()
    await user.keyboard('{Home}')
    expect(row(/Fiona Green/)).toHaveFocus()
    expect(screen.getAllByRole('row').filter((candidate) => candidate.tabIndex === 0)).toHaveLength(1)
  })

  it('opens the row with Enter', async () => {
    const onOpen = vi.fn<(member: Member) => void>()
    const { user } = showStaff({ onOpen })
    screen.getByRole('row', { name: /Fiona Green/ }).focus()

    await user.keyboard('{ArrowDown}{Enter}')

    expect(onOpen).toHaveBeenCalledExactlyOnceWith(staff[1])
  })

  it('ticks the row with Space and offers what can be done with it', async () => {
    const { user } = showStaff({ ticked: (members) => <button type="button">Print {members.length}</button> })
    screen.getByRole('row', { name: /Fiona Green/ }).focus()

    await user.keyboard(' {ArrowDown} ')

    expect(screen.getByText('2 ticked')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Print 2' })).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /Amir Khan/ })).toHaveAttribute('aria-selected', 'true')
  })
})

describe('a long list', () => {
  const many = Array.from({ length: 10_000 }, (_, index): Member => ({
    ...staff[0]!,
    id: String(index),
    name: `Person ${index}`,
  }))

  it('draws only what can be seen, and End still reaches the last row', async () => {
    // jsdom has no layout; this is the height of the list's window.
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(640)
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(32 * 10_001)
    vi.spyOn(Element.prototype, 'scrollTo').mockImplementation(function scroll(
      this: Element,
      to?: ScrollToOptions | number,
    ) {
      if (typeof to === 'object') this.scrollTop = to.top ?? 0
      setTimeout(() => this.dispatchEvent(new Event('scroll')))
    })
    const { user } = showStaff({ rows: many })

    expect(screen.getByText('10,000 people')).toBeInTheDocument()
    expect(screen.getAllByRole('row').length).toBeLessThan(60)

    screen.getByRole('row', { name: /Person 0 / }).focus()
    await user.keyboard('{End}')
    expect(await screen.findByRole('row', { name: /Person 9999 / })).toHaveFocus()
  })
})

describe('a list, exported', () => {
  it('is the rows and columns as they are seen', async () => {
    const { user } = showStaff()
    await user.type(screen.getByRole('searchbox', { name: 'Filter staff' }), 'fiona')

    runCommand('exportCsv')

    expect(await screen.findByText(/^Saved as Staff list/)).toBeInTheDocument()
    const [file] = [...app.saved.values()]
    const text = new TextDecoder().decode(file)
    expect(text).toContain('Name,Employer,Hours,Ends,State')
    expect(text).toContain('Fiona Green,County Council,37,31/03/2027,In order')
    expect(text).not.toContain('Amir')
  })
})

describe('a list, printed', () => {
  it('is the same rows in the same order on a sheet with the name of the centre', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    const { PrintSheetHost } = await import('#renderer/print/print-sheet.tsx')
    renderPage(
      <>
        <DataTable
          name="staff"
          label="Staff"
          columns={columns}
          rows={staff}
          rowKey={(member) => member.id}
          initialSort={{ key: 'name' }}
        />
        <PrintSheetHost centreName="Riverside" />
      </>,
      { client: app.api },
    )

    runCommand('print')

    const sheet = within(await screen.findByRole('article'))
    expect(sheet.getByText('Riverside')).toBeInTheDocument()
    expect(sheet.getByRole('heading', { name: 'Staff' })).toBeInTheDocument()
    expect(sheet.getAllByRole('row').map((row) => row.textContent)[1]).toMatch(/^Amir Khan/)
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce())

    window.dispatchEvent(new Event('afterprint'))
    await vi.waitFor(() => expect(screen.queryByRole('article')).not.toBeInTheDocument())
  })
})
