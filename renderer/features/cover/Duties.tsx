import { Button, Modal } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import type { DutyRow } from '#shared/features/cover/cover.contract.ts'
import {
  coverDutyHolderSchema,
  coverDutySchema,
  newDutyHolderSchema,
  type CoverDutyHolder,
} from '#shared/features/cover/cover.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { usePersonOptions } from '../people/people.queries.ts'
import classes from './cover.module.css'
import { useCoverChanges, useDuties } from './cover.queries.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

type Task =
  | { readonly kind: 'add' }
  | { readonly kind: 'rename' | 'name'; readonly duty: DutyRow }
  | { readonly kind: 'change'; readonly holder: CoverDutyHolder; readonly title: string }

/** Duties and qualifications that a minimum may ask for, with who holds them and until when. */
export function Duties({ onClose }: { onClose: () => void }) {
  const duties = useDuties()
  const mayWrite = useMay('records.write')
  const [task, setTask] = useState<Task | null>(null)
  const done = () => setTask(null)
  return (
    <>
      <Modal opened onClose={onClose} title="Duties and who holds them" size="lg">
        <p className={classes.quiet}>
          Such as first aid, opening up, or leading on safeguarding. Give the day on which a certificate runs
          out as the last day.
        </p>
        {duties.isPending ? (
          <Loading />
        ) : duties.isError ? (
          <Problem error={duties.error} retry={() => void duties.refetch()} />
        ) : (
          duties.data.map((duty) => <OneDuty key={duty.id} duty={duty} onTask={mayWrite ? setTask : null} />)
        )}
        {mayWrite && (
          <Button variant="default" onClick={() => setTask({ kind: 'add' })}>
            Add a duty
          </Button>
        )}
      </Modal>
      {task && <TaskDialog task={task} onClose={done} />}
    </>
  )
}

function OneDuty({ duty, onTask }: { duty: DutyRow; onTask: ((task: Task) => void) | null }) {
  const { deleteDuty, deleteHolder } = useCoverChanges()
  return (
    <Section
      title={duty.name}
      actions={
        onTask && (
          <span className={classes.bar}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Name somebody for ${duty.name}`}
              onClick={() => onTask({ kind: 'name', duty })}
            >
              Name somebody
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Rename ${duty.name}`}
              onClick={() => onTask({ kind: 'rename', duty })}
            >
              Rename
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={`Delete ${duty.name}`}
              onClick={() =>
                deleteDuty.mutate(
                  { id: duty.id },
                  { onSuccess: () => toast('Duty deleted', { undo: true }), onError: tellProblem },
                )
              }
            >
              Delete
            </Button>
          </span>
        )
      }
    >
      {duty.holders.length === 0 && <p className={classes.quiet}>Nobody holds it.</p>}
      <ul className={classes.list} aria-label={`Who holds ${duty.name}`}>
        {duty.holders.map((holder) => (
          <li key={holder.id} className={classes.bar}>
            <span>
              {holder.personName}, from {formatDay(holder.startsOn)}
              {holder.endsOn === null ? '' : ` to ${formatDay(holder.endsOn)}`}
            </span>
            {holder.endsOn !== null && holder.endsOn < today() && <StatusBadge tone="amber" word="Run out" />}
            {onTask && (
              <>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Change ${holder.personName} for ${duty.name}`}
                  onClick={() => {
                    const { personName, ...kept } = holder
                    onTask({ kind: 'change', holder: kept, title: `${duty.name}: ${personName}` })
                  }}
                >
                  Change
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={`Delete ${holder.personName} for ${duty.name}`}
                  onClick={() =>
                    deleteHolder.mutate(
                      { id: holder.id },
                      { onSuccess: () => toast('Deleted', { undo: true }), onError: tellProblem },
                    )
                  }
                >
                  Delete
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function TaskDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const { addDuty, renameDuty, addHolder, changeHolder } = useCoverChanges()
  const people = usePersonOptions(task.kind === 'change' ? task.holder.personId : null)
  const common = { opened: true, onClose, onSaved: () => toast('Saved', { undo: true }) } as const
  const holderFields = (
    <>
      <ChoiceField name="personId" label="Person" options={people} />
      <FieldRow>
        <DayField name="startsOn" label="From" />
        <DayField name="endsOn" label="Last day" help="Such as the one on a certificate." optional />
      </FieldRow>
    </>
  )
  switch (task.kind) {
    case 'add':
      return (
        <FormDialog
          {...common}
          title="Add a duty"
          saveLabel="Add duty"
          schema={coverDutySchema.pick({ name: true })}
          defaultValues={{ name: '' }}
          onSave={addDuty.mutateAsync}
        >
          <TextField name="name" label="Name" help="Such as First aider." />
        </FormDialog>
      )
    case 'rename':
      return (
        <FormDialog
          {...common}
          title={`Rename ${task.duty.name}`}
          schema={coverDutySchema}
          defaultValues={{ id: task.duty.id, name: task.duty.name }}
          onSave={renameDuty.mutateAsync}
        >
          <TextField name="name" label="Name" />
        </FormDialog>
      )
    case 'name':
      return (
        <FormDialog
          {...common}
          title={`Name somebody for ${task.duty.name}`}
          saveLabel="Name"
          schema={newDutyHolderSchema}
          defaultValues={{ dutyId: task.duty.id, personId: null, startsOn: today(), endsOn: null }}
          onSave={addHolder.mutateAsync}
        >
          {holderFields}
        </FormDialog>
      )
    case 'change':
      return (
        <FormDialog
          {...common}
          title={task.title}
          schema={coverDutyHolderSchema}
          defaultValues={task.holder}
          onSave={changeHolder.mutateAsync}
        >
          {holderFields}
        </FormDialog>
      )
    default:
      return task satisfies never
  }
}
