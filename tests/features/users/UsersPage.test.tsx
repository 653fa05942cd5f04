import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import UsersPage from '#renderer/features/users/UsersPage.tsx'
import { renderPage } from '#tests/ui/render-page.tsx'
import { aNewCentre, otherPassphrase, type LockedApp } from '#tests/vault/locked-app.ts'

let app: LockedApp
beforeEach(async () => {
  app = await aNewCentre()
})
afterEach(() => app.end())

const show = (at = '/access') => renderPage(<UsersPage />, { client: app.api, path: '/access/:id?', at })
const addSam = () =>
  app.api.users.add({ name: 'Sam Okoro', signInName: 'sam', role: 'deputy', passphrase: otherPassphrase })

describe('the page People with access', () => {
  it('gives somebody access with a suggested one-time passphrase', async () => {
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: 'Give somebody access' }))
    const dialog = await screen.findByRole('dialog', { name: 'Give somebody access' })
    await user.type(within(dialog).getByLabelText('Name'), 'Sam Okoro')
    await user.type(within(dialog).getByLabelText('Sign-in name'), 'sam')
    await user.click(within(dialog).getByRole('button', { name: 'Give access' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('easy to guess')
    await user.click(within(dialog).getByRole('button', { name: 'Suggest one' }))
    await waitFor(() => expect(within(dialog).getByLabelText('One-time passphrase')).not.toHaveValue(''))
    await user.click(within(dialog).getByRole('button', { name: 'Give access' }))

    expect(await screen.findByText('Sam Okoro')).toBeVisible()
    expect(await app.api.users.list({})).toMatchObject([
      { name: 'Fiona Green' },
      { name: 'Sam Okoro', role: 'administrator' },
    ])
  })

  it('shows a sign-in name that is taken beside its field', async () => {
    await addSam()
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: 'Give somebody access' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('Name'), 'Samira')
    await user.type(within(dialog).getByLabelText('Sign-in name'), 'SAM')
    await user.type(within(dialog).getByLabelText('One-time passphrase'), otherPassphrase)
    await user.click(within(dialog).getByRole('button', { name: 'Give access' }))

    expect(await within(dialog).findAllByText(/Already in use/)).not.toHaveLength(0)
    expect(within(dialog).getByLabelText('Sign-in name')).toBeInvalid()
  })

  it('withdraws access after asking, and gives it again', async () => {
    const { id } = await addSam()
    const { user } = show(`/access/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Withdraw access' }))
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Withdraw access' }),
    )

    expect(await screen.findByRole('button', { name: 'Give access again' })).toBeVisible()
    expect((await app.api.users.list({}))[1]).toMatchObject({ disabledAt: app.clock.now() })
  })

  it('says why the last manager stays', async () => {
    const [fiona] = await app.api.users.list({})
    const { user } = show(`/access/${fiona!.id}`)
    await user.click(await screen.findByRole('button', { name: 'Withdraw access' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Withdraw access' }))

    expect(await within(dialog).findByRole('alert')).toHaveTextContent('last manager')
  })

  it('has nothing that gets in the way of a screen reader', async () => {
    const { id } = await addSam()
    show(`/access/${id}`)
    await screen.findByRole('heading', { name: 'Sam Okoro' })

    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
  })
})
