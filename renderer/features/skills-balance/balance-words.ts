import type { BalanceRow, SkillsBalance } from '#shared/features/skills-balance/skills-balance.contract.ts'
import {
  balanceStates,
  sayAmount,
  sayBalance,
  sayState,
} from '#shared/features/skills-balance/skills-balance.rules.ts'

import type { NeedBar } from '../../charts/NeedBars.tsx'
import type { Badge } from '../../ui/StatusBadge.tsx'

export const stateBadge = ({ state }: Pick<BalanceRow, 'state'>): Badge => ({
  word: balanceStates[state],
  ...(state === 'short'
    ? { tone: 'red' }
    : state === 'met'
      ? { tone: 'green' }
      : { tone: 'info', shape: 'ring' }),
})

export const amountOf = ({ have, need }: BalanceRow): string => sayAmount(have, need.amount, need.measure)
export const wordOf = (row: BalanceRow): string => sayState(row, row.need.measure)

export const barsOf = (rows: readonly BalanceRow[]): NeedBar[] =>
  rows.map((row) => ({
    label: row.label,
    needed: row.need.amount,
    have: row.have,
    amount: amountOf(row),
    word: wordOf(row),
  }))

export const sentenceOf = (rows: readonly BalanceRow[]): string =>
  sayBalance(rows.map((row) => ({ label: row.label, measure: row.need.measure, balance: row })))

/** The same need a year before: "1 of 1 FTE, met"; nothing when it was not stated then. */
export function yearAgoOf({ yearAgo }: SkillsBalance, { label, need }: BalanceRow): string {
  const then = yearAgo.rows.find((row) => row.label === label && row.need.measure === need.measure)
  return then === undefined ? 'Not stated' : `${amountOf(then)}, ${balanceStates[then.state].toLowerCase()}`
}

/** Vacant FTE of posts last held by somebody of the discipline. Of one agency or one area nobody can say. */
export function vacantOf({ vacant }: SkillsBalance, { need }: BalanceRow): number | null {
  if (need.agencyId !== null) return null
  const posts = vacant.filter(
    ({ disciplineId, serviceArea }) =>
      disciplineId === need.disciplineId && (need.serviceAreaId === null || serviceArea === need.serviceArea),
  )
  const sum = posts.reduce((total, { fte }) => total + fte, 0)
  return sum === 0 ? null : Math.round(sum * 100) / 100
}
