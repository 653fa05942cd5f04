import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { InductionTemplateId } from '#shared/features/inductions/induction-templates.schema.ts'
import type { InductionId } from '#shared/features/inductions/inductions.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { useClient } from '../../client-context.tsx'
import type { AppClient } from '../../client.ts'

const keys = {
  all: ['inductions'] as const,
  list: (which: 'open' | 'finished') => [...keys.all, 'list', which] as const,
  ofPerson: (personId: PersonId) => [...keys.all, 'ofPerson', personId] as const,
  one: (id: InductionId) => [...keys.all, id] as const,
  cohort: (ids: readonly InductionId[]) => [...keys.all, 'cohort', ids] as const,
  templates: ['inductionTemplates'] as const,
  template: (id: InductionTemplateId) => [...keys.templates, id] as const,
}

export function useInductions(which: 'open' | 'finished') {
  const { inductions } = useClient()
  return useQuery({ queryKey: keys.list(which), queryFn: () => inductions.list({ which }) })
}

export function useInductionsOf(personId: PersonId) {
  const { inductions } = useClient()
  return useQuery({ queryKey: keys.ofPerson(personId), queryFn: () => inductions.ofPerson({ personId }) })
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

type Inductions = AppClient['inductions']
type Templates = AppClient['inductionTemplates']

/** A command on inductions: `useInductionCommand(({ tick }) => tick)`. */
export function useInductionCommand<I, O>(choose: (inductions: Inductions) => (input: I) => Promise<O>) {
  const { inductions } = useClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: choose(inductions),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.all }),
  })
}

/** A command on the lists that inductions start from. */
export function useTemplateCommand<I, O>(choose: (templates: Templates) => (input: I) => Promise<O>) {
  const { inductionTemplates } = useClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: choose(inductionTemplates),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.templates }),
  })
}

/** People to choose from, with their names as lists have them. */
export function usePeopleToInduct() {
  const { people } = useClient()
  return useQuery({ queryKey: ['people', 'list'], queryFn: () => people.list({}) })
}

/** Agencies that may host a visit. */
export function useHosts() {
  const { agencies } = useClient()
  return useQuery({ queryKey: ['agencies', 'list'], queryFn: () => agencies.list({}) })
}
