import { formatDay } from '#shared/dates.ts'
import {
  measures,
  newNeedSchema,
  skillNeedSchema,
  type SkillNeed,
} from '#shared/features/skills-balance/skill-needs.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { useVocabularyOptions } from '../vocabularies/vocabularies.queries.ts'
import { useNeedChanges } from './skills-balance.queries.ts'

/** A new statement; `like` is one that it takes over from. */
export function StateNeed({ like, onClose }: { like?: SkillNeed; onClose: () => void }) {
  const { state } = useNeedChanges()
  return (
    <FormDialog
      opened
      title={like ? `State anew what holds since ${formatDay(like.startsOn)}` : 'State a need'}
      saveLabel="State need"
      size="md"
      onClose={onClose}
      schema={newNeedSchema}
      defaultValues={{
        disciplineId: like?.disciplineId ?? '',
        agencyId: like?.agencyId ?? null,
        serviceAreaId: like?.serviceAreaId ?? null,
        measure: like?.measure ?? 'fte',
        amount: like?.amount ?? 1,
        startsOn: today(),
        endsOn: null,
        reason: '',
      }}
      onSave={state.mutateAsync}
      onSaved={() => toast('Need stated', { undo: true })}
    >
      <NeedFields />
    </FormDialog>
  )
}

export function ChangeNeed({ need, onClose }: { need: SkillNeed; onClose: () => void }) {
  const { change } = useNeedChanges()
  return (
    <FormDialog
      opened
      title="Correct a stated need"
      size="md"
      onClose={onClose}
      schema={skillNeedSchema}
      defaultValues={skillNeedSchema.parse(need)}
      onSave={change.mutateAsync}
      onSaved={() => toast('Need changed', { undo: true })}
    >
      <NeedFields need={need} />
    </FormDialog>
  )
}

function NeedFields({ need }: { need?: SkillNeed }) {
  const disciplines = useVocabularyOptions('disciplines', need?.disciplineId ?? null)
  const areas = useVocabularyOptions('serviceAreas', need?.serviceAreaId ?? null)
  return (
    <>
      <ChoiceField name="disciplineId" label="Discipline" options={disciplines} />
      <FieldRow>
        <NumberField name="amount" label="Needed" />
        <ChoiceField name="measure" label="Counted in" options={optionsFrom(measures)} />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          name="agencyId"
          label="From one agency"
          help="Empty: whoever employs them."
          options={useAgencyOptions()}
          optional
        />
        <ChoiceField
          name="serviceAreaId"
          label="For one service area"
          help="Empty: the whole service."
          options={areas}
          optional
        />
      </FieldRow>
      <FieldRow>
        <DayField name="startsOn" label="From" />
        <DayField name="endsOn" label="Until" optional />
      </FieldRow>
      <LongTextField name="reason" label="Reason" rows={2} />
    </>
  )
}
