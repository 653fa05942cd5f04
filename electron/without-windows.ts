import { AppError } from '#shared/errors.ts'

import type { Host } from './host.ts'
import { systemClock } from './system-clock.ts'

const needsWindow = (): never => {
  throw new AppError(
    'unavailable',
    'This needs a page or a dialog, which the command line does not have. Nothing was done. Use the app itself.',
  )
}

/** The host of the command line: the computer's clock, and nothing to click on. */
export const withoutWindows: Host = {
  clock: systemClock,
  dialogs: { openFile: needsWindow, chooseSaveLocation: needsWindow, chooseFolder: needsWindow },
  printer: { toPdf: needsWindow, print: needsWindow, toHtml: needsWindow },
  secrets: { isAvailable: () => false, protect: needsWindow, reveal: needsWindow },
  emit: () => {},
}
