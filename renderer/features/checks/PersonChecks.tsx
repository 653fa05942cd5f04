import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import type { CheckKind, CheckKindId } from '#shared/features/checks/check-kinds.schema.ts'
import type { CheckCell } from '#shared/features/checks/checks.contract.ts'
import type { Check, RiskAssessment } from '#shared/features/checks/checks.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { AssessmentLines } from './AssessmentLines.tsx'
import { CorrectCheck, type Entry } from './CheckDialog.tsx'
import { CheckLines } from './CheckLines.tsx'
import classes from './checks.module.css'
import { useCheckChanges, useChecksOf } from './checks.queries.ts'
import { RiskDialog } from './RiskDialog.tsx'
import { checkBadge } from './status.ts'
import { Unsupervised } from './Unsupervised.tsx'

type Task =
  | { readonly do: 'assess'; readonly kind: CheckKind }
  | { readonly do: 'correct' | 'delete'; readonly check: Check }
  | { readonly do: 'deleteAssessment'; readonly assessment: RiskAssessment }

/** Everything that was ever checked of one person, kind by kind, the latest first. */
export function PersonChecks({
  personId,
  onRecord,
}: {
  personId: PersonId
  onRecord: (entry: Entry) => void
}) {
  const record = useChecksOf(personId)
  const { remove, removeAssessment } = useCheckChanges()
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  if (record.isPending) return <Loading />
  if (record.isError) return <Problem error={record.error} retry={() => void record.refetch()} />
  const { kinds, row, checks, assessments, marks } = record.data

  return (
    <>
      <Unsupervised row={row} marks={marks} />
      {kinds.map((kind, index) => (
        <KindPart
          key={kind.id}
          kind={kind}
          cell={row.cells[index]!}
          checks={checks.filter(({ kindId }) => kindId === kind.id)}
          assessments={assessments.filter(({ kindId }) => kindId === kind.id)}
          onRecord={(kindId) => onRecord({ personId, kindId })}
          onTask={setTask}
        />
      ))}
      {task?.do === 'assess' && <RiskDialog personId={personId} kind={task.kind} onClose={close} />}
      {task?.do === 'correct' && <CorrectCheck check={task.check} kinds={kinds} onClose={close} />}
      <Confirm
        opened={task?.do === 'delete'}
        title="Delete this check?"
        confirmLabel="Delete check"
        danger
        onClose={close}
        onConfirm={async () => {
          if (task?.do !== 'delete') return
          await remove.mutateAsync({ id: task.check.id })
          close()
          toast('Check deleted', { undo: true })
        }}
      >
        For slips of the keyboard only. When a check was renewed, record the new one: the old one stays and
        shows what was known when.
      </Confirm>
      <Confirm
        opened={task?.do === 'deleteAssessment'}
        title="Delete this risk assessment?"
        confirmLabel="Delete assessment"
        danger
        onClose={close}
        onConfirm={async () => {
          if (task?.do !== 'deleteAssessment') return
          await removeAssessment.mutateAsync({ id: task.assessment.id })
          close()
          toast('Risk assessment deleted', { undo: true })
        }}
      >
        For slips of the keyboard only. A review is a new assessment; the old one stays.
      </Confirm>
    </>
  )
}

function KindPart({
  kind,
  cell,
  checks,
  assessments,
  onRecord,
  onTask,
}: {
  kind: CheckKind
  cell: CheckCell
  checks: readonly Check[]
  assessments: readonly RiskAssessment[]
  onRecord: (kindId: CheckKindId) => void
  onTask: (task: Task) => void
}) {
  const mayWrite = useMay('records.write')
  const current = cell.current
  const earlier = checks.filter(({ id }) => id !== current?.id)
  return (
    <section className={classes.kind} aria-label={kind.name}>
      <div className={classes.head}>
        <h3>{kind.name}</h3>
        <StatusBadge {...checkBadge(cell.status)} />
      </div>
      <CheckLines kind={kind} cell={cell} />
      <AssessmentLines
        assessments={assessments}
        cell={cell}
        {...(mayWrite && { onDelete: (assessment) => onTask({ do: 'deleteAssessment', assessment }) })}
      />
      {mayWrite && (
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={current === null ? `Record ${kind.name}` : `Record a newer one: ${kind.name}`}
            onClick={() => onRecord(kind.id)}
          >
            {current === null ? 'Record' : 'Record a newer one'}
          </Button>
          {current !== null && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Correct ${kind.name}`}
              onClick={() => onTask({ do: 'correct', check: current })}
            >
              Correct
            </Button>
          )}
          {current !== null && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Delete ${kind.name}`}
              onClick={() => onTask({ do: 'delete', check: current })}
            >
              Delete
            </Button>
          )}
          {cell.isOutstanding && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${cell.assessment === null ? 'Assess' : 'Review'} the risk: ${kind.name}`}
              onClick={() => onTask({ do: 'assess', kind })}
            >
              {cell.assessment === null ? 'Assess the risk' : 'Review the risk'}
            </Button>
          )}
        </Group>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>Before that ({earlier.length})</summary>
          {earlier.map((check) => (
            <CheckLines
              key={check.id}
              kind={kind}
              cell={{ current: check, requestedOn: null, dueOn: null, dueReason: null }}
            />
          ))}
        </details>
      )}
    </section>
  )
}
