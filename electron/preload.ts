import { contextBridge, ipcRenderer } from 'electron'

import type { AppEvent, Bridge } from '#shared/events.ts'

import { callChannel, eventChannel } from './shell/channels.ts'

const bridge: Bridge = {
  call: (feature, procedure, input) => ipcRenderer.invoke(callChannel, feature, procedure, input),
  listen: (handler) => {
    const receive = (_event: unknown, event: AppEvent) => handler(event)
    ipcRenderer.on(eventChannel, receive)
    return () => ipcRenderer.off(eventChannel, receive)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
