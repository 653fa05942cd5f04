import { sql } from 'kysely'

import { covers } from '#shared/dates.ts'
import type { AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import { roleHoldingId, roleNames, type RoleHolding } from '#shared/features/roles/roles.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { deleteHolding, insertHolding, updateHolding } from '../roles/roles.repository.ts'
import { employerOn } from './employments.repository.ts'
import type { Followed } from './move-secondments.ts'
import type { Change } from './move.ts'

/**
 * Roles that the old employer held end with the last day there. Those of the centre go on, at the next appointment where
 * a secondment made way for another.
 * @returns the roles that nobody holds now, each in words.
 */
export async function moveRoles(
  db: Writable,
  change: Change,
  appointments: readonly Followed[],
): Promise<string[]> {
  const { personId, startsOn, lastDay, oldAgencyId } = change
  const nextOf = new Map<AppointmentId, AppointmentId | null>(
    appointments.map(({ endedId, nextId }) => [endedId, nextId]),
  )
  const opened: string[] = []
  for (const { holding, ofPersonId, ofName, holdersAgencyId, ofAgencyId } of await affected(db, change)) {
    const isOwn = ofPersonId === personId
    const nextId = isOwn ? nextOf.get(holding.appointmentId) : undefined
    const isAtOldEmployer =
      holding.side === 'home' && (holdersAgencyId === null || holdersAgencyId === oldAgencyId)
    const goesAway = isOwn ? isAtOldEmployer : holding.side === 'home' && ofAgencyId !== change.agencyId
    if (!goesAway && nextId === undefined) continue
    await closeOn(db, holding, lastDay)
    if (goesAway && covers(holding, startsOn)) {
      if (nextId !== null) opened.push(`${roleNames[holding.role]} of ${ofName}`)
    } else if (nextId) {
      const begins = holding.startsOn > startsOn ? holding.startsOn : startsOn
      await insertHolding(db, {
        ...holding,
        id: newId(roleHoldingId),
        appointmentId: nextId,
        startsOn: begins,
      })
    }
  }
  return opened
}

interface Affected {
  readonly holding: RoleHolding
  readonly ofPersonId: string
  readonly ofName: string
  readonly ofAgencyId: string | null
  readonly holdersAgencyId: string | null
}

/** Roles towards the person, and those the person holds towards colleagues, that run on after the last day. */
async function affected(db: Readable, { personId, startsOn, lastDay }: Change): Promise<Affected[]> {
  const rows = await db
    .selectFrom('roleHoldings')
    .innerJoin('appointments', 'appointments.id', 'roleHoldings.appointmentId')
    .innerJoin('people', 'people.id', 'appointments.personId')
    .selectAll('roleHoldings')
    .select([
      'people.id as ofPersonId',
      sql<string>`iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName`.as(
        'ofName',
      ),
      employerOn('people.id', startsOn).as('ofAgencyId'),
      sql<string | null>`iif(
        roleHoldings.holderPersonId IS NULL, roleHoldings.holderAgencyId,
        ${employerOn('roleHoldings.holderPersonId', lastDay)}
      )`.as('holdersAgencyId'),
    ])
    .where((eb) => eb.or([eb('people.id', '=', personId), eb('roleHoldings.holderPersonId', '=', personId)]))
    .where((eb) => eb.or([eb('roleHoldings.endsOn', 'is', null), eb('roleHoldings.endsOn', '>', lastDay)]))
    .orderBy('roleHoldings.startsOn')
    .orderBy('roleHoldings.id')
    .execute()
  return rows.map(({ ofPersonId, ofName, ofAgencyId, holdersAgencyId, ...holding }) => ({
    holding,
    ofPersonId,
    ofName,
    ofAgencyId,
    holdersAgencyId,
  }))
}

async function closeOn(db: Writable, holding: RoleHolding, lastDay: Change['lastDay']): Promise<void> {
  if (holding.startsOn > lastDay) await deleteHolding(db, holding.id)
  else await updateHolding(db, { ...holding, endsOn: lastDay })
}
