import { _electron, errors, type ElectronApplication } from '@playwright/test'
import { launchOptions } from './launch-options.ts'

const attempts = 3
/** Far longer than a start takes on a busy machine. */
const patience = 20_000

/** Starts the built app under Playwright. `onOutput` is told when a start was given up. */
export const startApp = (
  profileFolder: string,
  env: Record<string, string> = {},
  onOutput: (text: string) => void = () => {},
): Promise<ElectronApplication> => startElectron(launchOptions(profileFolder, env), onOutput)

/**
 * About one start in thirty, Playwright's debugger and Electron wait for each other for ever before any code of ours
 * has run (never without the debugger: 40 of 40), so such a start is given up and made again.
 */
export async function startElectron(
  options: ReturnType<typeof launchOptions>,
  onOutput: (text: string) => void = () => {},
): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await _electron.launch({ ...options, timeout: patience })
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || attempt === attempts) throw error
      onOutput('Electron did not answer the debugger; starting it once more.\n')
    }
  }
}
