import { addDays } from '#shared/dates.ts'
import { emptyMinimum, type NewMinimum } from '#shared/features/cover/cover.schema.ts'

import type { Cast } from './cast.ts'
import type { PersonKey } from './people.ts'
import type { Story } from './story.ts'

const clock = (hour: number, minute = 0) => hour * 60 + minute

interface Line extends Partial<
  Pick<NewMinimum, 'people' | 'season' | 'fromMinute' | 'toMinute' | 'unsupervised' | 'notes'>
> {
  readonly name: string
  readonly area?: string
  readonly discipline?: string
  readonly duty?: DutyName
}

/** Days until a certificate runs out; nothing for what does not. */
const duties = {
  'First aider': [
    ['early1', 210],
    ['earlyLead', 400],
    ['reception', 24],
    ['family2', 300],
  ],
  Keyholder: [
    ['manager', null],
    ['deputy', null],
    ['caretaker', null],
  ],
} as const satisfies Record<string, readonly (readonly [PersonKey, number | null])[]>
type DutyName = keyof typeof duties

const lines: readonly Line[] = [
  {
    name: 'Front desk',
    discipline: 'administration',
    people: 2,
    fromMinute: clock(9, 30),
    toMinute: clock(12),
  },
  {
    name: 'Play room',
    area: 'earlyLearning',
    people: 3,
    season: 'term',
    fromMinute: clock(9, 30),
    toMinute: clock(14),
  },
  {
    name: 'Holiday play',
    area: 'earlyLearning',
    people: 2,
    season: 'holiday',
    fromMinute: clock(10),
    toMinute: clock(14),
  },
  {
    name: 'Family support on duty',
    area: 'familySupport',
    people: 2,
    fromMinute: clock(10),
    toMinute: clock(15),
    unsupervised: true,
    notes: 'One takes calls, one can go out.',
  },
  { name: 'First aid', duty: 'First aider', people: 2, fromMinute: clock(9, 30), toMinute: clock(14) },
  { name: 'Opening and locking up', duty: 'Keyholder', people: 1 },
]

/** What the team agreed that it needs, so that the planner can say on which days it is not there. */
export function tellOfCover(story: Story, cast: Cast): void {
  story.on(cast.daysAgo(84), cast.manager, async ({ api, day }) => {
    const ids = new Map<string, Awaited<ReturnType<typeof api.cover.addDuty>>['id']>()
    for (const [name, holders] of Object.entries(duties)) {
      const { id } = await api.cover.addDuty({ name })
      ids.set(name, id)
      for (const [key, days] of holders)
        await api.cover.addHolder({
          dutyId: id,
          personId: cast.people.get(key)!,
          startsOn: addDays(day, -30),
          endsOn: days === null ? null : addDays(story.today, days),
        })
    }
    for (const { area, discipline, duty, ...line } of lines)
      await api.cover.addMinimum({
        ...emptyMinimum,
        startsOn: day,
        ...line,
        serviceAreaId: area === undefined ? null : cast.word('serviceAreas', area),
        disciplineId: discipline === undefined ? null : cast.word('disciplines', discipline),
        dutyId: duty === undefined ? null : ids.get(duty)!,
      })
  })
}
