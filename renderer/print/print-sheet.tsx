import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'

import { drawn } from './print-ready.ts'
import { PrintLayout } from './PrintLayout.tsx'

export interface Sheet {
  readonly title: string
  readonly subtitle?: string
  readonly landscape?: boolean
  readonly content: ReactNode
}

/** Prints something that is on screen already, such as a filtered list, through the system's print dialog. */
export function printSheet(sheet: Sheet): void {
  show(sheet)
}

/** Where a sheet is drawn while it is printed. Once, at the top of the app; on screen it is invisible. */
export function PrintSheetHost({ centreName }: { centreName: string }) {
  const sheet = useSyncExternalStore(subscribe, () => current)

  useEffect(() => {
    if (sheet === null) return undefined
    const put = () => show(null)
    window.addEventListener('afterprint', put)
    let stopped = false
    const print = async () => {
      await drawn()
      if (!stopped) window.print()
    }
    void print()
    return () => {
      stopped = true
      window.removeEventListener('afterprint', put)
    }
  }, [sheet])

  if (sheet === null) return null
  const { content, ...furniture } = sheet
  return createPortal(
    <div className="cb-print-sheet">
      <style>{pageNumbers}</style>
      <PrintLayout centreName={centreName} {...furniture}>
        {content}
      </PrintLayout>
    </div>,
    document.body,
  )
}

/** The system's print dialog adds none; documents made as a PDF get theirs from the main process. */
const pageNumbers = `@page { @bottom-right {
  content: 'Page ' counter(page) ' of ' counter(pages);
  font: 9pt 'Segoe UI', system-ui, sans-serif;
  color: #444;
} }`

let current: Sheet | null = null
const listeners = new Set<() => void>()

function show(sheet: Sheet | null): void {
  current = sheet
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
