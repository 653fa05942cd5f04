import { addDays, mondayOf, type IsoDate } from '#shared/dates.ts'
import { emptyMinimum, type NewMinimum } from '#shared/features/cover/cover.schema.ts'

import type { Cast } from './cast.ts'
import type { PersonKey } from './people.ts'
import type { Story } from './story.ts'

const clock = (hour: number, minute = 0) => hour * 60 + minute

interface Line extends Partial<
  Pick<NewMinimum, 'people' | 'season' | 'weekdays' | 'fromMinute' | 'toMinute' | 'unsupervised' | 'notes'>
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
    weekdays: ['1', '2', '3'],
    fromMinute: clock(9, 30),
    toMinute: clock(12),
  },
  {
    name: 'Front desk on Thursdays',
    discipline: 'administration',
    weekdays: ['4'],
    fromMinute: clock(9, 30),
    toMinute: clock(15),
  },
  {
    name: 'Play room',
    area: 'earlyLearning',
    people: 6,
    season: 'term',
    weekdays: ['1', '2', '3', '4'],
    fromMinute: clock(9, 30),
    toMinute: clock(11),
  },
  {
    name: 'Holiday play',
    area: 'earlyLearning',
    people: 2,
    season: 'holiday',
    weekdays: ['1', '2', '3'],
    fromMinute: clock(10),
    toMinute: clock(14),
  },
  {
    name: 'Family support on duty',
    area: 'familySupport',
    people: 2,
    weekdays: ['1', '2', '3', '4'],
    fromMinute: clock(10),
    toMinute: clock(15),
    unsupervised: true,
    notes: 'One takes calls, one can go out.',
  },
  {
    name: 'First aid',
    duty: 'First aider',
    people: 2,
    weekdays: ['1', '2', '3', '4'],
    fromMinute: clock(9, 30),
    toMinute: clock(14),
  },
  { name: 'Opening and locking up', duty: 'Keyholder', people: 1 },
]

/** What the team agreed that it needs, so that the planner can say on which days it is not there. */
export function tellOfCover(story: Story, cast: Cast): void {
  tellOfTightWeek(story, cast)
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

/** Before Christmas everybody has days left over: two of the play room were let go in one week, and a third has asked. */
function tellOfTightWeek(story: Story, cast: Cast): void {
  const monday = mondayOf(addDays(story.today, 18))
  const lines: readonly (readonly [PersonKey, IsoDate, IsoDate, decided: boolean])[] = [
    ['early1', monday, addDays(monday, 4), true],
    ['early2', addDays(monday, 1), addDays(monday, 3), true],
    ['earlyLead', addDays(monday, 3), addDays(monday, 4), false],
    ['reception', addDays(monday, 2), addDays(monday, 2), true],
  ]
  for (const [key, startsOn, endsOn, decided] of lines)
    story.on(cast.daysAgo(1), cast.manager, async ({ api, day }) => {
      const personId = cast.people.get(key)!
      const away = await api.leave.away({ from: startsOn, to: endsOn })
      if (away.some((one) => one.personId === personId)) return
      const kind = (await api.leave.kinds({})).find(({ meaning }) => meaning === 'annual')!
      const { id } = await api.leave.add({
        personId,
        kindId: kind.id,
        startsOn,
        endsOn,
        firstDay: 'whole',
        lastDay: 'whole',
        minutes: null,
        requestedOn: day,
        note: '',
      })
      if (!decided) return
      await api.leave.decide({
        id,
        decision: 'approved',
        decidedOn: day,
        decidedSide: 'host',
        decidedBy: cast.manager.name,
        decidedAgencyId: null,
        toldBy: null,
        decisionReason: '',
      })
    })
}
