import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import type { VocabularyEntry, VocabularyName } from '#shared/features/vocabularies/vocabularies.schema.ts'

import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { WordDialog } from './WordDialog.tsx'
import classes from './WordList.module.css'
import { useVocabulary, useWords } from './vocabularies.queries.ts'

/** The words of one list in their order, to be reworded, moved and retired. */
export function WordList({ vocabulary }: { vocabulary: VocabularyName }) {
  const entries = useVocabulary(vocabulary)
  const { arrange, retire, bringBack } = useWords()
  const [changing, setChanging] = useState<VocabularyEntry | null>(null)
  if (entries.isPending) return <Loading />
  if (entries.isError) return <Problem error={entries.error} retry={() => void entries.refetch()} />

  const moveUp = (index: number) => {
    const ids = entries.data.map(({ id }) => id)
    const moved = [...ids.slice(0, index - 1), ids[index]!, ids[index - 1]!, ...ids.slice(index + 1)]
    arrange.mutate({ vocabulary, ids: moved })
  }

  return (
    <>
      <ol className={classes.list}>
        {entries.data.map((entry, index) => (
          <li key={entry.id}>
            <span className={classes.name}>
              {entry.label}
              {entry.retiredAt !== null && <StatusBadge tone="neutral" word="Retired" />}
            </span>
            <Group gap="xs">
              <Button
                size="compact-sm"
                variant="subtle"
                disabled={index === 0}
                aria-label={`Move ${entry.label} up`}
                onClick={() => moveUp(index)}
              >
                Up
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Change ${entry.label}`}
                onClick={() => setChanging(entry)}
              >
                Change
              </Button>
              {entry.retiredAt === null ? (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Retire ${entry.label}`}
                  onClick={() =>
                    retire.mutate(
                      { id: entry.id },
                      { onSuccess: () => toast('Word retired', { undo: true }) },
                    )
                  }
                >
                  Retire
                </Button>
              ) : (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Bring ${entry.label} back`}
                  onClick={() =>
                    bringBack.mutate(
                      { id: entry.id },
                      { onSuccess: () => toast('Word brought back', { undo: true }) },
                    )
                  }
                >
                  Bring back
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ol>
      {changing && (
        <WordDialog task={{ kind: 'change', entry: changing }} onClose={() => setChanging(null)} />
      )}
    </>
  )
}
