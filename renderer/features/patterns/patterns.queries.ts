import { useQuery } from '@tanstack/react-query'

import type { PersonId } from '#shared/features/people/people.schema.ts'

import { useClient } from '../../client-context.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useWorkingWeeks(personId: PersonId) {
  const { patterns } = useClient()
  return useQuery({ queryKey: ['patterns', personId], queryFn: () => patterns.list({ personId }) })
}

/** Every way of changing a working week. */
export function usePatternChanges() {
  const { patterns } = useClient()
  return {
    add: useChange(patterns.add),
    change: useChange(patterns.change),
    remove: useChange(patterns.delete),
  }
}
