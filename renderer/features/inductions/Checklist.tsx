import { Checkbox, SegmentedControl } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'

import type { ChecklistItem, InductionDetails } from '#shared/features/inductions/inductions.contract.ts'
import { grouped, isOpen, reviewOf } from '#shared/features/inductions/inductions.rules.ts'
import type { InductionItemId } from '#shared/features/inductions/inductions.schema.ts'
import { sayWhen } from '#shared/features/home/home.rules.ts'

import { Day } from '../../ui/Day.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { useInductionCommand } from './inductions.queries.ts'
import classes from './inductions.module.css'
import { StepPanel } from './StepPanel.tsx'
import { tellProblem } from '../../ui/tell-problem.ts'

interface Props {
  readonly details: InductionDetails
  readonly canChange: boolean
}

/** Every step, one row each. Arrows move, Space ticks with today’s date, Enter opens the step. */
export function Checklist({ details, canChange }: Props) {
  const { items, reviews, today } = details
  const [order, setOrder] = useState<'group' | 'review'>('group')
  const [openId, setOpenId] = useState<InductionItemId | null>(null)
  const [currentId, setCurrentId] = useState<InductionItemId | null>(null)
  const grid = useRef<HTMLTableElement>(null)
  const toggle = useToggle()

  const groups =
    order === 'group'
      ? grouped(items)
      : grouped(
          items
            .toSorted((a, b) => (a.dueOn + a.reference < b.dueOn + b.reference ? -1 : 1))
            .map((item) => ({ ...item, groupName: reviewOf(item.dueOn, reviews)?.name ?? 'Later' })),
        )
  const rows = groups.flatMap((group) => group.items)
  const current = rows.some(({ id }) => id === currentId) ? currentId : (rows[0]?.id ?? null)
  const open = items.find(({ id }) => id === openId)

  const goTo = (index: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, index))]
    if (next === undefined) return
    setCurrentId(next.id)
    grid.current?.querySelector<HTMLElement>(`[data-step="${next.id}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, item: ChecklistItem) => {
    if (event.target !== event.currentTarget) return
    const index = rows.findIndex(({ id }) => id === item.id)
    const moves: Record<string, () => void> = {
      ArrowDown: () => goTo(index + 1),
      ArrowUp: () => goTo(index - 1),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      Enter: () => setOpenId(item.id),
      ' ': () => canChange && void toggle(item),
    }
    const move = moves[event.key]
    if (move === undefined) return
    event.preventDefault()
    move()
  }

  return (
    <Section
      title="Checklist"
      {...(canChange && { hint: 'Arrows move, Space ticks with today’s date, Enter opens a step.' })}
      actions={
        <SegmentedControl
          aria-label="Order of the checklist"
          value={order}
          onChange={(value) => setOrder(value === 'review' ? 'review' : 'group')}
          data={[
            { value: 'group', label: 'By group' },
            { value: 'review', label: 'By review' },
          ]}
        />
      }
    >
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose rows are walked with the arrows is a grid */}
      <table ref={grid} role="grid" aria-label="Checklist" className={classes.checklist}>
        <thead>
          <tr>
            <th scope="col">Done</th>
            <th scope="col">No.</th>
            <th scope="col">What</th>
            <th scope="col">Who sees to it</th>
            <th scope="col">By</th>
            <th scope="col">How it stands</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr>
              <th colSpan={6} scope="colgroup" className={classes.group}>
                {group.name}
              </th>
            </tr>
            {group.items.map((item) => (
              <tr
                key={item.id}
                data-step={item.id}
                tabIndex={item.id === current ? 0 : -1}
                aria-selected={item.id === openId}
                className={`${classes.row} ${item.id === openId ? classes.chosen : ''} ${isOpen(item) ? '' : classes.settled}`}
                onFocus={() => setCurrentId(item.id)}
                onKeyDown={(event) => onKeyDown(event, item)}
                onDoubleClick={() => setOpenId(item.id)}
              >
                <td className={classes.narrow}>
                  <Checkbox
                    aria-label={`${item.reference} done: ${item.wording}`}
                    tabIndex={-1}
                    checked={item.doneOn !== null}
                    indeterminate={item.notApplicableBecause !== null}
                    disabled={!canChange}
                    onChange={() => void toggle(item)}
                  />
                </td>
                <td className={classes.narrow}>{item.reference}</td>
                <td>
                  <button
                    type="button"
                    className={classes.open}
                    tabIndex={-1}
                    onClick={() => setOpenId(item.id)}
                  >
                    {item.wording}
                  </button>
                </td>
                <td>{item.ownerRole}</td>
                <td className={classes.narrow}>
                  <Day value={item.dueOn} />
                </td>
                <td className={classes.narrow}>
                  <Standing item={item} today={today} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {open && <StepPanel key={open.id} item={open} canChange={canChange} onClose={() => setOpenId(null)} />}
    </Section>
  )
}

/** Ticks with today’s date; a settled step becomes open again. */
function useToggle() {
  const tick = useInductionCommand((inductions) => inductions.tick)
  const untick = useInductionCommand((inductions) => inductions.untick)
  return async (item: ChecklistItem) => {
    try {
      if (isOpen(item)) await tick.mutateAsync({ ids: [item.id] })
      else await untick.mutateAsync({ ids: [item.id] })
      toast(`${item.reference} ${isOpen(item) ? 'ticked' : 'open again'}`, { undo: true })
    } catch (error) {
      tellProblem(error)
    }
  }
}

function Standing({ item, today }: { item: ChecklistItem; today: InductionDetails['today'] }) {
  if (item.doneOn !== null) {
    return (
      <>
        <Day value={item.doneOn} /> {item.doneBy}
      </>
    )
  }
  if (item.notApplicableBecause !== null)
    return <StatusBadge tone="neutral" shape="dash" word="Does not apply" />
  return item.dueOn < today ? (
    <StatusBadge tone="red" word={sayWhen(today, item.dueOn)} />
  ) : (
    sayWhen(today, item.dueOn)
  )
}
