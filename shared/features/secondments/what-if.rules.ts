import { addDays, formatLongDay, type IsoDate } from '../../dates.ts'
import { sayNewShortfall, type NewShortfall } from '../cover/shortfalls.rules.ts'

/** Somebody who would still be there, and until when. */
export interface Remaining {
  readonly name: string
  readonly until: IsoDate | null
}

/** What is known about the day after the last one. */
export interface AfterTheEnd {
  readonly personName: string
  readonly homeAgencyName: string
  readonly lastDay: IsoDate | null
  readonly minutesPerWeek: number
  readonly fullTimeMinutes: number
  readonly post: {
    readonly title: string
    readonly minutesPerWeek: number
    /** Hours that others have in the post then; those whose hours nobody knows count as none. */
    readonly othersMinutes: number
    readonly others: readonly Remaining[]
    /** Titles of posts that report to it. */
    readonly reports: readonly string[]
  } | null
  readonly discipline: { readonly label: string; readonly others: readonly Remaining[] } | null
  readonly registration: { readonly body: string; readonly others: readonly Remaining[] } | null
  /** What the person is to colleagues who stay: role, and whose. */
  readonly rolesHeld: readonly { readonly role: string; readonly whose: readonly string[] }[]
  /** Whose inductions name the person as manager or buddy. */
  readonly inductionsLed: readonly string[]
  readonly ownInductions: number
  readonly frozenPacks: number
  readonly reviewsAhead: number
  /** Minimum cover that is not reached without them, in the first months after. */
  readonly cover: {
    readonly from: IsoDate
    readonly to: IsoDate
    readonly minimums: number
    readonly shortfalls: readonly NewShortfall[]
  }
  readonly returnMeetingHeld: boolean
  readonly rightToReturn: boolean
}

export interface Effect {
  readonly heading: string
  /** Something would be missing. */
  readonly isLoss: boolean
  readonly sentences: readonly string[]
}

/** What it means when a secondment is not extended, in words that can be read out in a meeting. */
export function effectsOf(after: AfterTheEnd): Effect[] {
  const { lastDay } = after
  if (lastDay === null) {
    return [
      {
        heading: 'No last day',
        isLoss: false,
        sentences: [
          'No last day is agreed, so nothing ends by itself. Agree one, so that it can be planned for.',
        ],
      },
    ]
  }
  return [
    postEffect(after, addDays(lastDay, 1)),
    hoursEffect(after),
    skillsEffect(after),
    coverEffect(after),
    rolesEffect(after),
    toDoEffect(after, lastDay),
    keptEffect(after),
  ].filter(({ sentences }) => sentences.length > 0)
}

function postEffect({ post, personName }: AfterTheEnd, from: IsoDate): Effect {
  const heading = 'Post'
  if (post === null) {
    return {
      heading,
      isLoss: false,
      sentences: [`${personName} holds no post of the establishment, so none falls vacant.`],
    }
  }
  const { title, others, othersMinutes, minutesPerWeek } = post
  if (others.length === 0) {
    return {
      heading,
      isLoss: true,
      sentences: [`${title} is vacant from ${formatLongDay(from)}: nobody else holds it then.`],
    }
  }
  const open = minutesPerWeek - othersMinutes
  const stays = `${title} is still held by ${named(others)}`
  return open <= 0
    ? { heading, isLoss: false, sentences: [`${stays}, and all its hours stay filled.`] }
    : {
        heading,
        isLoss: true,
        sentences: [
          `${stays}, with ${hours(open)} of its ${hours(minutesPerWeek)} a week unfilled from ${formatLongDay(from)}.`,
        ],
      }
}

function hoursEffect({ minutesPerWeek, fullTimeMinutes }: AfterTheEnd): Effect {
  const fte = (minutesPerWeek / fullTimeMinutes).toFixed(2)
  return {
    heading: 'Hours',
    isLoss: true,
    sentences: [
      `The centre has ${hours(minutesPerWeek)} a week less, which is ${fte} of a full-time week of ${hours(fullTimeMinutes)}.`,
    ],
  }
}

function skillsEffect({ discipline, registration }: AfterTheEnd): Effect {
  const sentences = [
    ...(discipline === null ? [] : [stillThere(`Discipline ${discipline.label}`, discipline.others)]),
    ...(registration === null
      ? []
      : [stillThere(`Registered with ${registration.body}`, registration.others)]),
  ]
  const isLoss = [discipline, registration].some((skill) => skill !== null && skill.others.length === 0)
  return { heading: 'Skills', isLoss, sentences }
}

const stillThere = (skill: string, others: readonly Remaining[]) =>
  others.length === 0 ? `${skill}: nobody else works here then.` : `${skill}: ${named(others)} would remain.`

const mostDaysSaid = 8

function coverEffect({ cover: { from, to, minimums, shortfalls } }: AfterTheEnd): Effect {
  const heading = 'Cover'
  if (minimums === 0) return { heading, isLoss: false, sentences: [] }
  const when = `from ${formatLongDay(from)} to ${formatLongDay(to)}`
  if (shortfalls.length === 0)
    return { heading, isLoss: false, sentences: [`Minimum cover is reached as before ${when}.`] }
  const days = new Set(shortfalls.map(({ on }) => on)).size
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`
  return {
    heading,
    isLoss: true,
    sentences: [
      `${count(shortfalls.length, 'new shortfall')} on ${count(days, 'day')} ${when}.`,
      ...shortfalls.slice(0, mostDaysSaid).map((shortfall) => `${sayNewShortfall(shortfall)}.`),
      ...(shortfalls.length > mostDaysSaid
        ? [`And ${shortfalls.length - mostDaysSaid} more; the cover planner shows them all.`]
        : []),
    ],
  }
}

function rolesEffect({ post, rolesHeld, inductionsLed, personName }: AfterTheEnd): Effect {
  const reports = post?.reports ?? []
  return {
    heading: 'Roles',
    isLoss: true,
    sentences: [
      ...(reports.length === 0
        ? []
        : [
            `${list(reports)} ${reports.length === 1 ? 'reports' : 'report'} to this post: say to whom instead.`,
          ]),
      ...rolesHeld.map(({ role, whose }) => `${role} of ${list(whose)}: choose somebody else.`),
      ...(inductionsLed.length === 0
        ? []
        : [`${personName} is named on the induction of ${list(inductionsLed)}: name somebody else.`]),
    ],
  }
}

function toDoEffect(after: AfterTheEnd, lastDay: IsoDate): Effect {
  const { homeAgencyName, reviewsAhead, returnMeetingHeld, rightToReturn } = after
  return {
    heading: 'To do before',
    isLoss: false,
    sentences: [
      `Tell ${after.personName} and ${homeAgencyName} in good time; the last day is ${formatLongDay(lastDay)}.`,
      ...(returnMeetingHeld ? [] : ['Hold the meeting about the return.']),
      ...(rightToReturn ? [] : ['Settle what the person returns to: no right to return is on record.']),
      ...(reviewsAhead === 0
        ? []
        : [
            `${reviewsAhead === 1 ? 'One review is' : `${reviewsAhead} reviews are`} still planned before the end.`,
          ]),
    ],
  }
}

function keptEffect({ ownInductions, frozenPacks }: AfterTheEnd): Effect {
  return {
    heading: 'What stays as it is',
    isLoss: false,
    sentences: [
      ownInductions === 0
        ? 'The record of the person stays, with everything that happened.'
        : 'The record of the person stays, with the induction and everything that happened.',
      ...(frozenPacks === 0
        ? []
        : [
            `${frozenPacks === 1 ? 'The frozen evaluation pack is' : `The ${frozenPacks} frozen evaluation packs are`} not touched; the next one shows the change.`,
          ]),
    ],
  }
}

const named = (people: readonly Remaining[]) =>
  list(people.map(({ name, until }) => (until === null ? name : `${name} (until ${formatLongDay(until)})`)))

function list(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const hours = (minutes: number) => {
  const count = Math.round((minutes / 60) * 100) / 100
  return `${count} ${count === 1 ? 'hour' : 'hours'}`
}
