/**
 * Draws icon.png and icon.ico from icon.svg. Only needed after changing the drawing:
 * `node_modules/.bin/node build/icons/make-icons.ts` (needs an installed Chromium or Chrome).
 */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { isOnPath } from '../system/debian.ts'

const here = dirname(fileURLToPath(import.meta.url))
const sizesInIco = [16, 32, 48, 64, 128, 256]

const browser = isOnPath('chromium') ? { executablePath: '/usr/bin/chromium' } : { channel: 'chrome' }
const window = await chromium.launch({ ...browser, chromiumSandbox: process.getuid?.() !== 0 })
const page = await window.newPage()
const drawing = await readFile(join(here, 'icon.svg'), 'utf8')
await writeFile(join(here, 'icon.png'), await draw(page, 1024))
const pictures: Buffer[] = []
for (const size of sizesInIco) pictures.push(await draw(page, size))
await writeFile(join(here, 'icon.ico'), icoOf(pictures))
await window.close()

async function draw(canvas: Page, size: number): Promise<Buffer> {
  await canvas.setViewportSize({ width: size, height: size })
  await canvas.setContent(
    `<style>body{margin:0}svg{width:100vw;height:100vh;display:block}</style>${drawing}`,
  )
  return canvas.screenshot({ omitBackground: true })
}

/** An .ico is a table of contents followed by the pictures themselves. */
function icoOf(images: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  for (const [index, image] of images.entries()) {
    const at = 6 + 16 * index
    // A size of 256 is written as 0.
    const size = (sizesInIco[index] ?? 0) % 256
    header.writeUInt8(size, at)
    header.writeUInt8(size, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(image.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += image.length
  }
  return Buffer.concat([header, ...images])
}
