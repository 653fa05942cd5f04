import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import type { VaultStatus } from '#shared/features/vault/vault.contract.ts'

import { useClient } from '../../client-context.tsx'
import { DemoAtTheDoor } from '../demo/DemoAtTheDoor.tsx'
import { thisWeekQuery } from '../home/home.queries.ts'
import classes from './door.module.css'
import { DoorActions, DoorFrame } from './DoorFrame.tsx'
import { refusalInWords, seconds } from './refusals.ts'
import { useAttempt } from './use-attempt.ts'

interface Props {
  readonly status: VaultStatus
  readonly onForgotten: () => void
  readonly onRestore: () => void
}

/** A centre that is locked. */
export function Unlock({ status, onForgotten, onRestore }: Props) {
  const { vault, home } = useClient()
  const cache = useQueryClient()
  const { busy, problem, run, say } = useAttempt()
  const [signInName, setSignInName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [wait, setWait] = useWait(status.waitSeconds)

  const unlock = () => {
    if (wait > 0) return
    if (status.needsSignInName && signInName.trim() === '') return say('Please give your sign-in name.')
    if (passphrase === '') return say('Please type your passphrase.')
    void run(async () => {
      const answer = await vault.unlock({
        signInName: status.needsSignInName ? signInName : null,
        passphrase,
      })
      setPassphrase('')
      if (answer.outcome === 'unlocked') {
        // Worked out while the window is drawn; Home finds it there.
        void cache.prefetchQuery(thisWeekQuery({ home }))
        return null
      }
      if (answer.outcome === 'nameNeeded') return 'Several people have access. Please give your sign-in name.'
      setWait(answer.waitSeconds)
      return refusalInWords(answer, status.needsSignInName ? 'name or passphrase' : 'passphrase')
    })
  }
  return (
    <DoorFrame
      title="Unlock"
      lead={`The centre in the folder “${status.folderName}” is locked.`}
      problem={problem}
      onSubmit={unlock}
    >
      {status.needsSignInName && (
        <TextInput
          label="Sign-in name"
          autoComplete="username"
          aria-required
          value={signInName}
          onChange={({ currentTarget: { value } }) => setSignInName(value)}
        />
      )}
      <PasswordInput
        label="Passphrase"
        autoComplete="current-password"
        aria-required
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide: Passphrase' }}
        value={passphrase}
        onChange={({ currentTarget: { value } }) => setPassphrase(value)}
      />
      {wait > 0 && <p className={classes.quiet}>The next try is possible in {seconds(wait)}.</p>}
      <DoorActions>
        <Button type="submit" loading={busy} disabled={wait > 0}>
          Unlock
        </Button>
        <Button variant="subtle" onClick={onForgotten}>
          I have forgotten it
        </Button>
      </DoorActions>
      <DemoAtTheDoor />
      <OtherCentres onRestore={onRestore} />
    </DoorFrame>
  )
}

/** Counts down to zero, second by second. */
function useWait(initial: number): [number, (seconds: number) => void] {
  const [wait, setWait] = useState(initial)
  useEffect(() => {
    const timer = wait > 0 ? setTimeout(() => setWait(wait - 1), 1000) : undefined
    return () => clearTimeout(timer)
  }, [wait])
  return [wait, setWait]
}

function OtherCentres({ onRestore }: { onRestore: () => void }) {
  const { dataFolders } = useClient()
  const { problem, run } = useAttempt()
  const folders = useQuery({ queryKey: ['vault', 'folders'], queryFn: () => dataFolders.list({}) })
  const others = (folders.data ?? []).filter((folder) => !folder.isCurrent && folder.isReachable)
  const open = (attempt: () => ReturnType<typeof dataFolders.openAnother>) =>
    void run(async () => {
      const opened = await attempt()
      return opened.outcome === 'refused' ? opened.reason : null
    })

  return (
    <section aria-label="Other centres" className={classes.actions}>
      {problem !== null && (
        <div role="alert" className={classes.problem}>
          {problem}
        </div>
      )}
      {others.map(({ id, folderName }) => (
        <Button
          key={id}
          variant="default"
          size="compact-sm"
          onClick={() => open(() => dataFolders.switchTo({ id }))}
        >
          Open “{folderName}”
        </Button>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={() => open(() => dataFolders.openAnother({}))}>
        Open another centre
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={onRestore}>
        Restore a backup
      </Button>
    </section>
  )
}
