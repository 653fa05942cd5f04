import { Chip, Group, Select } from '@mantine/core'

import { dueKinds, type DueItem, type DueKind } from '#shared/due.ts'

interface Props {
  readonly items: readonly DueItem[]
  /** `null` shows everything. */
  readonly value: DueKind | null
  readonly onChange: (kind: DueKind | null) => void
}

/** More than these would push the list itself off the page. */
const mostChips = 8

/** The kinds there are, with how many of each; choosing one narrows the page to it. A few are chips, many a list. */
export function KindFilter({ items, value, onChange }: Props) {
  const kinds = [...new Set(items.map((item) => item.kind))].toSorted(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  )
  if (kinds.length < 2) return null
  const countOfKind = (kind: DueKind) => items.filter((item) => item.kind === kind).length
  const choose = (chosen: string | string[] | null) => onChange(kinds.find((kind) => kind === chosen) ?? null)
  if (kinds.length > mostChips) {
    return (
      <Select
        label="Show"
        w={320}
        value={value ?? 'all'}
        onChange={choose}
        allowDeselect={false}
        data={[
          { value: 'all', label: `Everything (${items.length})` },
          ...kinds.map((kind) => ({ value: kind, label: `${dueKinds[kind]} (${countOfKind(kind)})` })),
        ]}
      />
    )
  }
  return (
    <Chip.Group value={value ?? 'all'} onChange={choose}>
      <Group gap="xs" role="radiogroup" aria-label="Show">
        <Chip value="all">Everything ({items.length})</Chip>
        {kinds.map((kind) => (
          <Chip key={kind} value={kind}>
            {dueKinds[kind]} ({countOfKind(kind)})
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}

const order = Object.keys(dueKinds)
