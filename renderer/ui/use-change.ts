import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Changes a record and has every list look again: people, posts and secondments show each other's names and dates. */
export function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const cache = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => cache.invalidateQueries() })
}
