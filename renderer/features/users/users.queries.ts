import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { useClient } from '../../client-context.tsx'

const keys = { all: ['users'] as const }

export function useUsers() {
  const { users } = useClient()
  return useQuery({ queryKey: keys.all, queryFn: () => users.list({}) })
}

/** Every way of changing somebody's access. */
export function useAccess() {
  const { users } = useClient()
  const cache = useQueryClient()
  const onSuccess = () => cache.invalidateQueries({ queryKey: keys.all })
  return {
    add: useMutation({ mutationFn: users.add, onSuccess }),
    change: useMutation({ mutationFn: users.change, onSuccess }),
    disable: useMutation({ mutationFn: users.disable, onSuccess }),
    enable: useMutation({ mutationFn: users.enable, onSuccess }),
    givePassphrase: useMutation({ mutationFn: users.givePassphrase, onSuccess }),
  }
}
