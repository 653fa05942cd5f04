import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'

import { formatInstant, instant } from '#shared/dates.ts'

import { useClient } from '../../client-context.tsx'
import classes from './door.module.css'
import { DoorActions, DoorFrame } from './DoorFrame.tsx'
import { holdRecoveryKey, useHeldRecoveryKey } from './recovery-key.ts'
import { useAttempt } from './use-attempt.ts'

/** The recovery key, this one time: to be written down or printed, and two groups typed back from the paper. */
export function RecoveryKeyScreen({ centreName }: { centreName: string }) {
  const key = useHeldRecoveryKey()
  const [step, setStep] = useState<'show' | 'confirm'>('show')
  if (key === null) return <Gone />
  return step === 'show' ? (
    <Show recoveryKey={key} centreName={centreName} onGoOn={() => setStep('confirm')} />
  ) : (
    <Confirm onBack={() => setStep('show')} />
  )
}

function Show({
  recoveryKey,
  centreName,
  onGoOn,
}: {
  recoveryKey: string
  centreName: string
  onGoOn: () => void
}) {
  const [shownAt] = useState(() => instant.parse(new Date().toISOString()))
  return (
    <DoorFrame
      title="Your recovery key"
      lead={
        <span className={classes.screenOnly}>
          If the passphrase is ever forgotten, this key is the only other way in. It is shown now and never
          again. Print it or write it down, and keep it away from this computer, for example in the safe.
        </span>
      }
      onSubmit={onGoOn}
    >
      <p className={classes.printOnly}>
        Recovery key of {centreName}, made on {formatInstant(shownAt)}. Whoever has it can read every record.
        Keep it locked away.
      </p>
      <ol className={classes.key} aria-label="Recovery key, eight groups">
        {recoveryKey.split('-').map((group) => (
          <li key={group}>{group}</li>
        ))}
      </ol>
      <p className={`${classes.quiet} ${classes.screenOnly}`}>There is no letter O, I, L or U in it.</p>
      <div className={classes.screenOnly}>
        <DoorActions>
          <Button type="submit">I have it on paper</Button>
          <Button variant="default" onClick={() => window.print()}>
            Print
          </Button>
        </DoorActions>
      </div>
    </DoorFrame>
  )
}

function Confirm({ onBack }: { onBack: () => void }) {
  const { vault } = useClient()
  const { busy, problem, run } = useAttempt()
  const [positions] = useState(twoPositions)
  const [texts, setTexts] = useState(['', ''])
  const check = () =>
    void run(async () => {
      const answer = await vault.confirmRecoveryKey({
        groups: positions.map((position, index) => ({ position, text: texts[index] ?? '' })),
      })
      if (answer.outcome === 'different') {
        const wrong = answer.positions.map((position) => `group ${position}`).join(' and ')
        return `What you typed for ${wrong} is not what stands on the screen before. Look at your paper again.`
      }
      holdRecoveryKey(null)
      return null
    })
  const putAway = () =>
    void run(async () => {
      await vault.putRecoveryKeyAway({})
      holdRecoveryKey(null)
      return null
    })

  return (
    <DoorFrame
      title="Check your paper"
      lead="Type two groups of the key from your paper, so that you know it can be read."
      problem={problem}
      onSubmit={check}
    >
      <div className={classes.pair}>
        {positions.map((position, index) => (
          <TextInput
            key={position}
            label={`Group ${position}`}
            autoComplete="off"
            spellCheck={false}
            maxLength={20}
            value={texts[index]}
            onChange={({ currentTarget: { value } }) =>
              setTexts(texts.map((text, at) => (at === index ? value : text)))
            }
          />
        ))}
      </div>
      <DoorActions>
        <Button type="submit" loading={busy}>
          Check and go on
        </Button>
        <Button variant="default" disabled={busy} onClick={onBack}>
          Show the key again
        </Button>
        <Button variant="subtle" disabled={busy} onClick={putAway}>
          Do this later
        </Button>
      </DoorActions>
    </DoorFrame>
  )
}

/** The window was opened anew in between. */
function Gone() {
  const { vault } = useClient()
  const { busy, problem, run } = useAttempt()
  const goOn = () =>
    void run(async () => {
      await vault.putRecoveryKeyAway({})
      return null
    })
  return (
    <DoorFrame
      title="The recovery key is no longer shown"
      lead="If it is not on paper yet, make a new one afterwards under People with access, Your passphrase. The old one stops working then."
      problem={problem}
      onSubmit={goOn}
    >
      <DoorActions>
        <Button type="submit" loading={busy}>
          Go on
        </Button>
      </DoorActions>
    </DoorFrame>
  )
}

function twoPositions(): number[] {
  const first = 1 + Math.floor(Math.random() * 4)
  return [first, 5 + Math.floor(Math.random() * 4)]
}
