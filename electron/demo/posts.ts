import { addDays } from '#shared/dates.ts'
import { emptyPost, type Post } from '#shared/features/posts/posts.schema.ts'

import type { AgencyKey } from './agencies.ts'
import type { Cast } from './cast.ts'
import type { Story } from './story.ts'

interface Line {
  readonly title: string
  readonly area: string
  readonly hours: number
  readonly funder?: AgencyKey
  readonly funding: string
  readonly year?: Post['workingYear']
  readonly under?: string
  /** Days ago that the post was made, when it is not an old one. */
  readonly madeDaysAgo?: number
  readonly base?: string
  readonly duties?: string
}

const core = { funder: 'earlyYears', funding: 'Early years block grant' } as const

/** The establishment: what is paid for, whether or not somebody does it now. */
const lines = {
  manager: {
    ...core,
    title: 'Centre manager',
    area: 'management',
    hours: 37,
    duties:
      'Leads the centre and its team across agencies, answers to the steering group, is the designated safeguarding lead.',
  },
  deputy: {
    ...core,
    title: 'Deputy manager',
    area: 'management',
    hours: 37,
    under: 'manager',
    duties: 'Daily running, cover, inductions, deputy safeguarding lead.',
  },
  admin: { ...core, title: 'Administrator', area: 'management', hours: 37, under: 'deputy' },
  reception: { ...core, title: 'Receptionist', area: 'management', hours: 30, under: 'deputy' },
  data: { ...core, title: 'Data and finance officer', area: 'management', hours: 22.2, under: 'manager' },
  earlyLead: {
    ...core,
    title: 'Early learning lead',
    area: 'earlyLearning',
    hours: 37,
    under: 'manager',
    duties: 'Quality of play and learning; the two-year-old places; school readiness.',
  },
  early1: {
    ...core,
    title: 'Early years practitioner',
    area: 'earlyLearning',
    hours: 37,
    under: 'earlyLead',
  },
  early2: {
    ...core,
    title: 'Early years practitioner',
    area: 'earlyLearning',
    hours: 37,
    under: 'earlyLead',
  },
  early3: {
    ...core,
    title: 'Early years practitioner',
    area: 'earlyLearning',
    hours: 30,
    under: 'earlyLead',
  },
  early4: {
    ...core,
    title: 'Early years practitioner, term time',
    area: 'earlyLearning',
    hours: 25,
    under: 'earlyLead',
    year: 'termTime',
  },
  apprentice: {
    ...core,
    title: 'Early years apprentice',
    area: 'earlyLearning',
    hours: 37,
    under: 'earlyLead',
    madeDaysAgo: -12,
  },
  creche: {
    funder: 'adultLearning',
    funding: 'Family learning contract',
    title: 'Crèche worker',
    area: 'earlyLearning',
    hours: 20,
    under: 'earlyLead',
    year: 'termTime',
  },
  familyLead: {
    ...core,
    title: 'Family support lead',
    area: 'familySupport',
    hours: 37,
    under: 'manager',
    duties: 'Family support team, requests for support, home visiting and lone working.',
  },
  family1: { ...core, title: 'Family support worker', area: 'familySupport', hours: 37, under: 'familyLead' },
  family2: { ...core, title: 'Family support worker', area: 'familySupport', hours: 37, under: 'familyLead' },
  family3: { ...core, title: 'Family support worker', area: 'familySupport', hours: 30, under: 'familyLead' },
  family4: { ...core, title: 'Family support worker', area: 'familySupport', hours: 37, under: 'familyLead' },
  outreach1: {
    ...core,
    title: 'Outreach worker',
    area: 'familySupport',
    hours: 37,
    under: 'familyLead',
    base: 'Wharf Street community room',
  },
  outreach2: {
    funder: 'earlyYears',
    funding: 'Two-year-old places, marketing',
    title: 'Outreach worker',
    area: 'familySupport',
    hours: 22.2,
    under: 'familyLead',
    base: 'Wharf Street community room',
  },
  parenting: { ...core, title: 'Parenting coordinator', area: 'parenting', hours: 30, under: 'manager' },
  mental: {
    funder: 'healthVisiting',
    funding: 'Perinatal mental health pilot',
    title: 'Parent and infant practitioner',
    area: 'parenting',
    hours: 18.5,
    under: 'manager',
  },
  health1: {
    funder: 'healthVisiting',
    funding: 'Public health contract',
    title: 'Health visitor',
    area: 'health',
    hours: 37,
    under: 'manager',
  },
  health2: {
    funder: 'healthVisiting',
    funding: 'Public health contract',
    title: 'Health visitor',
    area: 'health',
    hours: 22.2,
    under: 'manager',
  },
  nursery: {
    funder: 'healthVisiting',
    funding: 'Public health contract',
    title: 'Community nursery nurse',
    area: 'health',
    hours: 30,
    under: 'health1',
  },
  midwife: {
    funder: 'midwifery',
    funding: 'Maternity service',
    title: 'Community midwife',
    area: 'health',
    hours: 14.8,
    under: 'manager',
  },
  speech: {
    funder: 'speech',
    funding: 'Joint commissioning',
    title: 'Speech and language therapist',
    area: 'send',
    hours: 22.2,
    under: 'manager',
  },
  speechAssistant: {
    funder: 'speech',
    funding: 'Joint commissioning',
    title: 'Speech and language assistant',
    area: 'send',
    hours: 18.5,
    under: 'speech',
  },
  inclusion: {
    ...core,
    title: 'Inclusion coordinator',
    area: 'send',
    hours: 22.2,
    under: 'manager',
    madeDaysAgo: 104,
    duties: 'Support plans, early help for children with additional needs, link with the speech team.',
  },
  teacher: {
    funder: 'school',
    funding: 'School readiness, shared',
    title: 'Qualified teacher',
    area: 'earlyLearning',
    hours: 7.4,
    under: 'earlyLead',
    year: 'termTime',
  },
  employment: {
    funder: 'employment',
    funding: 'Partnership team',
    title: 'Employment adviser',
    area: 'employment',
    hours: 14.8,
    under: 'manager',
  },
  tutor: {
    funder: 'adultLearning',
    funding: 'Family learning contract',
    title: 'Adult learning tutor',
    area: 'employment',
    hours: 7.4,
    under: 'manager',
    year: 'termTime',
  },
  housing: {
    funder: 'housing',
    funding: 'Community investment',
    title: 'Housing adviser',
    area: 'employment',
    hours: 7.4,
    under: 'manager',
  },
  caretaker: { ...core, title: 'Caretaker', area: 'premises', hours: 25, under: 'deputy' },
  cook: { ...core, title: 'Cook', area: 'premises', hours: 20, under: 'deputy' },
} as const satisfies Record<string, Line>

export type PostKey = keyof typeof lines

/** Minutes a week that the post is paid for. */
export const minutesOfPost = (key: PostKey): number => Math.round(lines[key].hours * 60)

export function tellOfPosts(story: Story, cast: Cast): void {
  for (const [index, [key, line]] of (Object.entries<Line>(lines) as [PostKey, Line][]).entries()) {
    const { title, area, funder, funding, year, under, madeDaysAgo, base, duties } = line
    const openedOn = madeDaysAgo === undefined ? null : cast.daysAgo(madeDaysAgo)
    const toldOn = openedOn === null ? cast.firstDay : cast.daysAgo(Math.max(madeDaysAgo! + 14, 20))
    story.on(toldOn, cast.manager, async ({ api }) => {
      const { id } = await api.posts.add({
        ...emptyPost,
        title,
        reference: `LC${String(index + 1).padStart(3, '0')}`,
        serviceAreaId: cast.word('serviceAreas', area),
        minutesPerWeek: minutesOfPost(key),
        funderAgencyId: funder === undefined ? null : cast.agencies.get(funder)!,
        funding,
        base: base ?? 'Otter Bank Road',
        workingYear: year ?? 'yearRound',
        jobDescription: duties ?? '',
        reportsToPostId: under === undefined ? null : cast.posts.get(under as PostKey)!,
        openedOn: openedOn ?? addDays(cast.firstDay, -900),
      })
      cast.posts.set(key, id)
    })
  }
}
