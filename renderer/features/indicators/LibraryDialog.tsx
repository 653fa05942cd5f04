import { Button, Checkbox, Group, Modal, ScrollArea } from '@mantine/core'
import { useState } from 'react'

import { frequencies, type LibraryEntry } from '#shared/features/indicators/indicators.schema.ts'

import { countOf } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { toast } from '../../ui/toasts.ts'
import classes from './indicators.module.css'
import { useIndicatorCommands, useLibrary } from './indicators.queries.ts'

/** Ready-made definitions to tick; each says when it should be checked before anybody relies on it. */
export function LibraryDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Add from the library" size="xl">
      {opened && <Choice onClose={onClose} />}
    </Modal>
  )
}

function Choice({ onClose }: { onClose: () => void }) {
  const library = useLibrary()
  const { addFromLibrary } = useIndicatorCommands()
  const [chosen, setChosen] = useState<string[]>([])
  if (library.isPending) return <Loading />
  if (library.isError) return <Problem error={library.error} retry={() => void library.refetch()} />

  const add = () =>
    addFromLibrary.mutate(
      { codes: chosen },
      {
        onSuccess: (added) => {
          toast(`${countOf(added.length, 'indicator')} added`, { undo: true })
          onClose()
        },
      },
    )
  return (
    <>
      {addFromLibrary.isError && <Problem error={addFromLibrary.error} />}
      <ScrollArea.Autosize mah="60vh" tabIndex={0} viewportProps={{ tabIndex: 0, 'aria-label': 'Library' }}>
        <Checkbox.Group value={chosen} onChange={setChosen} aria-label="Indicators of the library">
          {[...Map.groupBy(library.data, ({ group }) => group)].map(([group, entries]) => (
            <section key={group}>
              <h3 className={classes.libraryGroup}>{group}</h3>
              {entries.map((entry) => (
                <Entry key={entry.code} entry={entry} />
              ))}
            </section>
          ))}
        </Checkbox.Group>
      </ScrollArea.Autosize>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={chosen.length === 0} loading={addFromLibrary.isPending} onClick={add}>
          {chosen.length === 0 ? 'Add indicators' : `Add ${countOf(chosen.length, 'indicator')}`}
        </Button>
      </Group>
    </>
  )
}

function Entry({ entry }: { entry: LibraryEntry }) {
  const counted =
    entry.denominatorLabel === ''
      ? entry.numeratorLabel
      : `${entry.numeratorLabel} / ${entry.denominatorLabel}`
  const about = [
    counted,
    frequencies[entry.frequency],
    entry.isAdded ? 'already added' : null,
    entry.checkNote === '' ? null : 'check before use',
  ]
  return (
    <Checkbox
      mt={6}
      value={entry.code}
      label={`${entry.code} ${entry.name}`}
      description={about.filter((part) => part !== null).join(' · ')}
      disabled={entry.isAdded}
    />
  )
}
