import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { ColumnFacts } from '#shared/features/terms/comparison.rules.ts'
import { yearsOfService } from '#shared/features/terms/leave.rules.ts'
import type { WholeScheme } from '#shared/features/terms/schemes.schema.ts'
import type { Subject, TermsPay } from '#shared/features/terms/terms.schema.ts'

import type { Readable } from '../../database/schema.ts'
import { employerOn } from '../employments/employments.repository.ts'
import { listSchemes } from './schemes.repository.ts'
import {
  listHolders,
  listNamedTerms,
  listNamedUses,
  listPay,
  type NamedTerms,
  type NamedUse,
} from './terms.repository.ts'

type Holder = Awaited<ReturnType<typeof listHolders>>[number]

/** Everything that a comparison may ask about, read once. */
interface Known {
  readonly on: IsoDate
  readonly schemes: ReadonlyMap<string, WholeScheme>
  readonly uses: readonly NamedUse[]
  readonly terms: ReadonlyMap<string, NamedTerms>
  readonly holders: readonly Holder[]
  readonly pay: readonly TermsPay[]
  readonly people: ReadonlyMap<string, PersonName>
  readonly posts: ReadonlyMap<string, PostName>
  readonly agencies: ReadonlyMap<string, string>
}

interface PersonName {
  readonly name: string
  readonly disciplineId: string | null
  readonly discipline: string | null
  readonly employer: string | null
}
interface PostName {
  readonly title: string
  readonly reference: string
  readonly minutesPerWeek: number
  readonly workingYear: 'notStated' | 'yearRound' | 'termTime'
}

/** What is known of each column; subjects that are gone are left out. Pay is read only for those who may see it. */
export async function columnFacts(
  db: Readable,
  on: IsoDate,
  subjects: readonly Subject[],
  maySeePay: boolean,
): Promise<ColumnFacts[]> {
  const known = await readKnown(db, on, maySeePay)
  return subjects.flatMap((subject) => {
    const facts = factsOf(known, subject)
    return facts === null ? [] : [{ ...facts, subject }]
  })
}

/** The newest of each person’s terms that have begun. */
export function presentTerms(all: readonly NamedTerms[], on: IsoDate): Map<string, NamedTerms> {
  const present = new Map<string, NamedTerms>()
  for (const terms of all) {
    if (terms.startsOn <= on && !present.has(terms.personId)) present.set(terms.personId, terms)
  }
  return present
}

async function readKnown(db: Readable, on: IsoDate, maySeePay: boolean): Promise<Known> {
  const people = await db
    .selectFrom('people')
    .leftJoin('vocabularies', 'vocabularies.id', 'people.disciplineId')
    .leftJoin('agencies', (join) => join.on(sql<boolean>`agencies.id = ${employerOn('people.id', on)}`))
    .select([
      'people.id',
      'people.givenName',
      'people.preferredName',
      'people.familyName',
      'people.disciplineId',
      'vocabularies.label as discipline',
      'agencies.name as employer',
    ])
    .execute()
  const posts = await db
    .selectFrom('posts')
    .select(['id', 'title', 'reference', 'minutesPerWeek', 'workingYear'])
    .execute()
  const agencies = await db.selectFrom('agencies').select(['id', 'name']).execute()
  return {
    on,
    schemes: new Map((await listSchemes(db)).map((scheme) => [scheme.id, scheme])),
    uses: await listNamedUses(db),
    terms: presentTerms(await listNamedTerms(db, on), on),
    holders: await listHolders(db, on),
    pay: maySeePay ? await listPay(db) : [],
    people: new Map(
      people.map(({ id, givenName, preferredName, familyName, ...person }) => [
        id,
        { ...person, name: `${preferredName === '' ? givenName : preferredName} ${familyName}` },
      ]),
    ),
    posts: new Map(posts.map((post) => [post.id, post])),
    agencies: new Map(agencies.map(({ id, name }) => [id, name])),
  }
}

type Facts = Omit<ColumnFacts, 'subject'>

function factsOf(known: Known, { kind, id }: Subject): Facts | null {
  switch (kind) {
    case 'agency':
      return factsOfAgency(known, id)
    case 'post':
      return factsOfPost(known, id)
    case 'person':
      return factsOfPerson(known, id)
    default:
      return kind satisfies never
  }
}

const nothing = {
  subtitle: '',
  jobs: [],
  scheme: null,
  schemeNote: 'No terms noted',
  serviceYears: null,
  grade: '',
  minutesPerWeek: null,
  daysPerWeek: null,
  pattern: 'notStated',
  weeksPerYear: null,
  pay: null,
  toldOn: null,
} as const satisfies Partial<Facts>

const payBand = (pay: TermsPay | undefined) =>
  pay === undefined ? null : { fromPence: pay.fromPence, toPence: pay.toPence }

function factsOfAgency({ agencies, uses, schemes, pay }: Known, id: string): Facts | null {
  const title = agencies.get(id)
  if (title === undefined) return null
  const use = uses.find(({ agencyId }) => agencyId === id)
  if (use === undefined) return { ...nothing, title, subtitle: 'Agency' }
  return {
    ...nothing,
    title,
    subtitle: 'Agency',
    scheme: schemes.get(use.schemeId) ?? null,
    grade: use.grade,
    pattern: use.pattern,
    pay: payBand(pay.find(({ termsUseId }) => termsUseId === use.id)),
  }
}

function factsOfPost(known: Known, id: string): Facts | null {
  const post = known.posts.get(id)
  if (post === undefined) return null
  const use = known.uses.find(({ postId }) => postId === id)
  const holderIds = new Set(
    known.holders.filter(({ postId }) => postId === id).map(({ personId }) => personId),
  )
  const terms = [...holderIds].flatMap((personId) => known.terms.get(personId) ?? [])
  const schemeIds = new Set(use ? [use.schemeId] : terms.map(({ schemeId }) => schemeId))
  const [only] = schemeIds
  const isOne = schemeIds.size === 1 && only !== undefined
  const [first] = terms
  const disciplines = [...holderIds].flatMap((personId) => jobOfDiscipline(known.people.get(personId)))
  return {
    ...nothing,
    title: post.title,
    subtitle: post.reference === '' ? 'Role' : `Role ${post.reference}`,
    jobs: [...jobsOfPost(id, post), ...disciplines],
    scheme: isOne ? (known.schemes.get(only) ?? null) : null,
    schemeNote:
      schemeIds.size > 1
        ? `Holders have different terms: ${[...new Set(terms.map(({ schemeName }) => schemeName))].toSorted().join(', ')}`
        : nothing.schemeNote,
    grade: use?.grade ?? (isOne ? (first?.grade ?? '') : ''),
    minutesPerWeek: post.minutesPerWeek,
    pattern: use !== undefined && use.pattern !== 'notStated' ? use.pattern : post.workingYear,
    pay: payBand(known.pay.find(({ termsUseId }) => use !== undefined && termsUseId === use.id)),
  }
}

function factsOfPerson(known: Known, id: string): Facts | null {
  const person = known.people.get(id)
  if (person === undefined) return null
  const held = known.holders.filter(({ personId }) => personId === id)
  const minutes = held.reduce((sum, { minutesPerWeek }) => sum + (minutesPerWeek ?? 0), 0)
  const jobs = [
    ...held.flatMap(({ postId }) => {
      const post = postId === null ? undefined : known.posts.get(postId)
      return post === undefined || postId === null ? [] : jobsOfPost(postId, post)
    }),
    ...jobOfDiscipline(person),
  ]
  const subtitle = person.employer ?? 'The centre'
  const atCentre = { minutesPerWeek: minutes > 0 ? minutes : null, jobs, subtitle, title: person.name }
  const terms = known.terms.get(id)
  if (terms === undefined) return { ...nothing, ...atCentre }
  return {
    ...nothing,
    ...atCentre,
    minutesPerWeek: terms.contractMinutes ?? atCentre.minutesPerWeek,
    scheme: known.schemes.get(terms.schemeId) ?? null,
    serviceYears: terms.serviceStartedOn === null ? null : yearsOfService(terms.serviceStartedOn, known.on),
    grade: terms.grade,
    daysPerWeek: terms.daysPerWeek,
    pattern: terms.pattern,
    weeksPerYear:
      terms.weeksPerYear ?? held.find(({ weeksPerYear }) => weeksPerYear !== null)?.weeksPerYear ?? null,
    pay: payBand(known.pay.find(({ personTermsId }) => personTermsId === terms.id)),
    toldOn: terms.toldOn,
  }
}

/** Two posts of one title are one kind of work. */
const jobsOfPost = (id: string, { title }: PostName) => [
  { key: `post:${id}`, name: `as ${title}` },
  { key: `title:${title.toLowerCase()}`, name: `as ${title}` },
]

const jobOfDiscipline = (person: PersonName | undefined) =>
  person === undefined || person.disciplineId === null
    ? []
    : [{ key: `discipline:${person.disciplineId}`, name: `in ${(person.discipline ?? '').toLowerCase()}` }]
