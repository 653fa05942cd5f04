import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'

export const appearanceChoices = ['system', 'light', 'dark', 'highContrast'] as const
/** What the person chose; `system` follows Windows. */
export type AppearanceChoice = (typeof appearanceChoices)[number]
/** What is shown. */
export type Appearance = Exclude<AppearanceChoice, 'system'>

export const appearanceLabels: Record<AppearanceChoice, string> = {
  system: 'Same as Windows',
  light: 'Light',
  dark: 'Dark',
  highContrast: 'High contrast',
}

interface AppearanceState {
  readonly choice: AppearanceChoice
  readonly shown: Appearance
  readonly choose: (choice: AppearanceChoice) => void
}

const AppearanceContext = createContext<AppearanceState | null>(null)

/** The appearance and how to change it. */
export function useAppearance(): AppearanceState {
  const state = useContext(AppearanceContext)
  if (state === null) throw new Error('useAppearance needs an AppearanceProvider above it.')
  return state
}

/** Holds the choice for this session; whoever keeps settings passes `remembered` and `remember`. */
export function AppearanceProvider({
  remembered = 'system',
  remember,
  children,
}: {
  remembered?: AppearanceChoice
  remember?: (choice: AppearanceChoice) => void
  children: ReactNode
}) {
  const [chosen, setChosen] = useState<AppearanceChoice | null>(null)
  const choice = chosen ?? remembered
  const system = useSystemAppearance()
  const shown = choice === 'system' ? system : choice

  useLayoutEffect(() => {
    document.documentElement.dataset['appearance'] = shown
  }, [shown])

  const state = useMemo(
    () => ({
      choice,
      shown,
      choose: (next: AppearanceChoice) => {
        setChosen(next)
        remember?.(next)
      },
    }),
    [choice, shown, remember],
  )
  return <AppearanceContext value={state}>{children}</AppearanceContext>
}

const darkQuery = '(prefers-color-scheme: dark)'
const contrastQuery = '(prefers-contrast: more)'
const queries = [darkQuery, contrastQuery]

function useSystemAppearance(): Appearance {
  return useSyncExternalStore(onSystemChange, systemAppearance)
}

function systemAppearance(): Appearance {
  if (window.matchMedia(contrastQuery).matches) return 'highContrast'
  return window.matchMedia(darkQuery).matches ? 'dark' : 'light'
}

function onSystemChange(changed: () => void): () => void {
  const lists = queries.map((query) => window.matchMedia(query))
  for (const list of lists) list.addEventListener('change', changed)
  return () => {
    for (const list of lists) list.removeEventListener('change', changed)
  }
}
