import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../bootstrap/project.mjs'
import { say } from '../bootstrap/say.mjs'
import { run } from '../system/processes.ts'

/** Runs every benchmark, or the one named: `npm run bench -- queries`. */
export async function main([only, ...words]: string[]): Promise<number> {
  const folder = join(root, 'build/bench')
  const names = (await readdir(folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
  if (only !== undefined && !names.includes(only)) {
    say(`There is no benchmark “${only}”. There are: ${names.join(', ')}`)
    return 1
  }
  for (const name of only === undefined ? names.toSorted() : [only]) {
    say(`Benchmark: ${name}`)
    const code = await run(process.execPath, [join(folder, `${name}.ts`), ...words])
    if (code !== 0) return code
  }
  return 0
}
