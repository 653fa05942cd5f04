import { useQuery } from '@tanstack/react-query'

import { useClient } from '../../client-context.tsx'

export function useTeamChart() {
  const { teamChart } = useClient()
  return useQuery({ queryKey: ['teamChart'], queryFn: () => teamChart.read({}) })
}
