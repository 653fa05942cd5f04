import type {
  Aim,
  AimId,
  Framework,
  FrameworkId,
  FrameworkOutcome,
  OutcomeId,
} from '#shared/features/frameworks/frameworks.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export const listFrameworks = (db: Readable): Promise<Framework[]> =>
  db.selectFrom('frameworks').selectAll().orderBy('position').orderBy('id').execute()
export const listOutcomes = (db: Readable): Promise<FrameworkOutcome[]> =>
  db.selectFrom('outcomes').selectAll().orderBy('position').orderBy('id').execute()
export const listAims = (db: Readable): Promise<Aim[]> =>
  db.selectFrom('aims').selectAll().orderBy('position').orderBy('id').execute()

export const findFramework = (db: Readable, id: FrameworkId): Promise<Framework | undefined> =>
  db.selectFrom('frameworks').selectAll().where('id', '=', id).executeTakeFirst()
export const findOutcome = (db: Readable, id: OutcomeId): Promise<FrameworkOutcome | undefined> =>
  db.selectFrom('outcomes').selectAll().where('id', '=', id).executeTakeFirst()
export const findAim = (db: Readable, id: AimId): Promise<Aim | undefined> =>
  db.selectFrom('aims').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertFramework(db: Writable, framework: Framework): Promise<void> {
  await db.insertInto('frameworks').values(framework).execute()
}
export async function insertOutcome(db: Writable, outcome: FrameworkOutcome): Promise<void> {
  await db.insertInto('outcomes').values(outcome).execute()
}
export async function insertAim(db: Writable, aim: Aim): Promise<void> {
  await db.insertInto('aims').values(aim).execute()
}

export async function updateFramework(db: Writable, { id, ...fields }: Framework): Promise<void> {
  await db.updateTable('frameworks').set(fields).where('id', '=', id).execute()
}
export async function updateOutcome(db: Writable, { id, ...fields }: FrameworkOutcome): Promise<void> {
  await db.updateTable('outcomes').set(fields).where('id', '=', id).execute()
}
export async function updateAim(db: Writable, { id, ...fields }: Aim): Promise<void> {
  await db.updateTable('aims').set(fields).where('id', '=', id).execute()
}

export async function deleteAim(db: Writable, id: AimId): Promise<void> {
  await db.deleteFrom('aims').where('id', '=', id).execute()
}

/** Indicators that stand under this aim. */
export const countIndicatorsUnder = async (db: Readable, id: AimId): Promise<number> =>
  (await db.selectFrom('indicatorAims').select('id').where('aimId', '=', id).execute()).length
