import { type ReactNode, useState } from 'react'

import type { CheckKind } from '#shared/features/checks/check-kinds.schema.ts'
import type { CheckRow } from '#shared/features/checks/checks.contract.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { RecordCheck, type Entry } from './CheckDialog.tsx'

/** The form for a new check, and after it, when wanted, the form for the next one. */
export function useCheckEntry(
  kinds: readonly CheckKind[],
  rowOf: (personId: PersonId | null) => CheckRow | undefined,
): { enter: (entry: Entry) => void; dialog: ReactNode } {
  const [entry, setEntry] = useState<Entry | null>(null)
  /** Counted so that the form for the next check is a new one. */
  const [count, setCount] = useState(0)
  const enter = (next: Entry) => {
    setEntry(next)
    setCount((before) => before + 1)
  }
  const dialog = entry !== null && (
    <RecordCheck
      key={count}
      entry={entry}
      kinds={kinds}
      onClose={() => setEntry(null)}
      onAnother={(saved) => enter({ ...saved, kindId: firstOpen(rowOf(saved.personId), saved.kindId) })}
    />
  )
  return { enter, dialog }
}

/** What this person needs next, apart from what has just been written down. */
export const firstOpen = (row: CheckRow | undefined, done: string | null = null) =>
  row?.cells.find(({ isOutstanding, kindId }) => isOutstanding && kindId !== done)?.kindId ?? null
