import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { z } from 'zod'

import { kindFacts } from '#shared/features/leave/leave-kinds.rules.ts'
import { leaveKindSchema, leaveMeanings, type LeaveKind } from '#shared/features/leave/leave.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { CheckField, ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { inUseColumn } from '../../ui/table/in-use-column.ts'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import { toast } from '../../ui/toasts.ts'
import { useLeaveChanges, useLeaveKinds } from './leave.queries.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

const title = 'Kinds of leave'

/** What leave is called here, and what each kind means for the year, for the decision and for what is written down. */
export default function LeaveKindsPage() {
  const kinds = useLeaveKinds()
  const navigate = useNavigate()
  const { id = null } = useParams()
  const [task, setTask] = useState<'add' | 'change' | null>(null)
  const close = () => setTask(null)
  const open = kinds.data?.find((kind) => kind.id === id)
  return (
    <Page title={title} fill primary={{ label: 'Add a kind of leave', run: () => setTask('add') }}>
      {kinds.isPending ? (
        <Loading />
      ) : kinds.isError ? (
        <Problem error={kinds.error} retry={() => void kinds.refetch()} />
      ) : (
        <ListWithDetail
          onClose={() => void navigate('/leave-kinds')}
          detail={
            open
              ? { title: open.name, content: <Meaning kind={open} onChange={() => setTask('change')} /> }
              : null
          }
          list={
            <DataTable
              name="leaveKinds"
              label={title}
              noun={['kind', 'kinds']}
              exportName={title}
              columns={columns}
              rows={kinds.data}
              rowKey={(kind) => kind.id}
              openKey={id}
              onOpen={(kind) => void navigate(`/leave-kinds/${kind.id}`)}
            />
          }
        />
      )}
      {task === 'add' && <AddKind onClose={close} />}
      {task === 'change' && open && <ChangeKind kind={open} onClose={close} />}
    </Page>
  )
}

const columns: readonly Column<LeaveKind>[] = [
  { key: 'name', header: 'Name', accessor: ({ name }) => name },
  {
    key: 'meaning',
    header: 'Counts as',
    accessor: ({ meaning }) => leaveMeanings[meaning],
    filter: 'choice',
  },
  { key: 'year', header: 'Leave of the year', accessor: (kind) => kindFacts(kind).year },
  { key: 'decision', header: 'Decision', accessor: (kind) => kindFacts(kind).decision },
  inUseColumn,
]

function Meaning({ kind, onChange }: { kind: LeaveKind; onChange: () => void }) {
  const { retireKind, bringBackKind } = useLeaveChanges()
  const isUsed = kind.retiredOn === null
  const { year, decision, privacy } = kindFacts(kind)
  const toggle = () =>
    (isUsed ? retireKind : bringBackKind).mutate(
      { id: kind.id },
      {
        onSuccess: () =>
          toast(isUsed ? 'No longer offered; what is on record stays' : 'In use again', { undo: true }),
        onError: tellProblem,
      },
    )
  return (
    <>
      <Definitions
        items={[
          ['Counts as', leaveMeanings[kind.meaning]],
          ['Leave of the year', year],
          ['Decision', decision],
          ['Who sees it', privacy],
        ]}
      />
      <Button mt="md" mr="xs" onClick={onChange}>
        Change this kind
      </Button>
      <Button mt="md" variant="default" onClick={toggle}>
        {isUsed ? 'Stop using it' : 'Use it again'}
      </Button>
    </>
  )
}

const typed = leaveKindSchema.pick({ name: true, meaning: true }).extend({ isDecided: z.boolean() })
const asNumber = (isDecided: boolean) => (isDecided ? 1 : 0)

function AddKind({ onClose }: { onClose: () => void }) {
  const { addKind } = useLeaveChanges()
  return (
    <FormDialog
      opened
      size="md"
      title="Add a kind of leave"
      saveLabel="Add kind"
      onClose={onClose}
      schema={typed}
      defaultValues={{ name: '', meaning: null, isDecided: true }}
      onSave={({ isDecided, ...kind }) =>
        addKind.mutateAsync({ ...kind, needsDecision: asNumber(isDecided) })
      }
      onSaved={() => toast('Kind of leave added', { undo: true })}
    >
      <TextField name="name" label="Name" />
      <ChoiceField
        name="meaning"
        label="Counts as"
        help="Only annual leave is taken from the leave of the year. It cannot be changed later, because the years already counted rest on it."
        options={optionsFrom(leaveMeanings)}
      />
      <CheckField name="isDecided" label="Somebody has to decide about it" />
    </FormDialog>
  )
}

function ChangeKind({ kind, onClose }: { kind: LeaveKind; onClose: () => void }) {
  const { changeKind } = useLeaveChanges()
  return (
    <FormDialog
      opened
      size="md"
      title={`Change ${kind.name}`}
      saveLabel="Save kind"
      onClose={onClose}
      schema={typed.omit({ meaning: true })}
      defaultValues={{ name: kind.name, isDecided: kind.needsDecision === 1 }}
      onSave={({ name, isDecided }) =>
        changeKind.mutateAsync({ id: kind.id, name, needsDecision: asNumber(isDecided) })
      }
      onSaved={() => toast('Kind of leave changed', { undo: true })}
    >
      <p>It counts as {leaveMeanings[kind.meaning].toLowerCase()}; that stays.</p>
      <TextField name="name" label="Name" help="Leave on record shows the new name." />
      <CheckField name="isDecided" label="Somebody has to decide about it" />
    </FormDialog>
  )
}
