import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** qpdf looks for its neighbours through __dirname, so it lies beside the bundle, unbundled. */
export function qpdfFiles(): Plugin {
  const glue = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm')
  return {
    name: 'qpdf-files',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'qpdf/qpdf.cjs', source: readFileSync(glue) })
      const wasm = readFileSync(join(dirname(glue), 'qpdf.wasm'))
      this.emitFile({ type: 'asset', fileName: 'qpdf/qpdf.wasm', source: wasm })
    },
  }
}
