import {
  hourlyMidPence,
  isTermTime,
  isYearRound,
  sayHourly,
  wholeLeaveDays,
  type ColumnFacts,
} from './comparison.rules.ts'
import { asNumber, exact, short } from './fraction.ts'
import { subjectKey, type Tension } from './terms.schema.ts'

/** Something between colleagues that terms bring about, said so that it can be talked about. */
export interface TensionFlag {
  readonly tension: Tension
  readonly sentence: string
  /** Between whom, in the order of the columns. */
  readonly subjects: readonly string[]
}

/** A smaller difference of hourly pay is rounding and increments, not a tension. */
const payDiffersByPercent = 2

interface Group {
  /** `for work in family support` */
  readonly where: string
  readonly columns: readonly ColumnFacts[]
}

/** The two tensions of teams with many employers: like work on unlike terms, and who is there when schools close. */
export function tensionsBetween(columns: readonly ColumnFacts[], maySeePay: boolean): TensionFlag[] {
  const groups = similarWork(columns)
  return [
    ...(maySeePay ? groups.flatMap(differentPay) : []),
    ...groups.flatMap(differentLeave),
    ...schoolHolidays(columns),
  ]
}

/** Columns with a job in common; agencies stand beside each other with whatever their people have in common. */
function similarWork(columns: readonly ColumnFacts[]): Group[] {
  const groups: Group[] = []
  const add = (where: string, members: readonly ColumnFacts[]) => {
    const isNew = !groups.some((group) => members.every((member) => group.columns.includes(member)))
    if (members.length > 1 && isNew) groups.push({ where, columns: members })
  }
  const jobs = new Map(columns.flatMap((column) => column.jobs.map((job) => [job.key, job.name] as const)))
  const byJob = [...jobs].map(([key, name]) => ({
    name,
    members: columns.filter((column) => column.jobs.some((job) => job.key === key)),
  }))
  for (const { name, members } of byJob.toSorted((a, b) => b.members.length - a.members.length))
    add(`for work ${name}`, members)
  add(
    'between these agencies',
    columns.filter(({ subject }) => subject.kind === 'agency'),
  )
  return groups
}

const joined = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

function differentPay({ where, columns }: Group): TensionFlag[] {
  const paid = columns.flatMap((column) => {
    const middle = hourlyMidPence(column)
    return middle === null ? [] : [{ column, middle }]
  })
  const hourly = paid.map(({ middle }) => asNumber(middle))
  if (paid.length < 2 || Math.max(...hourly) < Math.min(...hourly) * (1 + payDiffersByPercent / 100))
    return []
  const each = paid.map(({ column, middle }) => `${column.title} ${sayHourly(middle)}`)
  return [
    {
      tension: 'pay',
      sentence: `Pay differs ${where}: ${joined(each)} an hour, in the middle of the band.`,
      subjects: paid.map(({ column }) => subjectKey(column.subject)),
    },
  ]
}

function differentLeave({ where, columns }: Group): TensionFlag[] {
  const known = columns.flatMap((column) => {
    const days = wholeLeaveDays(column)
    return days === null ? [] : [{ column, days }]
  })
  const totals = known.map(({ days }) => days)
  if (known.length < 2 || Math.max(...totals) - Math.min(...totals) < 1) return []
  const each = known.map(({ column, days }) => `${column.title} ${short(exact(days))}`)
  return [
    {
      tension: 'leave',
      sentence: `Leave differs ${where}: ${joined(each)} days for full time, with bank holidays.`,
      subjects: known.map(({ column }) => subjectKey(column.subject)),
    },
  ]
}

function schoolHolidays(columns: readonly ColumnFacts[]): TensionFlag[] {
  const away = columns.filter(isTermTime)
  const there = columns.filter(isYearRound)
  if (away.length === 0 || there.length === 0) return []
  const titles = (some: readonly ColumnFacts[]) => joined(some.map(({ title }) => title))
  return [
    {
      tension: 'holidays',
      sentence: `When schools close, ${titles(away)} ${away.length === 1 ? 'is' : 'are'} off by contract, and ${titles(there)} ${there.length === 1 ? 'carries' : 'carry'} the holidays.`,
      subjects: [...away, ...there].map(({ subject }) => subjectKey(subject)),
    },
  ]
}
