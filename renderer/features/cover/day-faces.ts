import type { DayKind } from '#shared/features/cover/cover.contract.ts'
import { dayStates, type DayState } from '#shared/features/cover/shortfalls.rules.ts'
import { sayHoursOfDay } from '#shared/features/cover/spans.ts'

import { formatHours } from '../../ui/format.ts'
import type { CellFace } from './DayGrid.tsx'

/** A letter for each state beside its colour, so that grey paper and colour-blind eyes can tell them apart. */
export const letters: Record<Exclude<DayState, 'in'>, string> = {
  partAway: '½',
  requested: '?',
  away: 'A',
  termOff: 'T',
  closed: 'C',
  notWorking: '–',
  notHere: '',
}

export type Density = 'wide' | 'middle' | 'narrow'

/** What a cell shows of a day, as wide as there is room. */
export const faceOf = (day: DayKind, density: Density): CellFace => ({
  text: textOf(day, density),
  look: day.state,
  says: sayDayKind(day),
})

export function textOf(day: DayKind, density: Density): string {
  const { state, minutes, here, because } = day
  const hours = formatHours(Math.round(minutes / 6) * 6)
  if (density === 'wide') {
    const times =
      here.length === 0 ? '' : sayHoursOfDay(here).replaceAll(' to ', '–').replaceAll(' and ', ', ')
    if (state === 'in') return times
    if (state === 'partAway' || state === 'requested') return `${letters[state]} ${times}`
    return state === 'away' && because !== null ? `A ${because}` : letters[state]
  }
  if (state === 'in') return hours
  if (density === 'middle' && (state === 'partAway' || state === 'requested'))
    return `${letters[state]}${hours}`
  return letters[state]
}

/** In words, for whoever hears the grid. */
export function sayDayKind(day: DayKind): string {
  const { state, here, minutes, because, areTimesAssumed } = day
  const hours = `${formatHours(minutes)} hours, ${sayHoursOfDay(here)}${areTimesAssumed ? ', times assumed' : ''}`
  const why = because === null ? '' : ` (${because})`
  if (state === 'in') return `in, ${hours}`
  const words = `${dayStates[state].toLowerCase()}${why}`
  return state === 'partAway' || state === 'requested' ? `${words}, ${hours}` : words
}
