import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { assertNever } from '#shared/errors.ts'
import type { AppEvent, Bridge } from '#shared/events.ts'

import { runCommand } from '../ui/commands.ts'
import { reportProgress } from '../ui/progress.ts'
import { forgetTableViews } from '../ui/table/use-table-view.ts'
import { dismissAllToasts } from '../ui/toasts.ts'
import { isDialogOpen, isTyping } from './Keyboard.tsx'

/** Listens to the main process: menu, progress, "records changed", "locked". */
export function AppEvents({ listen }: { listen: Bridge['listen'] }) {
  const cache = useQueryClient()

  useEffect(() => {
    let refresh: ReturnType<typeof setTimeout> | undefined
    const onEvent = (event: AppEvent) => {
      switch (event.kind) {
        case 'menu':
          runFromMenu(event.command)
          break
        case 'progress':
          reportProgress(event.taskId, event)
          break
        case 'changed':
          // A batch of commands is one change to look at.
          clearTimeout(refresh)
          refresh = setTimeout(() => void cache.invalidateQueries(), 50)
          break
        case 'locked':
          dismissAllToasts()
          forgetTableViews()
          void cache.resetQueries({ queryKey: ['vault'] })
          cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'vault' })
          cache.getMutationCache().clear()
          break
        default:
          assertNever(event)
      }
    }
    const stop = listen(onEvent)
    return () => {
      clearTimeout(refresh)
      stop()
    }
  }, [listen, cache])
  return null
}

function runFromMenu(command: string): void {
  if ((command === 'undo' || command === 'redo') && isTyping()) document.execCommand(command)
  else if (!isDialogOpen() || command === 'save') runCommand(command)
}
