import type { KeyboardEvent } from 'react'

import { hasParts } from '#shared/features/figures/figures.rules.ts'
import { titleOf } from '#shared/features/indicators/indicators.rules.ts'

import type { Part } from './drafts.ts'
import classes from './figures.module.css'
import { type Drafts, type Place, textOf } from './use-drafts.ts'

interface Props {
  readonly place: Place
  readonly part: Part
  readonly drafts: Drafts
  readonly isHere: boolean
  readonly isReadOnly: boolean
  /** What is being typed into this cell; `null` when nothing is. */
  readonly editing: string | null
  readonly onEditing: (text: string) => void
  /** The focus went elsewhere: what was typed counts. */
  readonly onLeave: () => void
  readonly onEditorKey: (event: KeyboardEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onChoose: () => void
  readonly onBegin: () => void
}

export function GridCellBox(props: Props) {
  const { place, part, drafts, isHere, isReadOnly, editing } = props
  const { indicator } = place.row
  const isPair = hasParts(indicator.unit)
  const { problem, warning, result } = drafts.readAt(place)
  const isMissing = drafts.draftAt(place).missing !== ''
  const text = isMissing && part === 'outOf' ? '' : textOf(place, { part }, drafts)
  const name = cellName(place, part)
  const worked = isPair && part === 'outOf' ? result : ''
  const shown = `${text} ${worked}`.trim()
  const remark = problem ?? warning ?? (isMissing && text !== '' ? text : undefined)

  return (
    <td
      colSpan={isPair ? 1 : 2}
      aria-label={`${name}: ${shown === '' ? 'empty' : shown}`}
      aria-invalid={problem !== null}
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- a cell of a grid may be read-only
      aria-readonly={isReadOnly}
      title={remark}
      tabIndex={isHere ? 0 : -1}
      {...(isHere && { 'data-here': '' })}
      {...(drafts.isChanged(place) && { 'data-changed': '' })}
      {...(place.cell.isClosed && { 'data-closed': '' })}
      {...(problem === null && warning !== null && { 'data-warning': '' })}
      {...(isMissing && { 'data-missing': '' })}
      className={part === 'number' ? classes.first : classes.second}
      onFocus={(event) => event.target === event.currentTarget && props.onChoose()}
      onKeyDown={props.onKeyDown}
      onDoubleClick={props.onBegin}
    >
      {editing === null ? (
        <>
          <span className={classes.typed}>{text}</span> <span className={classes.result}>{worked}</span>
        </>
      ) : (
        <input
          ref={focusAtEnd}
          aria-label={name}
          className={classes.editor}
          value={editing}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => props.onEditing(value)}
          onKeyDown={props.onEditorKey}
          onBlur={props.onLeave}
        />
      )}
    </td>
  )
}

/** "Breastfeeding, Q2 2026/27, out of" */
export function cellName({ row, cell }: Place, part: Part): string {
  const group = row.dimension === '' ? [] : [`${row.dimension} ${row.category}`]
  const half = hasParts(row.indicator.unit) ? [part === 'number' ? 'number' : 'out of'] : []
  return [titleOf(row.indicator), ...group, cell.label, ...half].join(', ')
}

/** The character that began the typing is there already; the next one follows it. */
function focusAtEnd(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return
  input.focus()
  input.setSelectionRange(input.value.length, input.value.length)
}
