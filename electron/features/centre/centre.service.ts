import {
  centreSettingsSchema,
  defaultSettings,
  type CentreDetails,
  type CentreSettings,
} from '#shared/features/centre/centre.schema.ts'
import type { centreContract } from '#shared/features/centre/centre.contract.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'

/** The one row, as it lies in the table. */
export interface CentreRow {
  readonly id: 'centre'
  readonly name: string
  readonly isDemo: 0 | 1
  readonly settings: string
}

export const centre: Procedures<typeof centreContract> = {
  details: ({ db }) => readCentre(db),

  async rename({ db }, { name }) {
    await db.updateTable('centre').set({ name }).execute()
    return readCentre(db)
  },

  changeSettings: ({ db }, changes) => changeSettings(db, changes),
  changeAppearance: ({ db }, changes) => changeSettings(db, changes),
}

export async function readCentre(db: Readable): Promise<CentreDetails> {
  const row = await db.selectFrom('centre').selectAll().executeTakeFirstOrThrow()
  return { name: row.name, isDemo: row.isDemo === 1, settings: parseSettings(row.settings) }
}

export async function insertCentre(db: Writable, name: string, isDemo: boolean): Promise<void> {
  await db
    .insertInto('centre')
    .values({ id: 'centre', name, isDemo: isDemo ? 1 : 0, settings: '{}' })
    .execute()
}

const parseSettings = (json: string): CentreSettings =>
  centreSettingsSchema.parse({ ...defaultSettings, ...(JSON.parse(json) as Partial<CentreSettings>) })

type Changes = { readonly [K in keyof CentreSettings]?: CentreSettings[K] | undefined }

async function changeSettings(db: Writable, changes: Changes): Promise<CentreDetails> {
  const { settings } = await db.selectFrom('centre').select('settings').executeTakeFirstOrThrow()
  const decided = { ...(JSON.parse(settings) as object), ...JSON.parse(JSON.stringify(changes)) }
  await db
    .updateTable('centre')
    .set({ settings: JSON.stringify(decided) })
    .execute()
  return readCentre(db)
}
