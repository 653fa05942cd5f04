import { addDays, addMonths, maxDate, type IsoDate } from '#shared/dates.ts'
import {
  emptySecondment,
  type NewSecondment,
  type SecondmentId,
} from '#shared/features/secondments/secondments.schema.ts'

import type { Cast } from './cast.ts'
import { cameOn } from './people.ts'
import { minutesOfPost } from './posts.ts'
import { lines, type Key, type Line } from './secondment-lines.ts'
import { tellOfInvoices, writeClauses } from './secondment-terms.ts'
import { workday, type Story, type Told } from './story.ts'

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
    on(before(40), (told) => writeClauses(key, id(key), told))
    on(before(30), ({ api, day }) => api.secondments.agreeClauses({ id: id(key), group: null, on: day }))
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
    const personId = cast.people.get('familyLead')!
    await api.employments.move({
      personId,
      agencyId: null,
      startsOn: day,
      reason: 'Appointed family support lead by the centre.',
      afterwards: null,
      schemeId: null,
      serviceStartedOn: null,
    })
    await api.appointments.add({
      personId,
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
  ago(12, (told) => writeClauses('police', id('police'), told))
  ago(10, ({ api, day }) => api.secondments.approve({ id: id('police'), side: 'home', on: day }))
  ago(8, ({ api, day }) => api.secondments.agreeClauses({ id: id('police'), group: 'management', on: day }))
  ago(9, ({ api, day }) => api.secondments.approve({ id: id('police'), side: 'host', on: day }))
  ago(7, ({ api, day }) => api.secondments.sendForSignature({ id: id('police'), on: day }))
  ago(4, ({ api, day }) => api.secondments.sign({ id: id('police'), party: 'host', on: day }))

  tellOfInvoices(story, cast, ids)
}

const reviewNotes = [
  'Going well. Wants a say in the home team’s planning day; the home manager will send the dates.',
  'Caseload is fair. Training offered by both sides on the same week: agreed who pays for what.',
  'Feels part of the team. Missed a promotion round at home for want of an email; the home manager will copy them in.',
  'Travel between the two bases takes longer than planned; Wednesdays moved to the centre.',
]
