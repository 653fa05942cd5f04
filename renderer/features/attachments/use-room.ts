import { type RefObject, useEffect, useRef, useState } from 'react'

/** How wide something in a scrolling frame can be without being cut: the frame without its border and its scroll bar. */
export function useRoom(): { frame: RefObject<HTMLElement | null>; room: number } {
  const frame = useRef<HTMLElement>(null)
  const [room, setRoom] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { frame, room }
}
