import { useQuery } from '@tanstack/react-query'

import type { VocabularyEntry, VocabularyName } from '#shared/features/vocabularies/vocabularies.schema.ts'

import { useClient } from '../../client-context.tsx'
import type { Option } from '../../ui/form/ChoiceFields.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useVocabulary(vocabulary: VocabularyName) {
  const { vocabularies } = useClient()
  return useQuery({
    queryKey: ['vocabularies', vocabulary],
    queryFn: () => vocabularies.list({ vocabulary }),
  })
}

/** What may be chosen: words in use, and the retired one that the record already has. */
export function useVocabularyOptions(vocabulary: VocabularyName, present: string | null = null): Option[] {
  const entries = useVocabulary(vocabulary).data ?? []
  return entries
    .filter(({ id, retiredAt }) => retiredAt === null || id === present)
    .map(({ id, label }) => ({ value: id, label }))
}

/** What a word is called; nothing when there is none. */
export function useWord(vocabulary: VocabularyName, id: VocabularyEntry['id'] | null): string | null {
  return useVocabulary(vocabulary).data?.find((entry) => entry.id === id)?.label ?? null
}

/** Every way of changing a list of words. */
export function useWords() {
  const { vocabularies } = useClient()
  return {
    add: useChange(vocabularies.add),
    change: useChange(vocabularies.change),
    arrange: useChange(vocabularies.arrange),
    retire: useChange(vocabularies.retire),
    bringBack: useChange(vocabularies.bringBack),
  }
}
