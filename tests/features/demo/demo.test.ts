import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { demoPassphrase } from '#shared/features/demo/demo.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency } from '#tests/support/builders.ts'

describe('exploring the demo centre', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre()
  })
  afterEach(() => app.close())

  it('makes it beside the own centre, signs its manager in, and says how far it is', async () => {
    expect(await app.api.demo.status({})).toEqual({ isThere: false, isOpen: false })
    expect(await app.api.demo.open({})).toEqual({ outcome: 'opened' })
    expect(await app.api.demo.status({})).toEqual({ isThere: true, isOpen: true })
    expect(await app.api.vault.status({})).toMatchObject({
      state: 'unlocked',
      isDemo: true,
      folderName: 'Demo centre',
      actor: { role: 'manager' },
    })
    const steps = app.events.filter((event) => event.kind === 'progress')
    expect(steps.length).toBeGreaterThan(3)
    expect(steps.at(-1)).toMatchObject({ taskId: 'demo.open' })
    expect(new Set(readdirSync(app.folder))).toEqual(new Set(['Demo centre', 'centre', 'folders.json']))
  })

  it('leaves the own centre as it was, locked', async () => {
    await anAgency(app, { name: 'Our own partner' })
    await app.api.demo.open({})
    expect((await app.api.agencies.list({})).map(({ name }) => name)).not.toContain('Our own partner')
    await app.api.demo.remove({})
    expect(await app.api.vault.status({})).toMatchObject({ folderName: 'centre' })
    await app.signInAs('manager')
    expect((await app.api.agencies.list({})).map(({ name }) => name)).toEqual(['Our own partner'])
  })

  it('is as it was left when it is opened again, and opens with the passphrase that everybody may know', async () => {
    await app.api.demo.open({})
    await anAgency(app, { name: 'Tried out' })
    await app.api.vault.lock({})
    expect(await app.api.vault.unlock({ signInName: null, passphrase: demoPassphrase })).toMatchObject({
      outcome: 'unlocked',
    })
    await app.api.vault.lock({})
    expect(await app.api.demo.open({})).toEqual({ outcome: 'opened' })
    expect((await app.api.agencies.list({})).map(({ name }) => name)).toContain('Tried out')
  })

  it('shows its door when somebody has given it another passphrase', async () => {
    await app.api.demo.open({})
    await app.api.vault.changePassphrase({
      current: demoPassphrase,
      next: 'correct horse battery staple lamp',
    })
    await app.api.vault.lock({})
    expect(await app.api.demo.open({})).toEqual({ outcome: 'ownPassphrase' })
    expect(await app.api.demo.status({})).toEqual({ isThere: true, isOpen: true })
  })

  it('can be removed for good, open or not', async () => {
    expect(await app.api.demo.remove({})).toEqual({ outcome: 'notThere' })
    await app.api.demo.open({})
    expect(await app.api.demo.remove({})).toEqual({ outcome: 'removed' })
    expect(existsSync(join(app.folder, 'Demo centre'))).toBe(false)
    expect(await app.api.demo.status({})).toEqual({ isThere: false, isOpen: false })
  })

  it('leaves nothing behind when it is cancelled on the way', async () => {
    const made = app.api.demo.open({})
    await expect
      .poll(() => app.events.some((event) => event.kind === 'progress' && event.done > 0))
      .toBe(true)
    await app.api.progress.cancel({ taskId: 'demo.open' })
    await expect(made).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(app.folder)).toEqual(['centre'])
    expect(await app.api.vault.status({})).toMatchObject({ state: 'unlocked', isDemo: false })
  })
})
