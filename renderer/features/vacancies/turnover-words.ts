import type { Leaver, TurnoverFigures, TurnoverLine } from '#shared/features/vacancies/vacancies.contract.ts'

import type { Column } from '../../ui/table/columns.ts'

const one = (value: number) => value.toFixed(1)

/** The formula with its numbers, so that anybody can check it. */
export function sayTurnover({ whole }: TurnoverFigures): string {
  if (whole.percent === null) return 'Nobody was here, so there is no turnover.'
  return `Leavers ÷ average headcount × 100: ${whole.leavers} ÷ ((${whole.headcountFrom} + ${whole.headcountTo}) ÷ 2) × 100 = ${one(whole.percent)}%.`
}

export function sayVacancies(figures: TurnoverFigures): string {
  const { whole, averageVacancyPercent, budgetedFte, vacantFte, filled, daysToFill } = figures
  const rate =
    whole.vacancyPercent === null || averageVacancyPercent === null
      ? 'No hours are budgeted, so there is no vacancy rate.'
      : `Vacancy rate (missing ÷ budgeted, in full-time equivalents, × 100): ${vacantFte.toFixed(2)} ÷ ${budgetedFte.toFixed(2)} × 100 = ${one(whole.vacancyPercent)}% today, ${one(averageVacancyPercent)}% on average of thirteen days a month apart.`
  const time =
    daysToFill === null
      ? 'No vacancy was filled in these twelve months.'
      : `Time to fill: ${one(daysToFill)} days on average of ${filled} filled.`
  return `${rate} ${time}`
}

export const turnoverColumns: readonly Column<TurnoverLine>[] = [
  { key: 'agency', header: 'Agency', accessor: ({ agency }) => agency },
  {
    key: 'from',
    header: 'At the start',
    kind: 'number',
    accessor: ({ headcountFrom }) => headcountFrom,
  },
  { key: 'to', header: 'Now', kind: 'number', accessor: ({ headcountTo }) => headcountTo },
  { key: 'leavers', header: 'Left', kind: 'number', accessor: ({ leavers }) => leavers },
  {
    key: 'percent',
    header: 'Turnover %',
    kind: 'number',
    accessor: ({ percent }) => rounded(percent),
  },
  {
    key: 'vacant',
    header: 'Vacant % of its posts',
    kind: 'number',
    accessor: ({ vacancyPercent }) => rounded(vacancyPercent),
  },
]

const rounded = (percent: number | null) => (percent === null ? null : Math.round(percent * 10) / 10)

export const leaverColumns: readonly Column<Leaver>[] = [
  { key: 'name', header: 'Name', accessor: ({ name }) => name },
  { key: 'employer', header: 'Employer', accessor: ({ employer }) => employer, filter: 'choice' },
  { key: 'started', header: 'Started', kind: 'day', accessor: ({ startedOn }) => startedOn },
  { key: 'left', header: 'Last day', kind: 'day', accessor: ({ leftOn }) => leftOn },
  { key: 'reason', header: 'Reason', accessor: ({ reason }) => reason, filter: 'choice' },
]
