import { createContext, useContext } from 'react'

import type { OpenPage } from '../routes.tsx'

export const CurrentRouteContext = createContext<OpenPage | null>(null)

/** The page being shown; `null` outside the frame, on a print route or in a test of one page. */
export const useCurrentRoute = (): OpenPage | null => useContext(CurrentRouteContext)
