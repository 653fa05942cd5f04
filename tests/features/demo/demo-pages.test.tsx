import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { App } from '#renderer/App.tsx'
import { SessionProvider } from '#renderer/frame/session.tsx'
import { PrintLayout } from '#renderer/print/PrintLayout.tsx'
import { demoPassphrase } from '#shared/features/demo/demo.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

describe('the demo centre on screen', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre()
    await app.running.centre.moveTo(`${app.folder}/fresh`) // a computer without a centre
  })
  afterEach(() => app.close())

  const open = () => render(<App client={app.api} listen={() => () => {}} />)

  it('is offered on the first screen, opens in one step, and is marked on every page', async () => {
    const user = userEvent.setup()
    open()
    expect(await screen.findByRole('button', { name: /Set up your centre/ })).toBeVisible()
    await user.click(screen.getByRole('button', { name: /Explore the demo centre/ }))
    const status = await screen.findByRole('contentinfo', { name: 'Status' })
    expect(within(status).getByText('Demonstration')).toBeVisible()
    expect(within(status).getByText('Larkmere Children’s Centre')).toBeVisible()
  })

  it('tells its passphrase at its own locked door, where it can also be removed', async () => {
    const user = userEvent.setup()
    await app.api.demo.open({})
    await app.running.lock()
    open()
    expect(await screen.findByText(demoPassphrase)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Remove the demo centre' }))
    await user.click(await screen.findByRole('button', { name: 'Remove demo centre' }))
    expect(await screen.findByRole('button', { name: /Explore the demo centre/ })).toBeVisible()
    expect(await app.api.demo.status({})).toEqual({ isThere: false, isOpen: false })
  })

  it('says nothing of a passphrase at the door of the own centre', async () => {
    await app.running.centre.moveTo(`${app.folder}/own`)
    await app.api.vault.create({
      centreName: 'Ours',
      name: 'Sam Field',
      signInName: 'sam',
      passphrase: 'seven lamps under one green bridge',
    })
    await app.running.lock()
    open()
    expect(await screen.findByRole('button', { name: 'Unlock' })).toBeVisible()
    expect(screen.queryByText(demoPassphrase)).toBeNull()
  })
})

describe('a document for paper', () => {
  const session = {
    centreName: 'Larkmere',
    person: { name: 'Sam Field', role: 'manager' },
    permissions: [],
    lastVerifiedBackupAt: null,
    backupWarning: null,
    lock: () => {},
  } as const

  it.each([
    [true, 1],
    [false, 0],
  ])('says whether it comes from the demo centre: %s', (isDemo, marks) => {
    render(
      <SessionProvider session={{ ...session, isDemo }}>
        <PrintLayout centreName="Larkmere" title="Staff">
          <p>List</p>
        </PrintLayout>
      </SessionProvider>,
    )
    expect(screen.queryAllByText(/^Demonstration/)).toHaveLength(marks)
  })
})
