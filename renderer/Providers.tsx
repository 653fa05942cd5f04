import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

import { ClientProvider } from './client-context.tsx'
import type { AppClient } from './client.ts'
import { Keyboard } from './frame/Keyboard.tsx'
import { type AppearanceChoice, AppearanceProvider } from './theme/appearance.tsx'
import { ThemeProvider } from './theme/ThemeProvider.tsx'
import { Toasts } from './ui/Toasts.tsx'

interface Props {
  readonly client: AppClient
  readonly appearance?: AppearanceChoice
  readonly children: ReactNode
}

/** Everything a page expects above it, except the router and the session. */
export function Providers({ client, appearance = 'system', children }: Props) {
  const [cache] = useState(createCache)
  return (
    <ClientProvider value={client}>
      <QueryClientProvider client={cache}>
        <AppearanceProvider initial={appearance}>
          <ThemeProvider>
            <Keyboard />
            {children}
            <Toasts />
          </ThemeProvider>
        </AppearanceProvider>
      </QueryClientProvider>
    </ClientProvider>
  )
}

/** The "network" is our own main process: always there, and an answer of no is an answer. */
function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: 5_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
