import type { EmploymentRow } from '#shared/features/employments/employments.contract.ts'

import type { Column } from '../../ui/table/columns.ts'

/** For the page and for paper. */
export const employmentColumns: readonly Column<EmploymentRow>[] = [
  { key: 'employer', header: 'Employer', accessor: ({ employerName }) => employerName },
  { key: 'from', header: 'From', kind: 'day', accessor: ({ startsOn }) => startsOn },
  { key: 'until', header: 'Until', kind: 'day', accessor: ({ endsOn }) => endsOn },
  { key: 'why', header: 'Why', accessor: ({ reason }) => reason },
]
