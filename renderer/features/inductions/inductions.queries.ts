import { useQuery } from '@tanstack/react-query'

import type { InductionTemplateId } from '#shared/features/inductions/induction-templates.schema.ts'
import type { InductionId } from '#shared/features/inductions/inductions.schema.ts'

import { useClient } from '../../client-context.tsx'

const keys = {
  all: ['inductions'] as const,
  list: (which: 'open' | 'finished') => [...keys.all, 'list', which] as const,
  one: (id: InductionId) => [...keys.all, id] as const,
  cohort: (ids: readonly InductionId[]) => [...keys.all, 'cohort', ids] as const,
  templates: ['inductionTemplates'] as const,
  template: (id: InductionTemplateId) => [...keys.templates, id] as const,
}

export function useInductions(which: 'open' | 'finished') {
  const { inductions } = useClient()
  return useQuery({ queryKey: keys.list(which), queryFn: () => inductions.list({ which }) })
}

export function useInduction(id: InductionId) {
  const { inductions } = useClient()
  return useQuery({ queryKey: keys.one(id), queryFn: () => inductions.find({ id }) })
}

export function useCohort(ids: readonly InductionId[]) {
  const { inductions } = useClient()
  return useQuery({ queryKey: keys.cohort(ids), queryFn: () => inductions.cohort({ ids: [...ids] }) })
}

export function useInductionTemplates() {
  const { inductionTemplates } = useClient()
  return useQuery({ queryKey: keys.templates, queryFn: () => inductionTemplates.list({}) })
}

export function useInductionTemplate(id: InductionTemplateId) {
  const { inductionTemplates } = useClient()
  return useQuery({ queryKey: keys.template(id), queryFn: () => inductionTemplates.find({ id }) })
}
