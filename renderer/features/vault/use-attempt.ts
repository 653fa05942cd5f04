import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { AppError, type FieldErrors } from '#shared/errors.ts'

import { sentenceOf } from '../../ui/Problem.tsx'

/** One try at the door: busy while it runs; what went wrong as a sentence and beside the fields. */
export function useAttempt() {
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [fields, setFields] = useState<FieldErrors>({})
  const running = useRef(false)

  /** @param attempt returns a sentence when it did not work, `null` when it did. */
  async function run(attempt: () => Promise<string | null>): Promise<void> {
    if (running.current) return
    running.current = true
    setBusy(true)
    setFields({})
    try {
      setProblem(await attempt())
    } catch (error) {
      setProblem(sentenceOf(error))
      if (error instanceof AppError) setFields(error.fields)
    } finally {
      running.current = false
      setBusy(false)
    }
    await cache.invalidateQueries({ queryKey: ['vault'] })
  }

  return { busy, problem, fields, run, say: setProblem }
}
