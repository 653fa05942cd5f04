import { centreCalendar, type CentreCalendar } from '#shared/features/calendar/centre-calendar.rules.ts'

import type { Readable } from '../../database/schema.ts'
import { listChanges } from './calendar.repository.ts'
import { listClosures } from './closures.repository.ts'
import { listSchoolTerms } from './school-terms.repository.ts'

/** Bank holidays, terms and closures as they stand, ready to be asked about any day. */
export const readCentreCalendar = async (db: Readable): Promise<CentreCalendar> =>
  centreCalendar({
    bankHolidayChanges: await listChanges(db),
    terms: await listSchoolTerms(db),
    closures: await listClosures(db),
  })
