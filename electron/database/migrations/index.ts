import type { Migration } from 'kysely/migration'

import * as ground from './2026-11-22-a-ground.ts'
import * as agencies from './2026-11-22-b-agencies.ts'
import * as vocabularies from './2026-11-22-c-vocabularies.ts'
import * as people from './2026-11-22-d-people.ts'
import * as secondments from './2026-11-22-e-secondments.ts'
import * as securityEvents from './2026-11-22-e-security-events.ts'
import * as calendar from './2026-11-22-f-calendar.ts'
import * as inductions from './2026-11-22-g-inductions.ts'
import * as figures from './2026-11-22-i-figures.ts'
import * as imports from './2026-11-22-m-imports.ts'
import * as packs from './2026-11-22-p-packs.ts'
import * as checks from './2026-11-22-q-checks.ts'
import * as terms from './2026-11-22-r-terms.ts'
import * as roles from './2026-11-22-s-roles.ts'
import * as vacancies from './2026-11-22-t-vacancies.ts'
import * as secondmentTerms from './2026-11-22-u-secondment-terms.ts'
import * as attachments from './2026-11-22-x-attachments.ts'
import * as patternsAndLeave from './2026-11-22-v-patterns-and-leave.ts'
import * as cover from './2026-11-22-w-cover.ts'
import * as locationsAndNeeds from './2026-11-22-y-locations-and-needs.ts'
import * as employments from './2026-11-22-z-employments.ts'
import * as unsupervisedMarks from './2026-11-22-za-unsupervised-marks.ts'
import * as vacancyFilledBy from './2026-11-22-zb-vacancy-filled-by.ts'
import * as personParticulars from './2026-11-22-zc-person-particulars.ts'
import * as secondmentRates from './2026-11-22-zd-secondment-rates.ts'

/** In the order they run. A released migration is never edited, renamed or moved. */
export const migrations: Record<string, Migration> = {
  '2026-11-22-a-ground': ground,
  '2026-11-22-b-agencies': agencies,
  '2026-11-22-c-vocabularies': vocabularies,
  '2026-11-22-d-people': people,
  '2026-11-22-e-secondments': secondments,
  '2026-11-22-e-security-events': securityEvents,
  '2026-11-22-f-calendar': calendar,
  '2026-11-22-g-inductions': inductions,
  '2026-11-22-i-figures': figures,
  '2026-11-22-m-imports': imports,
  '2026-11-22-p-packs': packs,
  '2026-11-22-q-checks': checks,
  '2026-11-22-r-terms': terms,
  '2026-11-22-s-roles': roles,
  '2026-11-22-t-vacancies': vacancies,
  '2026-11-22-u-secondment-terms': secondmentTerms,
  '2026-11-22-v-patterns-and-leave': patternsAndLeave,
  '2026-11-22-w-cover': cover,
  '2026-11-22-x-attachments': attachments,
  '2026-11-22-y-locations-and-needs': locationsAndNeeds,
  '2026-11-22-z-employments': employments,
  '2026-11-22-za-unsupervised-marks': unsupervisedMarks,
  '2026-11-22-zb-vacancy-filled-by': vacancyFilledBy,
  '2026-11-22-zc-person-particulars': personParticulars,
  '2026-11-22-zd-secondment-rates': secondmentRates,
}
