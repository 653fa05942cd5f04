import { AppError } from '#shared/errors.ts'
import type { IsoDate } from '#shared/dates.ts'
import type {
  LocationRow,
  locationsContract,
  WorkingHere,
} from '#shared/features/locations/locations.contract.ts'
import { locationsDue, plainName, refuseDecisionFaults } from '#shared/features/locations/locations.rules.ts'
import {
  locationId,
  locationLinkId,
  locationReasonId,
  type Location,
  type LocationId,
  type LocationLink,
  type LocationReason,
} from '#shared/features/locations/locations.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { DueSource } from '../../due/sources.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  deleteLink,
  deleteLocation,
  deleteReason,
  findLink,
  findLocation,
  findLocationNamed,
  findReason,
  insertLink,
  insertLocation,
  insertReason,
  listLinkedWork,
  listLocations,
  listLoosePosts,
  listNamedLocations,
  listReasons,
  unlinkAppointments,
  unlinkPost,
  updateLocation,
  updateReason,
  type LinkedWork,
} from './locations.repository.ts'

export const locations: Procedures<typeof locationsContract> = {
  list: ({ db, clock }) => readLocations(db, clock.today()),

  async looseBases({ db }) {
    const known = new Map((await listLocations(db)).map(({ id, name }) => [plainName(name), id]))
    const byBase = Map.groupBy(await listLoosePosts(db), ({ base }) => plainName(base))
    return [...byBase].map(([name, posts]) => ({
      base: posts[0]!.base,
      posts: posts.map(({ postId, title }) => ({ postId, title })),
      suggestedId: known.get(name) ?? null,
    }))
  },

  async add({ db }, { postIds, daysOpen, ...proposed }) {
    const location: Location = {
      id: newId(locationId),
      ...proposed,
      daysOpen: JSON.stringify(daysOpen.toSorted()),
      decision: 'undecided',
      decidedOn: null,
      decidedBy: '',
      reviewOn: null,
    }
    await refuseSameName(db, location)
    await insertLocation(db, location)
    for (const postId of postIds) await linkTo(db, { locationId: location.id, postId, appointmentId: null })
    return location
  },

  async change({ db }, { daysOpen, ...changed }) {
    const location = {
      ...(await existing(db, changed.id)),
      ...changed,
      daysOpen: JSON.stringify(daysOpen.toSorted()),
    }
    await refuseSameName(db, location)
    await updateLocation(db, location)
    return location
  },

  async decide({ db }, decided) {
    const location = { ...(await existing(db, decided.id)), ...decided }
    refuseDecisionFaults(location)
    await updateLocation(db, location)
    return location
  },

  async delete({ db }, { id }) {
    await existing(db, id)
    await deleteLocation(db, id)
    return { id }
  },

  async addReason({ db }, proposed) {
    await existing(db, proposed.locationId)
    const reason: LocationReason = { id: newId(locationReasonId), ...proposed }
    await insertReason(db, reason)
    return reason
  },

  async changeReason({ db }, changed) {
    const before = await findReason(db, changed.id)
    if (before === undefined) throw gone('That reason')
    const reason = { ...before, ...changed }
    await updateReason(db, reason)
    return reason
  },

  async deleteReason({ db }, { id }) {
    if ((await findReason(db, id)) === undefined) throw gone('That reason')
    await deleteReason(db, id)
    return { id }
  },

  async link({ db }, { locationId: id, postIds, appointmentIds }) {
    await existing(db, id)
    const links: LocationLink[] = []
    for (const postId of postIds)
      links.push(await linkTo(db, { locationId: id, postId, appointmentId: null }))
    for (const appointmentId of appointmentIds)
      links.push(await linkTo(db, { locationId: id, postId: null, appointmentId }))
    return links
  },

  async unlink({ db }, { id }) {
    if ((await findLink(db, id)) === undefined) throw gone('That entry')
    await deleteLink(db, id)
    return { id }
  },
}

/** Undo must not bring about what a command refuses either. */
export async function checkLocation(db: Writable, id: string): Promise<void> {
  const location = await findLocation(db, locationId.parse(id))
  if (location === undefined) return
  refuseDecisionFaults(location)
  await refuseSameName(db, location)
}

export const locationsDueSource: DueSource = async ({ db }) => locationsDue(await listLocations(db))

export async function readLocations(db: Readable, on: IsoDate): Promise<LocationRow[]> {
  const reasons = Map.groupBy(await listReasons(db), (reason) => reason.locationId)
  const linked = Map.groupBy(await listLinkedWork(db, on), (line) => line.locationId)
  return (await listNamedLocations(db)).map((location) => {
    const works = worksOf(linked.get(location.id) ?? [])
    const people = new Set(works.flatMap((work) => work.people.map(({ personId }) => personId)))
    return { ...location, reasons: reasons.get(location.id) ?? [], works, people: people.size }
  })
}

const worksOf = (lines: readonly LinkedWork[]): WorkingHere[] =>
  [...Map.groupBy(lines, ({ linkId }) => linkId).values()].map((own) => {
    const { linkId, postId, appointmentId, work } = own[0]!
    const people = own.flatMap(({ personId, name }) =>
      personId === null || name === null ? [] : [{ personId, name }],
    )
    return { linkId, postId, appointmentId, work, people }
  })

async function linkTo(db: Writable, link: Omit<LocationLink, 'id'>): Promise<LocationLink> {
  if (link.postId !== null) await unlinkPost(db, link.postId)
  if (link.appointmentId !== null) await unlinkAppointments(db, [link.appointmentId])
  const written: LocationLink = { id: newId(locationLinkId), ...link }
  await insertLink(db, written)
  return written
}

async function existing(db: Readable, id: LocationId): Promise<Location> {
  const location = await findLocation(db, id)
  if (location === undefined) throw gone('That location')
  return location
}

const gone = (what: string) =>
  new AppError('notFound', `${what} is no longer here. Somebody may have deleted it; look in the bin.`)

async function refuseSameName(db: Readable, { id, name }: Location): Promise<void> {
  const other = await findLocationNamed(db, name)
  if (other === undefined || other.id === id) return
  throw new AppError('ruleBroken', `There is a location called ${other.name} already. Nothing was saved.`, {
    name: 'Another location has this name',
  })
}
