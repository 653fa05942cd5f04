import { z } from 'zod'

import { command, query } from '../../procedure.ts'
import {
  aimId,
  aimSchema,
  frameworkId,
  frameworkSchema,
  frameworkTreeSchema,
  outcomeId,
  outcomeSchema,
} from './frameworks.schema.ts'

const inUse = z.object({ isOn: z.boolean() })
const done = z.object({ isOn: z.boolean() })

export const frameworksContract = {
  list: query('records.read', z.object({}), z.array(frameworkTreeSchema)),

  add: command(
    'records.write',
    'Added a framework',
    frameworkSchema.pick({ code: true, name: true, sourceNote: true }),
    frameworkSchema,
  ),
  addOutcome: command(
    'records.write',
    'Added an outcome',
    outcomeSchema.pick({ frameworkId: true, code: true, name: true, familyRole: true }),
    outcomeSchema,
  ),
  addAim: command(
    'records.write',
    'Added an aim',
    aimSchema.pick({ outcomeId: true, code: true, name: true }),
    aimSchema,
  ),

  change: command(
    'records.write',
    'Changed a framework',
    frameworkSchema.pick({ id: true, code: true, name: true, sourceNote: true }),
    frameworkSchema,
  ),
  changeOutcome: command(
    'records.write',
    'Changed an outcome',
    outcomeSchema.pick({ id: true, code: true, name: true, familyRole: true }),
    outcomeSchema,
  ),
  changeAim: command(
    'records.write',
    'Changed an aim',
    aimSchema.pick({ id: true, code: true, name: true }),
    aimSchema,
  ),

  switchFramework: command(
    'records.write',
    'Switched a framework on or off',
    inUse.extend({ id: frameworkId }),
    done,
  ),
  switchOutcome: command(
    'records.write',
    'Switched an outcome on or off',
    inUse.extend({ id: outcomeId }),
    done,
  ),
  switchAim: command('records.write', 'Switched an aim on or off', inUse.extend({ id: aimId }), done),

  deleteAim: command('records.write', 'Deleted an aim', z.object({ id: aimId }), z.object({ id: aimId })),
}
