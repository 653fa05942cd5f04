import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { IsoDate } from '#shared/dates.ts'
import type { Frequency, IndicatorId } from '#shared/features/indicators/indicators.schema.ts'

import { useClient } from '../../client-context.tsx'

const keys = {
  all: ['figures'] as const,
  grid: (frequency: Frequency, on: IsoDate, withBreakdowns: boolean) =>
    [...keys.all, 'grid', frequency, on, withBreakdowns] as const,
  series: (id: IndicatorId) => [...keys.all, 'series', id] as const,
  overview: (upTo: IsoDate) => [...keys.all, 'overview', upTo] as const,
  closures: ['figures', 'closures'] as const,
}

export function useFiguresGrid(frequency: Frequency, on: IsoDate, withBreakdowns: boolean) {
  const { figures } = useClient()
  return useQuery({
    queryKey: keys.grid(frequency, on, withBreakdowns),
    queryFn: () => figures.grid({ frequency, on, withBreakdowns }),
    placeholderData: (before) => before,
  })
}

export function useSeries(indicatorId: IndicatorId) {
  const { figures } = useClient()
  return useQuery({
    queryKey: keys.series(indicatorId),
    queryFn: () => figures.series({ indicatorId, from: null, to: null }),
  })
}

/** The last two years or so of every indicator, whatever its periods. */
export function useOverview(upTo: IsoDate) {
  const { figures } = useClient()
  return useQuery({ queryKey: keys.overview(upTo), queryFn: () => figures.overview({ upTo, periods: 9 }) })
}

export function useEnterFigures() {
  const { figures } = useClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: figures.enter,
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.all }),
  })
}

export function usePeriodClosing() {
  const { figures } = useClient()
  const cache = useQueryClient()
  const onSuccess = () => cache.invalidateQueries({ queryKey: keys.all })
  return {
    close: useMutation({ mutationFn: figures.close, onSuccess }),
    reopen: useMutation({ mutationFn: figures.reopen, onSuccess }),
  }
}
