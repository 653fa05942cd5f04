import { formatLongDay } from '#shared/dates.ts'
import { dueKinds, type DueItem } from '#shared/due.ts'
import { sayWhen } from '#shared/features/home/home.rules.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { PrintLayout } from '../../print/PrintLayout.tsx'
import { PrintTable } from '../../print/PrintTable.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { useThisWeek } from './home.queries.ts'

/** The page for the team meeting: the same groups, with room to tick. */
export default function HomePrint() {
  const { centreName } = useSession()
  const thisWeek = useThisWeek()
  usePrintReady(thisWeek.isSuccess)
  if (thisWeek.isError) return <Problem error={thisWeek.error} />
  if (!thisWeek.isSuccess) return null
  const { today, dueDays, comingDays, overdue, due, coming } = thisWeek.data
  const groups = [
    ['Overdue', overdue],
    [`Due within ${dueDays} days`, due],
    [`Coming within ${comingDays} days`, coming],
  ] as const
  return (
    <PrintLayout centreName={centreName} title="This week" subtitle={`As of ${formatLongDay(today)}`}>
      {overdue.length + due.length + coming.length === 0 && <p>Nothing is due.</p>}
      {groups.map(
        ([title, items]) =>
          items.length > 0 && (
            <section key={title}>
              <h2>
                {title} ({items.length})
              </h2>
              <PrintTable<DueItem>
                columns={[
                  ...columns,
                  { key: 'when', header: 'When', accessor: ({ dueOn }) => sayWhen(today, dueOn) },
                ]}
                rows={items}
              />
            </section>
          ),
      )}
    </PrintLayout>
  )
}

const columns: readonly Column<DueItem>[] = [
  { key: 'title', header: 'Who or what', accessor: ({ title }) => title },
  { key: 'kind', header: 'Kind', accessor: ({ kind }) => dueKinds[kind] },
  { key: 'detail', header: 'What to do', accessor: ({ detail }) => detail },
  { key: 'dueOn', header: 'By', kind: 'day', accessor: ({ dueOn }) => dueOn },
]
