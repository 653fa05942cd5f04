import { useQuery } from '@tanstack/react-query'

import { useClient } from '../../client-context.tsx'
import type { Option } from '../../ui/form/ChoiceFields.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useAgencies() {
  const { agencies } = useClient()
  return useQuery({ queryKey: ['agencies'], queryFn: () => agencies.list({}) })
}

export const useAgencyOptions = (): Option[] =>
  (useAgencies().data ?? []).map(({ id, name }) => ({ value: id, label: name }))

/** Every way of changing an agency. */
export function useAgencyChanges() {
  const { agencies } = useClient()
  return {
    add: useChange(agencies.add),
    change: useChange(agencies.change),
    remove: useChange(agencies.delete),
  }
}
