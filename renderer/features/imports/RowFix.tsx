import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'

import type { PreviewRow } from '#shared/features/imports/imports.contract.ts'
import type { Correction, ImportField, ImportTarget } from '#shared/features/imports/imports.schema.ts'

import classes from './imports.module.css'

interface Props {
  readonly row: PreviewRow
  readonly target: ImportTarget
  readonly correct: (corrections: Correction[]) => void
  readonly leaveOut: () => void
}

const hasProblem = (row: PreviewRow, field: string) => (row.cells[field]?.problem ?? null) !== null

/** One row with every cell that can be put right, those that are wrong first. */
export function RowFix({ row, target, correct, leaveOut }: Props) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [everywhere, setEverywhere] = useState(false)
  const fields = target.fields
    .filter(({ key }) => (row.cells[key]?.column ?? null) !== null)
    .toSorted((a, b) => Number(hasProblem(row, b.key)) - Number(hasProblem(row, a.key)))
  const changed = fields.filter(({ key }) => typed[key] !== undefined && typed[key] !== row.cells[key]?.text)
  const lost = target.fields.filter(({ key }) => hasProblem(row, key) && row.cells[key]?.column === null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    correct(
      changed.map(({ key }) => ({
        row: row.row,
        column: row.cells[key]!.column!,
        text: typed[key]!,
        ...(everywhere && { everywhere }),
      })),
    )
  }

  return (
    <form className={classes.fix} onSubmit={submit}>
      {row.problem !== null && <p className={classes.wrong}>{row.problem}</p>}
      {lost.map(({ key, label }) => (
        <p key={key} className={classes.wrong}>
          {label}: {row.cells[key]?.problem} It comes from no column; go back to the columns to give it one.
        </p>
      ))}
      {fields.map((field) => (
        <CellFix
          key={field.key}
          field={field}
          cell={row.cells[field.key]!}
          typed={typed[field.key]}
          onType={(text) => setTyped({ ...typed, [field.key]: text })}
        />
      ))}
      <Checkbox
        label="Also in every other row that says the same there"
        checked={everywhere}
        onChange={({ currentTarget }) => setEverywhere(currentTarget.checked)}
      />
      <div className={classes.buttons}>
        <Button type="submit" disabled={changed.length === 0}>
          Put right
        </Button>
        <Button variant="default" onClick={leaveOut}>
          Leave this row out
        </Button>
      </div>
    </form>
  )
}

function CellFix({
  field,
  cell,
  typed,
  onType,
}: {
  field: ImportField
  cell: PreviewRow['cells'][string]
  typed: string | undefined
  onType: (text: string) => void
}) {
  const shared = {
    label: field.label,
    error: cell.problem,
    ...(cell.from !== null && { description: cell.from === '' ? 'Nothing there now' : `Now: ${cell.from}` }),
  }
  if (field.kind === 'choice' && !field.takesNewWords) {
    const labels = [...new Set(field.choices.map(({ label }) => label))]
    const value = typed ?? cell.text
    return (
      <Select
        {...shared}
        data={labels}
        searchable
        placeholder={cell.text || 'Choose'}
        value={labels.includes(value) ? value : null}
        onChange={(choice) => onType(choice ?? '')}
      />
    )
  }
  return (
    <TextInput
      {...shared}
      value={typed ?? cell.text}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
    />
  )
}
