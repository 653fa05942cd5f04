import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import { BrowserWindow, dialog } from 'electron'

import type { Dialogs, FileKind } from '../host.ts'
import { writeAtomically } from '../vault/write-atomically.ts'

/** The system's own dialogs. Paths stay here; the pages see names. */
export const nativeDialogs: Dialogs = {
  async openFile({ title, kinds }) {
    const { canceled, filePaths } = await dialog.showOpenDialog(front(), {
      title,
      filters: filters(kinds),
      properties: ['openFile'],
    })
    const path = filePaths[0]
    return canceled || path === undefined
      ? null
      : {
          name: basename(path),
          size: async () => (await stat(path)).size,
          read: async () => new Uint8Array(await readFile(path)),
        }
  },

  async chooseSaveLocation({ title, suggestedName, kinds }) {
    const { canceled, filePath } = await dialog.showSaveDialog(front(), {
      title,
      defaultPath: suggestedName,
      filters: filters(kinds),
    })
    if (canceled || filePath === '') return null
    return {
      name: basename(filePath),
      write: (bytes) => writeAtomically(filePath, bytes),
      read: async () => new Uint8Array(await readFile(filePath)),
    }
  },

  async chooseFolder({ title, buttonLabel }) {
    const { canceled, filePaths } = await dialog.showOpenDialog(front(), {
      title,
      buttonLabel,
      properties: ['openDirectory', 'createDirectory'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  },
}

const front = () => (BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])!

const filters = (kinds: readonly FileKind[]) =>
  kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))
