import { Button, Group, Modal, PasswordInput, Table, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { formatInstant } from '#shared/dates.ts'
import type { Backup, RecordCount } from '#shared/features/backups/backups.schema.ts'

import { useClient } from '../../client-context.tsx'
import { formatNumber } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { sentenceOf } from '../../ui/Problem.tsx'
import { toast } from '../../ui/toasts.ts'
import { refusalInWords, type Refusal } from '../vault/refusals.ts'

type Access = { readonly signInName: string | null; readonly passphrase: string } | undefined
type NotOpened = { readonly outcome: 'passphraseNeeded' | 'nameNeeded' } | Refusal

/** Looks into a backup, compares it with now, and restores it when the person says so. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const { backups } = useClient()
  const cache = useQueryClient()
  const [counts, setCounts] = useState<readonly RecordCount[] | null>(null)
  const [access, setAccess] = useState<Access>(undefined)
  const [asks, setAsks] = useState<'nothing' | 'passphrase' | 'nameAndPassphrase'>('nothing')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(true)

  const attempt = async (work: () => Promise<NotOpened | null>) => {
    setBusy(true)
    setProblem(null)
    try {
      const refused = await work()
      if (refused?.outcome === 'passphraseNeeded') setAsks('passphrase')
      else if (refused?.outcome === 'nameNeeded') setAsks('nameAndPassphrase')
      else if (refused?.outcome === 'wrongPassphrase' || refused?.outcome === 'throttled')
        setProblem(refusalInWords(refused))
    } catch (error) {
      setProblem(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  const look = (given: Access) =>
    attempt(async () => {
      const answer = await backups.preview({ name: backup.name, access: given })
      if (answer.outcome !== 'opened') return answer
      setCounts(answer.counts)
      return null
    })
  const restore = () =>
    attempt(async () => {
      const answer = await backups.restore({ name: backup.name, access })
      if (answer.outcome !== 'restored') return answer
      await cache.invalidateQueries()
      toast(
        `The backup of ${formatInstant(backup.takenAt)} is restored. What was there before is saved as a backup.`,
      )
      onClose()
      return null
    })
  useEffect(() => {
    void look(undefined)
    // The dialog opens for one backup and closes with it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [backup.name])

  return (
    <Modal
      opened
      onClose={onClose}
      title={`Backup of ${formatInstant(backup.takenAt)}`}
      size="lg"
      closeOnClickOutside={false}
    >
      <div role="alert">{problem}</div>
      {counts === null && busy && <Loading what="Opening the backup" />}
      {counts === null && asks !== 'nothing' && (
        <AccessFields
          withName={asks === 'nameAndPassphrase'}
          busy={busy}
          onGiven={(given) => {
            setAccess(given)
            void look(given)
          }}
        />
      )}
      {counts !== null && <Comparison counts={counts} />}
      <p>Restoring replaces the present records. They are saved as a backup first, so you can go back.</p>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          Close
        </Button>
        <Button disabled={counts === null} loading={busy && counts !== null} onClick={() => void restore()}>
          Restore this backup
        </Button>
      </Group>
    </Modal>
  )
}

function Comparison({ counts }: { counts: readonly RecordCount[] }) {
  return (
    <Table aria-label="What the backup holds" mb="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Records</Table.Th>
          <Table.Th scope="col" ta="right">
            In the backup
          </Table.Th>
          <Table.Th scope="col" ta="right">
            Now
          </Table.Th>
          <Table.Th scope="col">Difference</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {counts.map(({ label, inBackup, now }) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" fw={400}>
              {label}
            </Table.Th>
            <Table.Td ta="right">{formatNumber(inBackup)}</Table.Td>
            <Table.Td ta="right">{formatNumber(now)}</Table.Td>
            <Table.Td>{difference(inBackup - now)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function difference(more: number): string {
  if (more === 0) return 'the same number'
  return more > 0 ? `${formatNumber(more)} more in the backup` : `${formatNumber(-more)} fewer in the backup`
}

function AccessFields({
  withName,
  busy,
  onGiven,
}: {
  withName: boolean
  busy: boolean
  onGiven: (access: Access) => void
}) {
  const [signInName, setSignInName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onGiven({ signInName: withName ? signInName : null, passphrase })
      }}
    >
      <p>This backup was made with an earlier key. It opens with the passphrase of that time.</p>
      {withName && (
        <TextInput
          label="Sign-in name of that time"
          value={signInName}
          onChange={({ currentTarget: { value } }) => setSignInName(value)}
        />
      )}
      <PasswordInput
        label="Passphrase of that time"
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide: Passphrase of that time' }}
        value={passphrase}
        onChange={({ currentTarget: { value } }) => setPassphrase(value)}
      />
      <Button type="submit" mt="xs" loading={busy} disabled={passphrase === ''}>
        Open the backup
      </Button>
    </form>
  )
}
