import { chromium, type Browser } from '@playwright/test'
import { chromiumPath } from './programs.ts'

/** Debian's Chromium, another maker's build than the one inside Electron, without any network. */
export function startChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('Chromium is not installed')
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
}
