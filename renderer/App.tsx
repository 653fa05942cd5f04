import { useQuery } from '@tanstack/react-query'
import { Suspense, useMemo, useState } from 'react'
import { createHashRouter, Navigate, RouterProvider } from 'react-router'

import type { Bridge } from '#shared/events.ts'

import { useClient } from './client-context.tsx'
import type { AppClient } from './client.ts'
import { Door } from './features/vault/Door.tsx'
import { StayAwake } from './features/vault/StayAwake.tsx'
import { AppEvents } from './frame/AppEvents.tsx'
import { Frame } from './frame/Frame.tsx'
import { NoSuchPage } from './frame/NoSuchPage.tsx'
import { type Session, SessionProvider } from './frame/session.tsx'
import { Providers } from './Providers.tsx'
import { pathTo, printRoutes, pagesFor } from './routes.tsx'
import { useRememberedAppearance } from './theme/appearance.tsx'
import { Loading } from './ui/Loading.tsx'
import { Problem, sentenceOf } from './ui/Problem.tsx'
import { toast } from './ui/toasts.ts'

interface Props {
  readonly client: AppClient
  readonly listen: Bridge['listen']
}

/** The window, from the outside in. Documents for the printer are drawn as on paper: light, whatever the screen looks like. */
export function App({ client, listen }: Props) {
  const [isForPaper] = useState(() => window.location.hash.startsWith('#/print/'))
  return (
    <Providers client={client} appearance={isForPaper ? 'light' : 'system'}>
      <AppEvents listen={listen} />
      <House isForPaper={isForPaper} />
    </Providers>
  )
}

/** Locked: the door. Unlocked: the rooms. */
function House({ isForPaper }: { isForPaper: boolean }) {
  const client = useClient()
  const status = useQuery({ queryKey: ['vault', 'status'], queryFn: () => client.vault.status({}) })

  if (status.isPending) return <Loading what="Opening" />
  if (status.isError) return <Problem error={status.error} retry={() => void status.refetch()} />
  const { actor, centreName, state } = status.data
  if (state !== 'unlocked' || actor === null) return <Door status={status.data} />

  const { isDemo, permissions, lastVerifiedBackupAt, backupWarning } = status.data
  const session: Session = {
    centreName: centreName ?? '',
    isDemo,
    person: actor,
    permissions,
    lastVerifiedBackupAt,
    backupWarning,
    // The "locked" event empties the screen.
    lock: () =>
      void client.vault.lock({}).catch((error: unknown) => toast(sentenceOf(error), { tone: 'problem' })),
  }
  return (
    <SessionProvider session={session}>
      {!isForPaper && (
        <>
          <KeepAppearance />
          <StayAwake />
        </>
      )}
      <Rooms role={actor.role} permissions={permissions} />
    </SessionProvider>
  )
}

/** The appearance belongs to the centre's settings. */
function KeepAppearance() {
  const { centre } = useClient()
  const details = useQuery({ queryKey: ['centre', 'details'], queryFn: () => centre.details({}) })
  useRememberedAppearance(details.data?.settings.appearance, (appearance) => {
    centre
      .changeAppearance({ appearance })
      .catch((error: unknown) => toast(sentenceOf(error), { tone: 'problem' }))
  })
  return null
}

/** One router for as long as somebody is signed in: after locking, nothing remembers where they were. */
function Rooms({
  role,
  permissions,
}: {
  role: Session['person']['role']
  permissions: Session['permissions']
}) {
  // The status is asked for again and again; only another role means other rooms.
  // oxlint-disable-next-line react/exhaustive-deps -- see above
  const router = useMemo(() => createRouter(permissions), [role])
  return <RouterProvider router={router} />
}

function createRouter(permissions: Session['permissions']) {
  const pages = pagesFor(permissions)
  const first = pages[0]
  return createHashRouter([
    ...printRoutes.map(({ path, page: Page }) => ({
      path,
      element: (
        <Suspense>
          <Page />
        </Suspense>
      ),
    })),
    {
      element: <Frame />,
      children: [
        ...pages.map(({ route: { path, page: Page } }) => ({ path, element: <Page /> })),
        ...(first && first.route.path !== '/'
          ? [{ path: '/', element: <Navigate to={pathTo(first.name)} replace /> }]
          : []),
        { path: '*', element: <NoSuchPage /> },
      ],
    },
  ])
}
