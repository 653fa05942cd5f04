import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { IndicatorId } from '#shared/features/indicators/indicators.schema.ts'

import { useClient } from '../../client-context.tsx'

const keys = {
  all: ['indicators'] as const,
  list: ['indicators', 'list'] as const,
  one: (id: IndicatorId) => ['indicators', id] as const,
  library: ['indicators', 'library'] as const,
  frameworks: ['frameworks'] as const,
}

export function useIndicators() {
  const { indicators } = useClient()
  return useQuery({ queryKey: keys.list, queryFn: () => indicators.list({}) })
}

export function useIndicator(id: IndicatorId) {
  const { indicators } = useClient()
  return useQuery({ queryKey: keys.one(id), queryFn: () => indicators.find({ id }) })
}

export function useLibrary() {
  const { indicators } = useClient()
  return useQuery({ queryKey: keys.library, queryFn: () => indicators.library({}) })
}

export function useFrameworks() {
  const { frameworks } = useClient()
  return useQuery({ queryKey: keys.frameworks, queryFn: () => frameworks.list({}) })
}

/** Everything that may be done with indicators; figures show names and targets, so they are read again too. */
export function useIndicatorCommands() {
  const { indicators } = useClient()
  const cache = useQueryClient()
  const onSuccess = async () => {
    await cache.invalidateQueries({ queryKey: keys.all })
    await cache.invalidateQueries({ queryKey: ['figures'] })
  }
  return {
    add: useMutation({ mutationFn: indicators.add, onSuccess }),
    addFromLibrary: useMutation({ mutationFn: indicators.addFromLibrary, onSuccess }),
    change: useMutation({ mutationFn: indicators.change, onSuccess }),
    setTargets: useMutation({ mutationFn: indicators.setTargets, onSuccess }),
    retire: useMutation({ mutationFn: indicators.retire, onSuccess }),
    bringBack: useMutation({ mutationFn: indicators.bringBack, onSuccess }),
    remove: useMutation({ mutationFn: indicators.delete, onSuccess }),
  }
}

export function useFrameworkCommands() {
  const { frameworks } = useClient()
  const cache = useQueryClient()
  const onSuccess = () => cache.invalidateQueries({ queryKey: keys.frameworks })
  return {
    switchFramework: useMutation({ mutationFn: frameworks.switchFramework, onSuccess }),
    switchAim: useMutation({ mutationFn: frameworks.switchAim, onSuccess }),
    changeAim: useMutation({ mutationFn: frameworks.changeAim, onSuccess }),
    addAim: useMutation({ mutationFn: frameworks.addAim, onSuccess }),
  }
}
