import { expect, type Locator, type Page } from '@playwright/test'

import { clientOf } from './client.ts'
import { type NewCentre, ourCentre } from './door.ts'

/** What lies behind the door. */
export class Rooms {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  readonly navigation = () => this.page.getByRole('navigation', { name: 'Rooms' })
  readonly heading = (name?: string) =>
    this.page.getByRole('heading', { level: 1, ...(name !== undefined && { name, exact: true }) })
  readonly button = (name: string | RegExp) => this.page.getByRole('button', { name })
  readonly dialog = (name?: string | RegExp) =>
    this.page.getByRole('dialog', { ...(name !== undefined && { name }) })

  /** A centre with nothing in it, for tests that are about something else than setting it up. */
  async inAnEmptyCentre({ centreName, name, passphrase }: NewCentre = ourCentre): Promise<this> {
    const { vault } = clientOf(this.page)
    await vault.create({ centreName, name, signInName: 'maureen', passphrase })
    await vault.putRecoveryKeyAway({})
    await this.page.reload()
    await expect(this.heading('This week')).toBeVisible()
    return this
  }

  /** The made-up centre, by its button on the first screen. */
  async inTheDemoCentre(): Promise<this> {
    await this.button(/^Explore the demo centre/).click()
    await expect(this.heading('This week')).toBeVisible({ timeout: 90_000 })
    return this
  }

  /** Name and address of every page: every room of the navigation, and the pages each room leads to. */
  async all(): Promise<{ name: string; path: string }[]> {
    await expect(this.navigation().getByRole('link').first()).toBeVisible()
    const rooms = await linksIn(this.navigation())
    const pages = new Map<string, string>()
    for (const { name, path } of rooms) {
      await this.goTo(path)
      const strip = this.page.getByRole('navigation', { name, exact: true })
      const inside = (await strip.count()) > 0 ? await linksIn(strip) : []
      for (const each of inside.length > 0 ? inside : [{ name, path }]) pages.set(each.path, each.name)
    }
    return [...pages].map(([path, name]) => ({ name, path }))
  }

  /** Goes to an address inside the app and waits until its page is drawn. */
  async goTo(path: string): Promise<void> {
    const before = await this.page.title()
    const isThere = await this.page.evaluate((to) => location.hash === to, path)
    if (!isThere) {
      await this.page.evaluate((to) => {
        location.hash = to
      }, path)
      // The page before stays until the next one is there; its title is the first to change.
      await expect(this.page).not.toHaveTitle(before)
    }
    await this.isDrawn()
  }

  async isDrawn(): Promise<void> {
    await expect(this.heading().first()).toBeVisible()
    await expect(this.page.getByRole('main').getByText(/^(Loading|Opening|Looking)[^.:]*…$/)).toHaveCount(0)
    // Charts and tables measure themselves once more.
    await this.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    )
  }
}

const linksIn = (navigation: Locator): Promise<{ name: string; path: string }[]> =>
  navigation
    .getByRole('link')
    .evaluateAll((found) =>
      found.map((link) => ({ name: link.textContent.trim(), path: link.getAttribute('href') ?? '' })),
    )
