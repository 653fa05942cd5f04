import { Button } from '@mantine/core'
import { useState } from 'react'

import type { PackRecord } from '#shared/features/packs/packs.contract.ts'
import { packActionSchema, type PackAction } from '#shared/features/packs/packs.schema.ts'

import { useClient } from '../../client-context.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { Section } from '../../ui/Section.tsx'
import type { Badge } from '../../ui/StatusBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

type Editing = PackAction | 'new' | null

/** What the group agreed to do. Whatever is not done comes along into the next quarter. */
export function PackActions({ pack }: { pack: PackRecord }) {
  const [editing, setEditing] = useState<Editing>(null)
  const add = { label: 'Add an action', run: () => setEditing('new') }
  return (
    <Section
      title="Actions"
      actions={
        <Button variant="default" onClick={add.run}>
          {add.label}
        </Button>
      }
    >
      {pack.actions.length === 0 ? (
        <EmptyState title="No actions yet" action={add}>
          Note what the steering group agreed to do, who does it and by when. Unfinished actions move into the
          next pack by themselves.
        </EmptyState>
      ) : (
        <DataTable
          name="packActions"
          label="Actions"
          columns={columns}
          rows={pack.actions}
          rowKey={({ id }) => id}
          noun={['action', 'actions']}
          onOpen={setEditing}
          autoHeight
        />
      )}
      {editing !== null && <ActionDialog pack={pack} editing={editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}

const columns: readonly Column<PackAction>[] = [
  { key: 'action', header: 'Action', accessor: ({ action }) => action },
  { key: 'owner', header: 'Owner', accessor: ({ owner }) => owner },
  { key: 'dueOn', header: 'Due', kind: 'day', accessor: ({ dueOn }) => dueOn },
  {
    key: 'state',
    header: 'State',
    kind: 'badge',
    accessor: (action) => stateOf(action).word,
    badge: stateOf,
  },
]

function stateOf({ doneOn, dueOn }: PackAction): Badge {
  if (doneOn !== null) return { tone: 'green', word: 'Done' }
  if (dueOn !== null && dueOn < today()) return { tone: 'red', word: 'Overdue' }
  return { tone: 'neutral', word: 'Open' }
}

const typedSchema = packActionSchema.pick({ action: true, owner: true, dueOn: true, doneOn: true })

function ActionDialog({
  pack,
  editing,
  onClose,
}: {
  pack: PackRecord
  editing: PackAction | 'new'
  onClose: () => void
}) {
  const { packs } = useClient()
  const isNew = editing === 'new'
  const remove = async (id: PackAction['id']) => {
    try {
      await packs.deleteAction({ id })
      toast('Action deleted', { undo: true })
      onClose()
    } catch (error) {
      tellProblem(error)
    }
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={isNew ? 'Add an action' : 'Change an action'}
      size="md"
      schema={typedSchema}
      defaultValues={isNew ? { action: '', owner: '', dueOn: null, doneOn: null } : editing}
      onSave={({ doneOn, ...action }) =>
        isNew
          ? packs.addAction({ packId: pack.id, ...action })
          : packs.changeAction({ id: editing.id, doneOn, ...action })
      }
      onSaved={() => toast(isNew ? 'Action added' : 'Action changed', { undo: true })}
    >
      <LongTextField name="action" label="What is to be done" />
      <TextField name="owner" label="Who does it" optional />
      <FieldRow>
        <DayField name="dueOn" label="By when" optional />
        {!isNew && <DayField name="doneOn" label="Done on" optional />}
      </FieldRow>
      {!isNew && (
        <Button variant="subtle" color="red" onClick={() => void remove(editing.id)}>
          Delete this action
        </Button>
      )}
    </FormDialog>
  )
}
