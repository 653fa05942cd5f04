import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

import { useClient } from '../client-context.tsx'
import { dismissAllToasts, toast } from './toasts.ts'
import { tellProblem } from './tell-problem.ts'

/** Takes back the last command and says which it was. */
export function useUndo(): () => Promise<void> {
  const { history } = useClient()
  return useHistoryStep(history.undoLast, 'Undone', 'There is nothing to undo.')
}

/** Puts back what was undone last. */
export function useRedo(): () => Promise<void> {
  const { history } = useClient()
  return useHistoryStep(history.redoLast, 'Redone', 'There is nothing to redo.')
}

type Step = (input: Record<string, never>) => Promise<{ readonly says: string } | null>

function useHistoryStep(step: Step, done: string, nothing: string): () => Promise<void> {
  const cache = useQueryClient()
  return useCallback(async () => {
    dismissAllToasts()
    try {
      const change = await step({})
      await cache.invalidateQueries()
      toast(change === null ? nothing : `${done}: ${change.says}`)
    } catch (error) {
      tellProblem(error)
    }
  }, [step, cache, done, nothing])
}
