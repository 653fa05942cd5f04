import { useQuery } from '@tanstack/react-query'

import type { PersonId } from '#shared/features/people/people.schema.ts'

import { useClient } from '../../client-context.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useRoleGrid() {
  const { roles } = useClient()
  return useQuery({ queryKey: ['roles', 'grid'], queryFn: () => roles.grid({}) })
}

export function useRoleHistory(personId: PersonId) {
  const { roles } = useClient()
  return useQuery({ queryKey: ['roles', 'history', personId], queryFn: () => roles.history({ personId }) })
}

export function useRoleRules() {
  const { roles } = useClient()
  return useQuery({ queryKey: ['roles', 'rules'], queryFn: () => roles.rules({}) })
}

/** Every way of changing who holds what. */
export function useRoleChanges() {
  const { roles } = useClient()
  return {
    assign: useChange(roles.assign),
    change: useChange(roles.change),
    remove: useChange(roles.delete),
    changeRule: useChange(roles.changeRule),
    changeSupervision: useChange(roles.changeSupervision),
  }
}
