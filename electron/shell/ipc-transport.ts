import { BrowserWindow, ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'

import { contract } from '#shared/contract.ts'
import type { AppEvent } from '#shared/events.ts'
import type { FeatureContract } from '#shared/procedure.ts'

import type { Call } from '../ipc/router.ts'
import { isOwnPage } from './app-protocol.ts'
import { callChannel, eventChannel } from './channels.ts'

const printPages = new WeakSet<WebContents>()

/** Pages that are only there to be printed may read; they may not write or reach the world outside. */
export const mayOnlyRead = (contents: WebContents): void => void printPages.add(contents)

/** The router's Electron coat: one channel, and it answers nobody but the main frame of our own windows. */
export function listenForCalls(call: Call): void {
  ipcMain.handle(callChannel, async (event, feature: unknown, procedure: unknown, input: unknown) => {
    if (!isTrusted(event) || typeof feature !== 'string' || typeof procedure !== 'string') return refused
    if (printPages.has(event.sender) && !isReading(feature, procedure)) return refused
    return call(feature, procedure, input)
  })
}

export function tellWindows(event: AppEvent): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed() && !printPages.has(window.webContents))
      window.webContents.send(eventChannel, event)
  }
}

/** A message from a frame inside a page, from a page that is not ours or from a window that is gone counts for nothing. */
function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  const isWindowOfOurs = BrowserWindow.getAllWindows().some((window) => window.webContents === sender)
  return (
    isWindowOfOurs && senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url)
  )
}

/** Every page asks first whether the centre is open; that is a task, because it must answer before anybody has signed in. */
const isReading = (feature: string, procedure: string) =>
  kindOf(feature, procedure) === 'query' || (feature === 'vault' && procedure === 'status')

const kindOf = (feature: string, procedure: string) =>
  (contract as Record<string, FeatureContract>)[feature]?.[procedure]?.kind

const refused = {
  ok: false,
  error: { code: 'notAllowed', message: 'This window may not do that. Nothing was changed.', fields: {} },
}
