import { addDays, dateOf, day, lastDayOfMonth, weekday, yearOf, type IsoDate } from '../../dates.ts'
import type { BankHoliday, BankHolidayChange } from './calendar.schema.ts'

type Change = Pick<BankHolidayChange, 'day' | 'kind' | 'name'>

/** Bank holidays of England in one year, in order: the standing rules, the known one-off days, then the manager's own changes. */
export function bankHolidaysIn(year: number, changes: readonly Change[] = []): BankHoliday[] {
  const found = new Map<IsoDate, BankHoliday>()
  for (const holiday of byRule(year)) found.set(holiday.day, { ...holiday, isAdded: false })
  for (const change of oneOffs) apply(found, change, year, false)
  for (const change of changes) apply(found, change, year, true)
  return [...found.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

export type IsHoliday = (on: IsoDate) => boolean

/** Answers for any day; each year is worked out once. */
export function holidayCalendar(changes: readonly Change[] = []): IsHoliday {
  const years = new Map<number, ReadonlySet<IsoDate>>()
  return (on) => {
    const year = yearOf(on)
    const known = years.get(year) ?? new Set(bankHolidaysIn(year, changes).map((holiday) => holiday.day))
    years.set(year, known)
    return known.has(on)
  }
}

function apply(found: Map<IsoDate, BankHoliday>, change: Change, year: number, isAdded: boolean): void {
  if (yearOf(change.day) !== year) return
  if (change.kind === 'remove') found.delete(change.day)
  else found.set(change.day, { day: change.day, name: change.name, isAdded })
}

function byRule(year: number): { day: IsoDate; name: string }[] {
  const easter = easterSunday(year)
  const [christmas, boxing] = christmasPair(year)
  return [
    { day: newYear(year), name: 'New Year’s Day' },
    { day: addDays(easter, -2), name: 'Good Friday' },
    { day: addDays(easter, 1), name: 'Easter Monday' },
    { day: firstMonday(year, 5), name: 'Early May bank holiday' },
    { day: lastMonday(year, 5), name: 'Spring bank holiday' },
    { day: lastMonday(year, 8), name: 'Summer bank holiday' },
    { day: christmas, name: 'Christmas Day' },
    { day: boxing, name: 'Boxing Day' },
  ]
}

/** Days given or moved by proclamation; no rule foretells them. */
const oneOffs: readonly Change[] = [
  { day: day('2020-05-04'), kind: 'remove', name: 'Early May bank holiday' },
  { day: day('2020-05-08'), kind: 'add', name: 'Early May bank holiday (VE Day)' },
  { day: day('2022-05-30'), kind: 'remove', name: 'Spring bank holiday' },
  { day: day('2022-06-02'), kind: 'add', name: 'Spring bank holiday' },
  { day: day('2022-06-03'), kind: 'add', name: 'Platinum Jubilee bank holiday' },
  { day: day('2022-09-19'), kind: 'add', name: 'State Funeral of Queen Elizabeth II' },
  { day: day('2023-05-08'), kind: 'add', name: 'Coronation of King Charles III' },
]

const saturday = 6
const sunday = 7

/** A New Year’s Day at the weekend is kept on the Monday. */
function newYear(year: number): IsoDate {
  const first = dateOf(year, 1, 1)
  if (weekday(first) === saturday) return addDays(first, 2)
  return weekday(first) === sunday ? addDays(first, 1) : first
}

/** Christmas Day and Boxing Day, each moved past the weekend and past the other. */
function christmasPair(year: number): [IsoDate, IsoDate] {
  const december = (dayOfMonth: number) => dateOf(year, 12, dayOfMonth)
  switch (weekday(december(25))) {
    case saturday:
      return [december(27), december(28)]
    case sunday:
      return [december(27), december(26)]
    case 5:
      return [december(25), december(28)]
    default:
      return [december(25), december(26)]
  }
}

function firstMonday(year: number, month: number): IsoDate {
  const first = dateOf(year, month, 1)
  return addDays(first, (8 - weekday(first)) % 7)
}

function lastMonday(year: number, month: number): IsoDate {
  const last = lastDayOfMonth(dateOf(year, month, 1))
  return addDays(last, 1 - weekday(last))
}

/** The Gregorian computus in its anonymous (Meeus, Jones, Butcher) form; good for every year of that calendar. */
function easterSunday(year: number): IsoDate {
  const goldenNumber = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((goldenNumber + 11 * epact + 22 * toSunday) / 451)
  const total = epact + toSunday - 7 * late + 114
  return dateOf(year, Math.floor(total / 31), (total % 31) + 1)
}
