import fc from 'fast-check'

import { day } from '#shared/dates.ts'
import type {
  ChartBox,
  ChartLine,
  LineKind,
  TeamChart,
} from '#shared/features/team-chart/team-chart.contract.ts'

/** "Ann": at work for the centre; "Ann@Fenside": lent by Fenside; "~Una@Fenside": works outside; "?Cook": a vacant post. */
export function boxFor(told: string): ChartBox {
  const [name, agency] = told.replace(/^[~?]/, '').split('@') as [string, string?]
  const kind = told.startsWith('~') ? 'outside' : told.startsWith('?') ? 'vacancy' : 'person'
  return {
    key: name,
    kind,
    personId: null,
    postId: null,
    name,
    personKind: kind === 'person' ? 'employee' : null,
    work: kind === 'person' ? 'Worker' : '',
    agencyId: (agency ?? null) as ChartBox['agencyId'],
    agencyName: agency ?? null,
    discipline: null,
    areas: [],
    missingMinutes: 0,
    isSought: false,
  }
}

/** "Ann>Bob": Ann is Bob's line manager; "Ann-Bob": day-to-day lead; "Ann.Bob": supervisor; "Ann/Bob": the post alone says so. */
export function chartOf(boxes: readonly string[], lines: readonly string[]): TeamChart {
  const drawn = boxes.map(boxFor)
  const agencyOf = (name: string) => drawn.find(({ key }) => key === name)?.agencyId
  return {
    on: day('2026-11-23'),
    boxes: drawn,
    lines: lines.map((told): ChartLine => {
      const [, from, sign, to] = /^(\w+)([>\-./])(\w+)$/.exec(told) as unknown as [
        string,
        string,
        string,
        string,
      ]
      const kinds: Record<string, LineKind> = { '-': 'dayToDayLead', '.': 'professionalSupervisor' }
      return {
        kind: kinds[sign] ?? 'lineManager',
        from,
        to,
        basis: sign === '/' ? 'post' : 'role',
        crosses: agencyOf(from) !== agencyOf(to),
      }
    }),
  }
}

/** Any team: everybody may manage anybody, themselves and in circles too. */
export const anyChart: fc.Arbitrary<TeamChart> = fc
  .integer({ min: 1, max: 60 })
  .chain((size) =>
    fc.record({
      prefixes: fc.array(fc.constantFrom('', '', '', '', '~', '?'), { minLength: size, maxLength: size }),
      agencies: fc.array(fc.constantFrom('', '@Aspen', '@Birch', '@Cedar'), {
        minLength: size,
        maxLength: size,
      }),
      lines: fc.array(fc.tuple(fc.nat(size - 1), fc.constantFrom('>', '-', '.', '/'), fc.nat(size - 1)), {
        maxLength: size * 2,
      }),
    }),
  )
  .map(({ prefixes, agencies, lines }) =>
    chartOf(
      prefixes.map((prefix, index) => `${prefix}p${index}${agencies[index]!}`),
      lines.map(([from, sign, to]) => `p${from}${sign}p${to}`),
    ),
  )
