import { useRef } from 'react'

import type { Moved } from '#shared/features/employments/employments.contract.ts'
import { afterwards, moveSchema } from '#shared/features/employments/employments.schema.ts'
import type { PersonRecord } from '#shared/features/people/people.contract.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'
import type { SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'
import { isRunning } from '#shared/features/secondments/secondments.rules.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { useSecondments } from '../secondments/secondments.queries.ts'
import { useSchemeOptions } from '../terms/terms.queries.ts'
import { useEmploymentChanges } from './employments.queries.ts'

interface Props {
  readonly person: PersonRecord
  readonly onClose: () => void
}

/** One employment ends, the next begins; what hangs on it is asked for here and follows in one step. */
export function MovePerson({ person, onClose }: Props) {
  const { move } = useEmploymentChanges()
  const moved = useRef<Moved | null>(null)
  const lent = useSecondments({ personId: person.id }).data?.find(
    ({ status, homeAgencyId }) => isRunning(status) && homeAgencyId === person.employerAgencyId,
  )
  return (
    <FormDialog
      opened
      title={`Move ${nameOf(person)} to another employer`}
      saveLabel="Move"
      onClose={onClose}
      schema={moveSchema}
      defaultValues={{
        personId: person.id,
        agencyId: null,
        startsOn: today(),
        reason: '',
        afterwards: null,
        schemeId: null,
        serviceStartedOn: null,
      }}
      onSave={async (values) => {
        moved.current = await move.mutateAsync(values)
      }}
      onSaved={() => toast(sayMoved(moved.current!), { undo: true })}
    >
      <p>
        {person.employerName} employs them now, and stays in the history. What the new employer has no part in
        ends on the day before: roles that {person.employerName} held become gaps to fill.
      </p>
      <FieldRow>
        <ChoiceField
          name="agencyId"
          label="New employer"
          help="Leave empty for the centre’s own lead body."
          options={useAgencyOptions()}
          optional
        />
        <DayField name="startsOn" label="First day with them" />
      </FieldRow>
      <LongTextField name="reason" label="Why they move" rows={2} />
      {lent && <Lent secondment={lent} />}
      <FieldGroup title="Terms with the new employer">
        <FieldRow>
          <ChoiceField
            name="schemeId"
            label="Terms"
            help="Leave empty until you know them. Hours stay as they are."
            options={useSchemeOptions()}
            optional
          />
          <DayField name="serviceStartedOn" label="Service counts from" optional />
        </FieldRow>
      </FieldGroup>
    </FormDialog>
  )
}

function Lent({ secondment }: { secondment: SecondmentRow }) {
  const { homeAgencyName, hostWork } = secondment
  return (
    <FieldGroup title="Their secondment">
      <ChoiceField
        name="afterwards"
        label={`What becomes of the secondment as ${hostWork}`}
        help={`The agreement with ${homeAgencyName} ends on the day before, with the reason above. If it goes on, a new one begins with the same post, hours and last day, still to be signed.`}
        options={optionsFrom(afterwards)}
      />
    </FieldGroup>
  )
}

function sayMoved({ opened }: Moved): string {
  if (opened.length === 0) return 'Moved to the new employer'
  return `Moved to the new employer. To be filled anew: ${new Intl.ListFormat('en-GB').format(opened)}`
}
