import { app, session as sessions, type Session } from 'electron'

import { isOwnPage } from './app-protocol.ts'

/** Switches that must be set before the app is ready: nothing looks for a network, nothing is kept on disk. */
export function silenceChromium(): void {
  // Chromium cannot sandbox anything for root, which happens only where tests run in a container.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'disable-http-cache',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost')
  app.commandLine.appendSwitch(
    'disable-features',
    'AutofillServerCommunication,MediaRouter,OptimizationHints,SpareRendererForSitePerProcess',
  )
}

/** A session that lives in memory only, and asks nobody for anything. */
export function lockedDownSession(): Session {
  const session = sessions.fromPartition('centreboard', { cache: false })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  refuseNetwork(session)
  refuseNetwork(sessions.defaultSession)
  if (process.platform !== 'linux') {
    session.setSpellCheckerDictionaryDownloadURL('app://centreboard/no-dictionaries/')
    session.setSpellCheckerLanguages(['en-GB'])
  }
  return session
}

function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const isInside =
      isOwnPage(details.url) || /^(data|blob|devtools|chrome-extension|chrome):/.test(details.url)
    answer({ cancel: !isInside })
  })
}

/** No page of ours may go elsewhere, open anything or embed anything. */
export function lockDownPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
