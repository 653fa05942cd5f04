import { useQuery } from '@tanstack/react-query'

import { useClient } from '../../client-context.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useLocations() {
  const { locations } = useClient()
  return useQuery({ queryKey: ['locations'], queryFn: () => locations.list({}) })
}

export function useLooseBases() {
  const { locations } = useClient()
  return useQuery({ queryKey: ['locations', 'looseBases'], queryFn: () => locations.looseBases({}) })
}

/** Every way of changing the register. */
export function useLocationChanges() {
  const { locations } = useClient()
  return {
    add: useChange(locations.add),
    change: useChange(locations.change),
    decide: useChange(locations.decide),
    remove: useChange(locations.delete),
    addReason: useChange(locations.addReason),
    changeReason: useChange(locations.changeReason),
    removeReason: useChange(locations.deleteReason),
    link: useChange(locations.link),
    unlink: useChange(locations.unlink),
  }
}
