import { useWatch } from 'react-hook-form'

import {
  inductionTemplateId,
  type InductionTemplateId,
} from '#shared/features/inductions/induction-templates.schema.ts'

import { MultiChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { useInductionTemplate } from './inductions.queries.ts'

/** Which of the chosen list's role steps are wanted; absent when it has none. */
export function RoleField() {
  const chosen = inductionTemplateId.safeParse(useWatch({ name: 'templateId' }))
  return chosen.success ? <RolesOf templateId={chosen.data} /> : null
}

function RolesOf({ templateId }: { templateId: InductionTemplateId }) {
  const template = useInductionTemplate(templateId)
  const roles = new Set(
    (template.data?.items ?? [])
      .filter(
        ({ appliesTo, retiredOn }) => retiredOn === null && appliesTo !== 'all' && appliesTo !== 'secondees',
      )
      .map(({ appliesTo }) => appliesTo),
  )
  if (roles.size === 0) return null
  return (
    <MultiChoiceField
      name="roles"
      label="Extra steps for"
      optional
      options={[...roles].map((role) => ({ value: role, label: role }))}
    />
  )
}
