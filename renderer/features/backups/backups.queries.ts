import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { useClient } from '../../client-context.tsx'

const keys = { all: ['backups'] as const }

export function useBackups() {
  const { backups } = useClient()
  return useQuery({ queryKey: keys.all, queryFn: () => backups.list({}) })
}

export function useBackupTasks() {
  const { backups } = useClient()
  const cache = useQueryClient()
  const onSuccess = async () => {
    await cache.invalidateQueries({ queryKey: keys.all })
    await cache.invalidateQueries({ queryKey: ['vault'] })
  }
  return {
    backUpNow: useMutation({ mutationFn: () => backups.backUpNow({}), onSuccess }),
    chooseSecondPlace: useMutation({ mutationFn: () => backups.chooseSecondPlace({}), onSuccess }),
    forgetSecondPlace: useMutation({ mutationFn: () => backups.forgetSecondPlace({}), onSuccess }),
  }
}
