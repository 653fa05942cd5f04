import {
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

interface Size {
  readonly width: number
  readonly height: number
}

const least = 0.1
const most = 2.5
const step = 1.25
/** Names can be read from here on. */
const readable = 0.7

/** Nearer, farther, all of it; the point under the mouse, or the middle, stays where it is. */
export function useZoom(scroller: RefObject<HTMLDivElement | null>, { width, height }: Size) {
  const [zoom, setZoom] = useState(1)
  const latest = useRef(zoom)
  const keep = useRef<{ x: number; y: number; atX: number; atY: number } | null>(null)

  const zoomTo = useCallback(
    (wanted: number, at?: { readonly x: number; readonly y: number }) => {
      const next = Math.min(most, Math.max(least, wanted))
      const { current: view } = scroller
      if (view !== null) {
        const [atX, atY] = [at?.x ?? view.clientWidth / 2, at?.y ?? view.clientHeight / 2]
        const [x, y] = [view.scrollLeft + atX, view.scrollTop + atY]
        keep.current = { x: x / latest.current, y: y / latest.current, atX, atY }
      }
      latest.current = next
      setZoom(next)
    },
    [scroller],
  )

  useLayoutEffect(() => {
    const { current: view } = scroller
    if (view === null || keep.current === null) return
    const { x, y, atX, atY } = keep.current
    view.scrollTo({ left: x * zoom - atX, top: y * zoom - atY })
    keep.current = null
  }, [zoom, scroller])

  const whole = useCallback(() => {
    const { current: view } = scroller
    if (view === null || view.clientWidth === 0) return null
    return Math.min(1, (view.clientWidth - 24) / width, (view.clientHeight - 32) / height)
  }, [scroller, width, height])

  const fit = useCallback(() => {
    const zoomOut = whole()
    if (zoomOut !== null) zoomTo(zoomOut)
  }, [whole, zoomTo])

  /** All of it where that can be read; otherwise the part around a point, as large as can be read. */
  const beginAt = useCallback(
    ({ x, y }: { readonly x: number; readonly y: number }) => {
      const zoomOut = whole()
      const { current: view } = scroller
      if (zoomOut === null || view === null) return
      zoomTo(Math.max(readable, zoomOut))
      keep.current = { x, y, atX: view.clientWidth / 2, atY: view.clientHeight / 2 }
    },
    [scroller, whole, zoomTo],
  )

  // The browser would zoom the whole window; only a listener of this kind may stop it.
  useEffect(() => {
    const { current: view } = scroller
    if (view === null) return undefined
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      const box = view.getBoundingClientRect()
      zoomTo(latest.current * Math.exp(-event.deltaY / 400), {
        x: event.clientX - box.left,
        y: event.clientY - box.top,
      })
    }
    view.addEventListener('wheel', onWheel, { passive: false })
    return () => view.removeEventListener('wheel', onWheel)
  }, [scroller, zoomTo])

  const nearer = useCallback(() => zoomTo(latest.current * step), [zoomTo])
  const farther = useCallback(() => zoomTo(latest.current / step), [zoomTo])
  return { zoom, nearer, farther, fit, beginAt }
}

/** Drawing the chart along with the mouse held down; a click that does not move stays a click. */
export function useDrag(scroller: RefObject<HTMLDivElement | null>) {
  const from = useRef<{ x: number; y: number; left: number; top: number } | null>(null)
  return {
    onPointerDown(event: PointerEvent) {
      const { current: view } = scroller
      const isOnBox = event.target instanceof Element && event.target.closest('[data-box]') !== null
      if (view === null || event.button !== 0 || isOnBox) return
      from.current = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop }
    },
    onPointerMove(event: PointerEvent) {
      const { current: view } = scroller
      if (view === null || from.current === null) return
      if (event.buttons === 0) {
        from.current = null
        return
      }
      const { x, y, left, top } = from.current
      view.scrollTo({ left: left - (event.clientX - x), top: top - (event.clientY - y) })
    },
    onPointerUp() {
      from.current = null
    },
  }
}
