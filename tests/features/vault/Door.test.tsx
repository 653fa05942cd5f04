import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { App } from '#renderer/App.tsx'
import { holdRecoveryKey } from '#renderer/features/vault/recovery-key.ts'
import {
  aLockedApp,
  aNewCentre,
  otherPassphrase,
  passphrase,
  type LockedApp,
} from '#tests/vault/locked-app.ts'

let app: LockedApp
const user = userEvent.setup()
const show = () => render(<App client={app.api} listen={app.listen} />)
const inside = () => screen.findByRole('contentinfo', { name: 'Status' })

beforeEach(() => {
  window.location.hash = '#/'
})
afterEach(async () => {
  holdRecoveryKey(null)
  await app.end()
})

describe('on a fresh computer', () => {
  it('somebody sets up their centre, keeps the recovery key and is inside', async () => {
    app = await aLockedApp()
    show()
    await user.click(await screen.findByRole('button', { name: /Set up your centre/ }))
    expect(screen.getByLabelText(/Name of the centre/)).toHaveFocus()
    await user.keyboard('Meadow Lane{Tab}Fiona Green{Enter}')

    await screen.findByRole('heading', { name: 'Choose your passphrase' })
    await user.type(screen.getByLabelText('Passphrase'), 'password1234')
    expect(screen.getByText('Too easy to guess')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Set up the centre' }))
    expect(screen.getByRole('alert')).toHaveTextContent('too easy to guess')
    await user.clear(screen.getByLabelText('Passphrase'))
    await user.type(screen.getByLabelText('Passphrase'), passphrase)
    await user.type(screen.getByLabelText('Passphrase again'), `${passphrase}s`)
    await user.click(screen.getByRole('button', { name: 'Set up the centre' }))
    expect(screen.getByRole('alert')).toHaveTextContent('The two passphrases differ')
    await user.type(screen.getByLabelText('Passphrase again'), '{Backspace}{Enter}')

    await screen.findByRole('heading', { name: 'Your recovery key' })
    const groups = within(screen.getByRole('list', { name: /Recovery key/ }))
      .getAllByRole('listitem')
      .map((item) => item.textContent)
    expect(groups).toHaveLength(8)
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }))
    const fields = screen.getAllByLabelText(/^Group \d$/)
    await user.type(fields[0]!, '00000')
    await user.click(screen.getByRole('button', { name: 'Check and go on' }))
    expect(await screen.findByText(/Look at your paper again/)).toBeVisible()
    for (const field of fields) {
      const label = document.querySelector(`label[for="${field.id}"]`)!.textContent
      await user.clear(field)
      await user.type(field, groups[Number(label.slice(-1)) - 1]!.toLowerCase())
    }
    await user.click(screen.getByRole('button', { name: 'Check and go on' }))

    expect(await inside()).toHaveTextContent('Meadow Lane')
    expect(await app.api.vault.status({})).toMatchObject({
      state: 'unlocked',
      isRecoveryKeyConfirmed: true,
      actor: { name: 'Fiona Green' },
    })
  })

  it('a suggested passphrase can be taken', async () => {
    app = await aLockedApp()
    show()
    await user.click(await screen.findByRole('button', { name: /Set up your centre/ }))
    await user.keyboard('Meadow Lane{Tab}Fiona Green{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Suggest one' }))
    const suggestion = (await screen.findByText(/^[a-z]+(-[a-z]+){3,}$/)).textContent
    await user.type(screen.getByLabelText('Passphrase'), suggestion)
    await user.type(screen.getByLabelText('Passphrase again'), `${suggestion}{Enter}`)

    expect(await screen.findByRole('heading', { name: 'Your recovery key' })).toBeVisible()
  })

  it('the recovery key is printed from the screen and put away unconfirmed if need be', async () => {
    app = await aLockedApp()
    const print = vi.fn<() => void>()
    window.print = print
    const { recoveryKey } = await app.api.vault.create({
      centreName: 'Meadow Lane',
      name: 'Fiona',
      signInName: 'fiona',
      passphrase,
    })
    holdRecoveryKey(recoveryKey)
    show()
    await user.click(await screen.findByRole('button', { name: 'Print' }))
    expect(print).toHaveBeenCalledOnce()
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }))
    await user.click(screen.getByRole('button', { name: 'Do this later' }))

    expect(await inside()).toBeVisible()
    expect(await app.api.vault.status({})).toMatchObject({ isRecoveryKeyConfirmed: false })
  })
})

describe('a locked centre', () => {
  let recoveryKey: string
  beforeEach(async () => {
    const centre = await aNewCentre()
    app = centre
    recoveryKey = centre.recoveryKey
  })

  it('opens with the passphrase alone, by keyboard', async () => {
    await app.restart()
    show()
    expect(await screen.findByLabelText('Passphrase')).toHaveFocus()
    expect(screen.queryByLabelText('Sign-in name')).toBeNull()
    await user.keyboard(`${passphrase}{Enter}`)

    expect(await inside()).toBeVisible()
  })

  it('says what is wrong, and makes wait after too many tries', async () => {
    await app.restart()
    show()
    for (let count = 0; count < 3; count += 1) {
      await user.type(await screen.findByLabelText('Passphrase'), 'wrong{Enter}')
      expect(await screen.findByText(/That passphrase is not right/)).toBeVisible()
      await waitFor(() => expect(screen.getByLabelText('Passphrase')).toHaveValue(''))
    }

    expect(await screen.findByText(/next try is possible in \d seconds/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Unlock' })).toBeDisabled()
  })

  it('asks for the name when several people have access, and lets a new one choose their own passphrase', async () => {
    await app.api.users.add({ name: 'Sam', signInName: 'sam', role: 'deputy', passphrase: otherPassphrase })
    await app.restart()
    show()
    await user.type(await screen.findByLabelText('Sign-in name'), 'Sam')
    await user.type(screen.getByLabelText('Passphrase'), `${otherPassphrase}{Enter}`)

    await screen.findByRole('heading', { name: 'Choose a passphrase of your own' })
    await user.type(screen.getByLabelText('The passphrase you were given'), otherPassphrase)
    await user.type(screen.getByLabelText('Your own passphrase'), 'copper violin eleven meadows')
    await user.type(screen.getByLabelText('Your own passphrase again'), 'copper violin eleven meadows{Enter}')
    expect(await inside()).toHaveTextContent('Sam')
  })

  it('opens with the recovery key, and names the group that is mistyped', async () => {
    await app.restart()
    show()
    await user.click(await screen.findByRole('button', { name: 'I have forgotten it' }))
    const wrong = recoveryKey.replace(/^./, (letter) => (letter === '7' ? '8' : '7'))
    await user.type(screen.getByLabelText('Recovery key'), wrong)
    await user.type(screen.getByLabelText('New passphrase'), otherPassphrase)
    await user.type(screen.getByLabelText('New passphrase again'), `${otherPassphrase}{Enter}`)
    expect(await screen.findByText(/Group 1 is mistyped/)).toBeVisible()

    await user.clear(screen.getByLabelText('Recovery key'))
    await user.type(screen.getByLabelText('Recovery key'), recoveryKey)
    await user.click(screen.getByRole('button', { name: 'Set the new passphrase' }))
    expect(await inside()).toBeVisible()
  })

  it('closes again when it is locked, and nothing stays on the screen', async () => {
    await app.restart()
    await app.api.vault.unlock({ signInName: null, passphrase })
    show()
    await inside()
    await app.api.vault.lock({})

    expect(await screen.findByRole('heading', { name: 'Unlock' })).toBeVisible()
    await waitFor(() => expect(document.body).not.toHaveTextContent('Meadow Lane'))
  })
})
