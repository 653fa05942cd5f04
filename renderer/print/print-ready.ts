import { useEffect } from 'react'

import { sentenceOf } from '../ui/Problem.tsx'

/**
 * Tells the hidden print window that everything is in: data loaded (`ready`), fonts there, charts drawn. The main
 * process waits for it before it makes the PDF, so no chart is ever blank. `failed` is the error that made it impossible;
 * its sentence is what the person is told.
 */
export function usePrintReady(ready: boolean, failed: unknown = null): void {
  useEffect(() => {
    let left = false
    const say = (answer: string) => {
      if (!left) document.documentElement.dataset['printReady'] = answer
    }
    if (failed !== null) say(sentenceOf(failed))
    else if (ready) void drawn().then(() => say('true'))
    return () => {
      left = true
      delete document.documentElement.dataset['printReady']
    }
  }, [ready, failed])
}

/** Fonts are loaded, and two frames have passed in which charts measure and draw themselves. */
export async function drawn(): Promise<void> {
  await document.fonts?.ready
  await nextFrame()
  await nextFrame()
}

/** A hidden window may get no frames at all; a timer stands in for them. */
const nextFrame = () =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 100)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      resolve()
    })
  })
