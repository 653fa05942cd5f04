import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { NamedHolding } from '#shared/features/roles/roles.contract.ts'
import type { KnownHolding } from '#shared/features/roles/roles.rules.ts'
import type {
  RoleHolding,
  RoleHoldingId,
  RoleName,
  RoleRule,
  SupervisionRule,
} from '#shared/features/roles/roles.schema.ts'

import { oneOf } from '../../database/one-of.ts'
import type { Readable, Writable } from '../../database/schema.ts'
import { employerOn } from '../employments/employments.repository.ts'

/** Newest first; each holder with whoever employs them on that day, or employed them on the last day of the role. */
export const listHoldings = (
  db: Readable,
  on: IsoDate,
  filter: {
    appointmentId?: AppointmentId | undefined
    personId?: PersonId | undefined
    personIds?: readonly PersonId[] | undefined
    role?: RoleName | undefined
    /** Only of work that goes on until that day or beyond. */
    workUntil?: IsoDate | undefined
    /** Only of work in which some role ends on that day or later, and before the work does. */
    lapsingFrom?: IsoDate | undefined
  } = {},
): Promise<NamedHolding[]> =>
  db
    .selectFrom('roleHoldings')
    .leftJoin('people as holder', 'holder.id', 'roleHoldings.holderPersonId')
    .leftJoin('agencies', (join) =>
      join.on(
        sql<boolean>`agencies.id = coalesce(
          roleHoldings.holderAgencyId,
          ${employerOn('holder.id', sql`min(${on}, coalesce(roleHoldings.endsOn, ${on}))`)}
        )`,
      ),
    )
    .selectAll('roleHoldings')
    .select([
      sql<string>`iif(holder.id IS NULL, roleHoldings.holderName,
        iif(holder.preferredName = '', holder.givenName, holder.preferredName) || ' ' || holder.familyName)`.as(
        'heldBy',
      ),
      'agencies.name as agencyName',
      'holder.leftOn as holderLeftOn',
    ])
    .$if(filter.appointmentId !== undefined, (q) =>
      q.where('roleHoldings.appointmentId', '=', filter.appointmentId!),
    )
    .$if(filter.personId !== undefined, (q) =>
      q.where('roleHoldings.appointmentId', 'in', (eb) =>
        eb.selectFrom('appointments').select('appointments.id').where('personId', '=', filter.personId!),
      ),
    )
    .$if(filter.personIds !== undefined, (q) =>
      q.where('roleHoldings.appointmentId', 'in', (eb) =>
        eb
          .selectFrom('appointments')
          .select('appointments.id')
          .where('personId', 'in', oneOf(filter.personIds!)),
      ),
    )
    .$if(filter.role !== undefined, (q) => q.where('roleHoldings.role', '=', filter.role!))
    .$if(filter.workUntil !== undefined, (q) =>
      q.where('roleHoldings.appointmentId', 'in', (eb) =>
        eb
          .selectFrom('appointments')
          .select('appointments.id')
          .where((work) =>
            work.or([
              work('appointments.endsOn', 'is', null),
              work('appointments.endsOn', '>=', filter.workUntil!),
            ]),
          ),
      ),
    )
    .$if(filter.lapsingFrom !== undefined, (q) =>
      q.where('roleHoldings.appointmentId', 'in', (eb) =>
        eb
          .selectFrom('roleHoldings as lapsing')
          .innerJoin('appointments', 'appointments.id', 'lapsing.appointmentId')
          .select('appointments.id')
          .where('lapsing.endsOn', '>=', filter.lapsingFrom!)
          .where((work) =>
            work.or([
              work('appointments.endsOn', 'is', null),
              work('appointments.endsOn', '>', work.ref('lapsing.endsOn').$notNull()),
            ]),
          ),
      ),
    )
    .orderBy('roleHoldings.startsOn', 'desc')
    .orderBy('roleHoldings.id', 'desc')
    .execute()

/** Of some work, with no more about the holders than says whether they still count. */
export const listKnownHoldings = (
  db: Readable,
  appointmentIds: readonly AppointmentId[],
): Promise<KnownHolding[]> =>
  db
    .selectFrom('roleHoldings')
    .leftJoin('people as holder', 'holder.id', 'roleHoldings.holderPersonId')
    .selectAll('roleHoldings')
    .select('holder.leftOn as holderLeftOn')
    .where('roleHoldings.appointmentId', 'in', oneOf(appointmentIds))
    .orderBy('roleHoldings.startsOn', 'desc')
    .orderBy('roleHoldings.id', 'desc')
    .execute()

export const findHolding = (db: Readable, id: RoleHoldingId): Promise<RoleHolding | undefined> =>
  db.selectFrom('roleHoldings').selectAll().where('id', '=', id).executeTakeFirst()

export const listHoldingsOf = (
  db: Readable,
  appointmentId: AppointmentId,
  role: RoleName,
): Promise<RoleHolding[]> =>
  db
    .selectFrom('roleHoldings')
    .selectAll()
    .where('appointmentId', '=', appointmentId)
    .where('role', '=', role)
    .orderBy('startsOn')
    .execute()

export async function insertHolding(db: Writable, holding: RoleHolding): Promise<void> {
  await db.insertInto('roleHoldings').values(holding).execute()
}

export async function updateHolding(db: Writable, { id, ...fields }: RoleHolding): Promise<void> {
  await db.updateTable('roleHoldings').set(fields).where('id', '=', id).execute()
}

export async function deleteHolding(db: Writable, id: RoleHoldingId): Promise<void> {
  await db.deleteFrom('roleHoldings').where('id', '=', id).execute()
}

/** An appointment takes its roles with it. */
export async function deleteHoldingsOf(
  db: Writable,
  appointmentIds: readonly AppointmentId[],
): Promise<void> {
  if (appointmentIds.length > 0)
    await db
      .deleteFrom('roleHoldings')
      .where('appointmentId', 'in', [...appointmentIds])
      .execute()
}

export const listRoleRules = (db: Readable): Promise<RoleRule[]> =>
  db.selectFrom('roleRules').selectAll().execute()

export async function insertRoleRule(db: Writable, rule: RoleRule): Promise<void> {
  await db.insertInto('roleRules').values(rule).execute()
}

export async function updateRoleRule(db: Writable, { id, ...fields }: RoleRule): Promise<void> {
  await db.updateTable('roleRules').set(fields).where('id', '=', id).execute()
}

export async function deleteRoleRule(db: Writable, id: RoleRule['id']): Promise<void> {
  await db.deleteFrom('roleRules').where('id', '=', id).execute()
}

/** Every discipline with the departure that the centre made, if any. */
export const listSupervision = (db: Readable) =>
  db
    .selectFrom('vocabularies')
    .leftJoin('supervisionRules', 'supervisionRules.disciplineId', 'vocabularies.id')
    .select(['vocabularies.id', 'vocabularies.code', 'vocabularies.label', 'vocabularies.retiredAt'])
    .select(['supervisionRules.id as ruleId', 'supervisionRules.need'])
    .where('vocabularies.vocabulary', '=', 'disciplines')
    .orderBy('vocabularies.position')
    .execute()

export async function insertSupervisionRule(db: Writable, rule: SupervisionRule): Promise<void> {
  await db.insertInto('supervisionRules').values(rule).execute()
}

export async function updateSupervisionRule(db: Writable, { id, ...fields }: SupervisionRule): Promise<void> {
  await db.updateTable('supervisionRules').set(fields).where('id', '=', id).execute()
}

export async function deleteSupervisionRule(db: Writable, id: SupervisionRule['id']): Promise<void> {
  await db.deleteFrom('supervisionRules').where('id', '=', id).execute()
}
