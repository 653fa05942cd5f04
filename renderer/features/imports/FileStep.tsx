import { Button, Select } from '@mantine/core'
import { useState } from 'react'

import { dayOfInstant } from '#shared/dates.ts'
import type { ImportBatch, ImportTarget } from '#shared/features/imports/imports.schema.ts'

import { Problem } from '../../ui/Problem.tsx'
import { ProgressDialog } from '../../ui/ProgressDialog.tsx'
import { Section } from '../../ui/Section.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { toast } from '../../ui/toasts.ts'
import type { Move } from './import-journey.ts'
import classes from './imports.module.css'
import { useImportBatches, useImportTasks } from './imports.queries.ts'

interface Props {
  readonly targets: readonly ImportTarget[]
  /** What is to be imported, when it is known already. */
  readonly wanted: string | null
  readonly move: (move: Move) => void
}

/** What is to be imported, and from which file. Nothing is changed by reading it. */
export function FileStep({ targets, wanted, move }: Props) {
  const { open, saveTemplate } = useImportTasks()
  const [targetId, setTargetId] = useState(wanted ?? targets[0]?.id ?? '')
  const target = targets.find(({ id }) => id === targetId) ?? targets[0]
  if (target === undefined) return <p>There is nothing that you may import.</p>

  const chooseFile = () =>
    open.mutate(undefined, {
      onSuccess: (answer) => {
        if (answer.outcome === 'opened') move({ go: 'opened', target, file: answer.file })
      },
    })
  const saveEmpty = () =>
    saveTemplate.mutate(
      { targetId: target.id },
      { onSuccess: ({ outcome, fileName }) => outcome === 'saved' && toast(`${fileName} was saved`) },
    )

  return (
    <>
      <div className={classes.narrow}>
        <Select
          label="What the file holds"
          data={targets.map(({ id, label }) => ({ value: id, label }))}
          value={target.id}
          allowDeselect={false}
          onChange={(id) => id !== null && setTargetId(id)}
          description={target.help}
        />
        <p>
          Excel (.xlsx and .xls), OpenDocument (.ods) and CSV files are read, up to 60,000 rows. Reading a
          file changes nothing.
        </p>
        <div className={classes.buttons}>
          <Button onClick={chooseFile} loading={open.isPending}>
            Choose a file…
          </Button>
          <Button variant="default" onClick={saveEmpty} loading={saveTemplate.isPending}>
            Save an empty workbook to fill in…
          </Button>
        </div>
        {open.isError && <Problem error={open.error} />}
        {saveTemplate.isError && <Problem error={saveTemplate.error} />}
      </div>
      <EarlierImports targets={targets} />
      <ProgressDialog opened={open.isPending} taskId="imports.open" title="Reading the file" />
    </>
  )
}

function EarlierImports({ targets }: { targets: readonly ImportTarget[] }) {
  const batches = useImportBatches()
  if (!batches.isSuccess || batches.data.length === 0) return null
  const label = (batch: ImportBatch) =>
    targets.find(({ id }) => id === batch.targetId)?.label ?? batch.targetId
  const columns: Column<ImportBatch>[] = [
    {
      key: 'importedAt',
      header: 'On',
      kind: 'day',
      accessor: ({ importedAt }) => dayOfInstant(importedAt),
    },
    { key: 'target', header: 'What', accessor: label },
    { key: 'fileName', header: 'File', accessor: ({ fileName }) => fileName },
    { key: 'newCount', header: 'New', kind: 'number', accessor: ({ newCount }) => newCount },
    {
      key: 'changedCount',
      header: 'Changed',
      kind: 'number',
      accessor: ({ changedCount }) => changedCount,
    },
    {
      key: 'refusedCount',
      header: 'Left outside',
      kind: 'number',
      accessor: ({ refusedCount }) => refusedCount,
    },
    { key: 'importedBy', header: 'By', accessor: ({ importedBy }) => importedBy },
  ]
  return (
    <Section title="Earlier imports" hint="Each can be undone as a whole on the History page.">
      <DataTable
        name="importBatches"
        label="Earlier imports"
        noun={['import', 'imports']}
        columns={columns}
        rows={batches.data}
        rowKey={({ id }) => id}
        autoHeight
      />
    </Section>
  )
}
