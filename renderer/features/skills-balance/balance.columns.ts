import type { BalanceRow, SkillsBalance } from '#shared/features/skills-balance/skills-balance.contract.ts'
import { balanceStates, type BalanceState } from '#shared/features/skills-balance/skills-balance.rules.ts'
import { measures } from '#shared/features/skills-balance/skill-needs.schema.ts'

import type { Column } from '../../ui/table/columns.ts'
import { stateBadge, vacantOf, yearAgoOf } from './balance-words.ts'

const worstFirst: Record<BalanceState, number> = { short: 0, met: 1, over: 2 }

export const balanceColumns = (balance: SkillsBalance): readonly Column<BalanceRow>[] => [
  { key: 'need', header: 'Need', accessor: ({ label }) => label },
  {
    key: 'state',
    header: 'State',
    kind: 'badge',
    accessor: ({ state }) => balanceStates[state],
    badge: stateBadge,
    sortBy: ({ state }) => worstFirst[state],
  },
  { key: 'needed', header: 'Needed', kind: 'number', accessor: ({ need }) => need.amount },
  { key: 'have', header: 'Have', kind: 'number', accessor: ({ have }) => have },
  { key: 'missing', header: 'Missing', kind: 'number', accessor: ({ missing }) => missing },
  {
    key: 'measure',
    header: 'Counted in',
    accessor: ({ need }) => (need.measure === 'fte' ? 'FTE' : measures.people),
    filter: 'choice',
  },
  {
    key: 'vacant',
    header: 'Vacant FTE',
    kind: 'number',
    accessor: (row) => vacantOf(balance, row),
  },
  { key: 'yearAgo', header: 'A year ago', accessor: (row) => yearAgoOf(balance, row) },
  { key: 'reason', header: 'Reason', accessor: ({ need }) => need.reason, hidden: true },
  {
    key: 'since',
    header: 'Stated from',
    kind: 'day',
    accessor: ({ need }) => need.startsOn,
    hidden: true,
  },
]
