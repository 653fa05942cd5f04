import { type RefObject, useEffect, useRef, useState } from 'react'

/** As wide as a column of text; charts start with it and are never blank while they wait to be measured. */
export const usualWidth = 640
/** What fits between the margins of A4. */
export const paperWidth = 660

/** How wide a box is on screen; on paper it is what fits the page. */
export function useWidth<Box extends HTMLElement>(
  isPrinted: boolean,
): { box: RefObject<Box | null>; width: number } {
  const box = useRef<Box>(null)
  const [width, setWidth] = useState(usualWidth)
  useEffect(() => {
    const element = box.current
    if (element === null || isPrinted) return undefined
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [isPrinted])
  return { box, width: isPrinted ? paperWidth : Math.max(280, Math.min(width, 960)) }
}
