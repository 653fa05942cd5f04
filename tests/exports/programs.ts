import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Other people's programs that read our files; a test that needs one is skipped, by name, where it is absent. */
const isInstalled = (program: string) => spawnSync(program, ['--version']).error === undefined
export const hasAge = isInstalled('age') && isInstalled('expect')
export const withAge = hasAge ? '' : ' (skipped: age or expect is not installed)'
export const hasQpdf = isInstalled('qpdf') && isInstalled('pdfinfo')
export const withQpdf = hasQpdf ? '' : ' (skipped: qpdf or poppler-utils is not installed)'
export const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(isInstalled)
export const withChromium = chromiumPath === undefined ? ' (skipped: Chromium is not installed)' : ''

/** Runs a program and returns its output and exit code, whatever that is. */
export async function run(program: string, args: readonly string[]): Promise<{ code: number; text: string }> {
  return promisify(execFile)(program, [...args], { maxBuffer: 1 << 26 }).then(
    ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
    (error: { code?: number; stdout?: string; stderr?: string }) => ({
      code: error.code ?? -1,
      text: `${error.stdout ?? ''}${error.stderr ?? ''}`,
    }),
  )
}

/** Runs `use` in a folder that is gone afterwards. */
export async function inScratchFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'centreboard-exports-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** `age -p` asks on the terminal only; `expect` answers it. */
export function ageCommand(
  direction: 'seal' | 'open',
  bytes: Uint8Array,
  passphrase: string,
): Promise<{ code: number; text: string; bytes: Uint8Array | undefined }> {
  return inScratchFolder(async (folder) => {
    const [input, output] = [join(folder, 'in'), join(folder, 'out')]
    await writeFile(input, bytes)
    const answers = `expect -re {passphrase.*:} { send -- "${passphrase}\\r" }\n`
    const script = [
      'set timeout 60',
      `spawn age ${direction === 'seal' ? '-p' : '-d'} -o ${output} ${input}`,
      direction === 'seal' ? answers + answers : answers,
      'expect eof',
      'exit [lindex [wait] 3]',
    ].join('\n')
    const { code, text } = await run('expect', ['-c', script])
    return { code, text, bytes: await readFile(output).catch(() => undefined) }
  })
}
