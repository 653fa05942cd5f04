import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { aNewCentre, otherPassphrase, passphrase, type LockedApp } from '#tests/vault/locked-app.ts'

let app: LockedApp
beforeEach(async () => {
  app = await aNewCentre()
})
afterEach(() => app.end())

const sam = { name: 'Sam Okoro', signInName: 'sam', role: 'deputy' as const, passphrase: otherPassphrase }
const signIn = async (signInName: string, typed: string) => {
  await app.api.vault.lock({})
  return app.api.vault.unlock({ signInName, passphrase: typed })
}
const me = async () => (await app.api.users.list({})).find((user) => user.signInName === 'fiona')!

describe('people with access', () => {
  it('sign in with their own name and passphrase, in their own role', async () => {
    await app.api.users.add(sam)

    expect(await signIn('SAM', otherPassphrase)).toMatchObject({ outcome: 'unlocked' })
    expect(await app.api.vault.status({})).toMatchObject({
      actor: { name: 'Sam Okoro', role: 'deputy' },
      needsSignInName: true,
    })
    await expect(app.api.users.list({})).rejects.toMatchObject({ code: 'notAllowed' })
  })

  it('choose a passphrase of their own after the first sign-in', async () => {
    await app.api.users.add(sam)
    await signIn('sam', otherPassphrase)
    expect(await app.api.vault.status({})).toMatchObject({ state: 'choosingPassphrase' })
    await app.api.vault.changePassphrase({ current: otherPassphrase, next: 'copper violin eleven meadows' })

    expect(await app.api.vault.status({})).toMatchObject({ state: 'unlocked' })
  })

  it('are listed with their last sign-in', async () => {
    await app.api.users.add(sam)
    await signIn('fiona', passphrase)

    expect(await app.api.users.list({})).toMatchObject([
      { name: 'Fiona Green', role: 'manager', lastSignedInAt: app.clock.now() },
      { name: 'Sam Okoro', role: 'deputy', lastSignedInAt: null },
    ])
  })

  it('cannot share a sign-in name', async () => {
    await app.api.users.add(sam)

    await expect(app.api.users.add({ ...sam, name: 'Samira' })).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { signInName: 'Already in use' },
    })
    expect(await app.api.users.list({})).toHaveLength(2)
  })

  it('keep their passphrase when their name, role or sign-in name changes', async () => {
    const { id } = await app.api.users.add(sam)
    await app.api.users.change({ id, name: 'Samira Okoro', signInName: 'samira', role: 'reader' })

    expect(await signIn('samira', otherPassphrase)).toMatchObject({ outcome: 'unlocked' })
    expect(await app.api.vault.status({})).toMatchObject({ actor: { name: 'Samira Okoro', role: 'reader' } })
  })

  it('no longer get in once access is withdrawn, and get in again with a new passphrase', async () => {
    const { id } = await app.api.users.add({ ...sam, role: 'manager' })
    expect(await app.api.users.disable({ id })).toMatchObject({ disabledAt: app.clock.now() })
    await app.api.vault.lock({})
    expect(await app.api.vault.unlock({ signInName: 'sam', passphrase: otherPassphrase })).toMatchObject({
      outcome: 'wrongPassphrase',
    })

    await app.api.vault.unlock({ signInName: null, passphrase })
    await app.api.users.enable({ id, passphrase: 'copper violin eleven meadows' })
    expect(await signIn('sam', 'copper violin eleven meadows')).toMatchObject({ outcome: 'unlocked' })
  })

  it('get another passphrase from the manager when they forgot theirs', async () => {
    const { id } = await app.api.users.add(sam)
    await app.api.users.givePassphrase({ id, passphrase: 'copper violin eleven meadows' })

    expect(await signIn('sam', otherPassphrase)).toMatchObject({ outcome: 'wrongPassphrase' })
    expect(await signIn('sam', 'copper violin eleven meadows')).toMatchObject({ outcome: 'unlocked' })
  })

  it('always include a manager', async () => {
    const { id } = await me()

    await expect(app.api.users.disable({ id })).rejects.toMatchObject({
      code: 'ruleBroken',
      message: expect.stringContaining('last manager'),
    })
    await expect(
      app.api.users.change({ id, name: 'Fiona', signInName: 'fiona', role: 'reader' }),
    ).rejects.toMatchObject({ code: 'ruleBroken' })
  })

  it('cannot change their own access, even with another manager there', async () => {
    await app.api.users.add({ ...sam, role: 'manager' })
    const { id } = await me()

    await expect(app.api.users.disable({ id })).rejects.toMatchObject({
      message: expect.stringContaining('your own access'),
    })
    await expect(app.api.users.givePassphrase({ id, passphrase: otherPassphrase })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
  })

  it('stand in the history with what was done to their access', async () => {
    const { id } = await app.api.users.add(sam)
    await app.api.users.disable({ id })

    const { entries } = await app.api.history.list({})
    expect(entries.map(({ says }) => says)).toEqual([
      'Withdrew the access of Sam Okoro',
      'Gave Sam Okoro access as Deputy manager',
      'Made the recovery key',
      'Set up the centre',
    ])
  })
})
