import type { AppEvent } from '#shared/events.ts'
import type { Instant, IsoDate } from '#shared/dates.ts'

/** What the outside world lends the application. Electron, the tests and the command line each bring their own. */
export interface Host {
  readonly clock: Clock
  readonly dialogs: Dialogs
  readonly printer: Printer
  /** The operating system's key store: a convenience beside passphrase and recovery key, never alone. */
  readonly secrets: SecretStore
  /** Tells every open window. */
  emit(event: AppEvent): void
}

/** "Today" is asked of the clock, so tests choose it. */
export interface Clock {
  now(): Instant
  today(): IsoDate
}

export interface FileKind {
  readonly name: string
  /** Without the dot: `xlsx`. */
  readonly extensions: readonly string[]
}

/** A file somebody picked. The path stays here; only the name travels to the screen. */
export interface ChosenFile {
  readonly name: string
  /** In bytes, to be asked before reading what may be a film. */
  size(): Promise<number>
  read(): Promise<Uint8Array>
}

/** A place somebody picked to save to. Nothing exists there until `write`. */
export interface SaveLocation {
  readonly name: string
  /** Writes beside the target and renames, so that a crash leaves the old file or the new one, never half of one. */
  write(bytes: Uint8Array): Promise<void>
  /** Reads back what was written, for checking. */
  read(): Promise<Uint8Array>
}

export interface Dialogs {
  openFile(options: { title: string; kinds: readonly FileKind[] }): Promise<ChosenFile | null>
  chooseSaveLocation(options: {
    title: string
    suggestedName: string
    kinds: readonly FileKind[]
  }): Promise<SaveLocation | null>
  /** @returns the absolute path, which never leaves the main process, or `null` when cancelled. */
  chooseFolder(options: { title: string; buttonLabel: string }): Promise<string | null>
}

export interface PrintRequest {
  /** A print route of the renderer, for example `/print/inductions/0190…`. */
  readonly route: string
  readonly landscape?: boolean
  readonly paper?: 'A4' | 'A3'
  /** Printed small at the foot of every page, beside the page numbers. */
  readonly footer?: string
}

export interface Printer {
  /** A tagged, outlined PDF of a print route, in memory. */
  toPdf(request: PrintRequest): Promise<Uint8Array>
  /** Opens the system's print dialog on a print route. */
  print(request: PrintRequest): Promise<'sent' | 'cancelled'>
  /** The finished markup of a print route with its styles inlined: one HTML document without scripts. */
  toHtml(request: PrintRequest): Promise<string>
}

export interface SecretStore {
  isAvailable(): boolean
  protect(plain: Uint8Array): Uint8Array
  reveal(protectedBytes: Uint8Array): Uint8Array
}
