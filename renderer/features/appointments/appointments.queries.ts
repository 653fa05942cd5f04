import { useQuery } from '@tanstack/react-query'

import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { PostId } from '#shared/features/posts/posts.schema.ts'

import { useClient } from '../../client-context.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useAppointments(filter: { personId?: PersonId; postId?: PostId }) {
  const { appointments } = useClient()
  return useQuery({ queryKey: ['appointments', filter], queryFn: () => appointments.list(filter) })
}

/** Every way of changing an appointment. */
export function useAppointmentChanges() {
  const { appointments } = useClient()
  return {
    add: useChange(appointments.add),
    change: useChange(appointments.change),
    end: useChange(appointments.end),
    remove: useChange(appointments.delete),
  }
}
