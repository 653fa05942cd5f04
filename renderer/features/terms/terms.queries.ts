import { keepPreviousData, useQuery } from '@tanstack/react-query'

import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { TermsSchemeId } from '#shared/features/terms/schemes.schema.ts'
import type { PersonTermsId, Subject, TermsUseId } from '#shared/features/terms/terms.schema.ts'

import { useClient } from '../../client-context.tsx'
import { useMay } from '../../frame/session.tsx'
import type { Option } from '../../ui/form/ChoiceFields.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useSchemes() {
  const { terms } = useClient()
  return useQuery({ queryKey: ['terms', 'schemes'], queryFn: () => terms.schemes({}) })
}

/** Terms that may be chosen, and the one that is chosen already. */
export function useSchemeOptions(present: TermsSchemeId | null = null): Option[] {
  return (useSchemes().data ?? [])
    .filter(({ id, retiredOn }) => retiredOn === null || id === present)
    .map(({ id, name }) => ({ value: id, label: name }))
}

export function useTermsUses() {
  const { terms } = useClient()
  return useQuery({ queryKey: ['terms', 'uses'], queryFn: () => terms.uses({}) })
}

export function usePeopleTerms(personId?: PersonId) {
  const { terms } = useClient()
  return useQuery({
    queryKey: ['terms', 'people', personId ?? 'all'],
    queryFn: () => terms.people(personId === undefined ? {} : { personId }),
  })
}

export function useTermsPay(of: { personTermsId: PersonTermsId | null; termsUseId: TermsUseId | null }) {
  const { terms } = useClient()
  return useQuery({
    queryKey: ['terms', 'pay', of],
    queryFn: () => terms.pay(of),
    enabled: useMay('pay'),
  })
}

export function useComparison(subjects: readonly Subject[]) {
  const { terms } = useClient()
  return useQuery({
    queryKey: ['terms', 'compare', subjects],
    queryFn: () => terms.compare({ subjects: [...subjects] }),
    placeholderData: keepPreviousData,
  })
}

export function useRemedies() {
  const { terms } = useClient()
  return useQuery({ queryKey: ['terms', 'remedies'], queryFn: () => terms.remedies({}) })
}

/** Every way of changing terms. */
export function useTermsChanges() {
  const { terms } = useClient()
  return {
    addScheme: useChange(terms.addScheme),
    changeScheme: useChange(terms.changeScheme),
    copyScheme: useChange(terms.copyScheme),
    retireScheme: useChange(terms.retireScheme),
    bringBackScheme: useChange(terms.bringBackScheme),
    addStartingSchemes: useChange(terms.addStartingSchemes),
    setUse: useChange(terms.setUse),
    removeUse: useChange(terms.removeUse),
    addPersonTerms: useChange(terms.addPersonTerms),
    changePersonTerms: useChange(terms.changePersonTerms),
    deletePersonTerms: useChange(terms.deletePersonTerms),
    tell: useChange(terms.tell),
    tellTogether: useChange(terms.tellTogether),
    changePay: useChange(terms.changePay),
    addRemedy: useChange(terms.addRemedy),
    changeRemedy: useChange(terms.changeRemedy),
    settleRemedy: useChange(terms.settleRemedy),
  }
}
