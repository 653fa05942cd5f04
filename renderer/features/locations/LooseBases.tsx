import { Button } from '@mantine/core'
import { useState } from 'react'

import type { LooseBase } from '#shared/features/locations/locations.contract.ts'
import type { LocationId } from '#shared/features/locations/locations.schema.ts'

import { countOf } from '../../ui/format.ts'
import { Section } from '../../ui/Section.tsx'
import { toast } from '../../ui/toasts.ts'
import { AddLocation } from './LocationForm.tsx'
import { useLocationChanges, useLooseBases } from './locations.queries.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** What stands in posts as their base, offered to be linked. The words stay where they are. */
export function LooseBases({ onAdded }: { onAdded: (id: LocationId) => void }) {
  const bases = useLooseBases().data ?? []
  const { link } = useLocationChanges()
  const [adding, setAdding] = useState<LooseBase | null>(null)
  if (bases.length === 0) return null
  const linkTo = (locationId: LocationId, { posts }: LooseBase) =>
    link.mutate(
      { locationId, postIds: posts.map(({ postId }) => postId), appointmentIds: [] },
      {
        onSuccess: () => toast('Posts linked', { undo: true }),
        onError: tellProblem,
      },
    )
  return (
    <Section
      title="Bases that only stand in posts"
      hint="Linked, the register knows who works there. The words in the posts are kept."
    >
      <ul>
        {bases.map((base) => (
          <li key={base.base}>
            {base.base} ({countOf(base.posts.length, 'post')}){' '}
            {base.suggestedId === null ? (
              <Button size="compact-sm" variant="default" onClick={() => setAdding(base)}>
                Make “{base.base}” a location
              </Button>
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => linkTo(base.suggestedId!, base)}>
                Link to the location “{base.base}”
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adding && (
        <AddLocation
          given={{ name: adding.base.slice(0, 120), postIds: adding.posts.map(({ postId }) => postId) }}
          onClose={() => setAdding(null)}
          onAdded={onAdded}
        />
      )}
    </Section>
  )
}
