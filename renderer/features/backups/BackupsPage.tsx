import { Button } from '@mantine/core'
import { useState } from 'react'

import { formatInstant } from '#shared/dates.ts'
import { type Backup, backupReasonLabels } from '#shared/features/backups/backups.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { formatNumber } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { toast } from '../../ui/toasts.ts'
import { FilesInBackups } from '../attachments/FilesInBackups.tsx'
import { useBackups, useBackupTasks } from './backups.queries.ts'
import { RestoreDialog } from './RestoreDialog.tsx'
import { SecondPlaceSection } from './SecondPlaceSection.tsx'
import { tellProblem } from '../../ui/tell-problem.ts'

const title = 'Backups'

export default function BackupsPage() {
  const backups = useBackups()
  const { backUpNow } = useBackupTasks()
  const [chosen, setChosen] = useState<Backup | null>(null)
  const backUp = () =>
    backUpNow.mutate(undefined, {
      onSuccess: ({ secondPlace }) =>
        toast(
          secondPlace === 'missing'
            ? 'Backup made and checked; the second place could not be reached'
            : 'Backup made and checked',
        ),
      onError: tellProblem,
    })

  if (backups.isPending)
    return (
      <Page title={title}>
        <Loading />
      </Page>
    )
  if (backups.isError)
    return (
      <Page title={title}>
        <Problem error={backups.error} retry={() => void backups.refetch()} />
      </Page>
    )
  const { problem, secondPlace } = backups.data
  return (
    <Page
      title={title}
      primary={
        <Button loading={backUpNow.isPending} onClick={backUp}>
          Back up now
        </Button>
      }
    >
      {problem !== null && (
        <p role="alert">
          <StatusBadge tone="red" word="The last backup failed" /> {problem}
        </p>
      )}
      <SecondPlaceSection place={secondPlace} />
      <Section title="Backups on this computer" hint="Open one to look into it before you restore it.">
        {backups.data.backups.length === 0 ? (
          <EmptyState title="No backup yet">
            The first one is made by itself within a quarter of an hour, or now with “Back up now”.
          </EmptyState>
        ) : (
          <DataTable
            name="backups"
            label="Backups on this computer"
            noun={['backup', 'backups']}
            columns={columns}
            rows={backups.data.backups}
            rowKey={(backup) => backup.name}
            onOpen={setChosen}
            autoHeight
          />
        )}
      </Section>
      <FilesInBackups />
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </Page>
  )
}

const columns: readonly Column<Backup>[] = [
  {
    key: 'takenAt',
    header: 'Made',
    accessor: (backup) => formatInstant(backup.takenAt),
    sortBy: (backup) => backup.takenAt,
  },
  { key: 'reason', header: 'Why', accessor: (backup) => backupReasonLabels[backup.reason] },
  {
    key: 'check',
    header: 'Check',
    kind: 'badge',
    accessor: () => 'Opened and counted',
    badge: () => ({ tone: 'green', word: 'Opened and counted' }),
  },
  {
    key: 'size',
    header: 'Size',
    kind: 'number',
    accessor: (backup) => backup.sizeBytes,
    cell: (backup) => `${formatNumber(Math.max(0.1, Math.round(backup.sizeBytes / 100_000) / 10))} MB`,
  },
]
