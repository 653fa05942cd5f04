import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { root } from '../bootstrap/project.mjs'

const source = join(root, 'renderer/opener/opener.ts')
const target = join(root, 'dist/opener/opener.js')

/** The script inside a self-opening pack: one self-contained file, read by the export as text. */
export async function buildOpener(): Promise<void> {
  if (!existsSync(source)) return
  const bundles = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: source, formats: ['iife'], name: 'opener', fileName: () => 'opener.js' },
    },
  })
  const outputs = [bundles].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []))
  const [script, ...others] = outputs
  if (script?.type !== 'chunk' || others.length > 0)
    throw new Error('The opener is not one self-contained file.')
  await put(script.code)
}

/** In place at once: test runs side by side read the file while another makes it again. */
async function put(code: string): Promise<void> {
  const draft = `${target}.${process.pid}`
  await mkdir(dirname(target), { recursive: true })
  await writeFile(draft, code)
  await rename(draft, target)
}
