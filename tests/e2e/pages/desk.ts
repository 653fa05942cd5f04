import { expect, type Page } from '@playwright/test'

import { Keyboard } from './keyboard.ts'
import { Rooms } from './rooms.ts'

/** What every errand at the keyboard is made of: go to a page, open its form, fill it in, save. */
export class Desk {
  readonly page: Page
  readonly keyboard: Keyboard
  readonly rooms: Rooms

  constructor(page: Page) {
    this.page = page
    this.keyboard = new Keyboard(page)
    this.rooms = new Rooms(page)
  }

  readonly field = (name: string) => this.rooms.dialog().getByRole('textbox', { name: labelled(name) })
  readonly choice = (name: string) => this.rooms.dialog().getByRole('combobox', { name: labelled(name) })

  async goTo(room: string): Promise<void> {
    await this.keyboard.jumpTo(room)
    await expect(this.rooms.heading(room)).toBeVisible()
    await this.rooms.isDrawn()
  }

  /** Ctrl+N opens the form of the page. */
  async begin(dialog: string | RegExp): Promise<void> {
    await this.keyboard.press('Control+N')
    await expect(this.rooms.dialog(dialog)).toBeVisible()
  }

  /** Ctrl+S, and the form is gone because it was saved. */
  async save(told: string): Promise<void> {
    await this.keyboard.press('Control+S')
    await expect(this.rooms.dialog()).toHaveCount(0)
    await expect(this.page.getByText(told).first()).toBeVisible()
  }
}

const labelled = (name: string) => new RegExp(`^${name}( \\(optional\\))?$`)
