import { useQuery } from '@tanstack/react-query'

import { useClient } from '../../client-context.tsx'
import type { Option } from '../../ui/form/ChoiceFields.tsx'
import { useChange } from '../../ui/use-change.ts'

export function usePosts() {
  const { posts } = useClient()
  return useQuery({ queryKey: ['posts', 'list'], queryFn: () => posts.list({}) })
}

/** The establishment in figures, as of today. */
export function useEstablishment() {
  const { posts } = useClient()
  return useQuery({ queryKey: ['posts', 'establishment'], queryFn: () => posts.establishment({}) })
}

/** Posts that exist, vacancies said, and the one that is chosen already. */
export function usePostOptions(present: string | null = null): Option[] {
  const posts = usePosts().data ?? []
  return posts
    .filter(({ id, filling }) => filling.state !== 'notOpen' || id === present)
    .map(({ id, title, reference, filling }) => ({
      value: id,
      label: `${title}${reference === '' ? '' : ` (${reference})`}${filling.state === 'vacant' ? ', vacant' : ''}`,
    }))
}

/** Every way of changing a post. */
export function usePostChanges() {
  const { posts } = useClient()
  return {
    add: useChange(posts.add),
    change: useChange(posts.change),
    close: useChange(posts.close),
    reopen: useChange(posts.reopen),
    remove: useChange(posts.delete),
  }
}
