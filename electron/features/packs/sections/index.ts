import type { SectionKey } from '#shared/features/packs/packs.schema.ts'

import { buildActions } from './actions.section.ts'
import { buildDataQuality } from './data-quality.section.ts'
import { buildInductions } from './inductions.section.ts'
import { buildOutcomes } from './outcomes.section.ts'
import type { BuildSection } from './section.ts'
import { buildSummary } from './summary.section.ts'
import { buildWorkforce } from './workforce.section.ts'

export const sectionBuilders: Record<SectionKey, BuildSection> = {
  summary: buildSummary,
  workforce: buildWorkforce,
  outcomes: buildOutcomes,
  inductions: buildInductions,
  actions: buildActions,
  dataQuality: buildDataQuality,
}
