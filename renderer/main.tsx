import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import type { Bridge } from '#shared/events.ts'

import { App, prepareForPaper } from './App.tsx'
import { clientOver } from './client.ts'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has lost its root.')

const { bridge } = window
const path = window.location.hash.slice(1)
if (path.startsWith('/print/')) await prepareForPaper(path)
createRoot(root).render(
  <StrictMode>
    <App
      client={clientOver((feature, procedure, input) => bridge.call(feature, procedure, input))}
      listen={(handler) => bridge.listen(handler)}
    />
  </StrictMode>,
)
