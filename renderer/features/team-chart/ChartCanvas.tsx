import { ActionIcon, Tooltip } from '@mantine/core'
import { type KeyboardEvent, type MouseEvent, useEffect, useEffectEvent, useRef, useState } from 'react'

import type { TeamChart } from '#shared/features/team-chart/team-chart.contract.ts'
import { saySummary, summaryOf, type AgencyMark } from '#shared/features/team-chart/team-chart.rules.ts'

import { Icon, type IconName } from '../../ui/Icon.tsx'
import { ChartDrawing } from './ChartDrawing.tsx'
import { boxSize, type Layout } from './chart-layout.ts'
import { nextBox, type Direction } from './chart-routes.ts'
import classes from './team-chart.module.css'
import { useDrag, useZoom } from './use-zoom.ts'

interface Props {
  readonly chart: TeamChart
  readonly marks: ReadonlyMap<string, AgencyMark>
  readonly layout: Layout
  readonly open: string | null
  readonly onOpen: (key: string) => void
  readonly onFold: (key: string) => void
  /** Somebody who was looked for: brought into view and to the keyboard. `at` tells one search from the next. */
  readonly sought: { readonly key: string; readonly at: number } | null
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The chart in its window: zoom, pan, and a walk from box to box. */
export function ChartCanvas({ chart, marks, layout, open, onOpen, onFold, sought }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const { zoom, nearer, farther, fit, beginAt } = useZoom(scroller, layout)
  const drag = useDrag(scroller)
  const [walked, setWalked] = useState<string | null>(null)
  const isThere = layout.placed.some(({ box }) => box.key === walked)
  const active = isThere ? walked : (layout.placed[0]?.box.key ?? null)

  const begin = useEffectEvent(() => beginAt(centreOf(layout)))
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another part of the team is looked at anew; folding leaves everybody where they are
  useEffect(() => begin(), [chart])

  const goTo = (key: string) => {
    setWalked(key)
    const box = boxIn(scroller.current, key)
    box?.focus({ preventScroll: true })
    box?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const isSoughtThere = sought !== null && layout.placed.some(({ box }) => box.key === sought.key)
  // Whoever was hidden is drawn a moment after they were looked for.
  const found = useRef(0)
  useEffect(() => {
    if (sought === null || !isSoughtThere || found.current === sought.at) return
    const box = boxIn(scroller.current, sought.key)
    if (box === null) return
    found.current = sought.at
    setWalked(sought.key)
    box.focus({ preventScroll: true })
    box.scrollIntoView({ block: 'center', inline: 'center' })
  }, [sought, isSoughtThere])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const key = keyOf(event.target)
    const act = actionFor(event.key, key)
    if (act === null) return
    event.preventDefault()
    act()
  }
  const actionFor = (pressed: string, key: string | null): (() => void) | null => {
    if (pressed === '+' || pressed === '=') return nearer
    if (pressed === '-') return farther
    if (pressed === '0') return fit
    if (key === null) return null
    if (pressed === 'Enter') return () => onOpen(key)
    if (pressed === ' ') return () => onFold(key)
    if (pressed === 'Home') return () => goTo(layout.placed[0]!.box.key)
    const direction = arrows[pressed]
    if (direction === undefined) return null
    return () => {
      const next = nextBox(layout, key, direction)
      if (next !== null) goTo(next)
    }
  }
  const onClick = ({ target }: MouseEvent) => {
    const folded = target instanceof Element ? target.closest<SVGElement>('[data-fold]') : null
    const key = folded?.dataset['fold'] ?? keyOf(target)
    if (key === null || key === undefined) return
    setWalked(key)
    if (folded === null) onOpen(key)
    else onFold(key)
  }

  return (
    <div className={classes.canvas}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset belongs to forms */}
      <div className={classes.zoom} role="group" aria-label="Zoom">
        <ZoomButton label="Farther (−)" icon="minus" run={farther} />
        <output className={classes.percent}>{Math.round(zoom * 100)}%</output>
        <ZoomButton label="Nearer (+)" icon="plus" run={nearer} />
        <ZoomButton label="All of it (0)" icon="target" run={fit} />
      </div>
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role -- it scrolls by keyboard, and the boxes inside are buttons */}
      <div
        ref={scroller}
        className={classes.scroller}
        role="group"
        tabIndex={0}
        aria-label="Team chart. Tab to a box; arrows walk from box to box, Enter opens, Space folds."
        onKeyDown={onKeyDown}
        onClick={onClick}
        {...drag}
      >
        <svg
          role="group"
          aria-label={saySummary(summaryOf(chart))}
          width={layout.width * zoom}
          height={layout.height * zoom}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
        >
          <ChartDrawing chart={chart} marks={marks} layout={layout} open={open} active={active} />
        </svg>
      </div>
      {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role */}
    </div>
  )
}

/** The middle of whoever has the largest team. */
function centreOf({ placed }: Layout): { x: number; y: number } {
  const busiest = placed.reduce<Layout['placed'][number] | undefined>(
    (most, next) => (most === undefined || next.team > most.team ? next : most),
    undefined,
  )
  return { x: (busiest?.x ?? 0) + boxSize.width / 2, y: (busiest?.y ?? 0) + boxSize.height / 2 }
}

const keyOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<SVGElement>('[data-box]')?.dataset['box'] ?? null) : null

const boxIn = (view: HTMLElement | null, key: string): SVGElement | null =>
  [...(view?.querySelectorAll<SVGElement>('[data-box]') ?? [])].find((box) => box.dataset['box'] === key) ??
  null

function ZoomButton({ label, icon, run }: { label: string; icon: IconName; run: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" aria-label={label} onClick={run}>
        <Icon name={icon} size={16} />
      </ActionIcon>
    </Tooltip>
  )
}
