import { useEffect, useRef, useState } from 'react'

import type { Attachment } from '#shared/features/attachments/attachments.schema.ts'

import { Sheet } from './Sheet.tsx'
import { useRoom } from './use-room.ts'
import { type Zoom, ZoomButtons } from './ZoomButtons.tsx'

/** A picture out of memory. Its size in points was checked before it was kept, so drawing it cannot take all the memory. */
export function PictureView({
  bytes,
  attachment: { kind, name, description },
}: {
  bytes: Uint8Array<ArrayBuffer>
  attachment: Attachment
}) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytes], { type: `image/${kind}` }))
    image.current?.setAttribute('src', address)
    return () => URL.revokeObjectURL(address)
  }, [bytes, kind])
  const [zoom, setZoom] = useState<Zoom>(null)
  const [natural, setNatural] = useState<number | null>(null)
  const [isBroken, setBroken] = useState(false)
  const { frame, room } = useRoom()
  const shown = zoom ?? (natural === null || room === 0 ? 1 : Math.min(1, room / natural))

  if (isBroken)
    return <p role="alert">This picture cannot be drawn: it is damaged. The file is kept as it is.</p>
  return (
    <>
      <ZoomButtons zoom={zoom} shown={shown} onZoom={setZoom} />
      <Sheet ref={frame} label={`Picture ${name}`}>
        <img
          ref={image}
          alt={description === '' ? name : description}
          style={natural === null ? { maxWidth: '100%' } : { width: natural * shown, maxWidth: 'none' }}
          onLoad={({ currentTarget }) => setNatural(currentTarget.naturalWidth)}
          onError={() => setBroken(true)}
        />
      </Sheet>
    </>
  )
}
