import { AppError } from '#shared/errors.ts'
import type { vacanciesContract } from '#shared/features/vacancies/vacancies.contract.ts'
import { advertsDue, refuseVacancyFaults } from '#shared/features/vacancies/vacancies.rules.ts'
import {
  vacancyAdvertId,
  vacancyId,
  type Vacancy,
  type VacancyAdvert,
  type VacancyId,
} from '#shared/features/vacancies/vacancies.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { DueSource } from '../../due/sources.ts'
import type { Procedures } from '../../ipc/context.ts'
import { bringSomebody } from './fill.ts'
import { readTurnover } from './turnover.ts'
import {
  deleteAdvert,
  deleteVacancy,
  findAdvert,
  findVacancy,
  insertAdvert,
  insertVacancy,
  listAdvertsWithEndings,
  listVacancies,
  updateAdvert,
  updateVacancy,
} from './vacancies.repository.ts'

export const vacancies: Procedures<typeof vacanciesContract> = {
  list: ({ db, clock }) => listVacancies(db, clock.today()),
  turnover: ({ db, clock }, { on }) => readTurnover(db, on ?? clock.today()),

  async open({ db }, proposed) {
    const vacancy: Vacancy = {
      id: newId(vacancyId),
      ...proposed,
      applied: null,
      shortlisted: null,
      interviewed: null,
      offered: null,
      accepted: null,
      filledOn: null,
      withdrawnOn: null,
      withdrawnReason: '',
      appointmentId: null,
      secondmentId: null,
    }
    await insertVacancy(db, vacancy)
    return vacancy
  },

  async change({ db }, changed) {
    return save(db, { ...(await existing(db, changed.id)), ...changed })
  },

  async markFilled({ db }, { id, filledOn }) {
    return save(db, { ...(await stillOpen(db, id)), filledOn })
  },

  async fill({ db }, fill) {
    const vacancy = await stillOpen(db, fill.id)
    refuseVacancyFaults({ ...vacancy, filledOn: fill.filledOn })
    return save(db, {
      ...vacancy,
      filledOn: fill.filledOn,
      ...(await bringSomebody(db, vacancy, fill)),
    })
  },

  async withdraw({ db }, { id, ...withdrawal }) {
    return save(db, { ...(await stillOpen(db, id)), ...withdrawal })
  },

  async reopen({ db }, { id }) {
    return save(db, {
      ...(await existing(db, id)),
      filledOn: null,
      withdrawnOn: null,
      withdrawnReason: '',
      appointmentId: null,
      secondmentId: null,
    })
  },

  async delete({ db }, { id }) {
    await existing(db, id)
    await deleteVacancy(db, id)
    return { id }
  },

  async advertise({ db }, { agencyIds, ...advert }) {
    await existing(db, advert.vacancyId)
    const written: VacancyAdvert = {
      id: newId(vacancyAdvertId),
      ...advert,
      agencyIds: JSON.stringify(agencyIds),
    }
    refuseClosingFirst(written)
    await insertAdvert(db, written)
    return written
  },

  async changeAdvert({ db }, { agencyIds, ...changed }) {
    const advert = await findAdvert(db, changed.id)
    if (advert === undefined)
      throw new AppError('notFound', 'That advert is no longer here. Nothing was saved.')
    const written = { ...advert, ...changed, agencyIds: JSON.stringify(agencyIds) }
    refuseClosingFirst(written)
    await updateAdvert(db, written)
    return written
  },

  async deleteAdvert({ db }, { id }) {
    await deleteAdvert(db, id)
    return { id }
  },
}

/** Counts that cannot be and days in the wrong order; undo must not bring them about either. */
export async function checkVacancy(db: Writable, id: string): Promise<void> {
  const vacancy = await findVacancy(db, vacancyId.parse(id))
  if (vacancy !== undefined) refuseVacancyFaults(vacancy)
}

export const advertsDueSource: DueSource = async ({ db, today }) =>
  advertsDue(today, await listAdvertsWithEndings(db))

async function existing(db: Readable, id: VacancyId): Promise<Vacancy> {
  const vacancy = await findVacancy(db, id)
  if (vacancy === undefined)
    throw new AppError(
      'notFound',
      'That vacancy is no longer here. Somebody may have deleted it; look in the bin.',
    )
  return vacancy
}

async function stillOpen(db: Readable, id: VacancyId): Promise<Vacancy> {
  const vacancy = await existing(db, id)
  if (vacancy.filledOn === null && vacancy.withdrawnOn === null) return vacancy
  throw new AppError(
    'ruleBroken',
    'This vacancy is over already. Nothing was saved. Open it again first, if it is not.',
  )
}

async function save(db: Writable, vacancy: Vacancy): Promise<Vacancy> {
  refuseVacancyFaults(vacancy)
  await updateVacancy(db, vacancy)
  return vacancy
}

function refuseClosingFirst({ opensOn, closesOn }: VacancyAdvert): void {
  if (closesOn === null || closesOn >= opensOn) return
  throw new AppError('ruleBroken', 'The advert would close before it opens. Nothing was saved.', {
    closesOn: 'Before its first day',
  })
}
