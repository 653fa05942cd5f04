import type { ElectronApplication } from '@playwright/test'

/** Answers the save dialog as somebody would who keeps the suggested name. Native dialogs cannot be clicked by tests. */
export const savesInto = (electronApp: ElectronApplication, folder: string): Promise<void> =>
  electronApp.evaluate(({ dialog }, into) => {
    const answer = async (...question: unknown[]) => {
      const { defaultPath = 'file' } = question.at(-1) as { defaultPath?: string }
      return { canceled: false, filePath: `${into}/${defaultPath.split(/[\\/]/).at(-1)}` }
    }
    Object.assign(dialog, { showSaveDialog: answer })
  }, folder)
