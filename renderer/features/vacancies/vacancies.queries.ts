import { useQuery } from '@tanstack/react-query'

import { useClient } from '../../client-context.tsx'
import { useChange } from '../../ui/use-change.ts'

export const turnoverTitle = 'Leavers, turnover and vacancies'

export function useVacancies() {
  const { vacancies } = useClient()
  return useQuery({ queryKey: ['vacancies', 'list'], queryFn: () => vacancies.list({}) })
}

export function useTurnover() {
  const { vacancies } = useClient()
  return useQuery({ queryKey: ['vacancies', 'turnover'], queryFn: () => vacancies.turnover({}) })
}

/** Every way of changing a vacancy. */
export function useVacancyChanges() {
  const { vacancies } = useClient()
  return {
    open: useChange(vacancies.open),
    change: useChange(vacancies.change),
    fill: useChange(vacancies.fill),
    markFilled: useChange(vacancies.markFilled),
    withdraw: useChange(vacancies.withdraw),
    reopen: useChange(vacancies.reopen),
    remove: useChange(vacancies.delete),
    advertise: useChange(vacancies.advertise),
    changeAdvert: useChange(vacancies.changeAdvert),
    removeAdvert: useChange(vacancies.deleteAdvert),
  }
}
