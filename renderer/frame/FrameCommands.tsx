import { useNavigate } from 'react-router'

import { type AppearanceChoice, appearanceLabels, useAppearance } from '../theme/appearance.tsx'
import { useCommand } from '../ui/commands.ts'
import { useRedo, useUndo } from '../ui/use-undo.ts'
import { useSession } from './session.tsx'

interface Props {
  readonly showPalette: () => void
  readonly showShortcuts: () => void
  readonly toggleGuide: () => void
}

/** What can be done on every page. */
export function FrameCommands({ showPalette, showShortcuts, toggleGuide }: Props) {
  const navigate = useNavigate()
  const { lock } = useSession()
  const undo = useUndo()
  const redo = useRedo()

  useCommand({ name: 'find', label: 'Search or go to', keys: 'Ctrl+K', run: showPalette })
  useCommand({ name: 'help', label: 'Help with this page', keys: 'F1', run: toggleGuide })
  useCommand({ name: 'shortcuts', label: 'Keyboard shortcuts', keys: 'Ctrl+/', run: showShortcuts })
  // Pages with a list or a document offer their own, better print, and theirs comes later and wins.
  useCommand({ name: 'print', label: 'Print this page', keys: 'Ctrl+P', run: () => window.print() })
  useCommand({ name: 'undo', label: 'Undo the last change', keys: 'Ctrl+Z', run: () => void undo() })
  useCommand({ name: 'redo', label: 'Redo what was undone', keys: 'Ctrl+Y', run: () => void redo() })
  useCommand({ name: 'lock', label: 'Lock Centreboard', keys: 'Ctrl+L', run: lock })
  useCommand({ name: 'back', label: 'Go back', keys: 'Alt+ArrowLeft', run: () => void navigate(-1) })
  useCommand({ name: 'forward', label: 'Go forward', keys: 'Alt+ArrowRight', run: () => void navigate(1) })
  useAppearanceCommand('system')
  useAppearanceCommand('light')
  useAppearanceCommand('dark')
  useAppearanceCommand('highContrast')
  return null
}

function useAppearanceCommand(to: AppearanceChoice): void {
  const { choice, choose } = useAppearance()
  useCommand({
    name: `appearance.${to}`,
    label: `Appearance: ${appearanceLabels[to]}`,
    run: () => choose(to),
    enabled: choice !== to,
  })
}
