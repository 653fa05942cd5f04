import { useParams } from 'react-router'

import { inductionTemplateId } from '#shared/features/inductions/induction-templates.schema.ts'

import { useSession } from '../../../frame/session.tsx'
import { usePrintReady } from '../../../print/print-ready.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { useInductionTemplate } from '../inductions.queries.ts'
import { blankBooklet } from './booklet.ts'
import { InductionBooklet } from './InductionBooklet.tsx'

/** A list without a person, to fill in by hand. */
export default function BlankBooklet() {
  const { templateId } = useParams()
  const { centreName } = useSession()
  const template = useInductionTemplate(inductionTemplateId.parse(templateId))
  usePrintReady(template.isSuccess)
  if (template.isError) return <Problem error={template.error} />
  if (!template.isSuccess) return null
  return <InductionBooklet booklet={blankBooklet(template.data)} centreName={centreName} />
}
