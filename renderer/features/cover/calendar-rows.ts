import type { CoverCalendar, CoverPerson } from '#shared/features/cover/cover.contract.ts'
import type { Shortfall } from '#shared/features/cover/shortfalls.rules.ts'

import type { CellFace, GridRow } from './DayGrid.tsx'
import { faceOf, type Density } from './day-faces.ts'

export const groupings = {
  serviceArea: 'Service area',
  discipline: 'Role',
  agency: 'Home agency',
} as const
export type Grouping = keyof typeof groupings

/** Where in the calendar a row of the grid comes from. */
export interface PlacedRow extends GridRow {
  /** `null` for the heading of a group. */
  readonly person: number | null
  readonly members: readonly number[]
}

const without: Record<Grouping, string> = {
  serviceArea: 'No service area',
  discipline: 'No discipline',
  agency: 'Employed by the centre',
}

/** People under the headings of their group, groups by name. */
export function rowsOf(people: readonly CoverPerson[], grouping: Grouping, named: string): PlacedRow[] {
  const wanted = named.trim().toLowerCase()
  const shown = people
    .map((person, index) => ({ person, index }))
    .filter(({ person }) => person.name.toLowerCase().includes(wanted))
  const groups = Map.groupBy(shown, ({ person }) => person[grouping] ?? without[grouping])
  return [...groups]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en-GB'))
    .flatMap(([title, members]) => [
      {
        key: `group ${title}`,
        title: `${title} (${members.length})`,
        isGroup: true,
        person: null,
        members: members.map(({ index }) => index),
      },
      ...members.map(({ person, index }) => ({
        key: person.personId,
        title: person.name,
        quiet: person.work,
        isGroup: false,
        person: index,
        members: [],
      })),
    ])
}

/** What each cell shows. Faces are made once for each sort of day, counts of a group once for each group. */
export function facesOf(
  calendar: CoverCalendar,
  rows: readonly PlacedRow[],
  density: Density,
): (row: number, column: number) => CellFace {
  const faces = calendar.kinds.map((kind) => faceOf(kind, density))
  const isIn = calendar.kinds.map(({ here }) => here.length > 0)
  const counted = new Map<number, readonly CellFace[]>()

  const countsOf = (row: number, members: readonly number[]) => {
    const before = counted.get(row)
    if (before !== undefined) return before
    const counts = calendar.days.map((_, column) =>
      countFace(members.filter((person) => isIn[calendar.cells[person]![column]!]).length),
    )
    counted.set(row, counts)
    return counts
  }

  return (row, column) => {
    const { person, members } = rows[row]!
    return person === null ? countsOf(row, members)[column]! : faces[calendar.cells[person]![column]!]!
  }
}

const countFaces = new Map<number, CellFace>()
function countFace(count: number): CellFace {
  const face = countFaces.get(count) ?? { text: String(count), look: 'count', says: `${count} in` }
  countFaces.set(count, face)
  return face
}

/** For paper that hangs on a wall: that somebody is away is everybody's business, why is not. */
export const withoutReasons = (calendar: CoverCalendar): CoverCalendar => ({
  ...calendar,
  kinds: calendar.kinds.map((kind) => ({ ...kind, because: null })),
  shortfalls: calendar.shortfalls.map(({ onLeave, away, ...shortfall }) => ({
    ...shortfall,
    onLeave: 0,
    away: onLeave + away,
  })),
})

/** Shortfalls by day, for the headings of the columns. */
export const byDay = <S extends Pick<Shortfall, 'on'>>(shortfalls: readonly S[]): ReadonlyMap<string, S[]> =>
  Map.groupBy(shortfalls, ({ on }) => on)
