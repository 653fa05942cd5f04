import {
  addDays,
  addWeeks,
  maxDate,
  minDate,
  mondayOf,
  yearOf,
  monthOf,
  dateOf,
  type IsoDate,
} from '#shared/dates.ts'
import type { LeaveMeaning } from '#shared/features/leave/leave.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { Side } from '#shared/features/roles/roles.schema.ts'

import type { Cast } from './cast.ts'
import type { PersonKey } from './people.ts'
import type { Story, Told } from './story.ts'

/** Weeks that do not go from nine to five. */
const ownWeeks: Partial<Record<PersonKey, string>> = {
  manager:
    'Mon 08:30-16:30 break 36, Tue 08:30-16:30 break 36, Wed 08:30-16:30 break 36, Thu 08:30-16:30 break 36, Fri 08:30-16:30 break 36',
}

/** School years around today, as an authority might publish them; the days are made up. */
export function tellOfSchoolTerms(story: Story, cast: Cast): void {
  story.on(cast.firstDay, cast.manager, async ({ api }) => {
    const first = monthOf(cast.firstDay) >= 9 ? yearOf(cast.firstDay) : yearOf(cast.firstDay) - 1
    for (let autumn = first; autumn <= yearOf(story.today) + 1; autumn += 1)
      await api.calendar.addSchoolTerms({ terms: schoolYear(autumn) })
    const year = yearOf(story.today)
    await api.calendar.addClosure({
      name: 'Between Christmas and New Year',
      reason: 'The building is closed',
      startsOn: dateOf(year, 12, 29),
      endsOn: dateOf(year, 12, 31),
      serviceAreaId: null,
    })
  })
}

function schoolYear(autumn: number) {
  const from = (year: number, month: number, day: number) => mondayOf(dateOf(year, month, day))
  const half = (name: string, startsOn: IsoDate, endsOn: IsoDate) => ({ name, startsOn, endsOn })
  const friday = (monday: IsoDate) => addDays(monday, 4)
  const october = from(autumn, 10, 26)
  const december = from(autumn, 12, 21)
  const january = from(autumn + 1, 1, 6)
  const february = from(autumn + 1, 2, 17)
  const easter = from(autumn + 1, 4, 3)
  const may = from(autumn + 1, 5, 28)
  const spring = autumn + 1
  return [
    half(`Autumn term ${autumn}, first half`, addDays(from(autumn, 9, 7), 1), addDays(october, -3)),
    half(`Autumn term ${autumn}, second half`, addWeeks(october, 1), addDays(december, -3)),
    half(`Spring term ${spring}, first half`, january, addDays(february, -3)),
    half(`Spring term ${spring}, second half`, addWeeks(february, 1), addDays(easter, -3)),
    half(`Summer term ${spring}, first half`, addWeeks(easter, 2), addDays(may, -3)),
    half(`Summer term ${spring}, second half`, addWeeks(may, 1), friday(from(spring, 7, 20))),
  ]
}

/** Everybody's week was noted two months ago; one or two have been forgotten. */
export function tellOfPatterns(story: Story, cast: Cast): void {
  story.on(maxDate(cast.daysAgo(60), cast.firstDay), cast.manager, async ({ api }) => {
    const ours = new Set(cast.people.values())
    const weeks = (await api.patterns.list({})).filter(({ personId }) => ours.has(personId))
    const own = new Map<string, string>(
      Object.entries(ownWeeks).flatMap(([key, week]) => {
        const id = cast.people.get(key as PersonKey)
        return id === undefined ? [] : [[id, week] as const]
      }),
    )
    for (const [index, { appointmentId, personId, minutesPerWeek, startsOn }] of weeks.entries()) {
      if (minutesPerWeek === null || minutesPerWeek === 0 || index % 9 === 8) continue
      const isTwoWeeks = index % 5 === 3
      await api.patterns.add({
        appointmentId,
        startsOn,
        week1: own.get(personId) ?? weekOf(minutesPerWeek, isTwoWeeks ? 1 : 0),
        week2: isTwoWeeks ? weekOf(minutesPerWeek, -1) : null,
        cycleStartsOn: isTwoWeeks ? mondayOf(startsOn) : null,
        workingYear: index % 6 === 2 ? 'termTime' : 'allYear',
        extraDays: 0,
        note: '',
      })
    }
  })
}

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']

/** Whole days from nine, until the hours are used up; a second week gives back what the first one had more. */
function weekOf(minutesPerWeek: number, hoursMore: number): string {
  let left = minutesPerWeek + hoursMore * 60
  const days: string[] = []
  for (const [index, name] of names.entries()) {
    const minutes = index === names.length - 1 ? left : Math.min(left, 450)
    if (minutes <= 0) break
    left -= minutes
    days.push(
      `${name} 09:00-${time(540 + minutes + (minutes > 300 ? 30 : 0))}${minutes > 300 ? ' break 30' : ''}`,
    )
  }
  return days.join(', ')
}
const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

interface Absence {
  readonly who: number
  readonly meaning: LeaveMeaning
  /** Days from today. */
  readonly from: number
  readonly days: number | null
  readonly askedDaysAgo: number
  readonly decision: 'approved' | 'refused' | null
}

const absences: readonly Absence[] = [
  { who: 0, meaning: 'annual', from: -50, days: 5, askedDaysAgo: 58, decision: 'approved' },
  { who: 1, meaning: 'annual', from: -36, days: 3, askedDaysAgo: 55, decision: 'approved' },
  { who: 2, meaning: 'sickness', from: -30, days: 2, askedDaysAgo: 30, decision: null },
  { who: 3, meaning: 'study', from: -22, days: 1, askedDaysAgo: 40, decision: 'approved' },
  { who: 4, meaning: 'annual', from: 14, days: 5, askedDaysAgo: 20, decision: 'approved' },
  { who: 5, meaning: 'annual', from: 14, days: 4, askedDaysAgo: 12, decision: 'refused' },
  { who: 6, meaning: 'sickness', from: -12, days: null, askedDaysAgo: 12, decision: null },
  { who: 7, meaning: 'annual', from: 21, days: 5, askedDaysAgo: 6, decision: null },
  { who: 8, meaning: 'annual', from: 28, days: 10, askedDaysAgo: 4, decision: null },
  { who: 9, meaning: 'lieu', from: 8, days: 1, askedDaysAgo: 3, decision: null },
  { who: 0, meaning: 'annual', from: 35, days: 5, askedDaysAgo: 10, decision: 'approved' },
]

/** Who was away, who will be, and what waits: some for the centre, some for a home agency. */
export function tellOfLeave(story: Story, cast: Cast): void {
  for (const absence of absences)
    story.on(maxDate(cast.daysAgo(absence.askedDaysAgo), cast.firstDay), cast.manager, async (told) =>
      noteAbsence(told, absence, story.today, new Set(cast.people.values())),
    )
}

async function noteAbsence(
  { api, day }: Told,
  absence: Absence,
  today: IsoDate,
  ours: ReadonlySet<PersonId>,
): Promise<void> {
  const work = (await api.patterns.list({})).filter(
    ({ personId, minutesPerWeek }) => ours.has(personId) && (minutesPerWeek ?? 0) >= 600,
  )
  const leaving = new Set(
    (await api.people.list({})).flatMap(({ id, leftOn }) => (leftOn === null ? [] : [id])),
  )
  const people = [...new Set(work.map(({ personId }) => personId))].filter((id) => !leaving.has(id))
  const personId = people[absence.who % people.length]
  const kind = (await api.leave.kinds({})).find(({ meaning }) => meaning === absence.meaning)
  if (personId === undefined || kind === undefined) return
  const startsOn = mondayOf(addDays(today, absence.from))
  const { id } = await api.leave.add({
    personId,
    kindId: kind.id,
    startsOn,
    endsOn: absence.days === null ? null : addDays(startsOn, absence.days - 1),
    firstDay: 'whole',
    lastDay: 'whole',
    minutes: null,
    requestedOn: minDate(day, today),
    note: '',
  })
  if (absence.decision === null) return
  const { deciding } = await api.leave.find({ id })
  const side: Side = deciding?.sides[0] ?? 'host'
  await api.leave.decide({
    id,
    decision: absence.decision,
    decidedOn: day,
    decidedSide: side,
    decidedBy: deciding === null || deciding.decider === '' ? 'The manager' : deciding.decider,
    decidedAgencyId: null,
    toldBy: side === 'home' ? 'email' : null,
    decisionReason: absence.decision === 'refused' ? 'Two colleagues are away that week already' : '',
  })
}
