import { _electron, type ElectronApplication } from '@playwright/test'
import { launchOptions } from './launch-options.ts'

/** Starts the built app under Playwright. */
export const startApp = (
  profileFolder: string,
  env: Record<string, string> = {},
): Promise<ElectronApplication> => _electron.launch(launchOptions(profileFolder, env))
