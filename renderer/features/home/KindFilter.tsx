import { Chip, Group } from '@mantine/core'

import { dueKinds, type DueItem, type DueKind } from '#shared/due.ts'

interface Props {
  readonly items: readonly DueItem[]
  /** `null` shows everything. */
  readonly value: DueKind | null
  readonly onChange: (kind: DueKind | null) => void
}

/** One chip for each kind there is, with how many; choosing narrows the page to it. */
export function KindFilter({ items, value, onChange }: Props) {
  const kinds = [...new Set(items.map((item) => item.kind))].toSorted(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  )
  if (kinds.length < 2) return null
  const countOfKind = (kind: DueKind) => items.filter((item) => item.kind === kind).length
  return (
    <Chip.Group
      value={value ?? 'all'}
      onChange={(chosen) => onChange(kinds.find((kind) => kind === chosen) ?? null)}
    >
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
