import { sql } from 'kysely'

import { covers, type IsoDate } from '#shared/dates.ts'
import type { AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import type { AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import { whoDecides, type DecidedWork, type Deciding } from '#shared/features/leave/deciding.rules.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { NamedHolding } from '#shared/features/roles/roles.contract.ts'
import type { ClauseSide } from '#shared/features/secondments/secondment-clauses.catalogue.ts'

import { oneOf } from '../../database/one-of.ts'
import type { Readable } from '../../database/schema.ts'
import { employerOn } from '../employments/employments.repository.ts'
import { listWork, type WorkRow } from '../patterns/patterns.repository.ts'
import { listHoldings } from '../roles/roles.repository.ts'

/** Everything that says who decides about leave, read once for all who are asked about. */
export async function readDeciders(
  db: Readable,
  today: IsoDate,
  personIds: readonly PersonId[],
): Promise<(personId: PersonId, on: IsoDate) => Deciding> {
  const work = Map.groupBy(await listWork(db, { personIds }), (row) => row.personId)
  const approvers = Map.groupBy(
    await listHoldings(db, today, { personIds, role: 'leaveApprover' }),
    ({ appointmentId }) => appointmentId,
  )
  const agreements = await readAgreements(db, personIds)
  const employers = await readEmployers(db, today, personIds)
  return (person, on) => {
    const rows = work.get(person) ?? []
    const present = rows.filter((row) => covers(row, on))
    // Leave that begins outside every appointment is decided as in the newest of them.
    const asked = present.length > 0 ? present : rows.slice(-1)
    return whoDecides(
      asked.map((row) => decidedWork(row, on, approvers.get(row.appointmentId) ?? [], agreements, employers)),
    )
  }
}

interface Agreement {
  readonly homeAgencyId: AgencyId
  readonly homeAgencyName: string
  readonly side: ClauseSide | null
}
type Employer = { readonly agencyId: AgencyId; readonly agencyName: string }

function decidedWork(
  row: WorkRow,
  on: IsoDate,
  holdings: readonly NamedHolding[],
  agreements: ReadonlyMap<AppointmentId, Agreement>,
  employers: ReadonlyMap<PersonId, Employer>,
): DecidedWork {
  const agreement = agreements.get(row.appointmentId)
  const employer = employers.get(row.personId)
  const approver = holdings.find((holding) => covers(holding, on))
  return {
    work: row.work,
    route: row.route,
    approver:
      approver === undefined
        ? null
        : {
            side: approver.side,
            heldBy: approver.heldBy,
            agencyId: approver.holderAgencyId,
            agencyName: approver.agencyName,
          },
    clauseSide: agreement?.side ?? null,
    homeAgencyId: agreement?.homeAgencyId ?? employer?.agencyId ?? null,
    homeAgencyName: agreement?.homeAgencyName ?? employer?.agencyName ?? null,
  }
}

/** What was agreed about approving leave; a wording that nobody has agreed to decides nothing. */
async function readAgreements(
  db: Readable,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<AppointmentId, Agreement>> {
  const rows = await db
    .selectFrom('secondments')
    .innerJoin('agencies', 'agencies.id', 'secondments.homeAgencyId')
    .leftJoin('secondmentClauses', (join) =>
      join
        .onRef('secondmentClauses.secondmentId', '=', 'secondments.id')
        .on('secondmentClauses.clause', '=', 'leaveApproval')
        .on('secondmentClauses.agreedOn', 'is not', null),
    )
    .select([
      'secondments.appointmentId',
      'secondments.homeAgencyId',
      'agencies.name as homeAgencyName',
      'secondmentClauses.side',
    ])
    .where('secondments.personId', 'in', oneOf(personIds))
    .execute()
  return new Map(
    rows.flatMap(({ appointmentId, ...agreement }) =>
      appointmentId === null ? [] : [[appointmentId, agreement] as const],
    ),
  )
}

async function readEmployers(
  db: Readable,
  on: IsoDate,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Employer>> {
  const rows = await db
    .selectFrom('people')
    .innerJoin('agencies', (join) => join.on(sql<boolean>`agencies.id = ${employerOn('people.id', on)}`))
    .select(['people.id', 'agencies.id as agencyId', 'agencies.name as agencyName'])
    .where('people.id', 'in', oneOf(personIds))
    .execute()
  return new Map(rows.map(({ id, ...employer }) => [id, employer]))
}
