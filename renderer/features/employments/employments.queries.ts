import { useQuery } from '@tanstack/react-query'

import type { PersonId } from '#shared/features/people/people.schema.ts'

import { useClient } from '../../client-context.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useEmployments(personId: PersonId) {
  const { employments } = useClient()
  return useQuery({
    queryKey: ['employments', personId],
    queryFn: () => employments.list({ personId }),
  })
}

/** Every way of changing who employs somebody. */
export function useEmploymentChanges() {
  const { employments } = useClient()
  return {
    move: useChange(employments.move),
    correct: useChange(employments.correct),
    remove: useChange(employments.delete),
  }
}
