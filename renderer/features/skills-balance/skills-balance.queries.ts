import { useQuery } from '@tanstack/react-query'

import type { IsoDate } from '#shared/dates.ts'

import { useClient } from '../../client-context.tsx'
import { useChange } from '../../ui/use-change.ts'

/** Today unless a day is given. */
export function useSkillsBalance(on: IsoDate | null) {
  const { skillsBalance } = useClient()
  return useQuery({
    queryKey: ['skillsBalance', on],
    queryFn: () => skillsBalance.read(on === null ? {} : { on }),
  })
}

export function useNeeds() {
  const { skillsBalance } = useClient()
  return useQuery({ queryKey: ['skillsBalance', 'needs'], queryFn: () => skillsBalance.needs({}) })
}

/** Every way of changing what is stated. */
export function useNeedChanges() {
  const { skillsBalance } = useClient()
  return {
    state: useChange(skillsBalance.state),
    change: useChange(skillsBalance.change),
    remove: useChange(skillsBalance.delete),
  }
}
