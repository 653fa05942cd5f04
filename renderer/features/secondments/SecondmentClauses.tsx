import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import {
  clauseGroupKeys,
  clauseGroups,
  clauseOf,
  type ClauseGroup,
} from '#shared/features/secondments/secondment-clauses.catalogue.ts'
import {
  openIn,
  stateOfClause,
  usualClauses,
  wholeGroup,
} from '#shared/features/secondments/secondment-clauses.rules.ts'
import type { SecondmentClause } from '#shared/features/secondments/secondment-clauses.schema.ts'
import type { SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { AgreeDialog, ClausesDialog } from './ClausesDialog.tsx'
import { clauseAsPrinted, clauseBadge } from './clause-words.ts'
import classes from './SecondmentClauses.module.css'
import { useSecondmentChanges } from './secondments.queries.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

interface Props {
  readonly secondmentId: SecondmentId
  readonly clauses: readonly SecondmentClause[]
}

type Task = { kind: 'change'; group: ClauseGroup } | { kind: 'agree'; group: ClauseGroup | null }

/** Everything three parties have to settle, group by group, and what of it is still open. */
export function SecondmentClauses({ secondmentId, clauses }: Props) {
  const mayWrite = useMay('records.write')
  const { startFromUsualWording } = useSecondmentChanges()
  const [task, setTask] = useState<Task | null>(null)
  const begin = () =>
    startFromUsualWording.mutate(
      { id: secondmentId },
      {
        onSuccess: ({ count }) => toast(`${count} clauses written, all still open`, { undo: true }),
        onError: tellProblem,
      },
    )

  return (
    <>
      {mayWrite && (
        <Group justify="flex-end" mb="xs">
          {usualClauses(clauses).length > 0 && (
            <Button variant="default" loading={startFromUsualWording.isPending} onClick={begin}>
              Start from the usual wording
            </Button>
          )}
          <Button variant="default" onClick={() => setTask({ kind: 'agree', group: null })}>
            Agree all that is written
          </Button>
        </Group>
      )}
      {clauseGroupKeys.map((group) => (
        <Section
          key={group}
          title={clauseGroups[group]}
          hint={openSentence(openIn(group, clauses))}
          {...(mayWrite && {
            actions: (
              <Group gap="xs">
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Agree ${clauseGroups[group]}`}
                  onClick={() => setTask({ kind: 'agree', group })}
                >
                  Agree
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Change ${clauseGroups[group]}`}
                  onClick={() => setTask({ kind: 'change', group })}
                >
                  Change
                </Button>
              </Group>
            ),
          })}
        >
          <Clauses group={group} clauses={clauses} />
        </Section>
      ))}
      {task?.kind === 'change' && (
        <ClausesDialog
          secondmentId={secondmentId}
          group={task.group}
          clauses={clauses}
          onClose={() => setTask(null)}
        />
      )}
      {task?.kind === 'agree' && (
        <AgreeDialog secondmentId={secondmentId} group={task.group} onClose={() => setTask(null)} />
      )}
    </>
  )
}

const openSentence = (open: number) =>
  open === 0 ? 'All settled.' : open === 1 ? 'One is open.' : `${open} are open.`

function Clauses({ group, clauses }: { group: ClauseGroup; clauses: readonly SecondmentClause[] }) {
  return (
    <table className={classes.table} aria-label={clauseGroups[group]}>
      <thead className={classes.head}>
        <tr>
          <th scope="col">Matter</th>
          <th scope="col">What holds</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {wholeGroup(group, clauses).map((clause) => (
          <tr key={clause.clause}>
            <th scope="row">{clauseOf(clause.clause).label}</th>
            <td data-open={stateOfClause(clause) === 'open' ? '' : undefined}>{clauseAsPrinted(clause)}</td>
            <td>
              <StatusBadge {...clauseBadge(clause)} />
              {clause.agreedOn !== null && <> {formatDay(clause.agreedOn)}</>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
