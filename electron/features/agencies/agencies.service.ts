import { AppError } from '#shared/errors.ts'
import type { agenciesContract } from '#shared/features/agencies/agencies.contract.ts'
import { agencyId, type Agency, type AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  countDependants,
  deleteAgency,
  findAgency,
  findAgencyNamed,
  insertAgency,
  listAgencies,
  updateAgency,
  type Dependants,
} from './agencies.repository.ts'

export const agencies: Procedures<typeof agenciesContract> = {
  list: ({ db }) => listAgencies(db),
  find: ({ db }, { id }) => existing(db, id),

  async add({ db }, proposed) {
    const agency: Agency = { id: newId(agencyId), ...proposed }
    await refuseSameName(db, agency)
    await insertAgency(db, agency)
    return agency
  },

  async change({ db }, agency) {
    await existing(db, agency.id)
    await refuseSameName(db, agency)
    await updateAgency(db, agency)
    return agency
  },

  async delete({ db }, { id }) {
    refuseWhileNeeded(await existing(db, id), await countDependants(db, id))
    await deleteAgency(db, id)
    return { id }
  },
}

async function existing(db: Readable, id: AgencyId): Promise<Agency> {
  const agency = await findAgency(db, id)
  if (agency === undefined)
    throw new AppError(
      'notFound',
      'That agency is no longer here. Somebody may have deleted it; look in the bin.',
    )
  return agency
}

function refuseWhileNeeded(
  { name }: Agency,
  { people, secondments, posts, roles, locations, needs, terms }: Dependants,
): void {
  const needed = [
    people > 0 && (people === 1 ? 'employs or employed a person' : `employs or employed ${people} people`),
    secondments > 0 &&
      (secondments === 1 ? 'has lent a person' : `is the home agency of ${secondments} secondments`),
    posts > 0 && (posts === 1 ? 'funds a post' : `funds ${posts} posts`),
    roles > 0 && (roles === 1 ? 'holds a role' : `holds ${roles} roles`),
    locations > 0 && (locations === 1 ? 'owns a location' : `owns ${locations} locations`),
    needs > 0 && (needs === 1 ? 'is named in a stated need' : `is named in ${needs} stated needs`),
    terms > 0 && 'has usual terms and conditions noted',
  ].filter((part) => part !== false)
  if (needed.length === 0) return
  throw new AppError(
    'ruleBroken',
    `${name} ${new Intl.ListFormat('en-GB').format(needed)} here, so it was not deleted. Change those records first.`,
  )
}

async function refuseSameName(db: Writable, agency: Agency): Promise<void> {
  const other = await findAgencyNamed(db, agency.name)
  if (other !== undefined && other.id !== agency.id) {
    throw new AppError('ruleBroken', 'There is an agency with this name already. Nothing was saved.', {
      name: 'Another agency has this name',
    })
  }
}
