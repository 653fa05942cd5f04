import { useQuery } from '@tanstack/react-query'

import { useClient } from '../../client-context.tsx'
import type { AppClient } from '../../client.ts'

/** Worked out afresh from today's date each time; midnight passes while the window is open, so it is asked again every hour. */
export function useThisWeek() {
  return useQuery({ ...thisWeekQuery(useClient()), refetchInterval: 60 * 60 * 1000 })
}

export const thisWeekQuery = ({ home }: Pick<AppClient, 'home'>) => ({
  queryKey: ['home', 'thisWeek'],
  queryFn: () => home.thisWeek({}),
})
