import { Button, MultiSelect, Select } from '@mantine/core'

import type { Mapping } from '#shared/features/imports/imports.schema.ts'

import { countOf } from '../../ui/format.ts'
import classes from './imports.module.css'
import { useColumnWords } from './imports.queries.ts'

interface Props {
  readonly importId: string
  readonly headings: readonly string[]
  readonly mapping: Mapping
  readonly change: (part: Partial<Mapping>) => void
}

/** Takes only some rows of a table that holds more than is wanted, for example those of one authority. */
export function RowFilters({ importId, headings, mapping, change }: Props) {
  const { only } = mapping
  const put = (index: number, filter: Mapping['only'][number] | null) =>
    change({ only: filter === null ? only.toSpliced(index, 1) : only.toSpliced(index, 1, filter) })
  return (
    <>
      {only.map((filter, index) => (
        <RowFilter
          // oxlint-disable-next-line react/no-array-index-key -- a filter has no name but its place
          key={index}
          importId={importId}
          headings={headings}
          mapping={mapping}
          filter={filter}
          put={(next) => put(index, next)}
        />
      ))}
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => change({ only: [...only, { column: 0, oneOf: [] }] })}>
          Take only some rows
        </Button>
      </div>
    </>
  )
}

function RowFilter({
  importId,
  headings,
  mapping,
  filter,
  put,
}: Omit<Props, 'change'> & {
  filter: Mapping['only'][number]
  put: (filter: Mapping['only'][number] | null) => void
}) {
  const { sheet, headerRow } = mapping
  const words = useColumnWords({ importId, sheet, headerRow, column: filter.column })
  return (
    <div className={classes.filters}>
      <Select
        label="Only rows where"
        data={headings.map((heading, column) => ({ value: String(column), label: heading }))}
        searchable
        allowDeselect={false}
        value={String(filter.column)}
        onChange={(column) => column !== null && put({ column: Number(column), oneOf: [] })}
      />
      <MultiSelect
        label="says one of"
        description="Type a few letters; the list shows the first hundred that fit."
        limit={100}
        data={(words.data ?? []).map(({ text, rows }) => ({
          value: text,
          label: `${text || '(nothing)'} · ${countOf(rows, 'row')}`,
        }))}
        searchable
        value={filter.oneOf}
        onChange={(oneOf) => put({ ...filter, oneOf })}
      />
      <Button variant="subtle" onClick={() => put(null)}>
        Take all again
      </Button>
    </div>
  )
}
