import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'

import { useClient } from '../../client-context.tsx'
import classes from './door.module.css'
import { DoorActions, DoorFrame } from './DoorFrame.tsx'
import { complaintAbout, emptyTwice, NewPassphrase } from './NewPassphrase.tsx'
import { holdRecoveryKey } from './recovery-key.ts'
import { useAttempt } from './use-attempt.ts'

interface Props {
  readonly folderName: string
  readonly onBack: () => void
}

/** Two steps: who you are, and the passphrase. The recovery key follows on a screen of its own. */
export function SetUp({ folderName, onBack }: Props) {
  const { vault, dataFolders } = useClient()
  const { busy, problem, fields, run, say } = useAttempt()
  const [step, setStep] = useState<'names' | 'passphrase'>('names')
  const [names, setNames] = useState({ centreName: '', name: '', signInName: '' })
  const [typed, setTyped] = useState(emptyTwice)
  const set = (field: keyof typeof names) => (event: { currentTarget: { value: string } }) =>
    setNames({ ...names, [field]: event.currentTarget.value })
  const known = Object.values(names)

  if (step === 'names') {
    const missing = [
      names.centreName.trim() === '' && 'the name of the centre',
      names.name.trim() === '' && 'your name',
    ].filter((word) => word !== false)
    const goOn = () => {
      if (missing.length > 0) return say(`Please give ${missing.join(' and ')}.`)
      say(null)
      if (names.signInName.trim() === '') setNames({ ...names, signInName: firstWord(names.name) })
      setStep('passphrase')
    }
    const chooseFolder = () =>
      run(async () => {
        const chosen = await dataFolders.chooseNew({})
        return chosen.outcome === 'refused' ? chosen.reason : null
      })
    return (
      <DoorFrame title="Set up your centre" lead="Step 1 of 3: names" problem={problem} onSubmit={goOn}>
        <TextInput
          label="Name of the centre"
          autoComplete="off"
          aria-required
          value={names.centreName}
          onChange={set('centreName')}
          error={fields['centreName']}
        />
        <TextInput
          label="Your name"
          description="As it will stand in the history."
          autoComplete="off"
          aria-required
          value={names.name}
          onChange={set('name')}
          error={fields['name']}
        />
        <TextInput
          label="Sign-in name (optional)"
          description="Asked for only when several people have access. Your first name is taken if you leave it empty."
          autoComplete="off"
          value={names.signInName}
          onChange={set('signInName')}
          error={fields['signInName']}
        />
        <p className={classes.quiet}>
          The records will lie in the folder “{folderName}”.{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => void chooseFolder()}>
            Choose another folder
          </Button>
        </p>
        <DoorActions>
          <Button type="submit">Go on</Button>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        </DoorActions>
      </DoorFrame>
    )
  }

  const create = () => {
    const complaint = complaintAbout(typed, known)
    if (complaint !== null) return say(complaint)
    return void run(async () => {
      const { recoveryKey } = await vault.create({ ...names, passphrase: typed.passphrase })
      holdRecoveryKey(recoveryKey)
      return null
    })
  }
  return (
    <DoorFrame
      title="Choose your passphrase"
      lead="Step 2 of 3. It is the only way to the records. Nobody can look it up for you, so a recovery key follows."
      problem={problem}
      onSubmit={create}
    >
      <NewPassphrase value={typed} onChange={setTyped} known={known} error={fields['passphrase']} />
      <DoorActions>
        <Button type="submit" loading={busy}>
          Set up the centre
        </Button>
        <Button variant="default" disabled={busy} onClick={() => setStep('names')}>
          Back
        </Button>
      </DoorActions>
    </DoorFrame>
  )
}

const firstWord = (name: string) => name.trim().split(/\s+/)[0] ?? ''
