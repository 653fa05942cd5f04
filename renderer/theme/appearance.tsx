import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
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

type Remember = (choice: AppearanceChoice) => void

interface AppearanceState {
  readonly choice: AppearanceChoice
  readonly shown: Appearance
  /** Changes it and has it remembered. */
  readonly choose: Remember
  /** Shows what was remembered, and says how a later choice is kept. */
  readonly restore: (remembered: AppearanceChoice, remember: Remember) => void
}

const AppearanceContext = createContext<AppearanceState | null>(null)

/** The appearance and how to change it. */
export function useAppearance(): AppearanceState {
  const state = useContext(AppearanceContext)
  if (state === null) throw new Error('useAppearance needs an AppearanceProvider above it.')
  return state
}

/** For whoever keeps the settings: restores the choice once it is known and keeps later ones. */
export function useRememberedAppearance(remembered: AppearanceChoice | undefined, remember: Remember): void {
  const { restore } = useAppearance()
  const latest = useRef(remember)
  useEffect(() => {
    latest.current = remember
  })
  useEffect(() => {
    if (remembered !== undefined) restore(remembered, (choice) => latest.current(choice))
  }, [remembered, restore])
}

/** Nothing is kept in the browser: the choice lives here until somebody who keeps settings says otherwise. */
export function AppearanceProvider({
  initial = 'system',
  children,
}: {
  initial?: AppearanceChoice
  children: ReactNode
}) {
  const [choice, setChoice] = useState<AppearanceChoice>(initial)
  const remember = useRef<Remember | null>(null)
  const system = useSystemAppearance()
  const shown = choice === 'system' ? system : choice

  useLayoutEffect(() => {
    document.documentElement.dataset['appearance'] = shown
  }, [shown])

  const [actions] = useState(() => ({
    choose: (next: AppearanceChoice) => {
      setChoice(next)
      remember.current?.(next)
    },
    restore: (remembered: AppearanceChoice, keep: Remember) => {
      remember.current = keep
      setChoice(remembered)
    },
  }))
  const state = useMemo(() => ({ choice, shown, ...actions }), [choice, shown, actions])
  return <AppearanceContext value={state}>{children}</AppearanceContext>
}

const darkQuery = '(prefers-color-scheme: dark)'
const contrastQuery = '(prefers-contrast: more)'

function useSystemAppearance(): Appearance {
  return useSyncExternalStore(onSystemChange, systemAppearance)
}

function systemAppearance(): Appearance {
  if (window.matchMedia(contrastQuery).matches) return 'highContrast'
  return window.matchMedia(darkQuery).matches ? 'dark' : 'light'
}

function onSystemChange(changed: () => void): () => void {
  const lists = [darkQuery, contrastQuery].map((query) => window.matchMedia(query))
  for (const list of lists) list.addEventListener('change', changed)
  return () => {
    for (const list of lists) list.removeEventListener('change', changed)
  }
}
