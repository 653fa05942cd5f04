import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * This code runs in two shapes: as the `.ts` files themselves (tests, headless host) and as a bundle below `dist/main`
 * (the app). The ending of the running file tells which.
 */
export const runsFromSource = import.meta.url.endsWith('.ts')

/** The full path of a file of the build, given from `dist/` on. Works from `dist/main` and from chunks below it. */
export function builtFile(pathInDist: string): string {
  let folder = import.meta.dirname
  for (let up = 0; up < 4; up++) {
    const file = join(folder, pathInDist)
    if (existsSync(file)) return file
    folder = dirname(folder)
  }
  throw new Error(`The build lacks ${pathInDist}`)
}
