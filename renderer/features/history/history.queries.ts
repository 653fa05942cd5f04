import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'

import { useClient } from '../../client-context.tsx'

const keys = { all: ['history'] as const }

export const pageSize = 100

export function useHistory(text: string, page: number) {
  const { history } = useClient()
  return useQuery({
    queryKey: [...keys.all, 'list', text, page],
    queryFn: () => history.list({ text, limit: pageSize, offset: page * pageSize }),
    placeholderData: keepPreviousData,
  })
}

export function useBin() {
  const { history } = useClient()
  return useQuery({ queryKey: [...keys.all, 'bin'], queryFn: () => history.bin({}) })
}

/** What one command changed, or everything that ever happened to one record. */
export function useChanges(of: { commandId: string } | { recordId: string }) {
  const { history } = useClient()
  return useQuery({
    queryKey: [...keys.all, 'changes', of],
    queryFn: () => ('commandId' in of ? history.ofCommand(of) : history.ofRecord(of)),
  })
}

export function useUndoCommand() {
  const { history } = useClient()
  return useMutation({ mutationFn: history.undo })
}
