import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import PassphrasePage from '#renderer/features/vault/PassphrasePage.tsx'
import { holdRecoveryKey } from '#renderer/features/vault/recovery-key.ts'
import { renderPage } from '#tests/ui/render-page.tsx'
import { aNewCentre, otherPassphrase, passphrase, type LockedApp } from '#tests/vault/locked-app.ts'

let app: LockedApp
beforeEach(async () => {
  app = await aNewCentre()
  await app.api.vault.putRecoveryKeyAway({})
})
afterEach(async () => {
  holdRecoveryKey(null)
  await app.end()
})

const show = (permissions?: []) =>
  renderPage(<PassphrasePage />, {
    client: app.api,
    path: '/passphrase',
    ...(permissions && { session: { permissions } }),
  })

describe('the page Your passphrase', () => {
  it('changes the passphrase of whoever knows the present one', async () => {
    const { user } = show()
    await user.type(screen.getByLabelText('Present passphrase'), 'wrong')
    await user.type(screen.getByLabelText('New passphrase'), otherPassphrase)
    await user.type(screen.getByLabelText('New passphrase again'), `${otherPassphrase}x{Enter}`)
    expect(await screen.findAllByText(/The two passphrases differ/)).not.toHaveLength(0)
    await user.type(screen.getByLabelText('New passphrase again'), '{Backspace}{Enter}')
    expect(await screen.findByText(/That passphrase is not right/)).toBeVisible()
    await user.clear(screen.getByLabelText('Present passphrase'))
    await user.type(screen.getByLabelText('Present passphrase'), `${passphrase}{Enter}`)

    await waitFor(() => expect(screen.getByLabelText('Present passphrase')).toHaveValue(''))
    await app.api.vault.lock({})
    expect(await app.api.vault.unlock({ signInName: null, passphrase: otherPassphrase })).toMatchObject({
      outcome: 'unlocked',
    })
  })

  it('reminds a manager that the recovery key was never checked, and makes a new one', async () => {
    const { user } = show()
    expect(await screen.findByText(/Never checked against the paper/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Make a new recovery key' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('Your passphrase'), `${passphrase}{Enter}`)

    await waitFor(async () =>
      expect(await app.api.vault.status({})).toMatchObject({ state: 'showingRecoveryKey' }),
    )
  })

  it('shows the keys of the centre to nobody but those who may change them', () => {
    show([])

    expect(screen.queryByRole('button', { name: 'Encrypt everything anew' })).toBeNull()
  })

  it('has nothing that gets in the way of a screen reader', async () => {
    show()
    await screen.findByText(/Never checked/)

    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
  })
})
