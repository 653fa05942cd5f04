import { addDays, addMonths, maxDate, type IsoDate } from '#shared/dates.ts'
import {
  emptySecondment,
  type NewSecondment,
  type SecondmentId,
} from '#shared/features/secondments/secondments.schema.ts'

import type { AgencyKey } from './agencies.ts'
import type { Cast } from './cast.ts'
import { cameOn, type PersonKey } from './people.ts'
import { minutesOfPost, type PostKey } from './posts.ts'
import { workday, type Story, type Told } from './story.ts'

interface Line {
  readonly who: PersonKey
  readonly home: AgencyKey
  readonly post?: PostKey
  readonly title?: string
  readonly homePost: string
  readonly grade: string
  /** Hours a week; those not at the centre are worked at home. */
  readonly contract: number
  /** Days ago of the agreed last day; negative is ahead. */
  readonly until: number
  readonly recharge?: number
  readonly terms: Partial<NewSecondment>
}

const paidBack = { fundingModel: 'hostReimburses', invoiceCycle: 'quarterly' } as const
const paidAtHome = {
  fundingModel: 'homePays',
  invoiceCycle: 'none',
  vatTreatment: 'outsideScope',
  vatReason: 'Nothing is charged.',
} as const
const samePost = { rightToReturn: 'samePost', noticeWeeks: 8 } as const
const equivalent = { rightToReturn: 'equivalentPost', noticeWeeks: 12 } as const
const exempt = {
  vatTreatment: 'exempt',
  vatReason: 'As advised by the borough’s finance team.',
  vatApprovedBy: 'Borough finance team',
} as const

const lines = {
  health1: {
    who: 'health1',
    home: 'healthVisiting',
    post: 'health1',
    homePost: 'Health visitor, north locality',
    grade: 'Band 6',
    contract: 37,
    until: -160,
    recharge: 4120,
    terms: { ...paidBack, ...exempt, ...equivalent },
  },
  health2: {
    who: 'health2',
    home: 'healthVisiting',
    post: 'health2',
    homePost: 'Health visitor, river locality',
    grade: 'Band 6',
    contract: 37,
    until: 36,
    recharge: 2480,
    terms: { ...paidBack, ...exempt, ...equivalent },
  },
  healthBefore: {
    who: 'healthBefore',
    home: 'healthVisiting',
    post: 'health2',
    homePost: 'Health visitor, river locality',
    grade: 'Band 6',
    contract: 37,
    until: 420,
    recharge: 2410,
    terms: { ...paidBack, ...exempt, ...equivalent },
  },
  midwife: {
    who: 'midwife',
    home: 'midwifery',
    post: 'midwife',
    homePost: 'Community midwife',
    grade: 'Band 6',
    contract: 37,
    until: -198,
    terms: { ...paidAtHome, ...samePost },
  },
  midwifeBefore: {
    who: 'midwifeBefore',
    home: 'midwifery',
    post: 'midwife',
    homePost: 'Community midwife',
    grade: 'Band 6',
    contract: 30,
    until: -40,
    terms: { ...paidAtHome, ...samePost },
  },
  speech: {
    who: 'speech',
    home: 'speech',
    post: 'speech',
    homePost: 'Speech and language therapist',
    grade: 'Band 6',
    contract: 37,
    until: -440,
    recharge: 2390,
    terms: {
      fundingModel: 'shared',
      invoiceCycle: 'quarterly',
      funder: 'Half each',
      ...exempt,
      ...samePost,
      notes: 'Clinical supervision every six weeks at home; the day-to-day lead is the centre manager.',
    },
  },
  speechAssistant: {
    who: 'speechAssistant',
    home: 'speech',
    post: 'speechAssistant',
    homePost: 'Therapy assistant',
    grade: 'Band 4',
    contract: 30,
    until: -24,
    recharge: 1340,
    terms: { ...paidBack, ...exempt, ...samePost },
  },
  teacher: {
    who: 'teacher',
    home: 'school',
    post: 'teacher',
    homePost: 'Nursery class teacher',
    grade: 'M5',
    contract: 32.5,
    until: -52,
    recharge: 910,
    terms: {
      ...paidBack,
      ...exempt,
      ...samePost,
      notes: 'School holidays follow the school; cover is planned termly.',
    },
  },
  employment: {
    who: 'employment',
    home: 'employment',
    post: 'employment',
    homePost: 'Work coach',
    grade: 'Executive officer',
    contract: 37,
    until: -150,
    terms: { ...paidAtHome, rightToReturn: 'equivalentPost', noticeWeeks: 6 },
  },
  tutor: {
    who: 'tutor',
    home: 'adultLearning',
    post: 'tutor',
    homePost: 'Family learning tutor',
    grade: 'Tutor scale',
    contract: 22.2,
    until: 295,
    terms: { ...paidAtHome, ...samePost },
  },
  housing: {
    who: 'housing',
    home: 'housing',
    post: 'housing',
    homePost: 'Tenancy officer',
    grade: 'Grade 5',
    contract: 37,
    until: -125,
    terms: { ...paidAtHome, rightToReturn: 'samePost', noticeWeeks: 4 },
  },
  familyLead: {
    who: 'familyLead',
    home: 'hearthside',
    post: 'family1',
    homePost: 'Visiting coordinator',
    grade: 'Scale 3',
    contract: 37,
    until: 303,
    recharge: 2860,
    terms: {
      ...paidBack,
      vatTreatment: 'standard',
      vatReason: 'No exemption was found.',
      vatApprovedBy: 'Borough finance team',
      rightToReturn: 'samePost',
      noticeWeeks: 4,
    },
  },
  library: {
    who: 'library',
    home: 'library',
    title: 'Stories and songs worker',
    homePost: 'Library assistant',
    grade: 'Scale 4',
    contract: 30,
    until: -410,
    terms: { ...paidAtHome, noticeWeeks: 4 },
  },
  police: {
    who: 'police',
    home: 'police',
    title: 'Family liaison worker',
    homePost: 'Community support officer',
    grade: 'Staff scale D',
    contract: 37,
    until: -395,
    terms: { ...paidAtHome, ...samePost },
  },
} as const satisfies Record<string, Line>

type Key = keyof typeof lines

/** Fourteen secondments, in every state that a secondment can be in. */
export function tellOfSecondments(story: Story, cast: Cast): void {
  const ids = new Map<Key, SecondmentId>()
  const on = (day: IsoDate, tell: (told: Told) => Promise<unknown>) =>
    story.on(maxDate(day, cast.firstDay), cast.manager, async (told) => void (await tell(told)))
  const ago = (days: number, tell: (told: Told) => Promise<unknown>) => on(cast.daysAgo(days), tell)
  const id = (key: Key) => ids.get(key)!
  const startOf = (key: Key) => cameOn(cast, lines[key].who)

  function terms(key: Key): NewSecondment {
    const line: Line = lines[key]
    const minutes = line.post === undefined ? 450 : minutesOfPost(line.post)
    const contract = Math.round(line.contract * 60)
    return {
      ...emptySecondment,
      ...line.terms,
      personId: cast.people.get(line.who)!,
      homeAgencyId: cast.agencies.get(line.home)!,
      homePost: line.homePost,
      homeGrade: line.grade,
      homeManager: managers.get(key)!,
      hostPostId: line.post === undefined ? null : cast.posts.get(line.post)!,
      hostTitle: line.title ?? '',
      startsOn: startOf(key),
      endsOn: cast.daysAgo(line.until),
      minutesPerWeek: minutes,
      homeMinutesPerWeek: contract - minutes,
      contractMinutes: contract,
    }
  }
  const managers = new Map(
    (Object.keys(lines) as Key[]).map((key) => {
      const { given, family } = cast.names.next()
      return [key, `${given} ${family}`]
    }),
  )

  async function noteCost(key: Key, { api }: Told): Promise<void> {
    const { recharge }: Line = lines[key]
    if (recharge !== undefined)
      await api.secondments.changeCost({ id: id(key), rechargePencePerMonth: recharge * 100 })
  }

  /** From the first talk to the first day. */
  function fromTheStart(key: Key): void {
    const startsOn = startOf(key)
    const before = (days: number) => workday(addDays(startsOn, -days))
    on(before(44), async (told) => void ids.set(key, (await told.api.secondments.propose(terms(key))).id))
    on(before(36), ({ api, day }) => api.secondments.approve({ id: id(key), side: 'home', on: day }))
    on(before(34), async (told) => {
      await told.api.secondments.approve({ id: id(key), side: 'host', on: told.day })
      await noteCost(key, told)
    })
    on(before(28), ({ api, day }) => api.secondments.sendForSignature({ id: id(key), on: day }))
    on(before(20), ({ api, day }) => api.secondments.sign({ id: id(key), party: 'host', on: day }))
    on(before(15), ({ api, day }) => api.secondments.sign({ id: id(key), party: 'home', on: day }))
    on(before(8), ({ api, day }) => api.secondments.sign({ id: id(key), party: 'person', on: day }))
    on(startsOn, ({ api }) => api.secondments.begin({ id: id(key), begunOn: startsOn, earlyStartReason: '' }))
    holdReviews(key)
  }

  /** Each planned review is held within the week. */
  function holdReviews(key: Key): void {
    for (const months of [3, 6, 12, 18, 24]) {
      const day = workday(addDays(addMonths(startOf(key), months), 6))
      if (day >= story.today) break
      on(day, async ({ api }) => {
        const { secondment, reviews } = await api.secondments.find({ id: id(key) })
        if (secondment.endedOn !== null) return
        for (const review of reviews.filter(({ heldOn, plannedOn }) => heldOn === null && plannedOn <= day)) {
          await api.secondments.holdReview({
            id: review.id,
            heldOn: workday(addDays(review.plannedOn, story.random.between(0, 4))),
            notes: story.random.pick(reviewNotes),
          })
        }
      })
    }
  }

  for (const key of [
    'health1',
    'health2',
    'midwife',
    'midwifeBefore',
    'speech',
    'speechAssistant',
    'teacher',
    'employment',
    'tutor',
    'housing',
    'familyLead',
  ] as const)
    fromTheStart(key)

  // Under way before the centre used Centreboard; went home at the agreed end.
  ago(9999, async (told) => {
    const signed = workday(addDays(startOf('healthBefore'), -10))
    const { id: begun } = await told.api.secondments.record({
      ...terms('healthBefore'),
      signedByHomeOn: signed,
      signedByHostOn: signed,
      signedByPersonOn: signed,
      earlyStartReason: '',
    })
    ids.set('healthBefore', begun)
    await noteCost('healthBefore', told)
  })
  ago(470, ({ api }) => api.secondments.planReturnMeeting({ id: id('healthBefore'), on: cast.daysAgo(440) }))
  ago(440, ({ api, day }) => api.secondments.holdReturnMeeting({ id: id('healthBefore'), on: day }))
  ago(420, ({ api, day }) =>
    api.secondments.end({ id: id('healthBefore'), endedOn: day, outcome: 'returned', endReason: '' }),
  )

  ago(430, ({ api }) => api.secondments.planReturnMeeting({ id: id('midwifeBefore'), on: cast.daysAgo(395) }))
  ago(395, ({ api, day }) => api.secondments.holdReturnMeeting({ id: id('midwifeBefore'), on: day }))
  ago(380, ({ api, day }) =>
    api.secondments.end({
      id: id('midwifeBefore'),
      endedOn: day,
      outcome: 'returned',
      endReason:
        'Called back early: two colleagues on the home team were away at once. A successor was agreed.',
    }),
  )

  // Did not go home: took the lead’s post when it fell free.
  ago(303, ({ api, day }) =>
    api.secondments.end({
      id: id('familyLead'),
      endedOn: day,
      outcome: 'notReturned',
      endReason: 'Appointed family support lead after open competition.',
    }),
  )
  ago(300, async ({ api, day }) => {
    const person = await api.people.find({ id: cast.people.get('familyLead')! })
    await api.people.change({ ...person, employerAgencyId: null })
    await api.appointments.add({
      personId: person.id,
      postId: cast.posts.get('familyLead')!,
      title: '',
      route: 'direct',
      startsOn: day,
      endsOn: null,
      minutesPerWeek: minutesOfPost('familyLead'),
      fullTimeMinutes: 2220,
      weeksPerYear: null,
      scheme: 'Local government',
      grade: 'Grade 10',
      notes: '',
    })
  })

  ago(64, ({ api, day }) =>
    api.secondments.extend({
      id: id('health2'),
      endsOn: addMonths(cast.daysAgo(36), 12),
      agreedOn: day,
      reason: 'The two-year review clinic needs a second year to settle.',
    }),
  )
  ago(330, ({ api, day }) =>
    api.secondments.extend({
      id: id('tutor'),
      endsOn: cast.daysAgo(110),
      agreedOn: day,
      reason: 'Second course year funded.',
    }),
  )
  ago(140, ({ api, day }) =>
    api.secondments.extend({
      id: id('tutor'),
      endsOn: cast.daysAgo(-120),
      agreedOn: day,
      reason: 'Certificate group to be seen through to the end.',
    }),
  )

  // A review that somebody asked for and nobody has held: it is overdue.
  ago(50, ({ api }) =>
    api.secondments.planReview({ secondmentId: id('speech'), plannedOn: cast.daysAgo(16) }),
  )

  ago(30, ({ api }) => api.secondments.planReturnMeeting({ id: id('teacher'), on: cast.daysAgo(-32) }))
  ago(21, ({ api }) =>
    api.secondments.planReturnMeeting({ id: id('speechAssistant'), on: cast.daysAgo(-11) }),
  )
  ago(20, ({ api, day }) =>
    api.secondments.giveNotice({
      id: id('employment'),
      noticeGivenBy: 'home',
      noticeGivenOn: day,
      noticeGivenWeeks: 6,
      noticeEndsOn: workday(addDays(day, 46)),
      noticeShortenedReason: '',
    }),
  )

  ago(6, async ({ api }) => void ids.set('library', (await api.secondments.propose(terms('library'))).id))
  ago(13, async ({ api }) => void ids.set('police', (await api.secondments.propose(terms('police'))).id))
  ago(10, ({ api, day }) => api.secondments.approve({ id: id('police'), side: 'home', on: day }))
  ago(9, ({ api, day }) => api.secondments.approve({ id: id('police'), side: 'host', on: day }))
  ago(7, ({ api, day }) => api.secondments.sendForSignature({ id: id('police'), on: day }))
  ago(4, ({ api, day }) => api.secondments.sign({ id: id('police'), party: 'host', on: day }))
}

const reviewNotes = [
  'Going well. Wants a say in the home team’s planning day; the home manager will send the dates.',
  'Caseload is fair. Training offered by both sides on the same week: agreed who pays for what.',
  'Feels part of the team. Missed a promotion round at home for want of an email; the home manager will copy them in.',
  'Travel between the two bases takes longer than planned; Wednesdays moved to the centre.',
]
