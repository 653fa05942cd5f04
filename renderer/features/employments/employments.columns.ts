import type { EmploymentRow } from '#shared/features/employments/employments.contract.ts'

import type { Column } from '../../ui/table/columns.ts'

/** For the page and for paper. */
export const employmentColumns: readonly Column<EmploymentRow>[] = [
  { key: 'employer', header: 'Employer', accessor: ({ employerName }) => employerName, width: 220 },
  { key: 'from', header: 'From', kind: 'day', accessor: ({ startsOn }) => startsOn, width: 110 },
  { key: 'until', header: 'Until', kind: 'day', accessor: ({ endsOn }) => endsOn, width: 110 },
  { key: 'why', header: 'Why', accessor: ({ reason }) => reason },
]
