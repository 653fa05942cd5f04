import { z } from 'zod'

import { isoDate } from '#shared/dates.ts'
import { stepKinds, usualOwners } from '#shared/features/inductions/induction-templates.schema.ts'
import type { ChecklistItem, InductionDetails } from '#shared/features/inductions/inductions.contract.ts'
import { grouped } from '#shared/features/inductions/inductions.rules.ts'
import { inductionItemSchema } from '#shared/features/inductions/inductions.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useHosts, useInductionCommand } from './inductions.queries.ts'

interface Props {
  readonly item: ChecklistItem
  readonly onClose: () => void
}

const { dueOn, note, reflection, doneBy, hostAgencyId, visitOn } = inductionItemSchema.shape
const saved = (message: string) => () => toast(message, { undo: true })

/** For what was ticked on paper on another day, or by somebody else. */
export function TickDialog({ item, onClose }: Props) {
  const tick = useInductionCommand((inductions) => inductions.tick)
  const { person } = useSession()
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Tick ${item.reference}`}
      saveLabel="Tick"
      size="md"
      schema={z.object({ doneOn: isoDate, doneBy: doneBy.min(1, 'Say who saw to it.'), note })}
      defaultValues={{ doneOn: item.doneOn ?? today(), doneBy: item.doneBy || person.name, note: item.note }}
      onSave={(values) => tick.mutateAsync({ ids: [item.id], ...values })}
      onSaved={saved(`${item.reference} ticked`)}
    >
      <FieldRow>
        <DayField name="doneOn" label="Done on" />
        <TextField name="doneBy" label="Done by" />
      </FieldRow>
      <LongTextField name="note" label="Note" optional />
    </FormDialog>
  )
}

export function SetAsideDialog({ item, onClose }: Props) {
  const setAside = useInductionCommand((inductions) => inductions.setAside)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${item.reference} does not apply`}
      saveLabel="Set aside"
      size="md"
      schema={z.object({ because: inductionItemSchema.shape.notApplicableBecause.unwrap() })}
      defaultValues={{ because: item.notApplicableBecause ?? '' }}
      onSave={({ because }) => setAside.mutateAsync({ ids: [item.id], because })}
      onSaved={saved(`${item.reference} set aside`)}
    >
      <LongTextField name="because" label="Because" help="A reader in a year’s time should understand it." />
    </FormDialog>
  )
}

export function MoveDialog({ item, onClose }: Props) {
  const move = useInductionCommand((inductions) => inductions.moveDueDate)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Move the due date of ${item.reference}`}
      saveLabel="Move"
      size="md"
      schema={z.object({ dueOn })}
      defaultValues={{ dueOn: item.dueOn }}
      onSave={(values) => move.mutateAsync({ ids: [item.id], ...values })}
      onSaved={saved('Due date moved')}
    >
      <DayField name="dueOn" label="Due on" />
    </FormDialog>
  )
}

export function NoteDialog({ item, onClose }: Props) {
  const change = useInductionCommand((inductions) => inductions.changeNote)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Note on ${item.reference}`}
      saveLabel="Save note"
      size="md"
      schema={z.object({ note })}
      defaultValues={{ note: item.note }}
      onSave={(values) => change.mutateAsync({ id: item.id, ...values })}
      onSaved={saved('Note saved')}
    >
      <LongTextField name="note" label="Note" optional />
    </FormDialog>
  )
}

export function VisitDialog({ item, onClose }: Props) {
  const record = useInductionCommand((inductions) => inductions.recordVisit)
  const hosts = useHosts()
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Visit ${item.reference}: ${item.wording}`}
      saveLabel="Save visit"
      schema={z.object({ hostAgencyId, visitOn, reflection })}
      defaultValues={{ hostAgencyId: item.hostAgencyId, visitOn: item.visitOn, reflection: item.reflection }}
      onSave={(values) => record.mutateAsync({ id: item.id, ...values })}
      onSaved={saved('Visit saved')}
    >
      <FieldRow>
        <ChoiceField
          name="hostAgencyId"
          label="Host agency"
          optional
          options={(hosts.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DayField name="visitOn" label="Date of the visit" optional />
      </FieldRow>
      <LongTextField
        name="reflection"
        label="What was learned"
        help="What to do differently from now on. No child or family should be recognisable."
        rows={5}
        optional
      />
    </FormDialog>
  )
}

/** A step for this person only; the centre’s list stays as it is. */
export function AddStepDialog({ details, onClose }: { details: InductionDetails; onClose: () => void }) {
  const add = useInductionCommand((inductions) => inductions.addItem)
  const { induction, items } = details
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Add a step for this person"
      saveLabel="Add step"
      schema={inductionItemSchema.pick({
        groupName: true,
        wording: true,
        kind: true,
        dueOn: true,
        ownerRole: true,
        evidence: true,
      })}
      defaultValues={{
        groupName: items[0]?.groupName ?? '',
        wording: '',
        kind: 'step',
        dueOn: today(),
        ownerRole: usualOwners[0],
        evidence: '',
      }}
      onSave={(values) => add.mutateAsync({ inductionId: induction.id, ...values })}
      onSaved={saved('Step added')}
    >
      <LongTextField name="wording" label="What is to be done" rows={2} />
      <FieldRow>
        <ChoiceField
          name="groupName"
          label="Group"
          options={grouped(items).map(({ name }) => ({ value: name, label: name }))}
        />
        <ChoiceField
          name="kind"
          label="Kind"
          options={Object.entries(stepKinds).map(([value, label]) => ({ value, label }))}
        />
      </FieldRow>
      <FieldRow>
        <DayField name="dueOn" label="Due on" />
        <TextField name="ownerRole" label="Who sees to it" />
      </FieldRow>
      <TextField name="evidence" label="Shown by" optional />
    </FormDialog>
  )
}
