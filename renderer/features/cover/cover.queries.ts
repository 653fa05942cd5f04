import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'

import type { IsoDate } from '#shared/dates.ts'
import type { supposedSchema } from '#shared/features/cover/cover.contract.ts'
import type { LeaveRequestId } from '#shared/features/leave/leave.schema.ts'

import { useClient } from '../../client-context.tsx'
import { useChange } from '../../ui/use-change.ts'

interface Days {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** While the next days are worked out, those before stay on screen. */
export function useCoverCalendar(days: Days | null) {
  const { cover } = useClient()
  return useQuery({
    queryKey: ['cover', 'calendar', days],
    queryFn: () => cover.calendar(days!),
    enabled: days !== null,
    placeholderData: keepPreviousData,
  })
}

export function useShortfalls(days: Days) {
  const { cover } = useClient()
  return useQuery({ queryKey: ['cover', 'shortfalls', days], queryFn: () => cover.shortfalls(days) })
}

export function useFairness(days: Days) {
  const { cover } = useClient()
  return useQuery({ queryKey: ['cover', 'fairness', days], queryFn: () => cover.fairness(days) })
}

export type Supposed = z.output<typeof supposedSchema>

export function useWhatIfAway(supposed: Supposed | null) {
  const { cover } = useClient()
  return useQuery({
    queryKey: ['cover', 'whatIf', supposed],
    queryFn: () => cover.whatIf(supposed!),
    enabled: supposed !== null,
  })
}

export function useIfApproved(id: LeaveRequestId) {
  const { cover } = useClient()
  return useQuery({ queryKey: ['cover', 'ifApproved', id], queryFn: () => cover.ifApproved({ id }) })
}

export function useMinimums() {
  const { cover } = useClient()
  return useQuery({ queryKey: ['cover', 'minimums'], queryFn: () => cover.minimums({}) })
}

export function useDuties() {
  const { cover } = useClient()
  return useQuery({ queryKey: ['cover', 'duties'], queryFn: () => cover.duties({}) })
}

export function useSchoolTerms() {
  const { calendar } = useClient()
  return useQuery({ queryKey: ['calendar', 'schoolTerms'], queryFn: () => calendar.schoolTerms({}) })
}

/** Every way of changing what is needed. */
export function useCoverChanges() {
  const { cover } = useClient()
  return {
    addMinimum: useChange(cover.addMinimum),
    changeMinimum: useChange(cover.changeMinimum),
    replaceMinimum: useChange(cover.replaceMinimum),
    endMinimum: useChange(cover.endMinimum),
    deleteMinimum: useChange(cover.deleteMinimum),
    addDuty: useChange(cover.addDuty),
    renameDuty: useChange(cover.renameDuty),
    deleteDuty: useChange(cover.deleteDuty),
    addHolder: useChange(cover.addHolder),
    changeHolder: useChange(cover.changeHolder),
    deleteHolder: useChange(cover.deleteHolder),
  }
}
