import { createContext, useContext } from 'react'

/** What the kit asks of the application. The client is one; `App.tsx` hands it down, tests hand down a small one. */
export interface Services {
  readonly search: { find(input: { text: string }): Promise<readonly SearchHit[]> }
  readonly exports: { table(input: TableExport): Promise<ExportOutcome> }
  readonly printing: { print(input: PrintJob): Promise<unknown> }
  /** Takes back the last command that can be taken back; `says` is what it was, in the past tense. */
  readonly history: { undoLast(input: Record<string, never>): Promise<{ readonly says: string } | null> }
  readonly progress: { cancel(input: { taskId: string }): Promise<unknown> }
}

/** A record found by its words. */
export interface SearchHit {
  readonly type: string
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly path: string
}

export const columnKinds = ['text', 'day', 'number', 'pence', 'hours', 'percent', 'badge'] as const
/** What a column holds: pence and minutes are whole numbers, a percentage is 0 to 100, a day is an `IsoDate`. */
export type ColumnKind = (typeof columnKinds)[number]
export type CellValue = string | number | null

export interface TableExport {
  /** Suggested name of the file and of the sheet, without extension. */
  readonly name: string
  readonly columns: { readonly header: string; readonly kind: ColumnKind }[]
  readonly rows: CellValue[][]
  readonly format: 'xlsx' | 'csv'
}

export type ExportOutcome =
  | { readonly outcome: 'saved'; readonly fileName: string }
  | { readonly outcome: 'cancelled' }

export interface PrintJob {
  /** A print route: `/print/inductions/0190…`. */
  readonly route: string
  readonly landscape?: boolean
}

const ServicesContext = createContext<Services | null>(null)
export const ServicesProvider = ServicesContext.Provider

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (services === null) throw new Error('useServices needs a ServicesProvider above it.')
  return services
}
