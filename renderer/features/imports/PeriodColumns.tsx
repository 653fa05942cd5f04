import { MultiSelect } from '@mantine/core'

import type { Mapping } from '#shared/features/imports/imports.schema.ts'

import classes from './imports.module.css'

/** For tables with a column for each year, quarter or month: which columns those are. */
export function PeriodColumns({
  headings,
  mapping,
  change,
}: {
  headings: readonly string[]
  mapping: Mapping
  change: (part: Partial<Mapping>) => void
}) {
  return (
    <div className={classes.narrow}>
      <MultiSelect
        label="Columns that each hold one period"
        description="For tables with periods as headings. Leave this empty when each row names its period."
        data={headings.map((heading, column) => ({ value: String(column), label: heading }))}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the columns' }}
        value={mapping.periodColumns.map(String)}
        onChange={(columns) => change({ periodColumns: columns.map(Number).toSorted((a, b) => a - b) })}
      />
    </div>
  )
}
