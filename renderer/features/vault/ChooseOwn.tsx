import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'

import { useClient } from '../../client-context.tsx'
import { DoorActions, DoorFrame } from './DoorFrame.tsx'
import { complaintAbout, emptyTwice, NewPassphrase } from './NewPassphrase.tsx'
import { refusalInWords } from './refusals.ts'
import { useAttempt } from './use-attempt.ts'

/** Signed in with a passphrase that somebody else knows. */
export function ChooseOwn({ personName }: { personName: string }) {
  const { vault } = useClient()
  const { busy, problem, fields, run, say } = useAttempt()
  const [given, setGiven] = useState('')
  const [typed, setTyped] = useState(emptyTwice)

  const change = () => {
    const complaint =
      typed.passphrase === given && given !== ''
        ? 'Choose another passphrase than the one you were given.'
        : complaintAbout(typed, [personName])
    if (complaint !== null) return say(complaint)
    void run(async () => {
      const answer = await vault.changePassphrase({ current: given, next: typed.passphrase })
      return answer.outcome === 'changed' ? null : refusalInWords(answer)
    })
  }
  return (
    <DoorFrame
      title="Choose a passphrase of your own"
      lead={`Welcome, ${personName}. The passphrase you used was given to you, so somebody else knows it.`}
      problem={problem}
      onSubmit={change}
    >
      <PasswordInput
        label="The passphrase you were given"
        autoComplete="current-password"
        aria-required
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide: The passphrase you were given' }}
        value={given}
        onChange={({ currentTarget: { value } }) => setGiven(value)}
      />
      <NewPassphrase
        label="Your own passphrase"
        value={typed}
        onChange={setTyped}
        known={[personName]}
        error={fields['next']}
      />
      <DoorActions>
        <Button type="submit" loading={busy}>
          Use this passphrase
        </Button>
        <Button variant="default" disabled={busy} onClick={() => void vault.lock({})}>
          Lock
        </Button>
      </DoorActions>
    </DoorFrame>
  )
}
