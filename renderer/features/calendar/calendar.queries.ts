import { useQuery } from '@tanstack/react-query'

import { useClient } from '../../client-context.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useSchoolTerms() {
  const { calendar } = useClient()
  return useQuery({ queryKey: ['calendar', 'terms'], queryFn: () => calendar.schoolTerms({}) })
}

export function useClosures() {
  const { calendar } = useClient()
  return useQuery({ queryKey: ['calendar', 'closures'], queryFn: () => calendar.closures({}) })
}

/** Every way of changing terms and closures. */
export function useCalendarChanges() {
  const { calendar } = useClient()
  return {
    addTerms: useChange(calendar.addSchoolTerms),
    changeTerm: useChange(calendar.changeSchoolTerm),
    deleteTerm: useChange(calendar.deleteSchoolTerm),
    addClosure: useChange(calendar.addClosure),
    changeClosure: useChange(calendar.changeClosure),
    deleteClosure: useChange(calendar.deleteClosure),
  }
}
