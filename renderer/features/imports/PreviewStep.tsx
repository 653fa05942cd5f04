import { Button, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'

import type { PreviewRow, RowCounts } from '#shared/features/imports/imports.contract.ts'
import {
  type ImportTarget,
  type Plan,
  rowStatus,
  type RowStatus,
} from '#shared/features/imports/imports.schema.ts'

import { countOf, formatNumber } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import type { Move } from './import-journey.ts'
import classes from './imports.module.css'
import { rowsOnAPage, useImportTasks, usePreview } from './imports.queries.ts'
import { previewColumns, statusBadges } from './preview-columns.tsx'
import { RowFix } from './RowFix.tsx'

interface Props {
  readonly target: ImportTarget
  readonly importId: string
  readonly plan: Plan
  readonly move: (move: Move) => void
}

type Shown = 'all' | RowStatus

const keyOf = ({ row, periodColumn }: PreviewRow) => `${row}:${periodColumn ?? ''}`

/** What every row would do. Rows in error can be put right or left out here; the file itself stays as it is. */
export function PreviewStep({ target, importId, plan, move }: Props) {
  const [shown, setShown] = useState<Shown>('all')
  const [page, setPage] = useState(0)
  const [openKey, setOpenKey] = useState<string | null>(null)
  const preview = usePreview(importId, plan, shown, page)
  const { apply } = useImportTasks()
  const columns = useMemo(() => previewColumns(target, plan.mapping), [target, plan.mapping])

  if (preview.isPending) return <Loading what="Looking at the rows" />
  if (preview.isError) return <Problem error={preview.error} retry={() => void preview.refetch()} />
  const { counts, rows, total } = preview.data
  const open = rows.find((row) => keyOf(row) === openKey)
  const show = (next: Shown) => {
    setShown(next)
    setPage(0)
    setOpenKey(null)
  }
  const runImport = () =>
    apply.mutate({ importId, plan }, { onSuccess: ({ batch }) => move({ go: 'imported', batch }) })

  return (
    <div className={classes.preview}>
      <Buttons
        counts={counts}
        target={target}
        plan={plan}
        busy={apply.isPending}
        runImport={runImport}
        move={move}
      />
      {apply.isError && <Problem error={apply.error} />}
      <ListWithDetail
        onClose={() => setOpenKey(null)}
        detail={
          open === undefined
            ? null
            : {
                title: `Row ${open.row + 1}`,
                content: (
                  <RowFix
                    key={keyOf(open)}
                    row={open}
                    target={target}
                    correct={(corrections) => move({ go: 'correct', corrections })}
                    leaveOut={() => {
                      setOpenKey(null)
                      move({ go: 'leaveOut', row: open.row })
                    }}
                  />
                ),
              }
        }
        list={
          <DataTable
            name={`import-${target.id}`}
            label="Rows of the file"
            noun={['row', 'rows']}
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            openKey={openKey}
            onOpen={(row) => setOpenKey(keyOf(row))}
            toolbar={
              <>
                <SegmentedControl
                  aria-label="Which rows to show"
                  value={shown}
                  onChange={(value) => show(value)}
                  data={[
                    { value: 'all', label: 'All' },
                    ...rowStatus.options
                      .filter((status) => counts[status] > 0 || status === shown)
                      .map((status) => ({
                        value: status,
                        label: `${statusBadges[status].word} ${formatNumber(counts[status])}`,
                      })),
                  ]}
                />
                <Pages page={page} total={total} go={setPage} />
              </>
            }
          />
        }
      />
    </div>
  )
}

function Buttons({
  counts,
  target,
  plan,
  busy,
  runImport,
  move,
}: {
  counts: RowCounts
  target: ImportTarget
  plan: Plan
  busy: boolean
  runImport: () => void
  move: (move: Move) => void
}) {
  const good = counts.new + counts.changed
  const bad = counts.error + counts.duplicate
  return (
    <div className={classes.buttons}>
      <Button onClick={runImport} loading={busy} disabled={good === 0}>
        {good === 0 ? 'Nothing to import' : `Import ${countOf(good, target.one, target.many)}`}
      </Button>
      <Button variant="default" onClick={() => move({ go: 'backToColumns' })}>
        Back to the columns
      </Button>
      <output>
        {formatNumber(counts.new)} new, {formatNumber(counts.changed)} changed, {formatNumber(counts.same)}{' '}
        the same
        {bad > 0 && `, ${formatNumber(bad)} to stay outside`}.
      </output>
      {plan.leftOut.length > 0 && (
        <Button variant="subtle" onClick={() => move({ go: 'bringBack' })}>
          Bring back {countOf(plan.leftOut.length, 'row')} left out
        </Button>
      )}
    </div>
  )
}

function Pages({ page, total, go }: { page: number; total: number; go: (page: number) => void }) {
  if (total <= rowsOnAPage) return null
  const last = Math.ceil(total / rowsOnAPage) - 1
  return (
    <div className={classes.pages}>
      <Button variant="default" disabled={page === 0} onClick={() => go(page - 1)}>
        Earlier rows
      </Button>
      <span>
        {formatNumber(page * rowsOnAPage + 1)} to {formatNumber(Math.min(total, (page + 1) * rowsOnAPage))} of{' '}
        {formatNumber(total)}
      </span>
      <Button variant="default" disabled={page >= last} onClick={() => go(page + 1)}>
        Later rows
      </Button>
    </div>
  )
}
