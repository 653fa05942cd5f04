import { join } from 'node:path'

import { app, BrowserWindow, powerMonitor } from 'electron'

import { createApplication, type RunningApplication } from './application.ts'
import { createErrorLog } from './error-log.ts'
import { folderToStartWith } from './features/data-folders/known-folders.ts'
import { declareAppScheme, serveApp } from './shell/app-protocol.ts'
import { nativeDialogs } from './shell/dialogs.ts'
import { listenForCalls, tellWindows } from './shell/ipc-transport.ts'
import { operatingSystemStore } from './shell/key-storage.ts'
import { lockDownPages, lockedDownSession, silenceChromium } from './shell/lockdown.ts'
import { installMenu } from './shell/menu.ts'
import { createPrinter } from './shell/print-pages.ts'
import { openMainWindow } from './shell/window.ts'
import { systemClock } from './system-clock.ts'

silenceChromium()
declareAppScheme()
lockDownPages()

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const profileFolder = app.getPath('userData')
  const session = lockedDownSession()
  serveApp(session, join(import.meta.dirname, '../renderer'))

  const running = createApplication({
    host: {
      clock: systemClock,
      dialogs: nativeDialogs,
      printer: createPrinter(session),
      secrets: operatingSystemStore,
      emit: tellWindows,
    },
    dataFolder: folderToStartWith(profileFolder, join(profileFolder, 'Centre')),
    profileFolder,
    report: createErrorLog(profileFolder),
  })
  listenForCalls(running.call)
  installMenu()
  openMainWindow(session)

  app.on('second-instance', comeToFront)
  powerMonitor.on('lock-screen', () => void running.lock())
  powerMonitor.on('suspend', () => void running.lock())
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuitting(running)
}

function comeToFront(): void {
  const window = BrowserWindow.getAllWindows()[0]
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}

/** Quitting waits for the last backup and for the database to close. */
function closeBeforeQuitting(running: RunningApplication): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    void running.close().finally(() => app.exit())
  })
}
