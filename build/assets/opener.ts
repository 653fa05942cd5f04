import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../bootstrap/project.mjs'

const source = join(root, 'renderer/opener/opener.ts')

/** The script inside a self-opening pack: one self-contained file, read by the export as text. */
export async function buildOpener(): Promise<void> {
  if (!existsSync(source)) return
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: 'dist/opener',
      emptyOutDir: true,
      minify: true,
      target: 'es2022',
      lib: { entry: source, formats: ['iife'], name: 'opener', fileName: () => 'opener.js' },
    },
  })
}
