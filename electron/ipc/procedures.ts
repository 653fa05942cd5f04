import type { AppContract } from '#shared/contract.ts'

import { agencies } from '../features/agencies/agencies.service.ts'
import { calendar } from '../features/calendar/calendar.service.ts'
import { centre } from '../features/centre/centre.service.ts'
import { exports } from '../features/exports/exports.service.ts'
import { history } from '../features/history/history.service.ts'
import { packs } from '../features/packs/packs.service.ts'
import { printing } from '../features/printing/printing.service.ts'
import { createProgress } from '../features/progress/progress.service.ts'
import { search } from '../features/search/search.service.ts'
import type { Implementation } from './context.ts'

export interface Surroundings {
  /** Stops a running task; see the router. */
  readonly cancel: (taskId: string) => boolean
  /** Where the list of known centres lives. */
  readonly profileFolder: string
}

/** Who answers: one line per feature; forgetting one does not compile. */
export const createProcedures = ({ cancel }: Surroundings): Implementation<AppContract> => ({
  agencies,
  calendar,
  centre,
  exports,
  history,
  packs,
  printing,
  progress: createProgress(cancel),
  search,
})
