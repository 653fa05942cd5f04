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
  }

  /** Goes to a button, a link or a choice and takes it. */
  async take(target: Locator, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.goTo(target, way)
    const takesSpace = await target.evaluate(
      (element) => element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type),
    )
    await this.press(takesSpace ? 'Space' : 'Enter')
  }

  /** Opens the list of a field, by typing where that narrows it, walks to a choice and takes it. */
  async choose(field: Locator, choice: string): Promise<void> {
    if (await field.isEditable()) await this.type(field, choice)
    else {
      await this.goTo(field)
      if ((await field.getAttribute('aria-expanded')) !== 'true') await this.press('ArrowDown')
    }
    const option = this.page.getByRole('option', { name: choice, exact: true })
    await expect(option).toBeVisible()
    await this.walkTo(async () => {
      const current = await field.getAttribute('aria-activedescendant')
      return current !== null && current === (await option.getAttribute('id'))
    })
    await this.press('Enter')
  }

  /** Opens a menu and takes one of its items. */
  async chooseFromMenu(button: Locator, name: string): Promise<void> {
    await this.take(button)
    const item = this.page.getByRole('menuitem', { name, exact: true })
    await expect(item).toBeVisible()
    await this.walkTo(() => hasFocus(item))
    await this.press('Enter')
  }

  /** Goes to a group of radio buttons and walks to one of them. */
  async pick(radio: Locator, group: Locator): Promise<void> {
    await this.goTo(group.getByRole('radio', { checked: true }))
    await this.walkTo(() => hasFocus(radio))
    await expect(radio).toBeChecked()
  }

  /** Goes to a row of tabs and walks to one of them, which opens it. */
  async pickTab(tabs: Locator, name: string): Promise<void> {
    const tab = tabs.getByRole('tab', { name, exact: true })
    await this.goTo(tabs.getByRole('tab', { selected: true }))
    await this.walkTo(() => hasFocus(tab), 'ArrowRight')
    await expect(tab).toHaveAttribute('aria-selected', 'true')
  }

  /** On with an arrow until one is there. */
  private async walkTo(isThere: () => Promise<boolean>, arrow = 'ArrowDown'): Promise<void> {
    for (let steps = 0; steps < 60; steps += 1) {
      if (await isThere()) return
      await this.press(arrow)
    }
    throw new Error('The arrows do not lead there')
  }

  /** Ctrl+K, some letters, Enter. */
  async jumpTo(name: string): Promise<void> {
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
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
