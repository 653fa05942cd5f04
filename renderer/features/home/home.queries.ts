import { useQuery } from '@tanstack/react-query'

import { useClient } from '../../client-context.tsx'

/** Worked out afresh from today's date each time; midnight passes while the window is open, so it is asked again every hour. */
export function useThisWeek() {
  const { home } = useClient()
  return useQuery({
    queryKey: ['home', 'thisWeek'],
    queryFn: () => home.thisWeek({}),
    refetchInterval: 60 * 60 * 1000,
  })
}
