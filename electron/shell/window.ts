import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { app, BrowserWindow, dialog, screen, type Rectangle, type Session } from 'electron'

import { pageUrl } from './app-protocol.ts'

/** What every window of ours gets: a sandboxed page that has nothing but the bridge. */
export const pagePreferences = (session: Session): Electron.WebPreferences => ({
  session,
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  devTools: !app.isPackaged,
  // Windows and macOS bring their own dictionaries; elsewhere one would have to be downloaded.
  spellcheck: process.platform !== 'linux',
})

export function openMainWindow(session: Session): BrowserWindow {
  const state = readWindowState()
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: 640,
    minHeight: 400,
    show: false,
    title: 'Centreboard',
    // Lists are printed from this window, and their margins take this colour.
    backgroundColor: '#ffffff',
    autoHideMenuBar: false,
    webPreferences: pagePreferences(session),
  })
  if (state.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => writeWindowState(window))
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Something on this page has not been saved.',
      detail: 'If you leave now, what you typed is lost.',
      buttons: ['Keep editing', 'Leave without saving'],
      defaultId: 0,
      cancelId: 0,
    })
    if (choice === 1) event.preventDefault()
  })
  void window.loadURL(pageUrl('/'))
  return window
}

interface WindowState {
  readonly bounds: Partial<Rectangle>
  readonly isMaximized: boolean
}

const stateFile = () => join(app.getPath('userData'), 'window.json')
const fresh: WindowState = { bounds: { width: 1280, height: 800 }, isMaximized: false }

/** Where the window was last time, unless that screen is gone. */
function readWindowState(): WindowState {
  try {
    const { bounds, isMaximized } = JSON.parse(readFileSync(stateFile(), 'utf8')) as {
      bounds: Rectangle
      isMaximized: boolean
    }
    const { workArea } = screen.getDisplayMatching(bounds)
    const isVisible =
      bounds.x < workArea.x + workArea.width &&
      bounds.x + bounds.width > workArea.x &&
      bounds.y >= workArea.y &&
      bounds.y < workArea.y + workArea.height
    return isVisible ? { bounds, isMaximized } : fresh
  } catch {
    return fresh
  }
}

function writeWindowState(window: BrowserWindow): void {
  try {
    writeFileSync(
      stateFile(),
      JSON.stringify({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }),
    )
  } catch {
    // The window opens where it likes next time; nothing of the centre is lost.
  }
}
