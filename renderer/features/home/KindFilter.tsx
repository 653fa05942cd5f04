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
  const kinds = (Object.keys(dueKinds) as DueKind[]).filter((kind) =>
    items.some((item) => item.kind === kind),
  )
  if (kinds.length < 2) return null
  const countOfKind = (kind: DueKind) => items.filter((item) => item.kind === kind).length
  return (
    <Chip.Group
      value={value ?? 'all'}
      onChange={(chosen) => onChange(chosen === 'all' ? null : (chosen as DueKind))}
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
