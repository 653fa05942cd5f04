import { z } from 'zod'

import { command, query } from '../../procedure.ts'
import { centreSchema, centreSettingsSchema } from './centre.schema.ts'

export const centreContract = {
  details: query('anyone', z.object({}), centreSchema),
  rename: command('settings', 'Renamed the centre', centreSchema.pick({ name: true }), centreSchema),
  /** Changes the settings given and leaves the others. */
  changeSettings: command('settings', 'Changed the settings', centreSettingsSchema.partial(), centreSchema),
  changeAppearance: command(
    'anyone',
    'Changed the appearance',
    centreSettingsSchema.pick({ appearance: true }),
    centreSchema,
    { undoable: false },
  ),
}
