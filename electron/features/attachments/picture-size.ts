import { attachmentLimits } from '#shared/features/attachments/attachments.rules.ts'

import { refusals } from './refusals.ts'

type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp'

/** A few bytes can claim a picture of a billion points; that is read before anybody draws it. */
export function refuseHugePicture(bytes: Uint8Array, kind: PictureKind): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = sizeOf[kind](view)
  if (width < 1 || height < 1) throw refusals.damaged()
  const { pictureSide, picturePoints } = attachmentLimits
  if (width > pictureSide || height > pictureSide || width * height > picturePoints)
    throw refusals.hugePicture()
}

type Size = readonly [width: number, height: number]

const sizeOf: Record<PictureKind, (view: DataView) => Size> = {
  png: (view) => [view.getUint32(16), view.getUint32(20)],
  gif: (view) => [view.getUint16(6, true), view.getUint16(8, true)],
  jpeg: sizeOfJpeg,
  webp: sizeOfWebp,
}

/** Walks from marker to marker until the one that starts a frame. */
function sizeOfJpeg(view: DataView): Size {
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) throw refusals.damaged()
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (isFrameStart(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)]
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else at += 2 + Math.max(2, view.getUint16(at + 2))
  }
}

const isFrameStart = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function sizeOfWebp(view: DataView): Size {
  const form = view.getUint32(12)
  if (form === 0x56_50_38_58) return [1 + uint24(view, 24), 1 + uint24(view, 27)] // "VP8X"
  if (form === 0x56_50_38_4c) {
    const packed = view.getUint32(21, true) // "VP8L"
    return [1 + (packed & 0x3fff), 1 + ((packed >>> 14) & 0x3fff)]
  }
  if (form === 0x56_50_38_20) return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff] // "VP8 "
  throw refusals.damaged()
}

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
