import { Button, Group } from '@mantine/core'
import { useEffect, useState } from 'react'

import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import classes from './attachments.module.css'
import { PdfPage } from './PdfPage.tsx'
import { type OpenPdf, openPdf } from './pdf-document.ts'
import { Sheet } from './Sheet.tsx'
import { useRoom } from './use-room.ts'
import { type Zoom, ZoomButtons } from './ZoomButtons.tsx'

/** A PDF, a page at a time. */
export default function PdfView({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const { pdf, error } = usePdf(bytes)
  const [place, setPlace] = useState(1)
  const [zoom, setZoom] = useState<Zoom>(null)
  const [shown, setShown] = useState(1)
  const { frame, room } = useRoom()

  if (error !== null) return <Problem error={error} />
  const count = pdf?.document.numPages ?? 0
  return (
    <>
      <div className={classes.bar}>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            disabled={place <= 1}
            onClick={() => setPlace(place - 1)}
          >
            Page before
          </Button>
          <span aria-live="polite">{count === 0 ? 'Opening…' : `Page ${place} of ${count}`}</span>
          <Button
            size="compact-sm"
            variant="default"
            disabled={place >= count}
            onClick={() => setPlace(place + 1)}
          >
            Next page
          </Button>
        </Group>
        <ZoomButtons zoom={zoom} shown={shown} onZoom={setZoom} />
      </div>
      <Sheet ref={frame} label={`Page ${place} of ${name}`}>
        {pdf === null ? (
          <Loading />
        ) : (
          <PdfPage
            key={place}
            document={pdf.document}
            place={place}
            zoom={zoom}
            room={room}
            onShown={setShown}
          />
        )}
      </Sheet>
    </>
  )
}

function usePdf(bytes: Uint8Array): { pdf: OpenPdf | null; error: unknown } {
  const [pdf, setPdf] = useState<OpenPdf | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let isWanted = true
    let opened: OpenPdf | null = null
    const open = async () => {
      const reader = await openPdf(bytes)
      if (isWanted) {
        opened = reader
        setPdf(reader)
      } else reader.close()
    }
    open().catch((failure: unknown) => isWanted && setError(failure))
    return () => {
      isWanted = false
      opened?.close()
    }
  }, [bytes])
  return { pdf, error }
}
