import { sayDay } from '#shared/features/cover/cover-words.ts'
import type { DayFacts } from '#shared/features/cover/minimums.rules.ts'
import { sayGap, type Shortfall } from '#shared/features/cover/shortfalls.rules.ts'

import { countOf } from '../../ui/format.ts'
import { today } from '../../ui/today.ts'
import type { Density } from './day-faces.ts'
import type { GridColumn } from './DayGrid.tsx'

const weekdays = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Headings of the days: weekday, number, month where it begins, and how many shortfalls. */
export const columnsOf = (
  days: readonly DayFacts[],
  shortfalls: ReadonlyMap<string, readonly Shortfall[]>,
  density: Density,
): GridColumn[] =>
  days.map((day, index) => {
    const short = shortfalls.get(day.on) ?? []
    const [, month, date] = day.on.split('-').map(Number)
    const isFirst = index === 0 || date === 1
    const weekday = weekdays[day.weekday]!
    return {
      key: day.on,
      says: sayDay(day.on),
      headSays: saysOf(day, short),
      look: [
        day.on === today() && 'today',
        day.closedFor !== null && 'closed',
        day.weekday > 5 && 'weekend',
        !day.isTerm && 'holiday',
        short.length > 0 && 'short',
      ]
        .filter(Boolean)
        .join(' '),
      lines: [
        density === 'narrow' ? (isFirst ? months[month!]! : weekday.slice(0, 1)) : weekday,
        density === 'wide' || (density === 'middle' && isFirst) ? `${date} ${months[month!]}` : String(date),
        ...(short.length > 0 ? [`▼${short.length}`] : day.closedFor === null ? [] : ['C']),
      ],
    }
  })

function saysOf(day: DayFacts, short: readonly Shortfall[]): string {
  return [
    sayDay(day.on),
    ...(day.closedFor === null ? [] : [`centre closed, ${day.closedFor}`]),
    ...(day.isTerm ? [] : ['school holiday']),
    ...(short.length === 0 ? [] : [`${countOf(short.length, 'shortfall')}: ${sayGap(short[0]!)}`]),
  ].join(', ')
}
