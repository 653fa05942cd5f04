import { keepPreviousData, useQuery } from '@tanstack/react-query'

import type { LeaveFilter } from '#shared/features/leave/leave.contract.ts'
import type { LeaveRequestId, NewLeave } from '#shared/features/leave/leave.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { useClient } from '../../client-context.tsx'
import type { Option } from '../../ui/form/ChoiceFields.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useLeave(which: LeaveFilter, personId?: PersonId) {
  const { leave } = useClient()
  return useQuery({
    queryKey: ['leave', which, personId ?? 'all'],
    queryFn: () => leave.list(personId === undefined ? { which } : { which, personId }),
  })
}

/** One request, wherever it stands; nothing is asked while none is open. */
export function useLeaveRequest(id: LeaveRequestId | null) {
  const { leave } = useClient()
  return useQuery({
    queryKey: ['leave', 'one', id],
    queryFn: () => (id === null ? Promise.reject(new Error('Nothing is open.')) : leave.find({ id })),
    enabled: id !== null,
  })
}

export function useLeaveKinds() {
  const { leave } = useClient()
  return useQuery({ queryKey: ['leave', 'kinds'], queryFn: () => leave.kinds({}) })
}

/** Kinds that may be chosen, and the one that is chosen already. */
export const useKindOptions = (present: string | null = null): Option[] =>
  (useLeaveKinds().data ?? [])
    .filter(({ id, retiredOn }) => retiredOn === null || id === present)
    .map(({ id, name }) => ({ value: id, label: name }))

export function useLeaveBalance(personId: PersonId, on?: string) {
  const { leave } = useClient()
  return useQuery({
    queryKey: ['leave', 'balance', personId, on ?? 'today'],
    queryFn: () => leave.balance(on === undefined ? { personId } : { personId, on }),
    placeholderData: keepPreviousData,
  })
}

/** What a request would take and leave; `null` while it is not yet whole. */
export function useLeavePreview(proposed: (NewLeave & { id?: LeaveRequestId }) | null) {
  const { leave } = useClient()
  return useQuery({
    queryKey: ['leave', 'preview', proposed],
    queryFn: () =>
      proposed === null ? Promise.reject(new Error('Nothing to look at yet.')) : leave.preview(proposed),
    enabled: proposed !== null,
    placeholderData: keepPreviousData,
  })
}

/** Every way of changing leave. */
export function useLeaveChanges() {
  const { leave } = useClient()
  return {
    add: useChange(leave.add),
    change: useChange(leave.change),
    decide: useChange(leave.decide),
    withdraw: useChange(leave.withdraw),
    cancel: useChange(leave.cancel),
    close: useChange(leave.close),
    remove: useChange(leave.delete),
    setAllowance: useChange(leave.setAllowance),
    addKind: useChange(leave.addKind),
    changeKind: useChange(leave.changeKind),
    retireKind: useChange(leave.retireKind),
    bringBackKind: useChange(leave.bringBackKind),
  }
}
