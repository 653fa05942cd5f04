import { Button, Group } from '@mantine/core'

import { formatPercent } from '../../ui/format.ts'

const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

/** `null` fits the width. */
export type Zoom = number | null

export function ZoomButtons({
  zoom,
  shown,
  onZoom,
}: {
  zoom: Zoom
  /** What the present size is, 1 being life size. */
  shown: number
  onZoom: (zoom: Zoom) => void
}) {
  const smaller = steps.findLast((step) => step < shown - 0.01)
  const larger = steps.find((step) => step > shown + 0.01)
  return (
    <Group gap={4}>
      <Button
        size="compact-sm"
        variant="default"
        aria-label="Smaller"
        disabled={smaller === undefined}
        onClick={() => smaller !== undefined && onZoom(smaller)}
      >
        −
      </Button>
      <span aria-live="polite" style={{ minWidth: '3.5rem', textAlign: 'center' }}>
        {formatPercent(Math.round(shown * 100))}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        aria-label="Larger"
        disabled={larger === undefined}
        onClick={() => larger !== undefined && onZoom(larger)}
      >
        +
      </Button>
      <Button size="compact-sm" variant="default" disabled={zoom === null} onClick={() => onZoom(null)}>
        Fit the width
      </Button>
    </Group>
  )
}
