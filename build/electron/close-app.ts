import type { ElectronApplication } from '@playwright/test'

/** Quits as a person would. An app that crashes instead, or has to be ended, is an error. */
export async function closeApp(electronApp: ElectronApplication, patienceMs = 20_000): Promise<void> {
  const program = electronApp.process()
  const { promise: outOfPatience, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    program.kill('SIGKILL')
    reject(new Error(`The app did not quit within ${patienceMs / 1000} seconds and was ended.`))
  }, patienceMs)
  try {
    await Promise.race([electronApp.close(), outOfPatience])
    if (program.signalCode !== null)
      throw new Error(`The app crashed while quitting (${program.signalCode}).`)
  } finally {
    clearTimeout(timer)
  }
}
