import type { ColumnVisibilityState, SortingState } from '@tanstack/react-table'
import { useState } from 'react'

import type { FilterValue } from './columns.ts'

export interface TableView {
  readonly quickFilter: string
  readonly sorting: SortingState
  readonly filters: { id: string; value: FilterValue }[]
  readonly visible: ColumnVisibilityState
}

/** How a list was last looked at, kept until the centre is locked: whoever comes back finds it as it was. */
export function useTableView(name: string, initial: TableView) {
  const [view, setView] = useState<TableView>(() => remembered.get(name) ?? initial)
  const change = (part: Partial<TableView>) =>
    setView((before) => {
      const after = { ...before, ...part }
      remembered.set(name, after)
      return after
    })
  return [view, change] as const
}

/** What people typed into filters may be names: gone when the centre is locked. */
export const forgetTableViews = (): void => remembered.clear()

const remembered = new Map<string, TableView>()
