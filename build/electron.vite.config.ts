import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { qpdfFiles } from './assets/qpdf-files.ts'

/** Every program that runs outside the window: the app itself and its worker threads. */
const programs = {
  main: 'electron/main.ts',
  'backup-worker': 'electron/database/backup-worker.ts',
  'sealing-worker': 'electron/exports/sealing-worker.ts',
  'spreadsheet-worker': 'electron/spreadsheets/worker.ts',
}

// Only the native addon stays a package of its own; everything else is bundled.
const external = ['better-sqlite3']

export default defineConfig({
  main: {
    plugins: [qpdfFiles()],
    build: {
      outDir: 'dist/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: programs,
        external,
        // All in one folder: code finds its workers beside itself, wherever the bundler put it.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'dist/preload',
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        // A sandboxed preload script must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    // The reader of attached PDFs is a module, and its policy is that of its own address (electron/shell/app-protocol.ts).
    worker: { format: 'es' },
    assetsInclude: ['**/*.pfb', '**/*.wasm'],
    build: {
      outDir: 'dist/renderer',
      emptyOutDir: true,
      minify: true,
      rolldownOptions: { input: resolve('renderer/index.html') },
    },
  },
})
