import { join } from 'node:path'
import { build } from 'vite'

/**
 * Bundles `renderer/opener/opener.ts` with its styles into one script that can stand inside an HTML page. For the
 * build (which writes it to `dist/opener/opener.js`) and for code running from source; never part of the app.
 */
export async function bundleOpener(): Promise<string> {
  const root = join(import.meta.dirname, '../../renderer/opener')
  const result = await build({
    root,
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: { input: join(root, 'opener.ts'), output: { format: 'iife' } },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const scripts = outputs.flatMap((output) => (output.type === 'chunk' ? [output.code.trim()] : []))
  const [script] = scripts
  if (script === undefined || outputs.length !== 1)
    throw new Error('The opener did not become one single script')
  return script
}
