import { TextInput } from '@mantine/core'
import type { Ref } from 'react'

import { formatValue, titleOf } from '#shared/features/indicators/indicators.rules.ts'

import type { Draft } from './drafts.ts'
import classes from './figures.module.css'
import type { Drafts, Place } from './use-drafts.ts'

interface Props {
  readonly place: Place
  readonly drafts: Drafts
  readonly isReadOnly: boolean
  readonly noteRef: Ref<HTMLInputElement>
}

/** The line under the grid: everything about the chosen figure that does not fit into its cell. */
export function CellDetails({ place, drafts, isReadOnly, noteRef }: Props) {
  const { row, cell } = place
  const draft = drafts.draftAt(place)
  const { problem, warning, result } = drafts.readAt(place)
  const change = (part: Partial<Draft>) => drafts.change([{ ...place, draft: { ...draft, ...part } }])
  const facts = [
    result === '' ? null : `Result ${result}`,
    cell.target === null ? null : `target ${formatValue(cell.target, row.indicator)}`,
    cell.before === null ? null : `period before ${formatValue(cell.before, row.indicator)}`,
    draft.missing === '' ? null : `no figure: ${draft.missing}`,
  ].filter((fact) => fact !== null)
  const name = [titleOf(row.indicator), row.category, cell.label].filter((word) => word !== '').join(', ')

  return (
    <section aria-label="Chosen figure" className={classes.chosen}>
      <div className={classes.chosenText}>
        <strong>{name}</strong>
        <div>{facts.length === 0 ? 'No figure yet.' : facts.join(' · ')}</div>
        <output className={problem === null ? classes.warning : classes.problem}>
          {problem ??
            warning ??
            (cell.isClosed ? 'This period is closed: its figures can be read but not changed.' : '')}
        </output>
      </div>
      <TextInput
        ref={noteRef}
        label="Note"
        description="Shift+F2"
        value={draft.note}
        disabled={isReadOnly}
        onChange={({ currentTarget: { value } }) => change({ note: value })}
      />
      <TextInput
        label="Source"
        description="Where it comes from"
        value={draft.source}
        disabled={isReadOnly}
        onChange={({ currentTarget: { value } }) => change({ source: value })}
      />
    </section>
  )
}
