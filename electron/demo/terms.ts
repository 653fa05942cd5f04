import { addDays, addMonths, type IsoDate } from '#shared/dates.ts'
import { pence } from '#shared/money.ts'
import {
  emptyPersonTerms,
  type NewPersonTerms,
  type WorkPattern,
} from '#shared/features/terms/terms.schema.ts'
import type { TermsSchemeId } from '#shared/features/terms/schemes.schema.ts'

import type { AgencyKey } from './agencies.ts'
import type { Cast } from './cast.ts'
import type { PersonKey } from './people.ts'
import type { Story } from './story.ts'

const schemeNames = {
  council: 'NJC Green Book (local government)',
  health: 'Agenda for Change (NHS)',
  teachers: 'Teachers (STPCD and Burgundy Book)',
  soulbury: 'Soulbury (educational psychologists, advisers)',
  voluntary: 'Voluntary sector, local terms',
} as const
type SchemeKey = keyof typeof schemeNames

interface Line {
  readonly scheme: SchemeKey
  readonly grade: string
  readonly years: number
  /** Pounds a year, full time. */
  readonly pay: readonly [from: number, to?: number]
  readonly more?: Partial<NewPersonTerms>
  readonly told?: boolean
}

const allYear = { pattern: 'yearRound' } as const
const termTime = { pattern: 'termTime', weeksPerYear: 39 } as const

/** People on five schemes; some have not been told yet that terms differ. */
const lines: Partial<Record<PersonKey, Line>> = {
  deputy: {
    scheme: 'council',
    grade: 'Grade 10',
    years: 9,
    pay: [39_100, 43_400],
    more: allYear,
    told: true,
  },
  earlyLead: {
    scheme: 'council',
    grade: 'Grade 8',
    years: 7,
    pay: [34_200, 37_900],
    more: allYear,
    told: true,
  },
  early4: { scheme: 'council', grade: 'Grade 4', years: 2, pay: [25_100, 26_400], more: termTime },
  family1: { scheme: 'council', grade: 'Grade 6', years: 1, pay: [28_600, 31_000], more: allYear },
  family2: {
    scheme: 'council',
    grade: 'Grade 6',
    years: 6,
    pay: [28_600, 31_000],
    more: termTime,
    told: true,
  },
  familyLead: {
    scheme: 'voluntary',
    grade: 'Project lead',
    years: 3,
    pay: [33_500],
    more: { ...allYear, note: 'Kept the terms of the earlier employer.' },
    told: true,
  },
  parenting: { scheme: 'soulbury', grade: 'Scale A', years: 12, pay: [42_400, 56_500], more: allYear },
  teacher: {
    scheme: 'teachers',
    grade: 'Main range',
    years: 8,
    pay: [31_700, 43_600],
    more: termTime,
    told: true,
  },
  speech: { scheme: 'health', grade: 'Band 6', years: 4, pay: [38_600, 46_500], more: allYear, told: true },
  health1: { scheme: 'health', grade: 'Band 6', years: 11, pay: [38_600, 46_500], more: allYear, told: true },
}

const usual: readonly (readonly [AgencyKey, SchemeKey, WorkPattern])[] = [
  ['earlyYears', 'council', 'yearRound'],
  ['healthVisiting', 'health', 'yearRound'],
  ['midwifery', 'health', 'yearRound'],
  ['speech', 'health', 'yearRound'],
  ['school', 'teachers', 'termTime'],
  ['hearthside', 'voluntary', 'yearRound'],
]

/** Whose terms people work on, and what was agreed where they collide. */
export function tellOfTerms(story: Story, cast: Cast): void {
  const schemes = new Map<SchemeKey, TermsSchemeId>()
  story.on(cast.daysAgo(90), cast.manager, async ({ api }) => {
    const known = await api.terms.schemes({})
    for (const key of Object.keys(schemeNames) as SchemeKey[])
      schemes.set(key, known.find(({ name }) => name === schemeNames[key])!.id)
    for (const [agency, scheme, pattern] of usual) {
      await api.terms.setUse({
        agencyId: cast.agencies.get(agency)!,
        postId: null,
        schemeId: schemes.get(scheme)!,
        grade: '',
        pattern,
      })
    }
  })
  for (const [key, line] of Object.entries(lines) as [PersonKey, Line][])
    tellOfPerson(story, cast, schemes, key, line)
  story.on(cast.daysAgo(70), cast.manager, async ({ api }) => {
    await api.terms.addRemedy({
      tension: 'holidays',
      subjects: `person:${cast.people.get('family1')!},person:${cast.people.get('family2')!}`,
      remedy: 'shareRota',
      note: 'Summer and half-terms by a rota; the partner agencies were asked to agree.',
      reviewOn: addDays(story.today, 17),
    })
  })
}

function tellOfPerson(
  story: Story,
  cast: Cast,
  schemes: ReadonlyMap<SchemeKey, TermsSchemeId>,
  key: PersonKey,
  { scheme, grade, years, pay: [from, to], more, told = false }: Line,
): void {
  const noted: IsoDate = cast.daysAgo(80)
  story.on(noted, cast.manager, async ({ api }) => {
    const { id } = await api.terms.addPersonTerms({
      ...emptyPersonTerms,
      personId: cast.people.get(key)!,
      schemeId: schemes.get(scheme)!,
      startsOn: noted,
      serviceStartedOn: addMonths(noted, -12 * years),
      grade,
      ...more,
    })
    await api.terms.changePay({
      personTermsId: id,
      termsUseId: null,
      band: { fromPence: pence.parse(from * 100), toPence: to === undefined ? null : pence.parse(to * 100) },
    })
    if (told) await api.terms.tell({ id, toldOn: noted, toldBy: cast.manager.name })
  })
}
