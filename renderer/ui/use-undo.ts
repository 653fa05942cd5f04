import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

import { sentenceOf } from './Problem.tsx'
import { useServices } from './services.tsx'
import { dismissAllToasts, toast } from './toasts.ts'

/** Takes back the last command and says which it was. */
export function useUndo(): () => Promise<void> {
  const { history } = useServices()
  const cache = useQueryClient()
  return useCallback(async () => {
    dismissAllToasts()
    try {
      const undone = await history.undoLast({})
      await cache.invalidateQueries()
      toast(undone === null ? 'There is nothing to undo.' : `Undone: ${undone.says}`)
    } catch (error) {
      toast(sentenceOf(error), { tone: 'problem' })
    }
  }, [history, cache])
}
