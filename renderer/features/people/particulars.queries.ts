import { useQuery } from '@tanstack/react-query'

import type { PersonId } from '#shared/features/people/people.schema.ts'

import { useClient } from '../../client-context.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useParticulars(id: PersonId) {
  const { people } = useClient()
  return useQuery({ queryKey: ['people', id, 'particulars'], queryFn: () => people.particulars({ id }) })
}

/** Asked only for those who may see pay. */
export function useRate(id: PersonId, enabled: boolean) {
  const { people } = useClient()
  return useQuery({ queryKey: ['people', id, 'rate'], queryFn: () => people.rate({ id }), enabled })
}

export function useParticularsChanges() {
  const { people } = useClient()
  return { change: useChange(people.changeParticulars), changeRate: useChange(people.changeRate) }
}
