import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'

import type { AppClient } from '#renderer/client.ts'
import { type Session, SessionProvider } from '#renderer/frame/session.tsx'
import { Providers } from '#renderer/Providers.tsx'
import type { AppearanceChoice } from '#renderer/theme/appearance.tsx'
import { permissions } from '#shared/permissions.ts'

interface Options {
  /** Usually `app.api` of a centre made by `aCentre()`. */
  readonly client: AppClient
  /** The page's path in `routes.tsx`, when it reads parameters from it. */
  readonly path?: string
  /** Where the person is. */
  readonly at?: string
  readonly session?: Partial<Session>
  readonly appearance?: AppearanceChoice
}

const manager: Session = {
  centreName: 'Riverside Children’s Centre',
  isDemo: false,
  person: { name: 'Fiona Green', role: 'manager' },
  permissions,
  lastVerifiedBackupAt: null,
  backupWarning: null,
  lock: () => undefined,
}

/** Draws one page with everything a page expects above it; other addresses show "Elsewhere". */
export function renderPage(page: ReactNode, { client, path = '/', at = path, session, appearance }: Options) {
  const router = createMemoryRouter(
    [
      { path, element: page },
      { path: '*', element: <h1>Elsewhere</h1> },
    ],
    { initialEntries: [at] },
  )
  const view = render(
    <Providers client={client} {...(appearance && { appearance })}>
      <SessionProvider session={{ ...manager, ...session }}>
        <RouterProvider router={router} />
      </SessionProvider>
    </Providers>,
  )
  return { ...view, router, user: userEvent.setup() }
}
