import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import './tokens.css'
import './base.css'

import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core'
import type { ReactNode } from 'react'

import { useAppearance } from './appearance.tsx'
import { theme, variables } from './theme.ts'

/** Mantine would keep the scheme in localStorage; ours comes from `useAppearance`, and nothing is written to disk. */
const forgetful: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const { shown } = useAppearance()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={forgetful}
      // Without a layout nothing can be measured and no transition ends: tests of pages draw everything at once.
      env={import.meta.env.MODE === 'test' ? 'test' : 'default'}
      forceColorScheme={shown === 'light' ? 'light' : 'dark'}
    >
      {children}
    </MantineProvider>
  )
}
