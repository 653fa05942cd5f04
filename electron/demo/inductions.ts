import { addDays, type IsoDate } from '#shared/dates.ts'
import type { InductionId } from '#shared/features/inductions/inductions.schema.ts'

import type { AgencyKey } from './agencies.ts'
import type { Cast } from './cast.ts'
import { cameOn, type PersonKey } from './people.ts'
import { workday, type Story, type Told } from './story.ts'

interface Line {
  readonly who: PersonKey
  readonly buddy: PersonKey
  readonly manager?: PersonKey
  /** How it went; the rest follows. */
  readonly went: 'signedOff' | 'stopped' | 'readyToSignOff' | 'behind' | 'onTrack' | 'notStarted'
}

const lines: readonly Line[] = [
  { who: 'early2', buddy: 'early1', manager: 'earlyLead', went: 'signedOff' },
  { who: 'health2', buddy: 'nursery', went: 'signedOff' },
  { who: 'midwife', buddy: 'nursery', went: 'signedOff' },
  { who: 'speech', buddy: 'parenting', went: 'signedOff' },
  { who: 'family1', buddy: 'family2', manager: 'familyLead', went: 'signedOff' },
  { who: 'studentBefore', buddy: 'family2', manager: 'familyLead', went: 'stopped' },
  { who: 'housing', buddy: 'outreach1', went: 'signedOff' },
  { who: 'outreach2', buddy: 'outreach1', manager: 'familyLead', went: 'signedOff' },
  { who: 'reception', buddy: 'admin', manager: 'deputy', went: 'signedOff' },
  { who: 'early3', buddy: 'early1', manager: 'earlyLead', went: 'readyToSignOff' },
  { who: 'family3', buddy: 'family2', manager: 'familyLead', went: 'behind' },
  { who: 'volunteer4', buddy: 'caretaker', manager: 'deputy', went: 'onTrack' },
  { who: 'cook', buddy: 'caretaker', manager: 'deputy', went: 'onTrack' },
  { who: 'apprentice', buddy: 'early4', manager: 'earlyLead', went: 'notStarted' },
]

/** Ways in: finished ones, one given up, one ready for the signatures, one that is late, and one still to come. */
export function tellOfInductions(story: Story, cast: Cast): void {
  for (const line of lines) tellOfInduction(story, cast, line)
}

function tellOfInduction(story: Story, cast: Cast, { who, buddy, manager, went }: Line): void {
  const managerName = cast.fullName(manager ?? 'manager')
  const startsOn = cameOn(cast, who)
  const begun = went === 'notStarted' ? cast.daysAgo(2) : startsOn
  let id: InductionId
  const after = (days: number) => workday(addDays(startsOn, days))
  const on = (day: IsoDate, tell: (told: Told) => Promise<void>) => story.on(day, cast.manager, tell)

  on(begun, async ({ api }) => {
    const template = (await api.inductionTemplates.list({}))[0]!
    const [induction] = await api.inductions.begin({
      templateId: template.id,
      people: [{ personId: cast.people.get(who)!, startsOn }],
      managerName,
      buddyName: cast.fullName(buddy),
    })
    id = induction!.id
  })

  /** Ticks what was due by then, and looks back together where that was planned. */
  async function catchUp({ api, day }: Told, upTo: IsoDate): Promise<void> {
    const { items, reviews } = await api.inductions.find({ id })
    const open = items.filter(
      (item) => item.doneOn === null && item.notApplicableBecause === null && item.dueOn <= upTo,
    )
    for (const visit of open.filter(({ kind }) => kind === 'visit')) {
      await api.inductions.recordVisit({
        id: visit.id,
        hostAgencyId: cast.agencies.get(story.random.pick(hosts))!,
        visitOn: day,
        reflection: story.random.pick(reflections),
      })
    }
    if (open.length > 0)
      await api.inductions.tick({
        ids: open.map((item) => item.id),
        doneOn: day,
        doneBy: cast.fullName(story.random.pick([buddy, who])),
      })
    for (const review of reviews.filter(({ heldOn, dueOn }) => heldOn === null && dueOn <= upTo)) {
      await api.inductions.recordReview({
        id: review.id,
        heldOn: day,
        heldBy: managerName,
        notes: story.random.pick(reviewNotes),
      })
    }
  }

  const visits: Record<Line['went'], readonly number[]> = {
    signedOff: [1, 8, 29, 60, 93],
    readyToSignOff: [1, 8, 29, 60],
    stopped: [1, 8],
    behind: [1, 8],
    onTrack: [1, 9, 22],
    notStarted: [],
  }
  for (const days of visits[went]) {
    const day = after(days)
    if (day < story.today && day >= startsOn) on(day, (told) => catchUp(told, told.day))
  }
  if (went === 'signedOff') {
    on(after(101), async (told) => {
      await catchUp(told, addDays(startsOn, 400))
      await told.api.inductions.signOff({
        id,
        managerSignedBy: managerName,
        managerSignedOn: told.day,
        starterSignedOn: told.day,
      })
    })
  }
  if (went === 'readyToSignOff') on(cast.daysAgo(1), (told) => catchUp(told, addDays(startsOn, 400)))
  if (went === 'stopped') {
    on(cast.daysAgo(203), async ({ api, day }) => {
      await api.inductions.stop({ id, stoppedOn: day, because: 'The placement was ended by the college.' })
    })
  }
  if (went === 'behind') {
    on(after(20), async ({ api }) => {
      const { items } = await api.inductions.find({ id })
      const last = items.findLast((item) => item.doneOn === null)!
      await api.inductions.setAside({
        ids: [last.id],
        because: 'Held a current certificate from the last job.',
      })
    })
  }
}

const hosts = [
  'healthVisiting',
  'speech',
  'school',
  'hearthside',
  'library',
  'midwifery',
] as const satisfies readonly AgencyKey[]

const reflections = [
  'Saw how much is settled in the waiting room. Will introduce families in person from now on.',
  'Their referral form asks for things we already hold. Raised at the team meeting.',
  'Learned whom to ring, and that Tuesdays are a bad day to ring.',
  'A calm clinic with a very full diary; drop-ins at the centre would take some load off.',
]
const reviewNotes = [
  'Settled in. Wants to shadow a home visit before the first one alone.',
  'Confident with families; recording takes too long, so the buddy will sit alongside for a week.',
  'Clear about safeguarding and whom to tell. Holiday dates agreed.',
  'Enjoying the work. Asked for the first-aid course in the spring.',
]
