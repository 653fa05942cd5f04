import { ActionIcon, Button, Checkbox, Group, Popover, ScrollArea, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'

import { parseUkDay } from '#shared/dates.ts'

import { Icon } from '../Icon.tsx'
import { today } from '../today.ts'
import { choicesOf, type Column, filterKindOf, type FilterValue, kindOf } from './columns.ts'
import { type CellValue, type ColumnKind, formatCell } from '../format.ts'

interface Props<Row> {
  readonly column: Column<Row>
  readonly rows: readonly Row[]
  readonly value: FilterValue | undefined
  readonly onChange: (value: FilterValue | undefined) => void
}

/** The small funnel in a column's heading. */
export function ColumnFilter<Row>({ column, rows, value, onChange }: Props<Row>) {
  const [opened, setOpened] = useState(false)
  const kind = filterKindOf(column)
  if (kind === 'none') return null

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          size="xs"
          aria-label={value ? `Filter ${column.header}, on` : `Filter ${column.header}`}
          variant={value ? 'light' : 'subtle'}
          color={value ? 'teal' : 'gray'}
          data-on={value ? '' : undefined}
          onClick={() => setOpened(!opened)}
        >
          <Icon name="filter" size={13} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Filter ${column.header}`} maw={280}>
        <Stack gap="xs">
          {kind === 'contains' && <Contains column={column} value={value} onChange={onChange} />}
          {kind === 'choice' && <Choice column={column} rows={rows} value={value} onChange={onChange} />}
          {kind === 'range' && <Range column={column} value={value} onChange={onChange} />}
          <Group gap="xs" justify="space-between">
            <Button size="compact-sm" variant="subtle" disabled={!value} onClick={() => onChange(undefined)}>
              Clear
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setOpened(false)}>
              Close
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

type PartProps<Row> = Omit<Props<Row>, 'rows'>

function Contains<Row>({ column, value, onChange }: PartProps<Row>) {
  return (
    <TextInput
      label={`${column.header} contains`}
      value={value?.kind === 'contains' ? value.text : ''}
      data-autofocus
      onChange={({ currentTarget: { value: text } }) =>
        onChange(text === '' ? undefined : { kind: 'contains', text })
      }
    />
  )
}

function Choice<Row>({ column, rows, value, onChange }: Props<Row>) {
  const words = value?.kind === 'choice' ? value.words : []
  return (
    <Checkbox.Group
      label={`Show ${column.header.toLowerCase()}`}
      value={[...words]}
      onChange={(chosen) => onChange(chosen.length === 0 ? undefined : { kind: 'choice', words: chosen })}
    >
      <ScrollArea.Autosize mah={240} mt={4}>
        <Stack gap={6} py={2}>
          {choicesOf(column, rows).map((word) => (
            <Checkbox key={word} value={word} label={word} />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Checkbox.Group>
  )
}

function Range<Row>({ column, value, onChange }: PartProps<Row>) {
  const kind = kindOf(column)
  const range = value?.kind === 'range' ? value : { from: null, to: null }
  const change = (part: { from?: CellValue; to?: CellValue }) => {
    const next = { kind: 'range' as const, from: range.from, to: range.to, ...part }
    onChange(next.from === null && next.to === null ? undefined : next)
  }
  return (
    <>
      <Bound
        label={`${column.header} from`}
        kind={kind}
        value={range.from}
        autofocus
        onChange={(from) => change({ from })}
      />
      <Bound label={`${column.header} to`} kind={kind} value={range.to} onChange={(to) => change({ to })} />
    </>
  )
}

interface BoundProps {
  readonly label: string
  readonly kind: ColumnKind
  readonly value: CellValue
  readonly autofocus?: boolean
  readonly onChange: (value: CellValue) => void
}

function Bound({ label, kind, value, autofocus, onChange }: BoundProps) {
  const [text, setText] = useState(() => formatCell(value, kind))
  const read = readBound(text, kind)
  return (
    <TextInput
      label={label}
      value={text}
      placeholder={kind === 'day' ? 'dd/mm/yyyy' : undefined}
      error={
        read === unreadable
          ? kind === 'day'
            ? 'Not a real day yet, for example 01/04/2026'
            : 'Not a number'
          : undefined
      }
      data-autofocus={autofocus}
      onChange={({ currentTarget: { value: typed } }) => {
        setText(typed)
        const next = readBound(typed, kind)
        if (next !== unreadable) onChange(next)
      }}
    />
  )
}

const unreadable = Symbol('unreadable')

function readBound(text: string, kind: ColumnKind): CellValue | typeof unreadable {
  const trimmed = text.replaceAll(/[£%,\s]/g, '')
  if (trimmed === '') return null
  if (kind === 'day') return parseUkDay(text, today()) ?? unreadable
  const number = Number(trimmed)
  if (Number.isNaN(number)) return unreadable
  if (kind === 'pence') return Math.round(number * 100)
  return kind === 'hours' ? Math.round(number * 60) : number
}
