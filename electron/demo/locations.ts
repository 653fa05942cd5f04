import { addMonths } from '#shared/dates.ts'
import {
  emptyLocation,
  type Location,
  type LocationReason,
} from '#shared/features/locations/locations.schema.ts'

import type { AgencyKey } from './agencies.ts'
import type { Cast } from './cast.ts'
import type { PostKey } from './posts.ts'
import type { Story } from './story.ts'

interface Line {
  readonly name: string
  readonly kind: string
  readonly address: string
  readonly owner?: AgencyKey
  readonly presence: Location['presence']
  readonly days: readonly ('1' | '2' | '3' | '4' | '5')[]
  readonly hours?: string
  readonly rooms?: readonly [what: string, byWhom: string]
  /** Posts based there; nothing means those whose words already say so wait to be linked. */
  readonly posts?: 'everybodyElse' | readonly PostKey[]
  /** Days ago that it was written down. */
  readonly told: number
  readonly decided?: readonly [decision: Location['decision'], daysAgo: number, byWhom: string]
  /** Months from now. */
  readonly review?: number
  readonly reasons: readonly (readonly [
    side: LocationReason['side'],
    weight: LocationReason['weight'],
    statement: string,
    fromWhom: string,
  ])[]
}

const week = ['1', '2', '3', '4', '5'] as const

const lines: readonly Line[] = [
  {
    name: 'Otter Bank Road',
    kind: 'childrensCentre',
    address: '14 Otter Bank Road, Larkmere',
    owner: 'earlyYears',
    presence: 'coLocated',
    days: week,
    hours: '8.30 to 6, Thursdays until 8',
    posts: 'everybodyElse',
    told: 600,
    decided: ['keep', 380, 'Steering group'],
    review: 5,
    reasons: [
      [
        'for',
        'decisive',
        'Everybody meets everybody every day; questions are settled in the corridor.',
        'Team meeting',
      ],
      ['for', 'much', 'Next to the school and on two bus routes.', 'Parents’ forum'],
      ['against', 'some', 'Not enough quiet rooms for confidential talks.', 'Health visitors'],
    ],
  },
  {
    name: 'Wharf Street community room',
    kind: 'communityBuilding',
    address: 'Wharf Street, Larkmere',
    owner: 'housing',
    presence: 'partTime',
    days: ['2', '4'],
    rooms: ['Large room and kitchen, two mornings a week', 'Millrace Housing, by letter'],
    told: 420,
    decided: ['use', 400, 'Centre manager'],
    review: 1,
    reasons: [
      ['for', 'much', 'Reaches families who do not cross the ring road.', 'Outreach workers'],
      ['against', 'much', 'No lockable cupboard; records and toys have to be carried.', 'Outreach workers'],
      ['against', 'some', 'The promise of the room ends with the present housing manager.', 'Steering group'],
    ],
  },
  {
    name: 'Fenside Health Centre, clinic room 3',
    kind: 'healthCentre',
    address: 'Fenside Lane, Larkmere',
    owner: 'midwifery',
    presence: 'partTime',
    days: ['1', '3'],
    posts: ['midwife'],
    told: 330,
    decided: ['use', 320, 'Community midwifery manager and centre manager'],
    review: 8,
    reasons: [
      ['for', 'decisive', 'The clinical system can only be used on the trust’s own network.', 'Midwives'],
      ['against', 'some', 'The midwife is missed in the team meeting every other week.', 'Deputy manager'],
    ],
  },
  {
    name: 'Employment and housing advisers’ video room',
    kind: 'virtual',
    address: '',
    presence: 'virtual',
    days: ['2', '3', '4'],
    posts: ['employment', 'housing'],
    told: 230,
    decided: ['use', 220, 'Centre manager'],
    review: 4,
    reasons: [
      [
        'for',
        'much',
        'Two small contracts do not pay for travel; advice is there three days instead of one.',
        'Agencies',
      ],
      ['against', 'much', 'Parents without a quiet place at home do not ring in.', 'Family support team'],
    ],
  },
  {
    name: 'Empty shop, Mill Parade',
    kind: 'other',
    address: '6 Mill Parade, Larkmere',
    presence: 'coLocated',
    days: week,
    rooms: ['Ground floor, rent-free for two years', 'Regeneration office, not yet in writing'],
    told: 35,
    review: 1,
    reasons: [
      ['for', 'much', 'Seen by everybody who shops; no stigma in walking in.', 'Parents’ forum'],
      [
        'for',
        'some',
        'Room for the speech and language drop-in, which has outgrown the hall.',
        'Speech therapists',
      ],
      [
        'against',
        'decisive',
        'No ramp and no toilet for visitors; who pays for both is open.',
        'Access group',
      ],
    ],
  },
]

/** Where the team works, where it might, and why. */
export function tellOfLocations(story: Story, cast: Cast): void {
  for (const line of lines) tellOf(story, cast, line)
}

function tellOf(story: Story, cast: Cast, line: Line): void {
  let id: Location['id']
  story.on(cast.daysAgo(line.told), cast.manager, async ({ api, day }) => {
    const location = await api.locations.add({
      ...emptyLocation,
      name: line.name,
      kindId: cast.word('baseKinds', line.kind),
      address: line.address,
      ownerAgencyId: line.owner === undefined ? null : cast.agencies.get(line.owner)!,
      presence: line.presence,
      daysOpen: [...line.days],
      hours: line.hours ?? '',
      rooms: line.rooms?.[0] ?? '',
      roomsPromisedBy: line.rooms?.[1] ?? '',
      postIds: postsOf(cast, line),
    })
    id = location.id
    for (const [side, weight, statement, fromWhom] of line.reasons)
      await api.locations.addReason({ locationId: id, side, weight, statement, fromWhom, saidOn: day })
  })
  const reviewOn = line.review === undefined ? null : addMonths(story.today, line.review)
  const [decision, daysAgo, decidedBy] = line.decided ?? ['undecided', line.told - 3, '']
  story.on(cast.daysAgo(daysAgo), cast.manager, async ({ api, day }) => {
    const decidedOn = decision === 'undecided' ? null : day
    await api.locations.decide({ id, decision, decidedOn, decidedBy, reviewOn })
  })
}

/** Those whose base was said in words only wait for somebody to link them. */
const saidInWords: readonly PostKey[] = ['outreach1', 'outreach2']

function postsOf(cast: Cast, { posts }: Line) {
  if (posts === undefined) return []
  if (posts !== 'everybodyElse') return posts.map((key) => cast.posts.get(key)!)
  return [...cast.posts].flatMap(([key, id]) => (saidInWords.includes(key) ? [] : [id]))
}
