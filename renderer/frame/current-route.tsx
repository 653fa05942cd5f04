import { createContext, useContext } from 'react'

import type { Room } from '../routes.tsx'

export const CurrentRouteContext = createContext<Room | null>(null)

/** The page being shown; `null` outside the frame, on a print route or in a test of one page. */
export const useCurrentRoute = (): Room | null => useContext(CurrentRouteContext)
