import { type ReactNode, useRef } from 'react'
import type { z } from 'zod'

import type { Secondment } from '#shared/features/secondments/secondments.schema.ts'
import {
  changedSecondmentSchema,
  emptySecondment,
  newSecondmentSchema,
} from '#shared/features/secondments/secondments.schema.ts'
import { secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { usePersonOptions } from '../people/people.queries.ts'
import classes from './SecondmentForm.module.css'
import { Pitfalls } from './Pitfalls.tsx'
import { SecondmentTerms } from './SecondmentTerms.tsx'
import { TermsAdvice } from './TermsAdvice.tsx'
import { useSecondmentChanges } from './secondments.queries.ts'

type Given = Partial<z.input<typeof newSecondmentSchema>>

interface Props {
  readonly given?: Given
  /** It has begun already: the signatures are asked for as well. */
  readonly underWay?: boolean
  readonly onClose: () => void
  readonly onAdded?: (id: Secondment['id']) => void
}

/** A new secondment, with what usually goes wrong beside it. */
export function SecondmentDialog({ given = {}, underWay = false, onClose, onAdded }: Props) {
  const { propose, record } = useSecondmentChanges()
  // Going to the new record waits until the form knows that it is saved, or it would ask about unsaved changes.
  const added = useRef<Secondment['id']>(null)
  const people = usePersonOptions()
  const blank = { ...emptySecondment, startsOn: today(), ...given }
  const fields = (
    <>
      <ChoiceField name="personId" label="Person" options={people} />
      <SecondmentTerms hostPostId={given.hostPostId ?? null} />
    </>
  )
  if (!underWay)
    return (
      <FormDialog
        opened
        size="xl"
        title="Propose a secondment"
        saveLabel="Propose secondment"
        onClose={onClose}
        schema={newSecondmentSchema}
        defaultValues={blank}
        onSave={async (terms) => {
          added.current = (await propose.mutateAsync(terms)).id
        }}
        onSaved={() => {
          toast('Secondment proposed', { undo: true })
          if (added.current !== null) onAdded?.(added.current)
        }}
      >
        <WithAdvice>{fields}</WithAdvice>
      </FormDialog>
    )
  return (
    <FormDialog
      opened
      size="xl"
      title="Record a secondment under way"
      saveLabel="Record secondment"
      onClose={onClose}
      schema={secondmentsContract.record.input}
      defaultValues={{
        ...blank,
        signedByHomeOn: null,
        signedByHostOn: null,
        signedByPersonOn: null,
        earlyStartReason: '',
      }}
      onSave={async (terms) => {
        added.current = (await record.mutateAsync(terms)).id
      }}
      onSaved={() => {
        toast('Secondment recorded', { undo: true })
        if (added.current !== null) onAdded?.(added.current)
      }}
    >
      <WithAdvice>
        {fields}
        <Signatures />
      </WithAdvice>
    </FormDialog>
  )
}

export function ChangeSecondment({ secondment, onClose }: { secondment: Secondment; onClose: () => void }) {
  const { change } = useSecondmentChanges()
  return (
    <FormDialog
      opened
      size="xl"
      title="Change the terms"
      onClose={onClose}
      schema={changedSecondmentSchema}
      defaultValues={changedSecondmentSchema.parse(secondment)}
      onSave={change.mutateAsync}
      onSaved={() => toast('Terms changed', { undo: true })}
    >
      <WithAdvice>
        <SecondmentTerms hostPostId={secondment.hostPostId} />
      </WithAdvice>
    </FormDialog>
  )
}

function WithAdvice({ children }: { children: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div className={classes.fields}>{children}</div>
      <aside aria-label="Worth a thought" className={classes.advice}>
        <TermsAdvice />
        <Pitfalls />
      </aside>
    </div>
  )
}

function Signatures() {
  return (
    <FieldGroup title="Signatures">
      <FieldRow>
        <DayField name="signedByHomeOn" label="Home agency signed" optional />
        <DayField name="signedByHostOn" label="Centre signed" optional />
        <DayField name="signedByPersonOn" label="Person signed" optional />
      </FieldRow>
      <TextField
        name="earlyStartReason"
        label="Why it began before all had signed"
        help="Needed when a signature is missing or later than the first day."
        optional
      />
    </FieldGroup>
  )
}
