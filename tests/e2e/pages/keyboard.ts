import { expect, type Locator, type Page } from '@playwright/test'

/** Somebody without a mouse: only keys, and only what the keys can reach. */
export class Keyboard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys)
  }

  /** Tabs until the focus is there, as far as a patient person would. */
  async goTo(target: Locator, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible()
    for (let stops = 0; stops < 150; stops += 1) {
      if (await hasFocus(target)) return
      await this.press(way)
    }
    throw new Error(`The Tab key does not reach ${String(target)}`)
  }

  /** Goes there and types, instead of what stood there. */
  async type(target: Locator, text: string): Promise<void> {
    await this.goTo(target)
    await this.press('Control+A')
    if (text === '') await this.press('Delete')
    else await this.page.keyboard.type(text)
    // A list of days or of suggestions may have opened; typing is done.
  }

  /** Goes to a button, a link or a choice and takes it. */
  async take(target: Locator, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.goTo(target, way)
    const takesSpace = await target.evaluate(
      (element) => element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type),
    )
    await this.press(takesSpace ? 'Space' : 'Enter')
  }

  /** Opens a list of choices and walks to one with the arrows. */
  async choose(field: Locator, choice: string): Promise<void> {
    await this.goTo(field)
    if ((await field.getAttribute('aria-expanded')) !== 'true') await this.press('ArrowDown')
    const option = this.page.getByRole('option', { name: choice, exact: true })
    await expect(option).toBeVisible()
    for (let steps = 0; steps < 100; steps += 1) {
      const current = await field.getAttribute('aria-activedescendant')
      if (current !== null && current === (await option.getAttribute('id'))) {
        await this.press('Enter')
        return
      }
      await this.press('ArrowDown')
    }
    throw new Error(`The arrows do not reach "${choice}"`)
  }

  /** Ctrl+K, some letters, Enter. */
  async jumpTo(name: string): Promise<void> {
    await this.press('Control+K')
    const search = this.page.getByRole('combobox', { name: 'Search or go to' })
    await expect(search).toBeFocused()
    await this.page.keyboard.type(name)
    await expect(this.page.getByRole('option', { selected: true })).toContainText(name)
    await this.press('Enter')
    await expect(search).toBeHidden()
  }
}

/** The element itself, or the one option of a group of radios that the Tab key stops at. */
const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)
