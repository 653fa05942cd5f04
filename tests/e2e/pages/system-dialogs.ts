import type { ElectronApplication } from '@playwright/test'

export { savesInto } from '../../../build/journey/saves-into.ts'

/** Answers the dialog for opening a file as somebody would who picks this one. */
export const opensFile = (electronApp: ElectronApplication, path: string): Promise<void> =>
  electronApp.evaluate(({ dialog }, chosen) => {
    const answer = async () => ({ canceled: false, filePaths: [chosen] })
    Object.assign(dialog, { showOpenDialog: answer })
  }, path)
