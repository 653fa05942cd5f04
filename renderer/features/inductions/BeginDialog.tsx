import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'

import { isoDate } from '#shared/dates.ts'
import { beginSchema } from '#shared/features/inductions/inductions.contract.ts'
import { inductionTemplateId } from '#shared/features/inductions/induction-templates.schema.ts'
import { sortNameOf } from '#shared/features/people/people.rules.ts'
import { personId } from '#shared/features/people/people.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { countOf } from '../../ui/format.ts'
import { ChoiceField, MultiChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useInductionCommand, useInductionTemplates, usePeopleToInduct } from './inductions.queries.ts'
import { RoleField } from './RoleField.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

const formSchema = z.object({
  personIds: z
    .array(personId)
    .min(1, 'Choose at least one person.')
    .max(100, 'Begin at most a hundred at once.'),
  startsOn: isoDate,
  templateId: inductionTemplateId,
  managerName: z.string(),
  buddyName: z.string(),
  workingDays: z.array(z.string()).min(1, 'Choose at least one day of the week.'),
  secondeeSteps: beginSchema.shape.secondeeSteps.unwrap(),
  roles: z.array(z.string()),
})

/** Begins the induction of one person, or of everybody who starts on a day. */
export function BeginDialog({ opened, onClose }: Props) {
  const people = usePeopleToInduct()
  const templates = useInductionTemplates()
  const begin = useInductionCommand(({ begin: run }) => run)
  const navigate = useNavigate()
  const begunIds = useRef<readonly string[]>([])
  const { person } = useSession()
  if (!opened) return null
  if (!people.isSuccess || !templates.isSuccess) return <Loading />

  const present = people.data.filter(({ leftOn }) => leftOn === null || leftOn >= today())
  const lists = templates.data.filter(({ retiredOn }) => retiredOn === null)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Begin an induction"
      saveLabel="Begin induction"
      size="lg"
      schema={formSchema}
      defaultValues={{
        personIds: [],
        startsOn: today(),
        templateId: lists[0]?.id ?? '',
        managerName: person.name,
        buddyName: '',
        workingDays: ['1', '2', '3', '4', '5'],
        secondeeSteps: 'whenSeconded',
        roles: [],
      }}
      onSave={async ({ personIds, startsOn, workingDays, ...wish }) => {
        const begun = await begin.mutateAsync({
          ...wish,
          workingDays: workingDays.toSorted().join(''),
          people: personIds.map((id) => ({ personId: id, startsOn })),
        })
        begunIds.current = begun.map(({ id }) => id)
      }}
      onSaved={() => {
        const [first, ...others] = begunIds.current
        toast(`${countOf(begunIds.current.length, 'induction')} begun`, { undo: true })
        if (first !== undefined && others.length === 0) void navigate(`/inductions/${first}`)
      }}
    >
      <MultiChoiceField
        name="personIds"
        label="Who starts"
        help="One person, or everybody who starts on the same day."
        options={present.map((row) => ({ value: row.id, label: sortNameOf(row) }))}
      />
      <FieldRow>
        <DayField name="startsOn" label="First day" />
        <ChoiceField
          name="templateId"
          label="List"
          options={lists.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FieldRow>
      <FieldRow>
        <TextField name="managerName" label="Manager at the centre" optional />
        <TextField name="buddyName" label="Buddy" optional />
      </FieldRow>
      <MultiChoiceField
        name="workingDays"
        label="Days worked"
        help="Due dates move to the next of these days that is not a bank holiday."
        options={weekdays}
      />
      <ChoiceField
        name="secondeeSteps"
        label="Steps for seconded people"
        options={[
          { value: 'whenSeconded', label: 'If a secondment is recorded' },
          { value: 'always', label: 'Include them' },
          { value: 'never', label: 'Leave them out' },
        ]}
      />
      <RoleField />
    </FormDialog>
  )
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
  (label, index) => ({
    value: String(index + 1),
    label,
  }),
)
