import { type ClipboardEvent, Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react'

import type { FiguresGrid } from '#shared/features/figures/figures.schema.ts'
import { hasParts } from '#shared/features/figures/figures.rules.ts'
import { titleOf } from '#shared/features/indicators/indicators.rules.ts'

import { typedInto } from './drafts.ts'
import classes from './figures.module.css'
import { isSameSpot, laidOver, moved, type Move, type Spot } from './grid-places.ts'
import { GridCellBox } from './GridCellBox.tsx'
import { PeriodHeading } from './PeriodHeading.tsx'
import { type Drafts, type Place, textOf } from './use-drafts.ts'

interface Props {
  readonly grid: FiguresGrid
  readonly drafts: Drafts
  readonly mayWrite: boolean
  readonly spot: Spot
  readonly onSpot: (spot: Spot) => void
  /** Takes the focus to the chosen cell, for example to one that could not be saved. */
  readonly focusRequest: number
  readonly onEditNote: () => void
}

/** A grid one types into as into a spreadsheet: arrows, Enter, Tab, F2, Delete, paste. */
export function FiguresGridTable({ grid, drafts, mayWrite, spot, onSpot, focusRequest, onEditNote }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const wantsFocus = useRef(false)
  const { rows } = grid

  useEffect(() => {
    if (focusRequest > 0) table.current?.querySelector<HTMLElement>('[data-here]')?.focus()
  }, [focusRequest])
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    table.current?.querySelector<HTMLElement>('[data-here]')?.focus()
  })

  const placeAt = ({ row, period }: Spot): Place => ({ row: rows[row]!, cell: rows[row]!.cells[period]! })
  const mayEdit = (at: Spot) => mayWrite && !placeAt(at).cell.isClosed

  const go = (to: Spot | null) => {
    if (to === null) return
    wantsFocus.current = true
    onSpot(to)
  }
  const put = (entries: readonly { spot: Spot; text: string }[]) => {
    const changed = new Map<string, Place & { draft: ReturnType<Drafts['draftAt']> }>()
    for (const { spot: at, text } of entries) {
      if (!mayEdit(at)) continue
      const place = placeAt(at)
      const key = `${at.row} ${at.period}`
      const before = changed.get(key)?.draft ?? drafts.draftAt(place)
      changed.set(key, { ...place, draft: typedInto(before, at.part, text, place.row.indicator) })
    }
    drafts.change([...changed.values()])
  }
  const commit = () => {
    if (editing !== null) put([{ spot, text: editing }])
    setEditing(null)
  }

  const onEditorKey = (event: KeyboardEvent) => {
    const move = editorMoves[`${event.shiftKey ? 'Shift+' : ''}${event.key}`]
    if (event.key === 'Escape') {
      setEditing(null)
      wantsFocus.current = true
    } else if (move !== undefined) {
      commit()
      go(moved(spot, move, rows) ?? spot)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const onCellKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    const move = cellMoves[`${ctrlKey ? 'Ctrl+' : ''}${shiftKey ? 'Shift+' : ''}${key}`]
    if (key === 'Tab' && move !== undefined && moved(spot, move, rows) === null) return // out of the grid
    if (move !== undefined) go(moved(spot, move, rows))
    else if (key === 'F2' && shiftKey) onEditNote()
    else if (!mayEdit(spot)) return
    else if (key === 'F2') setEditing(textOf(placeAt(spot), spot, drafts))
    else if (key === 'Delete' || key === 'Backspace') put([{ spot, text: '' }])
    else if (key.length === 1 && !ctrlKey && !metaKey && !altKey) setEditing(key)
    else return
    event.preventDefault()
  }

  const onPaste = (event: ClipboardEvent) => {
    if (editing !== null) return
    event.preventDefault()
    put(laidOver(event.clipboardData.getData('text/plain'), spot, rows))
  }
  const onCopy = (event: ClipboardEvent) => {
    if (editing !== null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', textOf(placeAt(spot), spot, drafts))
  }

  return (
    <div className={classes.scroller}>
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- one moves and types in it as in a spreadsheet
        role="grid"
        aria-label={`Figures ${grid.year.label}`}
        className={classes.grid}
        onPaste={onPaste}
        onCopy={onCopy}
      >
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              Indicator
            </th>
            {grid.periods.map((period) => (
              <PeriodHeading key={period.startsOn} period={period} frequency={rows[0]!.indicator.frequency} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr
              key={`${row.indicator.id} ${row.dimension} ${row.category}`}
              className={row.dimension === '' ? undefined : classes.group}
            >
              <th scope="row" className={classes.name} title={titleOf(row.indicator)}>
                {row.dimension === '' ? (
                  <>
                    <span className={classes.code}>{row.indicator.code}</span> {titleOf(row.indicator)}
                    <span className={classes.asks}>{asksFor(row.indicator)}</span>
                  </>
                ) : (
                  `${row.dimension}: ${row.category}`
                )}
              </th>
              {row.cells.map((cell, period) => (
                <Fragment key={cell.startsOn}>
                  {(hasParts(row.indicator.unit)
                    ? (['number', 'outOf'] as const)
                    : (['number'] as const)
                  ).map((part) => {
                    const at: Spot = { row: rowIndex, period, part }
                    const isHere = isSameSpot(at, spot)
                    return (
                      <GridCellBox
                        key={part}
                        place={{ row, cell }}
                        part={part}
                        drafts={drafts}
                        isHere={isHere}
                        isReadOnly={!mayEdit(at)}
                        editing={isHere ? editing : null}
                        onEditing={setEditing}
                        onLeave={commit}
                        onEditorKey={onEditorKey}
                        onKeyDown={onCellKey}
                        onChoose={() => onSpot(at)}
                        onBegin={() => mayEdit(at) && setEditing(textOf({ row, cell }, at, drafts))}
                      />
                    )
                  })}
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const cellMoves: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Enter: 'down',
  'Shift+Enter': 'up',
  Tab: 'next',
  'Shift+Tab': 'back',
  Home: 'rowStart',
  End: 'rowEnd',
  'Ctrl+Home': 'start',
  'Ctrl+End': 'end',
}
const editorMoves: Readonly<Record<string, Move>> = {
  Enter: 'down',
  'Shift+Enter': 'up',
  Tab: 'next',
  'Shift+Tab': 'back',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const asksFor = ({
  unit,
  numeratorLabel,
  denominatorLabel,
}: FiguresGrid['rows'][number]['indicator']): string =>
  hasParts(unit) && numeratorLabel !== '' && denominatorLabel !== ''
    ? `${numeratorLabel} / ${denominatorLabel}`
    : numeratorLabel
