import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'

import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import BackupsPage from '#renderer/features/backups/BackupsPage.tsx'
import { emptyAgency } from '#shared/features/agencies/agencies.schema.ts'
import { renderPage } from '#tests/ui/render-page.tsx'
import { aNewCentre, otherPassphrase, passphrase, type LockedApp } from '#tests/vault/locked-app.ts'

let app: LockedApp
beforeEach(async () => {
  app = await aNewCentre()
})
afterEach(() => app.end())

const show = () => renderPage(<BackupsPage />, { client: app.api, path: '/backups' })
const backUp = async () => {
  app.clock.advance(60_000)
  await app.api.backups.backUpNow({})
  app.clock.advance(60_000)
}

describe('the page Backups', () => {
  it('says that there is none yet, makes one, and lists it as checked', async () => {
    const { user } = show()
    expect(await screen.findByRole('heading', { name: 'No backup yet' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Back up now' }))

    expect(await screen.findByText('Opened and counted')).toBeVisible()
    expect(screen.getByText('23/11/2026, 10:00')).toBeVisible()
    expect(screen.getByText('You asked for it')).toBeVisible()
  })

  it('compares a backup with now before it is restored', async () => {
    await app.api.agencies.add({ ...emptyAgency, name: 'One' })
    await backUp()
    await app.api.agencies.add({ ...emptyAgency, name: 'Two' })
    const { user } = show()
    await user.dblClick(await screen.findByText('You asked for it'))
    const dialog = await screen.findByRole('dialog', { name: /Backup of 23\/11\/2026, 10:01/ })
    const row = await within(dialog).findByRole('row', { name: /Agencies 1 2 1 fewer in the backup/ })
    expect(row).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Restore this backup' }))

    await waitFor(async () => expect(await app.api.agencies.list({})).toHaveLength(1))
    expect(await screen.findByText('Before another backup was restored')).toBeVisible()
  })

  it('asks for the passphrase of that time when the key was changed since', async () => {
    await backUp()
    await app.api.vault.changePassphrase({ current: passphrase, next: otherPassphrase })
    await app.api.vault.changeDataKey({ passphrase: otherPassphrase, others: [] })
    const { user } = show()
    await user.dblClick(await screen.findByText('You asked for it'))
    const dialog = await screen.findByRole('dialog')
    await user.type(await within(dialog).findByLabelText('Passphrase of that time'), 'wrong{Enter}')
    expect(await within(dialog).findByText(/not right/)).toBeVisible()
    await user.clear(within(dialog).getByLabelText('Passphrase of that time'))
    await user.type(within(dialog).getByLabelText('Passphrase of that time'), `${passphrase}{Enter}`)

    expect(await within(dialog).findByRole('table', { name: 'What the backup holds' })).toBeVisible()
  })

  it('sets a second place, warns when it is unplugged, and stops using it', async () => {
    const stick = join(app.home, 'USB stick')
    mkdirSync(stick)
    app.pickFolder = stick
    const { user, unmount } = show()
    expect(await screen.findByText(/None yet: if this computer is lost/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Choose a folder' }))
    expect(await screen.findByText('Reachable')).toBeVisible()
    unmount()

    renameSync(stick, `${stick} gone`)
    show()
    expect(await screen.findByText('Not plugged in or out of reach')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Stop using it' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Stop using it' }))
    expect(await screen.findByText(/None yet/)).toBeVisible()
  })

  it('has nothing that gets in the way of a screen reader', async () => {
    await backUp()
    show()
    await screen.findByText('Opened and counted')

    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
  })
})
