import { useEffect } from 'react'

/**
 * Tells the hidden print window that everything is in: data loaded (`ready`), fonts there, charts drawn.
 * The main process waits for `data-print-ready` before it makes the PDF, so no chart is ever blank.
 */
export function usePrintReady(ready: boolean): void {
  useEffect(() => {
    if (!ready) return
    let left = false
    void drawn().then(() => {
      if (!left) document.documentElement.dataset['printReady'] = 'true'
    })
    return () => {
      left = true
      delete document.documentElement.dataset['printReady']
    }
  }, [ready])
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
