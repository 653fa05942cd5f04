import { Button, PasswordInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'

import { formatInstant } from '#shared/dates.ts'
import type { Backup } from '#shared/features/backups/backups.schema.ts'

import { useClient } from '../../client-context.tsx'
import { DoorActions, DoorFrame } from './DoorFrame.tsx'
import { refusalInWords } from './refusals.ts'
import { useAttempt } from './use-attempt.ts'

type Found = Backup & { readonly needsSignInName: boolean }

/** A computer without a centre, and a folder with backups of one. */
export function RestoreBackup({ folderName, onBack }: { folderName: string; onBack: () => void }) {
  const { dataFolders } = useClient()
  const { busy, problem, run, say } = useAttempt()
  const [found, setFound] = useState<{ folderName: string; backups: readonly Found[] } | null>(null)
  const [name, setName] = useState<string | null>(null)
  const [signInName, setSignInName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const chosen = found?.backups.find((backup) => backup.name === name) ?? null

  const look = () =>
    void run(async () => {
      const answer = await dataFolders.chooseBackups({})
      if (answer.outcome === 'refused') return answer.reason
      if (answer.outcome === 'chosen') {
        setFound(answer)
        setName(answer.backups[0]?.name ?? null)
      }
      return null
    })
  const restore = () => {
    if (chosen === null) return say('Please choose a backup.')
    if (passphrase === '') return say('Please type the passphrase of that time.')
    void run(async () => {
      const answer = await dataFolders.restoreBackup({
        name: chosen.name,
        signInName: chosen.needsSignInName ? signInName : null,
        passphrase,
      })
      setPassphrase('')
      if (answer.outcome === 'restored') return null
      if (answer.outcome === 'nameNeeded') return 'Several people had access. Please give your sign-in name.'
      return refusalInWords(answer)
    })
  }

  if (found === null) {
    return (
      <DoorFrame
        title="Restore a backup"
        lead="Choose the folder with the backups: “Centreboard backups” on a USB stick, or “backups” in the folder of a centre."
        problem={problem}
        onSubmit={look}
      >
        <DoorActions>
          <Button type="submit" loading={busy}>
            Choose the folder
          </Button>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        </DoorActions>
      </DoorFrame>
    )
  }
  return (
    <DoorFrame
      title="Restore a backup"
      lead={`The records will lie in the folder “${folderName}” on this computer.`}
      problem={problem}
      onSubmit={restore}
    >
      <Select
        label={`Backup in “${found.folderName}”`}
        data={found.backups.map((backup) => ({ value: backup.name, label: formatInstant(backup.takenAt) }))}
        allowDeselect={false}
        value={name}
        onChange={setName}
      />
      {chosen?.needsSignInName === true && (
        <TextInput
          label="Sign-in name"
          autoComplete="username"
          aria-required
          value={signInName}
          onChange={({ currentTarget: { value } }) => setSignInName(value)}
        />
      )}
      <PasswordInput
        label="Passphrase of that time"
        autoComplete="current-password"
        aria-required
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide: Passphrase of that time' }}
        value={passphrase}
        onChange={({ currentTarget: { value } }) => setPassphrase(value)}
      />
      <DoorActions>
        <Button type="submit" loading={busy}>
          Restore this backup
        </Button>
        <Button variant="default" disabled={busy} onClick={onBack}>
          Back
        </Button>
      </DoorActions>
    </DoorFrame>
  )
}
