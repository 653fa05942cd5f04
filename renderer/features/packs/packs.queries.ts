import { useMutation, useQuery } from '@tanstack/react-query'

import type { PackId, PackVersionId } from '#shared/features/packs/packs.schema.ts'

import { useClient } from '../../client-context.tsx'

const keys = {
  all: ['packs'] as const,
  one: (id: PackId) => [...keys.all, id] as const,
  preview: (id: PackId) => [...keys.all, id, 'preview'] as const,
  frozen: (id: PackVersionId) => [...keys.all, 'frozen', id] as const,
}

export function usePacks() {
  const { packs } = useClient()
  return useQuery({ queryKey: keys.all, queryFn: () => packs.list({}) })
}

export function usePack(id: PackId) {
  const { packs } = useClient()
  return useQuery({ queryKey: keys.one(id), queryFn: () => packs.find({ id }) })
}

/** The pack as the records stand now. */
export function usePackPreview(id: PackId) {
  const { packs } = useClient()
  return useQuery({ queryKey: keys.preview(id), queryFn: () => packs.preview({ id }) })
}

export function useFrozenPack(versionId: PackVersionId) {
  const { packs } = useClient()
  return useQuery({ queryKey: keys.frozen(versionId), queryFn: () => packs.frozen({ versionId }) })
}

export function useArrangePack() {
  const { packs } = useClient()
  return useMutation({ mutationFn: packs.arrange })
}

export function useExportPack() {
  const { packs } = useClient()
  return useMutation({ mutationFn: packs.export })
}
