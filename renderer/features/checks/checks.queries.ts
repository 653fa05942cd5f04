import { useQuery } from '@tanstack/react-query'

import type { PersonId } from '#shared/features/people/people.schema.ts'

import { useClient } from '../../client-context.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useCheckRegister() {
  const { checks } = useClient()
  return useQuery({ queryKey: ['checks', 'register'], queryFn: () => checks.register({}) })
}

export function useChecksOf(personId: PersonId) {
  const { checks } = useClient()
  return useQuery({ queryKey: ['checks', personId], queryFn: () => checks.ofPerson({ personId }) })
}

export function useCheckKinds() {
  const { checks } = useClient()
  return useQuery({ queryKey: ['checks', 'kinds'], queryFn: () => checks.kinds({}) })
}

/** Every way of changing what was checked. */
export function useCheckChanges() {
  const { checks } = useClient()
  return {
    record: useChange(checks.record),
    recordSeen: useChange(checks.recordSeen),
    change: useChange(checks.change),
    remove: useChange(checks.delete),
    assess: useChange(checks.assess),
    removeAssessment: useChange(checks.deleteAssessment),
    mark: useChange(checks.mark),
    removeMark: useChange(checks.deleteMark),
    addKind: useChange(checks.addKind),
    changeKind: useChange(checks.changeKind),
    retireKind: useChange(checks.retireKind),
    bringKindBack: useChange(checks.bringKindBack),
  }
}
