import { expect, type Page } from '@playwright/test'

import { Keyboard } from './keyboard.ts'

export interface NewCentre {
  readonly centreName: string
  readonly name: string
  readonly passphrase: string
}

export const ourCentre: NewCentre = {
  centreName: 'Larkfield Children’s Centre',
  name: 'Maureen Oduya',
  passphrase: 'velvet tractor ninety lagoon',
}

/** What stands in front of the rooms. */
export class Door {
  readonly page: Page
  readonly keyboard: Keyboard

  constructor(page: Page) {
    this.page = page
    this.keyboard = new Keyboard(page)
  }

  readonly heading = (name: string) => this.page.getByRole('heading', { level: 1, name })
  readonly field = (name: string) => this.page.getByRole('textbox', { name, exact: true })
  readonly button = (name: string | RegExp) => this.page.getByRole('button', { name })
  readonly problem = () => this.page.getByRole('alert')

  /** From the first screen into the rooms, without a mouse. */
  async setUpByKeyboard({ centreName, name, passphrase }: NewCentre = ourCentre): Promise<void> {
    const { keyboard } = this
    await keyboard.take(this.button(/^Set up your centre/))
    await keyboard.type(this.field('Name of the centre'), centreName)
    await keyboard.type(this.field('Your name'), name)
    await keyboard.press('Enter')
    await keyboard.type(this.field('Passphrase'), passphrase)
    await keyboard.type(this.field('Passphrase again'), passphrase)
    await keyboard.press('Enter')
    await this.confirmRecoveryKeyByKeyboard()
  }

  /** Reads the key as from paper and types back the two groups that are asked for. */
  async confirmRecoveryKeyByKeyboard(): Promise<void> {
    const { keyboard } = this
    const groups = await this.recoveryKey()
    await keyboard.take(this.button('I have it on paper'))
    await expect(this.heading('Check your paper')).toBeVisible()
    for (const [index, group] of groups.entries()) {
      const field = this.field(`Group ${index + 1}`)
      if (await field.isVisible()) await keyboard.type(field, group)
    }
    await keyboard.press('Enter')
    await expect(this.page.getByRole('navigation', { name: 'Rooms' })).toBeVisible()
  }

  async recoveryKey(): Promise<string[]> {
    const groups = this.page.getByRole('list', { name: /Recovery key/ }).getByRole('listitem')
    await expect(groups).toHaveCount(8, { timeout: 30_000 })
    return groups.allInnerTexts()
  }

  async unlockByKeyboard(passphrase: string): Promise<void> {
    await expect(this.heading('Unlock')).toBeVisible()
    await expect(this.field('Passphrase')).toBeFocused()
    await this.page.keyboard.type(passphrase)
    await this.keyboard.press('Enter')
  }
}
