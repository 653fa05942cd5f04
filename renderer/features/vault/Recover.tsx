import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'

import { useClient } from '../../client-context.tsx'
import { DoorActions, DoorFrame } from './DoorFrame.tsx'
import { complaintAbout, emptyTwice, NewPassphrase } from './NewPassphrase.tsx'
import { useAttempt } from './use-attempt.ts'

interface Props {
  readonly needsSignInName: boolean
  readonly onBack: () => void
}

/** The passphrase is forgotten; the paper with the recovery key is there. */
export function Recover({ needsSignInName, onBack }: Props) {
  const { vault } = useClient()
  const { busy, problem, fields, run, say } = useAttempt()
  const [recoveryKey, setRecoveryKey] = useState('')
  const [signInName, setSignInName] = useState('')
  const [typed, setTyped] = useState(emptyTwice)

  const recover = () => {
    const complaint =
      recoveryKey.trim() === ''
        ? 'Please type the recovery key from your paper.'
        : complaintAbout(typed, [signInName])
    if (complaint !== null) return say(complaint)
    void run(async () => {
      const answer = await vault.recover({
        recoveryKey,
        signInName: needsSignInName ? signInName : null,
        passphrase: typed.passphrase,
      })
      return answer.outcome === 'recovered' ? null : inWords(answer)
    })
  }
  return (
    <DoorFrame
      title="Use the recovery key"
      lead="With the key from your paper you can set a new passphrase. The old one stops working."
      problem={problem}
      onSubmit={recover}
    >
      <Textarea
        label="Recovery key"
        description="Eight groups of five. Capitals and dashes do not matter."
        autoComplete="off"
        spellCheck={false}
        aria-required
        rows={2}
        value={recoveryKey}
        onChange={({ currentTarget: { value } }) => setRecoveryKey(value)}
      />
      {needsSignInName && (
        <TextInput
          label="Sign-in name of the person who gets the new passphrase"
          autoComplete="off"
          aria-required
          value={signInName}
          onChange={({ currentTarget: { value } }) => setSignInName(value)}
        />
      )}
      <NewPassphrase
        label="New passphrase"
        value={typed}
        onChange={setTyped}
        known={[signInName]}
        error={fields['passphrase']}
      />
      <DoorActions>
        <Button type="submit" loading={busy}>
          Set the new passphrase
        </Button>
        <Button variant="default" disabled={busy} onClick={onBack}>
          Back
        </Button>
      </DoorActions>
    </DoorFrame>
  )
}

type Failed =
  | { readonly outcome: 'mistyped'; readonly groups: readonly number[] }
  | { readonly outcome: 'wrongLength'; readonly groupsFound: number }
  | { readonly outcome: 'wrongKey' | 'nameNeeded' | 'nameUnknown' }

function inWords(answer: Failed): string {
  switch (answer.outcome) {
    case 'mistyped':
      return answer.groups.length === 1
        ? `Group ${answer.groups[0]} is mistyped. Compare it with your paper.`
        : `Groups ${answer.groups.slice(0, -1).join(', ')} and ${answer.groups.at(-1)} are mistyped. Compare them with your paper.`
    case 'wrongLength':
      return `The key has eight groups of five letters; ${answer.groupsFound} arrived, or one of them is too short or too long.`
    case 'wrongKey':
      return 'This key is well typed but does not open this centre. It may belong to another centre, or a newer key was made since.'
    case 'nameNeeded':
      return 'Several people have access. Please give the sign-in name of the person who gets the new passphrase.'
    case 'nameUnknown':
      return 'Nobody with access signs in with this name. Try the sign-in name of the manager.'
    default:
      return answer satisfies never
  }
}
