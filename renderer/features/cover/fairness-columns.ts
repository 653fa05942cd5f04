import type { z } from 'zod'

import { addDays, dateOf, monthOf, yearOf, type IsoDate } from '#shared/dates.ts'
import type { holidayFairnessSchema } from '#shared/features/cover/cover.contract.ts'

import type { Column } from '../../ui/table/columns.ts'

export type Holiday = z.output<typeof holidayFairnessSchema>
export type FairRow = Holiday['rows'][number]

/** The September in which the school year of a day began. */
export const schoolYearOf = (on: IsoDate): number => (monthOf(on) >= 9 ? yearOf(on) : yearOf(on) - 1)

/** Until the summer holiday is over, which may be some days into the next September. */
export const schoolYearDays = (year: number): { from: IsoDate; to: IsoDate } => ({
  from: dateOf(year, 9, 1),
  to: addDays(dateOf(year + 1, 9, 1), 9),
})

export const fairnessColumns: readonly Column<FairRow>[] = [
  { key: 'person', header: 'Person', accessor: ({ personName }) => personName },
  { key: 'worked', header: 'Days worked', kind: 'number', accessor: ({ worked }) => worked },
  {
    key: 'daysAWeek',
    header: 'Days a week',
    kind: 'number',
    accessor: ({ daysAWeek }) => daysAWeek,
  },
  {
    key: 'asFullWeek',
    header: 'As of a full week',
    kind: 'number',
    accessor: ({ asFullWeek }) => asFullWeek,
  },
  {
    key: 'compared',
    header: 'Compared',
    accessor: ({ wasHere }) => (wasHere ? 'Yes' : 'No, here for a part only'),
    filter: 'choice',
  },
]
