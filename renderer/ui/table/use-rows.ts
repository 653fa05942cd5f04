import {
  type ColumnDef,
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'

import { type Column, compareValues, type FilterValue, matches, matchesWords } from './columns.ts'
import { useTableView } from './use-table-view.ts'

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
})

export interface InitialSort {
  readonly key: string
  readonly descending?: boolean
}

/** The rows and columns a person sees now, after choosing columns, filtering and sorting. */
export function useRows<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  initialSort: InitialSort | undefined,
) {
  const [view, change] = useTableView(name, {
    quickFilter: '',
    sorting: initialSort ? [{ id: initialSort.key, desc: initialSort.descending ?? false }] : [],
    filters: [],
    visible: Object.fromEntries(columns.map((column) => [column.key, column.hidden !== true])),
  })
  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns])
  const data = useMemo(
    () =>
      rows.filter((row) => matchesWords(columns, row, view.quickFilter)).map((row): Held<Row> => ({ row })),
    [rows, columns, view.quickFilter],
  )
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: ({ row }) => rowKey(row),
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting: view.sorting, columnFilters: view.filters, columnVisibility: view.visible },
    onSortingChange: (next) => change({ sorting: functionalUpdate(next, view.sorting) }),
    onColumnVisibilityChange: (next) => change({ visible: functionalUpdate(next, view.visible) }),
  })

  const shown = table.getRowModel().rows.map(({ original }) => original.row)
  const visible = columns.filter((column) => table.getColumn(column.key)?.getIsVisible() ?? true)
  const sortedBy = view.sorting[0]
  return {
    shown,
    visible,
    quickFilter: view.quickFilter,
    setQuickFilter: (quickFilter: string) => change({ quickFilter }),
    isFiltered: view.quickFilter.trim() !== '' || view.filters.length > 0,
    clearFilters: () => change({ quickFilter: '', filters: [] }),
    filterOf: (key: string) => view.filters.find((filter) => filter.id === key)?.value,
    setFilter: (key: string, value: FilterValue | undefined) => {
      const others = view.filters.filter((filter) => filter.id !== key)
      change({ filters: value === undefined ? others : [...others, { id: key, value }] })
    },
    sortOf: (key: string): AriaSort => {
      if (sortedBy?.id !== key) return 'none'
      return sortedBy.desc ? 'descending' : 'ascending'
    },
    toggleSort: (key: string) => table.getColumn(key)?.toggleSorting(),
    setVisible: (key: string, isVisible: boolean) => table.getColumn(key)?.toggleVisibility(isVisible),
  }
}

export type AriaSort = 'ascending' | 'descending' | 'none'
export type Rows<Row> = ReturnType<typeof useRows<Row>>

/** The table library takes objects only; ours may be anything. */
interface Held<Row> {
  readonly row: Row
}

/** What is unknown goes last, whichever way the list is sorted. */
function definitionOf<Row>(column: Column<Row>): ColumnDef<typeof features, Held<Row>> {
  return {
    id: column.key,
    header: column.header,
    accessorFn: ({ row }) => (column.sortBy ?? column.accessor)(row) ?? undefined,
    enableSorting: column.sortable !== false,
    sortDescFirst: false,
    sortUndefined: 'last',
    sortFn: (a, b, key) => compareValues(a.getValue(key), b.getValue(key)),
    filterFn: ({ original }, _key, filter: FilterValue) => matches(column, original.row, filter),
  }
}
