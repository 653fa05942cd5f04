import { z } from 'zod'

import { command, query } from '../../procedure.ts'
import {
  amount,
  indicatorDetailSchema,
  indicatorId,
  libraryEntrySchema,
  newIndicatorSchema,
  reportingDay,
} from './indicators.schema.ts'

const one = z.object({ id: indicatorId })

export const indicatorsContract = {
  list: query('records.read', z.object({}), z.array(indicatorDetailSchema)),
  find: query('records.read', one, indicatorDetailSchema),
  library: query('records.read', z.object({}), z.array(libraryEntrySchema)),

  add: command('records.write', 'Added an indicator', newIndicatorSchema, indicatorDetailSchema),
  addFromLibrary: command(
    'records.write',
    'Added indicators from the library',
    z.object({ codes: z.array(z.string()).min(1, 'Choose at least one.').max(100) }),
    z.array(indicatorDetailSchema),
  ),
  change: command(
    'records.write',
    'Changed an indicator',
    indicatorDetailSchema.omit({ retiredOn: true }),
    indicatorDetailSchema,
  ),
  setTargets: command(
    'figures.write',
    'Set targets',
    one.extend({
      standingTarget: amount.nullable(),
      targets: z.array(z.object({ startsOn: reportingDay, value: amount })).max(400),
    }),
    indicatorDetailSchema,
  ),
  retire: command(
    'records.write',
    'Retired an indicator',
    one.extend({ on: reportingDay }),
    indicatorDetailSchema,
  ),
  bringBack: command('records.write', 'Brought an indicator back', one, indicatorDetailSchema),
  delete: command('records.write', 'Deleted an indicator', one, one),
}
