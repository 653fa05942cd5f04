import { AppError } from '#shared/errors.ts'
import { formatDay, type IsoDate } from '#shared/dates.ts'
import { comparisonRows } from '#shared/features/terms/comparison.rules.ts'
import { leaveDaysAfter, yearsOfService } from '#shared/features/terms/leave.rules.ts'
import { tensionsBetween } from '#shared/features/terms/tensions.rules.ts'
import type { RemedyRow, termsContract } from '#shared/features/terms/terms.contract.ts'
import {
  personTermsId,
  remediesFor,
  subjectKey,
  termsPayId,
  termsRemedyId,
  termsUseId,
  type NewPersonTerms,
  type PersonTerms,
  type PersonTermsId,
  type TermsRemedy,
  type TermsRemedyId,
  type TermsUse,
} from '#shared/features/terms/terms.schema.ts'
import { newId } from '#shared/ids.ts'
import { may } from '#shared/permissions.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Actor, Procedures } from '../../ipc/context.ts'
import { columnFacts, presentTerms } from './comparison.ts'
import { listSchemes } from './schemes.repository.ts'
import { existingScheme, schemes } from './schemes.service.ts'
import {
  deletePay,
  deleteTerms,
  deleteUse,
  findRemedy,
  findTerms,
  findUse,
  findUseOf,
  insertPay,
  insertRemedy,
  insertTerms,
  insertUse,
  listNamedTerms,
  listNamedUses,
  listPay,
  listTermsOf,
  listRemedies,
  subjectNames,
  updatePay,
  updateRemedy,
  updateTerms,
  updateUse,
} from './terms.repository.ts'

export const terms: Procedures<typeof termsContract> = {
  ...schemes,

  uses: ({ db }) => listNamedUses(db),

  async setUse({ db }, proposed) {
    refuseUnclearUse(proposed)
    const present = await findUseOf(db, proposed)
    if (present?.schemeId !== proposed.schemeId) await refuseRetired(db, proposed.schemeId)
    const use: TermsUse = { id: present?.id ?? newId(termsUseId), ...proposed }
    await (present === undefined ? insertUse(db, use) : updateUse(db, use))
    return use
  },

  async removeUse({ db }, { id }) {
    if ((await findUse(db, id)) === undefined) throw gone()
    await deleteUse(db, id)
    return { id }
  },

  async people({ db, clock }, { personId }) {
    const today = clock.today()
    const all = await listNamedTerms(db, today, personId)
    const present = presentTerms(all, today)
    const byId = new Map((await listSchemes(db)).map((scheme) => [scheme.id, scheme]))
    return all.map(({ disciplineId: _discipline, leftOn, ...row }) => {
      const years = row.serviceStartedOn === null ? null : yearsOfService(row.serviceStartedOn, today)
      const scheme = byId.get(row.schemeId)
      const days = scheme === undefined ? null : leaveDaysAfter(scheme.leaveSteps, years ?? 0)
      return {
        ...row,
        serviceYears: years,
        leaveDays: days === null ? null : days + scheme!.extraDays + scheme!.bankHolidays,
        isPresent: present.get(row.personId)?.id === row.id && (leftOn === null || leftOn >= today),
      }
    })
  },

  addPersonTerms: ({ db }, proposed) => addTerms(db, proposed),

  async changePersonTerms({ db }, changed) {
    const before = await existingTerms(db, changed.id)
    if (before.schemeId !== changed.schemeId) await refuseRetired(db, changed.schemeId)
    const after = { ...before, ...changed }
    await refuseSecondOnDay(db, after)
    await updateTerms(db, after)
    return after
  },

  async deletePersonTerms({ db }, { id }) {
    await existingTerms(db, id)
    await deleteTerms(db, id)
    return { id }
  },

  async tell({ db, clock }, { id, toldOn, toldBy }) {
    refuseAhead(clock.today(), 'toldOn', toldOn)
    const after = { ...(await existingTerms(db, id)), toldOn, toldBy }
    await updateTerms(db, after)
    return after
  },

  async tellTogether({ db, clock }, { ids, toldOn, toldBy }) {
    refuseAhead(clock.today(), 'toldOn', toldOn)
    const known = await Promise.all([...new Set(ids)].map((id) => existingTerms(db, id)))
    // Who was told before stays told on that day.
    const untold = known.filter((terms) => terms.toldOn === null)
    for (const terms of untold) await updateTerms(db, { ...terms, toldOn, toldBy })
    return { count: untold.length }
  },

  async pay({ db }, of) {
    const pay = await payOf(db, of)
    return { fromPence: pay?.fromPence ?? null, toPence: pay?.toPence ?? null }
  },

  async changePay({ db }, { band, ...of }) {
    if ((of.personTermsId === null) === (of.termsUseId === null)) throw gone()
    const present = await payOf(db, of)
    const { fromPence, toPence } = band
    if (fromPence === null) {
      if (present !== undefined) await deletePay(db, present)
    } else if (present === undefined) {
      await insertPay(db, { id: newId(termsPayId), ...of, fromPence, toPence })
    } else {
      await updatePay(db, { ...present, fromPence, toPence })
    }
    return band
  },

  async compare({ db, clock, actor }, { subjects }) {
    const maySeePay = may(actor.role, 'pay')
    const once = [...new Map(subjects.map((subject) => [subjectKey(subject), subject])).values()]
    const columns = await columnFacts(db, clock.today(), once, maySeePay)
    const agreed = await remedyRows(db, actor)
    return {
      columns: columns.map(({ subject, title, subtitle }) => ({ ...subject, title, subtitle })),
      rows: comparisonRows(columns, maySeePay).map(({ label, cells }) => ({ label, cells: [...cells] })),
      flags: tensionsBetween(columns, maySeePay).map((flag) => ({
        ...flag,
        subjects: [...flag.subjects],
        agreed: agreed.filter((remedy) => isAbout(remedy, flag)),
      })),
    }
  },

  remedies: ({ db, actor }) => remedyRows(db, actor),

  async addRemedy({ db, actor }, proposed) {
    refuseUnfit(proposed)
    if (!maySee(actor, proposed)) throw gone()
    const names = await subjectNames(db)
    if (!proposed.subjects.split(',').every((key) => names.has(key))) throw gone()
    const agreed: TermsRemedy = { id: newId(termsRemedyId), ...proposed, settledOn: null }
    await insertRemedy(db, agreed)
    return agreed
  },

  async changeRemedy({ db, actor }, changed) {
    const after = { ...(await existingRemedy(db, actor, changed.id)), ...changed }
    refuseUnfit(after)
    await updateRemedy(db, after)
    return after
  },

  async settleRemedy({ db, actor, clock }, { id, settledOn }) {
    refuseAhead(clock.today(), 'settledOn', settledOn)
    const after = { ...(await existingRemedy(db, actor, id)), settledOn }
    await updateRemedy(db, after)
    return after
  },
}

const gone = () => new AppError('notFound', 'That is no longer here. Nothing was saved.')

function refuseAhead(today: IsoDate, field: string, on: IsoDate): void {
  if (on <= today) return
  throw new AppError('ruleBroken', 'That day is still to come. Nothing was saved.', {
    [field]: 'Note it once it has happened',
  })
}

function refuseUnfit({ tension, remedy }: Pick<TermsRemedy, 'tension' | 'remedy'>): void {
  if (remediesFor[tension].includes(remedy)) return
  throw new AppError('ruleBroken', 'That does not help with this. Nothing was saved. Choose from the list.', {
    remedy: 'Choose from the list',
  })
}

/** A move to another employer notes the new terms through here. */
export async function addTerms(db: Writable, proposed: NewPersonTerms): Promise<PersonTerms> {
  await refuseRetired(db, proposed.schemeId)
  const added: PersonTerms = { id: newId(personTermsId), ...proposed, toldOn: null, toldBy: '' }
  await refuseSecondOnDay(db, added)
  await insertTerms(db, added)
  return added
}

async function existingTerms(db: Readable, id: PersonTermsId): Promise<PersonTerms> {
  const found = await findTerms(db, id)
  if (found === undefined) throw gone()
  return found
}

async function existingRemedy(db: Readable, actor: Actor, id: TermsRemedyId): Promise<TermsRemedy> {
  const found = await findRemedy(db, id)
  if (found === undefined || !maySee(actor, found)) throw gone()
  return found
}

async function refuseRetired(db: Readable, id: TermsUse['schemeId']): Promise<void> {
  const { name, retiredOn } = await existingScheme(db, id)
  if (retiredOn === null) return
  throw new AppError(
    'ruleBroken',
    `${name} was retired on ${formatDay(retiredOn)}. Nothing was saved. Bring it back first, or choose other terms.`,
    { schemeId: 'These terms are retired' },
  )
}

function refuseUnclearUse({ agencyId, postId }: Pick<TermsUse, 'agencyId' | 'postId'>): void {
  if ((agencyId === null) !== (postId === null)) return
  throw new AppError('ruleBroken', 'Choose either an agency or a post. Nothing was saved.', {
    agencyId: 'One of the two',
    postId: 'One of the two',
  })
}

async function refuseSecondOnDay(db: Readable, { id, personId, startsOn }: PersonTerms): Promise<void> {
  const others = await listTermsOf(db, personId)
  if (!others.some((other) => other.id !== id && other.startsOn === startsOn)) return
  throw new AppError(
    'ruleBroken',
    `There are terms from ${formatDay(startsOn)} already. Nothing was saved. Change those, or choose another day.`,
    { startsOn: 'Other terms begin on this day' },
  )
}

const payOf = async (
  db: Readable,
  of: { personTermsId: PersonTermsId | null; termsUseId: TermsUse['id'] | null },
) =>
  (await listPay(db)).find(
    (pay) => pay.personTermsId === of.personTermsId && pay.termsUseId === of.termsUseId,
  )

/** That two people are paid differently is known only to those who may see pay. */
const maySee = (actor: Actor, { tension }: Pick<TermsRemedy, 'tension'>) =>
  tension !== 'pay' || may(actor.role, 'pay')

async function remedyRows(db: Readable, actor: Actor): Promise<RemedyRow[]> {
  const names = await subjectNames(db)
  return (await listRemedies(db))
    .filter((remedy) => maySee(actor, remedy))
    .map((remedy) => ({
      ...remedy,
      betweenWhom: remedy.subjects
        .split(',')
        .map((key) => names.get(key) ?? 'somebody no longer here')
        .join(', '),
    }))
}

/** Agreed between at least two of those whom the flag is about. */
const isAbout = (
  { tension, subjects }: TermsRemedy,
  flag: { readonly tension: TermsRemedy['tension']; readonly subjects: readonly string[] },
) => tension === flag.tension && subjects.split(',').filter((key) => flag.subjects.includes(key)).length >= 2

/** What somebody’s terms cannot see by themselves. */
export async function checkPersonTerms(db: Writable, id: string): Promise<void> {
  const found = await findTerms(db, personTermsId.parse(id))
  if (found !== undefined) await refuseSecondOnDay(db, found)
}
