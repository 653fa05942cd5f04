import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { App } from '#renderer/App.tsx'
import { toast } from '#renderer/ui/toasts.ts'
import type { AppEvent } from '#shared/events.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency } from '#tests/support/builders.ts'

let app: TestApp
let tell: (event: AppEvent) => void

beforeEach(async () => {
  app = await aCentre({ name: 'Riverside' })
  window.location.hash = '#/guide'
})
afterEach(() => app.close())

async function openApp() {
  render(
    <App
      client={app.api}
      listen={(handler) => {
        tell = (event) => act(() => handler(event))
        return () => undefined
      }}
    />,
  )
  await screen.findByRole('heading', { level: 1, name: 'User guide' })
  return userEvent.setup()
}

describe('the window', () => {
  it('has landmarks, a way past the navigation, and a status bar that says whose centre this is', async () => {
    const user = await openApp()

    expect(screen.getByRole('navigation', { name: 'Rooms' })).toBeInTheDocument()
    const status = screen.getByRole('contentinfo', { name: 'Status' })
    expect(status).toHaveTextContent('Riverside')
    expect(status).toHaveTextContent('Test manager, manager')
    expect(within(status).getByText('No backup yet')).toBeInTheDocument()

    await user.click(screen.getByRole('link', { name: 'Skip to the page' }))
    expect(screen.getByRole('main')).toHaveFocus()
    expect(window.location.hash).toBe('#/guide')
  })

  it('marks the room one is in', async () => {
    await openApp()

    const rooms = within(screen.getByRole('navigation', { name: 'Rooms' }))
    expect(rooms.getByRole('link', { name: 'User guide' })).toHaveAttribute('aria-current', 'page')
  })

  it('empties itself when the centre is locked', async () => {
    const user = await openApp()
    toast('Agency added', { undo: true })
    expect(await screen.findByText('Agency added')).toBeInTheDocument()

    await user.keyboard('{Control>}l{/Control}')
    tell({ kind: 'locked' })

    await vi.waitFor(() =>
      expect(screen.queryByRole('navigation', { name: 'Rooms' })).not.toBeInTheDocument(),
    )
    expect(screen.queryByText('Agency added')).not.toBeInTheDocument()
  })
})

describe('Ctrl+K', () => {
  it('finds a record by a few letters and goes there with Enter', async () => {
    const id = await anAgency(app, { name: 'Barnfield Nursery' })
    const user = await openApp()

    await user.keyboard('{Control>}k{/Control}')
    const search = await screen.findByRole('combobox', { name: 'Search or go to' })
    expect(search).toHaveFocus()
    await user.type(search, 'barnf')
    const found = await screen.findByRole('option', { name: /Barnfield Nursery/ })
    await vi.waitFor(() => expect(search).toHaveAttribute('aria-activedescendant', found.id))
    await user.keyboard('{Enter}')

    await vi.waitFor(() => expect(window.location.hash).toBe(`#/agencies/${id}`))
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument()
  })

  it('runs a command, chosen with the arrows', async () => {
    const user = await openApp()

    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('combobox'), 'appearance')
    await user.keyboard('{ArrowDown}{Enter}')

    await vi.waitFor(() => expect(document.documentElement.dataset['appearance']).toBe('dark'))
    // It belongs to the centre, not to the browser.
    await vi.waitFor(async () => expect((await app.api.centre.details({})).settings.appearance).toBe('dark'))
  })

  it('finds what it offers when it is typed as it stands there', async () => {
    const user = await openApp()
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('combobox'), 'Appearance: High contrast')

    expect(screen.getByRole('option', { name: /Appearance: High contrast/ })).toBeInTheDocument()
  })

  it('says when nothing matches', async () => {
    const user = await openApp()
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('combobox'), 'xyzzy')

    expect(screen.getByText('Nothing matches “xyzzy”.')).toBeInTheDocument()
  })
})

describe('help', () => {
  it('opens the chapter of the page beside it with F1, finds words in other chapters, and closes with Escape', async () => {
    const user = await openApp()

    await user.keyboard('{F1}')
    const guide = within(screen.getByRole('complementary', { name: 'User guide' }))
    expect(guide.getByRole('heading', { level: 2 })).toHaveFocus()

    await user.click(guide.getByRole('button', { name: 'All chapters' }))
    await user.type(guide.getByRole('searchbox', { name: 'Search the guide' }), 'passphrase telephone')
    await user.click(guide.getByRole('button', { name: /Quarterly evaluation packs/ }))
    expect(guide.getByRole('heading', { level: 2, name: 'Quarterly evaluation packs' })).toHaveFocus()

    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary', { name: 'User guide' })).not.toBeInTheDocument()
  })

  it('lists the keys that work here when one presses ?', async () => {
    const user = await openApp()

    await user.keyboard('?')

    const sheet = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }))
    expect(sheet.getByText('Undo the last change')).toBeInTheDocument()
    expect(sheet.getByText('Ctrl+Z')).toBeInTheDocument()
  })

  it('says why the page matters until it is told not to', async () => {
    const user = await openApp()
    expect(screen.getByRole('complementary', { name: 'Why this matters' })).toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Hide why this matters' }))
    expect(screen.queryByRole('complementary', { name: 'Why this matters' })).not.toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Why this matters' }))
    expect(screen.getByRole('complementary', { name: 'Why this matters' })).toBeInTheDocument()
  })
})

describe('undo', () => {
  it('takes back the last command with Ctrl+Z and says which it was', async () => {
    const user = await openApp()
    await anAgency(app, { name: 'Barnfield Nursery' })

    await user.keyboard('{Control>}z{/Control}')

    expect(await screen.findByText(/^Undone: /)).toBeInTheDocument()
    expect(await app.api.agencies.list({})).toEqual([])
  })

  it('is offered by the message after a change; an older message no longer offers it', async () => {
    const user = await openApp()
    await anAgency(app)
    act(() => toast('First agency added', { undo: true }))
    await anAgency(app)
    act(() => toast('Second agency added', { undo: true }))

    await user.click(screen.getByRole('button', { name: 'Undo' }))

    await vi.waitFor(async () => expect(await app.api.agencies.list({})).toHaveLength(1))
  })

  it('leaves Ctrl+Z to the text field while somebody types', async () => {
    const user = await openApp()
    await anAgency(app)
    await user.type(screen.getByRole('searchbox', { name: 'Search the guide' }), 'x')

    await user.keyboard('{Control>}z{/Control}')

    expect(await app.api.agencies.list({})).toHaveLength(1)
  })
})

describe('the menu', () => {
  it('runs what the page offers', async () => {
    await openApp()

    tell({ kind: 'menu', command: 'help' })

    expect(screen.getByRole('complementary', { name: 'User guide' })).toBeInTheDocument()
  })
})
