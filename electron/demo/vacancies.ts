import { addDays } from '#shared/dates.ts'
import type { VacancyId } from '#shared/features/vacancies/vacancies.schema.ts'

import type { AgencyKey } from './agencies.ts'
import type { Cast } from './cast.ts'
import type { PostKey } from './posts.ts'
import { workday, type Story } from './story.ts'

interface Line {
  readonly post: PostKey
  /** Days ago. */
  readonly opened: number
  readonly reason: 'leaver' | 'newPost' | 'secondmentEnded'
  readonly place: string
  readonly jointWith?: readonly AgencyKey[]
  readonly closes: number
  readonly counts?: readonly [applied: number, shortlisted: number, interviewed: number, accepted: number]
  readonly filled?: number
  readonly withdrawn?: readonly [daysAgo: number, why: string]
}

const lines: readonly Line[] = [
  {
    post: 'early2',
    opened: 470,
    reason: 'leaver',
    place: 'Borough jobs page',
    closes: 445,
    counts: [17, 6, 5, 1],
    filled: 421,
  },
  {
    post: 'family1',
    opened: 330,
    reason: 'newPost',
    place: 'Borough jobs page',
    jointWith: ['hearthside'],
    closes: 309,
    counts: [24, 7, 6, 1],
    filled: 288,
  },
  {
    post: 'reception',
    opened: 175,
    reason: 'leaver',
    place: 'Library notice board and jobs page',
    jointWith: ['library'],
    closes: 160,
    counts: [31, 5, 5, 1],
    filled: 146,
  },
  {
    post: 'inclusion',
    opened: 100,
    reason: 'newPost',
    place: 'Borough jobs page',
    closes: 79,
    counts: [4, 1, 1, 0],
    withdrawn: [60, 'Nobody suitable; to be advertised again together with the speech team.'],
  },
  {
    post: 'inclusion',
    opened: 34,
    reason: 'newPost',
    place: 'Therapy bulletin and jobs page',
    jointWith: ['speech', 'school'],
    closes: -9,
  },
  {
    post: 'family4',
    opened: 48,
    reason: 'leaver',
    place: 'Borough jobs page',
    closes: 13,
    counts: [9, 4, 0, 0],
  },
]

/** Six searches: quick, slow, one in vain, and two that go on. */
export function tellOfVacancies(story: Story, cast: Cast): void {
  for (const line of lines) tellOf(story, cast, line)
}

function tellOf(story: Story, cast: Cast, line: Line): void {
  let id: VacancyId
  const openedOn = cast.daysAgo(line.opened)
  story.on(openedOn, cast.manager, async ({ api }) => {
    const vacancy = await api.vacancies.open({
      postId: cast.posts.get(line.post)!,
      openedOn,
      approvedBy: 'Steering group',
      reason: line.reason,
      notes: '',
    })
    id = vacancy.id
    await api.vacancies.advertise({
      vacancyId: id,
      place: line.place,
      agencyIds: (line.jointWith ?? []).map((key) => cast.agencies.get(key)!),
      opensOn: openedOn,
      closesOn: workday(addDays(story.today, -line.closes)),
    })
  })
  const { counts, filled, withdrawn } = line
  if (counts !== undefined) {
    const [applied, shortlisted, interviewed, accepted] = counts
    const isOver = filled !== undefined || withdrawn !== undefined
    story.on(cast.daysAgo(filled ?? withdrawn?.[0] ?? line.closes - 4), cast.manager, async ({ api }) => {
      const vacancy = (await api.vacancies.list({})).find((row) => row.id === id)!
      await api.vacancies.change({
        ...vacancy,
        applied,
        shortlisted,
        ...(isOver && { interviewed, offered: accepted, accepted }),
      })
    })
  }
  if (filled !== undefined)
    story.on(cast.daysAgo(filled), cast.manager, async ({ api, day }) => {
      await api.vacancies.markFilled({ id, filledOn: day })
    })
  if (withdrawn !== undefined)
    story.on(cast.daysAgo(withdrawn[0]), cast.manager, async ({ api, day }) => {
      await api.vacancies.withdraw({ id, withdrawnOn: day, withdrawnReason: withdrawn[1] })
    })
}
