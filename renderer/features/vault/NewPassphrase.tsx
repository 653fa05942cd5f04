import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'

import { strengthOf, type StrengthLevel } from '#shared/passphrase.rules.ts'

import { useClient } from '../../client-context.tsx'
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx'
import classes from './door.module.css'

export interface TypedTwice {
  readonly passphrase: string
  readonly repeated: string
}

export const emptyTwice: TypedTwice = { passphrase: '', repeated: '' }

/** @returns what stands in the way of using it, or `null`. */
export function complaintAbout(
  { passphrase, repeated }: TypedTwice,
  known: readonly string[] = [],
): string | null {
  if (!strengthOf(passphrase, known).accepted)
    return 'This passphrase is too easy to guess. Use four words or more that do not belong together.'
  if (passphrase !== repeated) return 'The two passphrases differ. Type the second one again.'
  return null
}

interface Props {
  readonly value: TypedTwice
  readonly onChange: (value: TypedTwice) => void
  /** Words that others would try first: the person's name, the centre's. */
  readonly known?: readonly string[]
  readonly label?: string
  readonly error?: string | undefined
  readonly repeatedError?: string | undefined
}

/** A new passphrase, twice, with advice while typing and a suggestion on request. */
export function NewPassphrase({
  value,
  onChange,
  known = [],
  label = 'Passphrase',
  error,
  repeatedError,
}: Props) {
  const { vault } = useClient()
  const [suggestion, setSuggestion] = useState<string | null>(null)
  const suggest = async () => {
    const { passphrase } = await vault.suggestPassphrase({})
    setSuggestion(passphrase)
    onChange(emptyTwice)
  }

  return (
    <>
      <PasswordInput
        label={label}
        description="Four words or more that do not belong together. Long is better than complicated."
        autoComplete="new-password"
        aria-required
        error={error}
        visibilityToggleButtonProps={{ 'aria-label': `Show or hide: ${label}` }}
        value={value.passphrase}
        onChange={({ currentTarget: { value: passphrase } }) => onChange({ ...value, passphrase })}
      />
      <Strength passphrase={value.passphrase} known={known} />
      <div className={classes.strength}>
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => void suggest()}>
            Suggest one
          </Button>
        </div>
        {suggestion !== null && (
          <output className={classes.strength}>
            <span>Write it down, then type it into both fields.</span>
            <span className={classes.suggested}>{suggestion}</span>
          </output>
        )}
      </div>
      <PasswordInput
        label={`${label} again`}
        autoComplete="new-password"
        aria-required
        error={repeatedError}
        visibilityToggleButtonProps={{ 'aria-label': `Show or hide: ${label} again` }}
        value={value.repeated}
        onChange={({ currentTarget: { value: repeated } }) => onChange({ ...value, repeated })}
      />
    </>
  )
}

const looks: Record<StrengthLevel, { tone: Tone; word: string }> = {
  tooWeak: { tone: 'red', word: 'Too easy to guess' },
  fair: { tone: 'amber', word: 'Good enough' },
  good: { tone: 'green', word: 'Good' },
  strong: { tone: 'green', word: 'Strong' },
}

export function Strength({ passphrase, known }: { passphrase: string; known: readonly string[] }) {
  const strength = strengthOf(passphrase, known)
  return (
    <output className={classes.strength}>
      {passphrase !== '' && (
        <>
          <span>
            <StatusBadge {...looks[strength.level]} />
          </span>
          {strength.advice.slice(0, 2).map((sentence) => (
            <span key={sentence} className={classes.quiet}>
              {sentence}
            </span>
          ))}
        </>
      )}
    </output>
  )
}
