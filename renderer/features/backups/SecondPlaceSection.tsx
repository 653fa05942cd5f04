import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { formatInstant } from '#shared/dates.ts'
import type { SecondPlace } from '#shared/features/backups/backups.schema.ts'

import { Confirm } from '../../ui/Confirm.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { useBackupTasks } from './backups.queries.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** A USB stick or a folder that is itself backed up: what helps when this computer is lost. */
export function SecondPlaceSection({ place }: { place: SecondPlace | null }) {
  const { chooseSecondPlace, forgetSecondPlace } = useBackupTasks()
  const [forgetting, setForgetting] = useState(false)
  const choose = () =>
    chooseSecondPlace.mutate(undefined, {
      onSuccess: (answer) => {
        if (answer.outcome === 'refused') toast(answer.reason, { tone: 'problem' })
        if (answer.outcome === 'chosen') toast('Second place set, and a backup copied to it')
      },
      onError: tellProblem,
    })

  return (
    <Section
      title="Second place"
      hint="Every backup is copied there as well, encrypted, and opened again to check it."
      actions={
        <Group gap="xs">
          {place !== null && (
            <Button variant="subtle" color="gray" onClick={() => setForgetting(true)}>
              Stop using it
            </Button>
          )}
          <Button variant="default" loading={chooseSecondPlace.isPending} onClick={choose}>
            {place === null ? 'Choose a folder' : 'Choose another folder'}
          </Button>
        </Group>
      }
    >
      {place === null ? (
        <StatusBadge tone="amber" word="None yet: if this computer is lost, its backups are lost too" />
      ) : (
        <Definitions
          items={[
            ['Folder', place.folderName],
            ['State', <State key="state" place={place} />],
            ['Last copy', place.lastCopiedAt === null ? 'None yet' : formatInstant(place.lastCopiedAt)],
            ...(place.syncedBy === null ? [] : ([['Copied on by', place.syncedBy]] as const)),
          ]}
        />
      )}
      <Confirm
        opened={forgetting}
        title="Stop using the second place?"
        confirmLabel="Stop using it"
        onClose={() => setForgetting(false)}
        onConfirm={() => forgetSecondPlace.mutateAsync()}
      >
        Nothing is deleted there. New backups stay on this computer only.
      </Confirm>
    </Section>
  )
}

function State({ place }: { place: SecondPlace }) {
  if (place.isReachable) return <StatusBadge tone="green" word="Reachable" />
  return <StatusBadge tone="amber" word="Not plugged in or out of reach" />
}
