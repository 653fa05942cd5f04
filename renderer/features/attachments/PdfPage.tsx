import { type PDFDocumentProxy, type RenderTask, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'

import classes from './attachments.module.css'
import type { Zoom } from './ZoomButtons.tsx'

interface Props {
  readonly document: PDFDocumentProxy
  readonly place: number
  readonly zoom: Zoom
  /** How wide the page can be without being cut. */
  readonly room: number
  readonly onShown: (scale: number) => void
}

/** PDF measures in points of 1/72 inch, a screen in 1/96. */
const lifeSize = 96 / 72
/** A page that would be larger is drawn coarser: a few bytes can ask for a page of a square kilometre. */
const mostPoints = 16_000_000

type State = 'drawing' | 'drawn' | 'failed'

/** One page: drawn, with its words over it for selecting and reading aloud. */
export function PdfPage({ document: pdf, place, zoom, room, onShown }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<State>('drawing')
  const [hasWords, setHasWords] = useState(true)

  useEffect(() => {
    if (room === 0) return undefined
    let isWanted = true
    let drawing: RenderTask | null = null
    let reading: TextLayer | null = null
    const draw = async () => {
      const page = await pdf.getPage(place)
      if (!isWanted) return
      const plain = page.getViewport({ scale: 1 })
      const scale = zoom === null ? Math.min(2 * lifeSize, room / plain.width) : zoom * lifeSize
      const viewport = page.getViewport({ scale })
      const fineness = Math.min(
        window.devicePixelRatio,
        Math.sqrt(mostPoints / Math.max(1, viewport.width * viewport.height)),
      )
      onShown(scale / lifeSize)
      const paper = canvas.current!
      paper.width = Math.max(1, Math.floor(viewport.width * fineness))
      paper.height = Math.max(1, Math.floor(viewport.height * fineness))
      for (const element of [paper, sheet.current!]) {
        element.style.width = `${viewport.width}px`
        element.style.height = `${viewport.height}px`
      }
      drawing = page.render({
        canvas: paper,
        viewport,
        transform: [fineness, 0, 0, fineness, 0, 0],
        annotationMode: 1,
        isEditing: false,
      })
      await drawing.promise
      const text = await page.getTextContent()
      if (!isWanted) return
      const layer = words.current!
      layer.replaceChildren()
      layer.style.setProperty('--total-scale-factor', String(scale))
      reading = new TextLayer({ textContentSource: text, container: layer, viewport })
      await reading.render()
      setHasWords(text.items.length > 0)
      setState('drawn')
    }
    draw().catch(() => isWanted && setState('failed'))
    return () => {
      isWanted = false
      drawing?.cancel()
      reading?.cancel()
    }
  }, [pdf, place, zoom, room, onShown])

  if (state === 'failed')
    return (
      <p role="alert">
        This page cannot be drawn. Look at another page, or save a readable copy and open it in your PDF
        program.
      </p>
    )
  return (
    <>
      {state === 'drawn' && !hasWords && (
        <p role="note">This page is a picture: it holds no words that could be read aloud or searched.</p>
      )}
      <div ref={sheet} className={classes.page} data-state={state}>
        <canvas ref={canvas} aria-hidden="true" />
        <div ref={words} className={classes.words} />
      </div>
    </>
  )
}
