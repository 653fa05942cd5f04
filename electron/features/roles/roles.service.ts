import { formatDay, overlaps } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { Appointment, AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import { defaultRoleRules, defaultSupervision } from '#shared/features/roles/role-defaults.ts'
import type { rolesContract } from '#shared/features/roles/roles.contract.ts'
import { makeRoom, refuseHolderFaults, usualStart } from '#shared/features/roles/roles.rules.ts'
import {
  roleHoldingId,
  roleNames,
  roleRuleId,
  supervisionRuleId,
  type RoleHolding,
  type RoleHoldingId,
} from '#shared/features/roles/roles.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { findAppointment } from '../appointments/appointments.repository.ts'
import { findPerson } from '../people/people.repository.ts'
import { readRoleGrid } from './role-grid.ts'
import {
  deleteHolding,
  deleteRoleRule,
  deleteSupervisionRule,
  findHolding,
  insertHolding,
  insertRoleRule,
  insertSupervisionRule,
  listHoldings,
  listHoldingsOf,
  listRoleRules,
  listSupervision,
  updateHolding,
  updateRoleRule,
  updateSupervisionRule,
} from './roles.repository.ts'

export const roles: Procedures<typeof rolesContract> = {
  grid: ({ db, clock }, { on }) => readRoleGrid(db, on ?? clock.today()),
  history: ({ db, clock }, filter) => listHoldings(db, clock.today(), filter),

  async assign({ db, clock }, { appointmentIds, startsOn, ...holder }) {
    const filled: RoleHolding[] = []
    for (const appointmentId of new Set(appointmentIds)) {
      const appointment = await existingAppointment(db, appointmentId)
      const present = await listHoldingsOf(db, appointmentId, holder.role)
      const holding: RoleHolding = {
        id: newId(roleHoldingId),
        appointmentId,
        ...holder,
        startsOn: startsOn ?? usualStart(appointment, present, clock.today()),
      }
      refuseHolderFaults(holding, appointment.personId)
      await giveWay(db, present, holding)
      await refuseBroken(db, holding)
      await insertHolding(db, holding)
      filled.push(holding)
    }
    return filled
  },

  async change({ db }, changed) {
    return save(db, { ...(await existing(db, changed.id)), ...changed })
  },

  async end({ db }, { id, endsOn }) {
    return save(db, { ...(await existing(db, id)), endsOn })
  },

  async delete({ db }, { id }) {
    await existing(db, id)
    await deleteHolding(db, id)
    return { id }
  },

  async rules({ db }) {
    const disciplines = await listSupervision(db)
    return {
      changed: await listRoleRules(db),
      disciplines: disciplines
        .filter(({ retiredAt }) => retiredAt === null)
        .map(({ id, code, label, need }) => ({
          disciplineId: id,
          label,
          need: need ?? defaultSupervision(code),
          isChanged: need !== null,
        })),
    }
  },

  async changeRule({ db }, rule) {
    const present = (await listRoleRules(db)).find(
      ({ route, role }) => route === rule.route && role === rule.role,
    )
    const shipped = defaultRoleRules[rule.route][rule.role]
    if (rule.need === shipped.need && rule.side === shipped.side) {
      if (present !== undefined) await deleteRoleRule(db, present.id)
    } else if (present === undefined) await insertRoleRule(db, { id: newId(roleRuleId), ...rule })
    else await updateRoleRule(db, { ...present, ...rule })
    return rule
  },

  async changeSupervision({ db }, rule) {
    const discipline = (await listSupervision(db)).find(({ id }) => id === rule.disciplineId)
    if (discipline === undefined)
      throw new AppError('notFound', 'That discipline is no longer in the list. Nothing was saved.')
    const { ruleId } = discipline
    if (rule.need === defaultSupervision(discipline.code)) {
      if (ruleId !== null) await deleteSupervisionRule(db, ruleId)
    } else if (ruleId === null) await insertSupervisionRule(db, { id: newId(supervisionRuleId), ...rule })
    else await updateSupervisionRule(db, { id: ruleId, ...rule })
    return rule
  },
}

/** What a holding's row cannot see by itself: one holder at a time, who is another person and was here. */
export async function checkRoleHolding(db: Writable, id: string): Promise<void> {
  const holding = await findHolding(db, roleHoldingId.parse(id))
  if (holding !== undefined) await refuseBroken(db, holding)
}

async function existing(db: Readable, id: RoleHoldingId): Promise<RoleHolding> {
  const holding = await findHolding(db, id)
  if (holding === undefined)
    throw new AppError(
      'notFound',
      'That entry is no longer here. Somebody may have deleted it; look in the bin.',
    )
  return holding
}

async function existingAppointment(db: Readable, id: AppointmentId): Promise<Appointment> {
  const appointment = await findAppointment(db, id)
  if (appointment === undefined)
    throw new AppError('notFound', 'One of these appointments is no longer here. Nothing was saved.')
  return appointment
}

async function save(db: Writable, holding: RoleHolding): Promise<RoleHolding> {
  await refuseBroken(db, holding)
  await updateHolding(db, holding)
  return holding
}

/** Ends whoever held the role before; see `makeRoom`. */
async function giveWay(db: Writable, present: readonly RoleHolding[], holding: RoleHolding): Promise<void> {
  const room = makeRoom(present, holding)
  if (room.clash !== null) {
    throw new AppError(
      'ruleBroken',
      `Somebody is down as ${roleNames[holding.role].toLowerCase()} from ${formatDay(room.clash)} already. Nothing was saved. Give a last day before that, or change that entry first.`,
      { endsOn: `The next one starts on ${formatDay(room.clash)}` },
    )
  }
  for (const id of room.drop) await deleteHolding(db, id)
  for (const { id, endsOn } of room.cut)
    await updateHolding(db, { ...present.find((other) => other.id === id)!, endsOn })
}

/** Everything that must be true of a holding, whoever writes it. */
async function refuseBroken(db: Readable, holding: RoleHolding): Promise<void> {
  const { personId } = await existingAppointment(db, holding.appointmentId)
  refuseHolderFaults(holding, personId)
  await refuseSecondHolder(db, holding)
  await refuseLeaver(db, holding)
}

async function refuseSecondHolder(db: Readable, holding: RoleHolding): Promise<void> {
  const others = await listHoldingsOf(db, holding.appointmentId, holding.role)
  const clash = others.find((other) => other.id !== holding.id && overlaps(other, holding))
  if (clash === undefined) return
  throw new AppError(
    'ruleBroken',
    `Two people would hold the same role at once (${roleNames[holding.role].toLowerCase()}, from ${formatDay(clash.startsOn)}). Nothing was saved. End one before the other begins.`,
    { startsOn: 'Overlaps with another holder' },
  )
}

async function refuseLeaver(db: Readable, { holderPersonId, startsOn }: RoleHolding): Promise<void> {
  if (holderPersonId === null) return
  const holder = await findPerson(db, holderPersonId)
  if (holder === undefined)
    throw new AppError('notFound', 'That person is no longer here. Nothing was saved.', {
      holderPersonId: 'No longer on record',
    })
  if (holder.leftOn === null || holder.leftOn >= startsOn) return
  throw new AppError('ruleBroken', 'The holder had left the centre before. Nothing was saved.', {
    holderPersonId: `Left on ${formatDay(holder.leftOn)}`,
  })
}
