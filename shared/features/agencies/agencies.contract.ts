import { z } from 'zod'

import { command, query } from '../../procedure.ts'
import { agencyId, agencySchema, newAgencySchema } from './agencies.schema.ts'

export const agenciesContract = {
  list: query('records.read', z.object({}), z.array(agencySchema)),
  find: query('records.read', z.object({ id: agencyId }), agencySchema),
  add: command('records.write', 'Added an agency', newAgencySchema, agencySchema),
  change: command('records.write', 'Changed an agency', agencySchema, agencySchema),
  delete: command(
    'records.write',
    'Deleted an agency',
    z.object({ id: agencyId }),
    z.object({ id: agencyId }),
  ),
}
