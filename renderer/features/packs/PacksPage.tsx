import { useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import { addMonths, type IsoDate } from '#shared/dates.ts'
import type { PackRecord } from '#shared/features/packs/packs.contract.ts'
import { previousQuarter, quarterName, quarterStart } from '#shared/features/packs/packs.rules.ts'
import { packId, packSchema } from '#shared/features/packs/packs.schema.ts'

import { useClient } from '../../client-context.tsx'
import { Page } from '../../frame/Page.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Badge } from '../../ui/StatusBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { PackPage } from './PackPage.tsx'
import { usePacks } from './packs.queries.ts'

/** All packs, or the one in the address. */
export default function PacksRoom() {
  const { id } = useParams()
  const known = packId.safeParse(id)
  return known.success ? <PackPage key={known.data} id={known.data} /> : <PacksPage />
}

function PacksPage() {
  const packs = usePacks()
  const navigate = useNavigate()
  const [isStarting, setIsStarting] = useState(false)
  const start = { label: 'Start a pack', run: () => setIsStarting(true) }

  return (
    <Page title="Evaluation packs" primary={start} fill>
      {packs.isPending ? (
        <Loading />
      ) : packs.isError ? (
        <Problem error={packs.error} />
      ) : packs.data.length === 0 ? (
        <EmptyState title="No packs yet" action={start}>
          A pack gathers one quarter for the steering group: people, outcomes, induction and actions, with
          your commentary. You freeze it, and hand it over as an encrypted file.
        </EmptyState>
      ) : (
        <DataTable
          name="packs"
          label="Evaluation packs"
          columns={columns}
          rows={packs.data}
          rowKey={({ id }) => id}
          noun={['pack', 'packs']}
          onOpen={({ id }) => navigate(`/packs/${id}`)}
          exportName="Evaluation packs"
        />
      )}
      <StartPack opened={isStarting} onClose={() => setIsStarting(false)} taken={packs.data ?? []} />
    </Page>
  )
}

const columns: readonly Column<PackRecord>[] = [
  {
    key: 'quarter',
    header: 'Quarter',
    accessor: ({ quarter }) => quarter,
    sortBy: ({ quarterStartsOn }) => quarterStartsOn,
  },
  { key: 'dueOn', header: 'Due', kind: 'day', accessor: ({ dueOn }) => dueOn },
  {
    key: 'state',
    header: 'State',
    kind: 'badge',
    accessor: (pack) => stateOf(pack).word,
    badge: stateOf,
  },
  {
    key: 'version',
    header: 'Version',
    accessor: ({ versions }) => versions.at(-1)?.number ?? null,
  },
  {
    key: 'exports',
    header: 'Handed over',
    kind: 'number',
    accessor: ({ exports }) => exports.length,
  },
]

/** How far a pack is, derived from what hangs on it. */
export function stateOf({ versions, exports, dueOn }: PackRecord): Badge {
  if (exports.length > 0) return { tone: 'green', word: 'Handed over' }
  if (versions.length > 0) return { tone: 'info', word: 'Frozen' }
  if (dueOn !== null && dueOn < today()) return { tone: 'red', word: 'Being written, late' }
  return { tone: 'neutral', word: 'Being written' }
}

function StartPack({
  opened,
  onClose,
  taken,
}: {
  opened: boolean
  onClose: () => void
  taken: readonly PackRecord[]
}) {
  const { packs } = useClient()
  const navigate = useNavigate()
  const started = useRef<PackRecord>(null)
  const free = recentQuarters(today()).filter(
    (startsOn) => !taken.some(({ quarterStartsOn }) => quarterStartsOn === startsOn),
  )
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title="Start an evaluation pack"
      size="md"
      schema={packSchema.pick({ quarterStartsOn: true })}
      defaultValues={{ quarterStartsOn: free[0] ?? '' }}
      saveLabel="Start pack"
      onSave={async ({ quarterStartsOn }) => {
        started.current = await packs.start({ quarterStartsOn })
      }}
      onSaved={() => {
        toast('Pack started', { undo: true })
        void navigate(`/packs/${started.current?.id}`)
      }}
    >
      <ChoiceField
        name="quarterStartsOn"
        label="Quarter"
        help="Quarters run from April to March. Unfinished actions of the quarter before come along."
        options={free.map((startsOn) => ({ value: startsOn, label: quarterName(startsOn) }))}
      />
    </FormDialog>
  )
}

/** The quarter that ended last first, then the one that runs now, then two years back. */
function recentQuarters(day: IsoDate): IsoDate[] {
  const current = quarterStart(day)
  const earlier = Array.from({ length: 8 }, (_, index) => addMonths(current, -3 * (index + 1)))
  return [previousQuarter(current), current, ...earlier.slice(1)]
}
