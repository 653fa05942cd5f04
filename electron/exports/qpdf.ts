import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { builtFile, runsFromSource } from './built-files.ts'

/** What we use of the module; the types that come with it know neither `wasmBinary` nor `writeFile`. */
interface Qpdf {
  callMain(args: string[]): number
  FS: { writeFile(path: string, bytes: Uint8Array): void; readFile(path: string): Uint8Array }
}
type CreateQpdf = (options: { wasmBinary: Uint8Array; noInitialRun: true }) => Promise<Qpdf>

export const qpdfInput = '/in.pdf'
export const qpdfOutput = '/out.pdf'

export interface QpdfRun {
  /** 0 fine, 2 failed, 3 fine with warnings; some questions use them as answers. */
  readonly exitCode: number
  /** What it would have printed as errors; never shown, only looked at. */
  readonly complaints: readonly string[]
  /** The output file, if it was asked for and written. */
  readonly output?: Uint8Array
}

/** Runs qpdf once over bytes in memory, in an instance of its own. */
export async function runQpdf(pdf: Uint8Array, args: readonly string[]): Promise<QpdfRun> {
  const exitCodeBefore = process.exitCode
  const complaints: string[] = []
  try {
    const qpdf = await newQpdf((line) => complaints.push(line))
    qpdf.FS.writeFile(qpdfInput, pdf)
    const exitCode = qpdf.callMain([...args])
    return args.includes(qpdfOutput) && (exitCode === 0 || exitCode === 3)
      ? { exitCode, complaints, output: qpdf.FS.readFile(qpdfOutput) }
      : { exitCode, complaints }
  } finally {
    // The module reports its own failure as the failure of the whole process.
    process.exitCode = exitCodeBefore
  }
}

async function newQpdf(complain: (line: string) => void): Promise<Qpdf> {
  const { glue, wasm } = qpdfFiles()
  // A CommonJS file that looks for its neighbours through __dirname: it is loaded as it is, never bundled.
  const create: CreateQpdf = createRequire(import.meta.url)(glue)
  const wasmBinary = await readFile(wasm)
  // It ignores `printErr` and takes hold of console.error while it is called, so that is what it is given.
  const error = console.error
  console.error = complain
  let made: Promise<Qpdf>
  try {
    made = create({ wasmBinary, noInitialRun: true })
  } finally {
    console.error = error
  }
  return made
}

/** From source the package itself; in the app the two copies the build puts beside the main bundle. */
function qpdfFiles(): { glue: string; wasm: string } {
  if (!runsFromSource)
    return { glue: builtFile('main/qpdf/qpdf.cjs'), wasm: builtFile('main/qpdf/qpdf.wasm') }
  const glue = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm')
  return { glue, wasm: join(dirname(glue), 'qpdf.wasm') }
}
