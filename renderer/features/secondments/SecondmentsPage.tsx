import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import type { SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'
import { isOver, isRunning } from '#shared/features/secondments/secondments.rules.ts'
import { secondmentId } from '#shared/features/secondments/secondments.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { EndsTimeline } from './EndsTimeline.tsx'
import { SecondmentDialog } from './SecondmentForm.tsx'
import { SecondmentPage } from './SecondmentPage.tsx'
import { SecondmentsTable } from './SecondmentsTable.tsx'
import { usePrintDocument } from './use-print-document.ts'
import { useSecondments } from './secondments.queries.ts'

/** The register, or the one in the address. */
export default function SecondmentsRoom() {
  const { id } = useParams()
  const known = secondmentId.safeParse(id)
  return known.success ? <SecondmentPage key={known.data} id={known.data} /> : <Register />
}

const views = [
  { value: 'running', label: 'Running' },
  { value: 'toCome', label: 'To come' },
  { value: 'over', label: 'Over' },
  { value: 'all', label: 'All' },
  { value: 'ends', label: 'Ends' },
] as const
type View = (typeof views)[number]['value']

const isIn: Record<Exclude<View, 'ends'>, (row: SecondmentRow) => boolean> = {
  running: ({ status }) => isRunning(status),
  toCome: ({ status }) => !isRunning(status) && !isOver(status),
  over: ({ status }) => isOver(status),
  all: () => true,
}

function Register() {
  const secondments = useSecondments()
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const [adding, setAdding] = useState<'proposal' | 'underWay' | null>(null)
  const print = usePrintDocument()
  const propose = { label: 'Propose a secondment', run: () => setAdding('proposal') }

  return (
    <Page
      title="Secondments"
      fill
      {...(mayWrite && { primary: propose })}
      actions={
        <>
          <Button
            variant="subtle"
            color="gray"
            onClick={() =>
              print({
                route: '/print/secondment-register',
                title: 'Register of secondments',
                landscape: true,
              })
            }
          >
            Print the register
          </Button>
          {mayWrite && (
            <Button variant="default" onClick={() => setAdding('underWay')}>
              Record one under way
            </Button>
          )}
        </>
      }
    >
      {secondments.isPending ? (
        <Loading />
      ) : secondments.isError ? (
        <Problem error={secondments.error} retry={() => void secondments.refetch()} />
      ) : secondments.data.length === 0 ? (
        <EmptyState title="No secondments yet" {...(mayWrite && { action: propose })}>
          A secondment lends somebody to the centre while their own agency goes on employing them. Propose a
          new one, or record one that is under way already.
        </EmptyState>
      ) : (
        <Secondments rows={secondments.data} />
      )}
      {adding !== null && (
        <SecondmentDialog
          underWay={adding === 'underWay'}
          onClose={() => setAdding(null)}
          onAdded={(id) => void navigate(`/secondments/${id}`)}
        />
      )}
    </Page>
  )
}

/** What runs now, unless nothing does: an empty list would hide what is only proposed. */
const firstView = (rows: readonly SecondmentRow[]): View =>
  (['running', 'toCome'] as const).find((view) => rows.some(isIn[view])) ?? 'all'

function Secondments({ rows }: { rows: readonly SecondmentRow[] }) {
  const [chosen, setChosen] = useState<View | null>(null)
  const view = chosen ?? firstView(rows)
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label="Which secondments"
      data={[...views]}
      value={view}
      onChange={(value) => setChosen(views.find((one) => one.value === value)?.value ?? null)}
    />
  )
  if (view === 'ends') return <EndsTimeline rows={rows} choice={choice} />
  return (
    <SecondmentsTable
      name="secondments"
      exportName="Secondment register"
      rows={rows.filter(isIn[view])}
      toolbar={choice}
    />
  )
}
