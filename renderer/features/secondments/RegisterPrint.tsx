import { formatDay } from '#shared/dates.ts'
import type { SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'
import { isOver, isRunning } from '#shared/features/secondments/secondments.rules.ts'
import { returnRights, fundingModels } from '#shared/features/secondments/secondments.schema.ts'
import { secondmentWarnings } from '#shared/features/secondments/secondments.warnings.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { PrintLayout } from '../../print/PrintLayout.tsx'
import { PrintTable } from '../../print/PrintTable.tsx'
import { countOf } from '../../ui/format.ts'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { today } from '../../ui/today.ts'
import { statusBadge } from './secondments.columns.ts'
import { useSecondments } from './secondments.queries.ts'

const columns: readonly Column<SecondmentRow>[] = [
  { key: 'person', header: 'Person', accessor: ({ personName }) => personName },
  { key: 'home', header: 'Home agency', accessor: ({ homeAgencyName }) => homeAgencyName },
  { key: 'work', header: 'Post at the centre', accessor: ({ hostWork }) => hostWork },
  { key: 'hours', header: 'Hours', kind: 'hours', accessor: ({ minutesPerWeek }) => minutesPerWeek },
  { key: 'from', header: 'First day', kind: 'day', accessor: ({ startsOn }) => startsOn },
  { key: 'to', header: 'Last day', kind: 'day', accessor: ({ lastDay }) => lastDay },
  { key: 'extensions', header: 'Extended', kind: 'number', accessor: ({ extensionCount }) => extensionCount },
  {
    key: 'status',
    header: 'Status',
    kind: 'badge',
    accessor: ({ status }) => status,
    badge: ({ status }) => statusBadge(status),
  },
  { key: 'pays', header: 'Who pays', accessor: ({ fundingModel }) => fundingModels[fundingModel] },
  { key: 'return', header: 'Return', accessor: ({ rightToReturn }) => returnRights[rightToReturn] },
  { key: 'open', header: 'Open', kind: 'number', accessor: ({ openClauses }) => openClauses },
  {
    key: 'warnings',
    header: 'Worth a thought',
    accessor: ({ warnings }) => warnings.map(({ code }) => secondmentWarnings[code]).join('; '),
  },
]

/** `/print/secondment-register`: every secondment there is and was, those that run first. */
export default function RegisterPrint() {
  const { centreName } = useSession()
  const secondments = useSecondments()
  usePrintReady(secondments.isSuccess)
  if (secondments.isError) return <Problem error={secondments.error} />
  if (!secondments.isSuccess) return null
  const rows = secondments.data
  const parts = [
    ['Running', rows.filter(({ status }) => isRunning(status)).toSorted(byLastDay)],
    ['To come', rows.filter(({ status }) => !isRunning(status) && !isOver(status))],
    ['Over', rows.filter(({ status }) => isOver(status))],
  ] as const
  return (
    <PrintLayout
      centreName={centreName}
      title="Register of secondments"
      subtitle={`${countOf(rows.length, 'secondment')}, as on ${formatDay(today())}. Open: clauses of the agreement that nobody has settled. Confidential.`}
      landscape
    >
      {parts.map(([title, part]) =>
        part.length === 0 ? null : (
          <section key={title}>
            <h2>
              {title}: {part.length}
            </h2>
            <PrintTable columns={columns} rows={part} />
          </section>
        ),
      )}
    </PrintLayout>
  )
}

const byLastDay = (a: SecondmentRow, b: SecondmentRow) =>
  (a.lastDay ?? '9999') < (b.lastDay ?? '9999') ? -1 : 1
