import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'

import type { Bridge } from '#shared/events.ts'

import { useClient } from './client-context.tsx'
import type { AppClient } from './client.ts'
import { Door } from './features/vault/Door.tsx'
import { StayAwake } from './features/vault/StayAwake.tsx'
import { AppEvents } from './frame/AppEvents.tsx'
import { type Session, SessionProvider } from './frame/session.tsx'
import { lazy } from './lazy.tsx'
import { Providers } from './Providers.tsx'
import { useRememberedAppearance } from './theme/appearance.tsx'
import { Loading } from './ui/Loading.tsx'
import { Problem } from './ui/Problem.tsx'
import { tellProblem } from './ui/tell-problem.ts'

/** Everything behind the door; the door itself is on the screen before it is fetched. */
const fetchRooms = () => import('./Rooms.tsx')
const Rooms = lazy(async () => ({ default: (await fetchRooms()).Rooms }))

/** A document for the printer is drawn once, with everything there: each wait in between would cost a third of a second. */
export async function prepareForPaper(path: string): Promise<void> {
  await Rooms.preload()
  await (await fetchRooms()).preloadPrint(path)
}

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
  // While somebody types the passphrase, the rooms are fetched, so that they are there the moment the door opens.
  useEffect(() => {
    void Rooms.preload()
    if (!isForPaper) void fetchRooms().then(({ preloadHome }) => preloadHome())
  }, [isForPaper])

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
    lock: () => void client.vault.lock({}).catch(tellProblem),
  }
  return (
    <SessionProvider session={session}>
      {!isForPaper && (
        <>
          <KeepAppearance />
          <StayAwake />
        </>
      )}
      <Suspense fallback={<Loading what="Opening" />}>
        <Rooms />
      </Suspense>
    </SessionProvider>
  )
}

/** The appearance belongs to the centre's settings. */
function KeepAppearance() {
  const { centre } = useClient()
  const details = useQuery({ queryKey: ['centre', 'details'], queryFn: () => centre.details({}) })
  useRememberedAppearance(details.data?.settings.appearance, (appearance) => {
    centre.changeAppearance({ appearance }).catch(tellProblem)
  })
  return null
}
