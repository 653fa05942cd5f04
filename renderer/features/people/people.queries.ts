import { useQuery } from '@tanstack/react-query'

import { nameOf } from '#shared/features/people/people.rules.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { useClient } from '../../client-context.tsx'
import type { Option } from '../../ui/form/ChoiceFields.tsx'
import { useChange } from '../../ui/use-change.ts'

export function usePeople() {
  const { people } = useClient()
  return useQuery({ queryKey: ['people', 'list'], queryFn: () => people.list({}) })
}

export function usePerson(id: PersonId) {
  const { people } = useClient()
  return useQuery({ queryKey: ['people', id], queryFn: () => people.find({ id }) })
}

/** People who have not left, and the one that is chosen already. */
export function usePersonOptions(present: string | null = null): Option[] {
  const people = usePeople().data ?? []
  return people
    .filter(({ id, standing }) => standing !== 'left' || id === present)
    .map((person) => ({ value: person.id, label: nameOf(person) }))
}

/** Every way of changing a person. */
export function usePersonChanges() {
  const { people } = useClient()
  return {
    add: useChange(people.add),
    change: useChange(people.change),
    leave: useChange(people.leave),
    rejoin: useChange(people.rejoin),
    remove: useChange(people.delete),
  }
}
