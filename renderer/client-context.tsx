import { createContext, useContext } from 'react'

import type { AppClient } from './client.ts'

const ClientContext = createContext<AppClient | null>(null)

export const ClientProvider = ClientContext.Provider

/** The whole program as typed functions; see shared/contract.ts. */
export function useClient(): AppClient {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('useClient needs a ClientProvider above it.')
  return client
}
