import {
  fundingModels,
  invoiceCycles,
  returnRights,
  vatTreatments,
} from '#shared/features/secondments/secondments.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { HoursField, NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { usePostOptions } from '../posts/posts.queries.ts'

/** The terms of a secondment; for a new one and for changing one. */
export function SecondmentTerms({ hostPostId }: { hostPostId: string | null }) {
  return (
    <>
      <FieldGroup title="At home">
        <FieldRow>
          <ChoiceField name="homeAgencyId" label="Home agency" options={useAgencyOptions()} />
          <TextField name="homePost" label="Post held at home" optional />
        </FieldRow>
        <FieldRow>
          <TextField name="homeGrade" label="Grade at home" optional />
          <TextField name="homeManager" label="Manager at home" help="Name and telephone." optional />
        </FieldRow>
        <FieldRow>
          <ChoiceField name="rightToReturn" label="Right to return" options={optionsFrom(returnRights)} />
          <NumberField name="noticeWeeks" label="Notice agreed" unit="weeks" optional />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="At the centre">
        <FieldRow>
          <ChoiceField
            name="hostPostId"
            label="Post at the centre"
            options={usePostOptions(hostPostId)}
            optional
          />
          <TextField
            name="hostTitle"
            label="Work at the centre"
            help="When there is no post for it."
            optional
          />
        </FieldRow>
        <FieldRow>
          <DayField name="startsOn" label="First day" />
          <DayField name="endsOn" label="Agreed last day" optional />
        </FieldRow>
        <FieldRow>
          <HoursField name="minutesPerWeek" label="Hours a week at the centre" />
          <HoursField name="homeMinutesPerWeek" label="Hours a week still at home" optional />
          <HoursField name="contractMinutes" label="Contract hours a week" optional />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="Money">
        <FieldRow>
          <ChoiceField name="fundingModel" label="Who pays" options={optionsFrom(fundingModels)} />
          <TextField name="funder" label="Funder" optional />
          <ChoiceField name="invoiceCycle" label="Invoices" options={optionsFrom(invoiceCycles)} />
        </FieldRow>
        <FieldRow>
          <ChoiceField
            name="vatTreatment"
            label="VAT treatment"
            help="As decided by whoever may decide it."
            options={optionsFrom(vatTreatments)}
          />
          <TextField name="vatReason" label="Reason" optional />
          <TextField name="vatApprovedBy" label="Decided by" optional />
        </FieldRow>
      </FieldGroup>
      <LongTextField name="notes" label="Notes" rows={2} optional />
    </>
  )
}
