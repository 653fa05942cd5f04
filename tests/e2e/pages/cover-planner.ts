import { expect, type Locator, type Page } from '@playwright/test'

import { Desk } from './desk.ts'

/** The calendar of the cover planner, as somebody without a mouse uses it. */
export class CoverPlanner {
  readonly desk: Desk
  readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.desk = new Desk(page)
  }

  readonly grid = () => this.page.getByRole('grid', { name: /^Who is in/ })
  readonly cells = () => this.grid().getByRole('gridcell')

  async open(view: 'week' | 'month' | 'school holiday' | 'long view'): Promise<void> {
    await this.desk.goTo('Cover planner')
    await this.desk.keyboard.jumpTo(`Cover planner: ${view}`)
    await expect(this.cells().first()).toBeVisible()
  }

  /** Tabs into the grid, wherever it lets one in. */
  async enter(): Promise<void> {
    await this.desk.keyboard.goTo(this.grid().locator('[tabindex="0"]'))
  }

  async walk(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const before = await this.at()
      await this.desk.keyboard.press(key)
      // A cell far away is drawn first.
      await expect.poll(() => this.at()).not.toBe(before)
    }
  }

  /** What somebody hears where the focus is. */
  at(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  }

  dialog(): Locator {
    return this.desk.rooms.dialog()
  }
}
