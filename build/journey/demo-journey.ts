import type { ElectronApplication, Page } from '@playwright/test'

/** What a step of the journey has at hand. */
export interface Journey {
  readonly electronApp: ElectronApplication
  readonly page: Page
  /** Where the journey leaves what it makes. */
  readonly outFolder: string
}

/** One stop: afterwards a picture is taken, named after it. */
export interface Step {
  readonly name: string
  walk(journey: Journey): Promise<void>
}

/** The demo centre, walked through as a manager would. */
export const demoJourney: readonly Step[] = [
  {
    name: 'First screen',
    walk: async ({ page }) => {
      await page.locator('#root > *').first().waitFor()
    },
  },
]
