import { useSearchParams } from 'react-router'

import { formatDay, isoDate } from '#shared/dates.ts'
import type { SkillsBalance, TeamLine } from '#shared/features/skills-balance/skills-balance.contract.ts'

import { NeedBars } from '../../charts/NeedBars.tsx'
import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { PrintLayout } from '../../print/PrintLayout.tsx'
import { PrintTable } from '../../print/PrintTable.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { balanceColumns } from './balance.columns.ts'
import { barsOf, sentenceOf } from './balance-words.ts'
import { useSkillsBalance } from './skills-balance.queries.ts'

/** `/print/skills-balance`: picture, needs and the whole team by discipline and agency. */
export default function SkillsBalancePrint() {
  const [search] = useSearchParams()
  const balance = useSkillsBalance(isoDate.safeParse(search.get('on')).data ?? null)
  usePrintReady(balance.isSuccess, balance.error)
  if (balance.isError) return <Problem error={balance.error} />
  return balance.isSuccess ? <Paper balance={balance.data} /> : null
}

function Paper({ balance }: { balance: SkillsBalance }) {
  const { centreName } = useSession()
  return (
    <PrintLayout
      centreName={centreName}
      title="Skills balance"
      subtitle={`On ${formatDay(balance.on)}. ${sentenceOf(balance.rows)}`}
      landscape
    >
      {balance.rows.length > 0 && (
        <>
          <NeedBars
            title="Skills balance"
            sentence={`A year ago, on ${formatDay(balance.yearAgo.on)}: ${sentenceOf(balance.yearAgo.rows)}`}
            bars={barsOf(balance.rows)}
            isPrinted
          />
          <h2>Stated needs</h2>
          <PrintTable columns={balanceColumns(balance)} rows={balance.rows} />
        </>
      )}
      <h2>The team by discipline</h2>
      <PrintTable columns={teamColumns('Discipline')} rows={balance.byDiscipline} />
      <h2>The team by agency</h2>
      <PrintTable columns={teamColumns('Agency')} rows={balance.byAgency} />
      {balance.vacant.length > 0 && (
        <>
          <h2>Vacant</h2>
          <PrintTable columns={vacantColumns} rows={balance.vacant} />
        </>
      )}
    </PrintLayout>
  )
}

const teamColumns = (header: string): readonly Column<TeamLine>[] => [
  { key: 'label', header, accessor: ({ label }) => label },
  { key: 'people', header: 'People', kind: 'number', accessor: ({ people }) => people },
  { key: 'fte', header: 'FTE', kind: 'number', accessor: ({ fte }) => fte },
]

const vacantColumns: readonly Column<SkillsBalance['vacant'][number]>[] = [
  { key: 'title', header: 'Post', accessor: ({ title }) => title },
  { key: 'fte', header: 'FTE', kind: 'number', accessor: ({ fte }) => fte },
  { key: 'last', header: 'Discipline of who held it last', accessor: ({ discipline }) => discipline },
  { key: 'area', header: 'Service area', accessor: ({ serviceArea }) => serviceArea },
]
