import { app, Menu, type MenuItemConstructorOptions } from 'electron'

import type { MenuCommand } from '#shared/events.ts'

import { tellWindows } from './ipc-transport.ts'

/** The usual menus with the usual keys. The page handles the keys itself, so that Ctrl+Z in a field stays the field's. */
export function installMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      {
        label: '&File',
        submenu: [
          ask('&New', 'new', 'CmdOrCtrl+N'),
          ask('&Save', 'save', 'CmdOrCtrl+S'),
          ask('&Print…', 'print', 'CmdOrCtrl+P'),
          { type: 'separator' },
          ask('&Lock', 'lock', 'CmdOrCtrl+L'),
          { type: 'separator' },
          { role: 'quit', label: 'E&xit' },
        ],
      },
      {
        label: '&Edit',
        submenu: [
          ask('&Undo', 'undo', 'CmdOrCtrl+Z'),
          ask('&Redo', 'redo', 'CmdOrCtrl+Y'),
          { type: 'separator' },
          { role: 'cut', label: 'Cu&t' },
          { role: 'copy', label: '&Copy' },
          { role: 'paste', label: '&Paste' },
          { role: 'selectAll', label: 'Select &all' },
          { type: 'separator' },
          ask('&Find anything…', 'find', 'CmdOrCtrl+K'),
          ask('F&ilter this list', 'filter', 'CmdOrCtrl+F'),
        ],
      },
      {
        label: '&View',
        submenu: [
          { role: 'zoomIn', label: 'Zoom &in' },
          { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
          { role: 'zoomOut', label: 'Zoom &out' },
          { role: 'resetZoom', label: '&Actual size' },
          { type: 'separator' },
          { role: 'togglefullscreen', label: '&Full screen' },
          ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
        ],
      },
      {
        label: '&Help',
        submenu: [
          ask('&Guide to this page', 'help', 'F1'),
          ask('&Keyboard shortcuts', 'shortcuts', 'CmdOrCtrl+/'),
          { type: 'separator' },
          { role: 'about', label: '&About Centreboard' },
        ],
      },
    ]),
  )
}

const ask = (label: string, command: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
  label,
  accelerator,
  registerAccelerator: false,
  click: () => tellWindows({ kind: 'menu', command }),
})
