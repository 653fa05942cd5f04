import { Suspense, useEffect, useMemo } from 'react'
import { createHashRouter, matchPath, Navigate, RouterProvider } from 'react-router'

import { Frame } from './frame/Frame.tsx'
import { NoSuchPage } from './frame/NoSuchPage.tsx'
import { type Session, useSession } from './frame/session.tsx'
import { pagesFor, pathTo, printRoutes, routes } from './routes.tsx'

export const preloadHome = () => routes.home.page.preload()

export async function preloadPrint(path: string): Promise<void> {
  await printRoutes.find((route) => matchPath(route.path, path) !== null)?.page.preload()
}

/** One router for as long as somebody is signed in: after locking, nothing remembers where they were. */
export function Rooms() {
  const { person, permissions } = useSession()
  const { role } = person
  // The status is asked for again and again; only another role means other rooms.
  // oxlint-disable-next-line react/exhaustive-deps -- see above
  const router = useMemo(() => createRouter(permissions), [role])
  // oxlint-disable-next-line react/exhaustive-deps -- see above
  useEffect(() => fetchAhead(permissions), [role])
  return <RouterProvider router={router} />
}

/** One room after the other whenever nothing else is to be done, so that each opens at once later. */
function fetchAhead(permissions: Session['permissions']): () => void {
  const waiting = pagesFor(permissions).map(({ route }) => route.page)
  let next = 0
  const fetchNext = () => {
    const page = waiting.shift()
    if (page === undefined) return
    void page.preload().then(() => (next = requestIdleCallback(fetchNext)))
  }
  if ('requestIdleCallback' in window) next = requestIdleCallback(fetchNext)
  return () => {
    waiting.length = 0
    if (next !== 0) cancelIdleCallback(next)
  }
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
