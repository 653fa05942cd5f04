import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { useClient } from '../../client-context.tsx'

/** Is there a demo centre on this computer, and is it the one in use? It is asked under "vault", so locking keeps it. */
export function useDemoStatus() {
  const { demo } = useClient()
  return useQuery({ queryKey: ['vault', 'demo'], queryFn: () => demo.status({}) })
}

export function useOpenDemo() {
  const { demo } = useClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => demo.open({}),
    onSettled: () => cache.invalidateQueries({ queryKey: ['vault'] }),
  })
}

export function useRemoveDemo() {
  const { demo } = useClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => demo.remove({}),
    onSettled: () => cache.invalidateQueries({ queryKey: ['vault'] }),
  })
}
