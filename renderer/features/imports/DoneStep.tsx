import { Button } from '@mantine/core'

import type { ImportBatch, ImportTarget, Plan } from '#shared/features/imports/imports.schema.ts'

import { countOf } from '../../ui/format.ts'
import { Problem } from '../../ui/Problem.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import type { Move } from './import-journey.ts'
import classes from './imports.module.css'
import { useImportTasks, useUndoImport } from './imports.queries.ts'

interface Props {
  readonly target: ImportTarget
  readonly importId: string
  readonly plan: Plan
  readonly batch: ImportBatch
  readonly move: (move: Move) => void
}

/** What was done, the way back, and what stayed outside. */
export function DoneStep({ target, importId, plan, batch, move }: Props) {
  const { saveRefused } = useImportTasks()
  const undo = useUndoImport()
  const { newCount, changedCount, sameCount, refusedCount } = batch
  const people = (count: number) => countOf(count, target.one, target.many)

  if (undo.isSuccess) {
    return (
      <>
        <p>The import was taken back. The records are as they were before it.</p>
        <div className={classes.buttons}>
          <Button onClick={() => move({ go: 'again' })}>Import another file</Button>
        </div>
      </>
    )
  }
  return (
    <>
      <output>
        <StatusBadge tone="green" word="Imported" /> {newCount > 0 && `${people(newCount)} added. `}
        {changedCount > 0 && `${people(changedCount)} changed. `}
        {sameCount > 0 && `${people(sameCount)} the same as before. `}
        {refusedCount > 0 && `${countOf(refusedCount, 'row')} stayed outside.`}
      </output>
      <div className={classes.buttons}>
        <Button onClick={() => move({ go: 'again' })}>Import another file</Button>
        {refusedCount > 0 && (
          <Button
            variant="default"
            loading={saveRefused.isPending}
            onClick={() =>
              saveRefused.mutate(
                { importId, plan },
                {
                  onSuccess: ({ outcome, fileName }) => outcome === 'saved' && toast(`${fileName} was saved`),
                },
              )
            }
          >
            Save the rows that stayed outside…
          </Button>
        )}
        <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate(batch.commandId)}>
          Undo this import
        </Button>
      </div>
      {saveRefused.isError && <Problem error={saveRefused.error} />}
      {undo.isError && <Problem error={undo.error} />}
    </>
  )
}
