import { ActionIcon, Button, Checkbox, Popover, Stack, TextInput } from '@mantine/core'
import { type ReactNode, useRef } from 'react'

import { useCommand } from '../commands.ts'
import { Icon } from '../Icon.tsx'
import type { Column } from './columns.ts'
import classes from './DataTable.module.css'
import type { Rows } from './use-rows.ts'

interface Props<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: Rows<Row>
  /** "12 of 46 people". */
  readonly count: string
  readonly children?: ReactNode
}

export function TableToolbar<Row>({ label, columns, rows, count, children }: Props<Row>) {
  const filter = useRef<HTMLInputElement>(null)
  useCommand({
    name: 'filter',
    label: 'Filter this list',
    keys: 'Ctrl+F',
    run: () => filter.current?.select(),
  })

  return (
    <div className={classes.toolbar}>
      <TextInput
        ref={filter}
        type="search"
        aria-label={`Filter ${label.toLowerCase()}`}
        placeholder="Filter this list"
        className={classes.quickFilter}
        leftSection={<Icon name="search" size={15} />}
        rightSection={
          rows.quickFilter !== '' && (
            <ActionIcon size="sm" aria-label="Clear the filter" onClick={() => rows.setQuickFilter('')}>
              <Icon name="close" size={13} />
            </ActionIcon>
          )
        }
        value={rows.quickFilter}
        onChange={({ currentTarget: { value } }) => rows.setQuickFilter(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || rows.quickFilter === '') return
          event.stopPropagation()
          rows.setQuickFilter('')
        }}
      />
      <output className={classes.count}>{count}</output>
      {rows.isFiltered && (
        <Button size="compact-sm" variant="subtle" onClick={rows.clearFilters}>
          Show all
        </Button>
      )}
      <div className={classes.toolbarEnd}>
        {children}
        <ColumnChoice columns={columns} rows={rows} />
      </div>
    </div>
  )
}

function ColumnChoice<Row>({ columns, rows }: { columns: readonly Column<Row>[]; rows: Rows<Row> }) {
  const visible = rows.visible.map((column) => column.key)
  return (
    <Popover position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="subtle" color="gray" leftSection={<Icon name="columns" size={16} />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Choose columns">
        <Stack gap={8}>
          {columns.map((column) => (
            <Checkbox
              key={column.key}
              label={column.header}
              checked={visible.includes(column.key)}
              // The last column stays: a list without any cannot be read.
              disabled={visible.length === 1 && visible[0] === column.key}
              onChange={({ currentTarget: { checked } }) => rows.setVisible(column.key, checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
