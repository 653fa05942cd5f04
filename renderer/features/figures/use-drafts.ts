import { useState } from 'react'

import { AppError } from '#shared/errors.ts'
import type { EnteredFigure } from '#shared/features/figures/figures.schema.ts'

import { type Draft, draftOf, isSameDraft, type Part, readDraft, type ReadDraft } from './drafts.ts'
import { type GridCell, type GridRow, placeIn } from './grid-places.ts'

interface Edit {
  readonly row: GridRow
  readonly cell: GridCell
  readonly draft: Draft
}

export interface Place {
  readonly row: GridRow
  readonly cell: GridCell
}

/**
 * What was typed and not saved yet. It outlives a look at another year, because it is kept by place and not by row and
 * column of what is on screen.
 */
export function useDrafts(enter: (cells: EnteredFigure[]) => Promise<unknown>) {
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit>>(new Map())
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map())

  const draftAt = ({ row, cell }: Place): Draft =>
    edits.get(placeIn(row, cell))?.draft ?? draftOf(cell.figure, row.indicator)
  const isChanged = ({ row, cell }: Place): boolean => edits.has(placeIn(row, cell))
  const readAt = (place: Place): ReadDraft => {
    const read = readDraft(draftAt(place), place.row.indicator, place.cell.before)
    return { ...read, problem: read.problem ?? refusals.get(placeIn(place.row, place.cell)) ?? null }
  }

  /** Several at once, as after pasting. What is typed back to what was saved counts as unchanged. */
  const change = (changes: readonly (Place & { readonly draft: Draft })[]) => {
    setEdits((before) => {
      const after = new Map(before)
      for (const { row, cell, draft } of changes) {
        if (isSameDraft(draft, draftOf(cell.figure, row.indicator))) after.delete(placeIn(row, cell))
        else after.set(placeIn(row, cell), { row, cell, draft })
      }
      return after
    })
    setRefusals(
      (before) =>
        new Map(
          [...before].filter(([place]) => !changes.some(({ row, cell }) => placeIn(row, cell) === place)),
        ),
    )
  }

  /** @returns the place of the first cell that stands in the way, or `null` when everything was saved */
  const save = async (): Promise<Place | null> => {
    const all = [...edits.values()]
    const inTheWay = all.find((edit) => readAt(edit).problem !== null)
    if (inTheWay !== undefined) return inTheWay
    try {
      await enter(all.map(asEntered))
    } catch (error) {
      const told = all.flatMap((edit, index) => {
        const sentence = error instanceof AppError ? error.fields[`cells.${index}`] : undefined
        return sentence === undefined ? [] : [{ edit, sentence }]
      })
      if (told[0] === undefined) throw error
      setRefusals(new Map(told.map(({ edit, sentence }) => [placeIn(edit.row, edit.cell), sentence])))
      return told[0].edit
    }
    setEdits(new Map())
    setRefusals(new Map())
    return null
  }

  /** The cells that cannot be saved as they are, in the order they were typed. */
  const faults = [...edits.values()].flatMap((edit) => {
    const { problem } = readAt(edit)
    return problem === null ? [] : [{ row: edit.row, cell: edit.cell, problem }]
  })

  const forget = () => {
    setEdits(new Map())
    setRefusals(new Map())
  }

  return { count: edits.size, faults, draftAt, readAt, isChanged, change, save, forget }
}

export type Drafts = ReturnType<typeof useDrafts>

const asEntered = ({ row, cell, draft }: Edit): EnteredFigure => ({
  indicatorId: row.indicator.id,
  startsOn: cell.startsOn,
  dimension: row.dimension,
  category: row.category,
  ...readDraft(draft, row.indicator, cell.before).figure,
  note: draft.note,
  source: draft.source,
})

/** What a cell shows and what F2 begins with. */
export function textOf(place: Place, { part }: { readonly part: Part }, drafts: Drafts): string {
  const draft = drafts.draftAt(place)
  return part === 'number' && draft.missing !== '' ? draft.missing : draft[part]
}
