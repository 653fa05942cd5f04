import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { Plan, RowStatus } from '#shared/features/imports/imports.schema.ts'

import { useClient } from '../../client-context.tsx'

const keys = { all: ['imports'] as const }

export function useImportTargets() {
  const { imports } = useClient()
  return useQuery({ queryKey: [...keys.all, 'targets'], queryFn: () => imports.targets({}) })
}

export function useImportBatches() {
  const { imports } = useClient()
  return useQuery({ queryKey: [...keys.all, 'batches'], queryFn: () => imports.batches({}) })
}

/** How a sheet begins and how it might be mapped. */
export function useSheetStart(where: {
  importId: string
  targetId: string
  sheet: string
  headerRow?: number
}) {
  const { imports } = useClient()
  return useQuery({
    queryKey: [...keys.all, 'look', where],
    queryFn: () => imports.look(where),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
}

/** The different words of a column; asked for once a column was chosen. */
export function useColumnWords(where: {
  importId: string
  sheet: string
  headerRow: number
  column: number | null
}) {
  const { imports } = useClient()
  const { column } = where
  return useQuery({
    queryKey: [...keys.all, 'words', where],
    queryFn: () => imports.words({ ...where, column: column ?? 0 }),
    enabled: column !== null,
    staleTime: Infinity,
  })
}

export const rowsOnAPage = 200

export function usePreview(importId: string, plan: Plan, show: 'all' | RowStatus, page: number) {
  const { imports } = useClient()
  return useQuery({
    queryKey: [...keys.all, 'preview', importId, plan, show, page],
    queryFn: () => imports.preview({ importId, plan, show, offset: page * rowsOnAPage, limit: rowsOnAPage }),
    placeholderData: keepPreviousData,
  })
}

export function useImportTasks() {
  const { imports } = useClient()
  const cache = useQueryClient()
  const refresh = () => cache.invalidateQueries()
  return {
    open: useMutation({ mutationFn: () => imports.open({}) }),
    apply: useMutation({ mutationFn: imports.apply, onSuccess: refresh }),
    saveRefused: useMutation({ mutationFn: imports.saveRefused }),
    saveTemplate: useMutation({ mutationFn: imports.saveTemplate }),
    saveMapping: useMutation({ mutationFn: imports.saveMapping, onSuccess: refresh }),
  }
}

export function useUndoImport() {
  const { history } = useClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (commandId: string) => history.undo({ commandId }),
    onSuccess: () => cache.invalidateQueries(),
  })
}
