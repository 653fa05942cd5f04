import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { bundleOpener } from '#electron/exports/bundle-opener.ts'
import { qpdfFiles } from '../../build/assets/qpdf-files.ts'
import { inScratchFolder, run } from './programs.ts'

const source = join(import.meta.dirname, '../../electron/exports')

/** What the app does with its three faces, as one script that knows only the bundle. */
const journey = `
import { sealBytes, openBytes, protectPdf } from './dist/main/sealing.js'
import { sealAsHtml, openSealedHtml } from './dist/main/self-opening-html.js'
const options = { workFactor: 4 }
const sealed = await sealBytes(new Uint8Array([1, 2, 3]), 'one-two-three', options)
const html = await sealAsHtml({ html: '<p>inside', passphrase: 'one-two-three', ...options })
const fault = await protectPdf(new Uint8Array(20), 'one-two-three').catch((error) => error.message)
console.log(JSON.stringify([[...await openBytes(sealed, 'one-two-three')], await openSealedHtml(html, 'one-two-three'), fault]))
`

describe('the bundled app', () => {
  it('finds its worker thread, the PDF program and the opener beside itself', async () => {
    await inScratchFolder(async (folder) => {
      const inputs = ['sealing', 'self-opening-html', 'sealing-worker']
      await build({
        configFile: false,
        logLevel: 'error',
        plugins: [qpdfFiles()],
        ssr: { noExternal: true },
        build: {
          ssr: true,
          outDir: join(folder, 'dist/main'),
          rolldownOptions: {
            input: Object.fromEntries(inputs.map((name) => [name, join(source, `${name}.ts`)])),
            output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
          },
        },
      })
      await mkdir(join(folder, 'dist/opener'))
      await writeFile(join(folder, 'dist/opener/opener.js'), await bundleOpener())
      await writeFile(join(folder, 'journey.mjs'), journey)
      await writeFile(join(folder, 'package.json'), '{"type":"module"}')
      const { code, text } = await run(process.execPath, [join(folder, 'journey.mjs')])
      expect({ code, text: text.trim() }).toEqual({
        code: 0,
        text: JSON.stringify([
          [1, 2, 3],
          '<p>inside',
          'The PDF could not be protected. No file was made. Make the pack again.',
        ]),
      })
    })
  })
})
