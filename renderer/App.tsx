import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ComponentType, Suspense, useMemo } from 'react'
import { createHashRouter, Navigate, RouterProvider } from 'react-router'

import type { Bridge } from '#shared/events.ts'
import type { VaultStatus } from '#shared/features/vault/vault.contract.ts'

import { useClient } from './client-context.tsx'
import type { AppClient } from './client.ts'
import { AppEvents } from './frame/AppEvents.tsx'
import { Frame } from './frame/Frame.tsx'
import { NoSuchPage } from './frame/NoSuchPage.tsx'
import { type Session, SessionProvider } from './frame/session.tsx'
import { Providers } from './Providers.tsx'
import { pathTo, printRoutes, roomsFor } from './routes.tsx'
import { Loading } from './ui/Loading.tsx'
import { Problem } from './ui/Problem.tsx'

interface Props {
  readonly client: AppClient
  readonly listen: Bridge['listen']
  /** What is shown while nobody is signed in: set up, unlock, recover. */
  readonly Door: ComponentType<{ status: VaultStatus }>
}

export function App({ client, listen, Door }: Props) {
  return (
    <Providers client={client}>
      <AppEvents listen={listen} />
      <House Door={Door} />
    </Providers>
  )
}

/** Locked: the door. Unlocked: the rooms. */
function House({ Door }: Pick<Props, 'Door'>) {
  const client = useClient()
  const cache = useQueryClient()
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
    lock: () => void client.vault.lock({}).then(() => cache.resetQueries()),
  }
  return (
    <SessionProvider session={session}>
      <Rooms permissions={permissions} />
    </SessionProvider>
  )
}

/** A router for as long as somebody is signed in: after locking nothing remembers where they were. */
function Rooms({ permissions }: Pick<Session, 'permissions'>) {
  const router = useMemo(() => createRouter(permissions), [permissions])
  return <RouterProvider router={router} />
}

function createRouter(permissions: Session['permissions']) {
  const rooms = roomsFor(permissions)
  const first = rooms[0]
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
        ...rooms.map(({ route: { path, page: Page } }) => ({ path, element: <Page /> })),
        ...(first && first.route.path !== '/'
          ? [{ path: '/', element: <Navigate to={pathTo(first.name)} replace /> }]
          : []),
        { path: '*', element: <NoSuchPage /> },
      ],
    },
  ])
}
