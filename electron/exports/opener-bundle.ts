import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtFile, runsFromSource } from './built-files.ts'

let opener: Promise<string> | undefined

/**
 * The script of the self-opening page as text. The app reads what the build made (`dist/opener/opener.js`); code that
 * runs from source builds the same text in memory. Read once, then remembered.
 */
export function loadOpener(): Promise<string> {
  opener ??= (runsFromSource ? bundledNow() : readFile(builtFile('opener/opener.js'), 'utf8')).then(
    fitForAPage,
  )
  return opener
}

/** Any of these would end the script early inside a page, or be changed on reading, so that its hash is wrong. */
function fitForAPage(script: string): string {
  if (/<\/script|<!--|\r|\0/i.test(script)) throw new Error('The opener cannot stand inside an HTML page')
  return script
}

async function bundledNow(): Promise<string> {
  // A name the bundler cannot see, so that the build tool itself never becomes part of the app.
  const builder = join(import.meta.dirname, 'bundle-opener.ts')
  const { bundleOpener }: typeof import('./bundle-opener.ts') = await import(/* @vite-ignore */ builder)
  return bundleOpener()
}
