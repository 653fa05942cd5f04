import { Button, PasswordInput, TextInput } from '@mantine/core'

import { useClient } from '../../client-context.tsx'
import { type FieldProps, useField } from '../../ui/form/form-context.ts'
import classes from './door.module.css'
import { Strength } from './NewPassphrase.tsx'

/** A passphrase somebody types to show who they are, or repeats. */
export function PassphraseField({ isNew = false, ...props }: FieldProps & { readonly isNew?: boolean }) {
  const { field, shared } = useField(props)
  return (
    <PasswordInput
      {...shared}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': `Show or hide: ${props.label}` }}
      value={field.value ?? ''}
      onBlur={field.onBlur}
      onChange={({ currentTarget: { value } }) => field.onChange(value)}
    />
  )
}

/** A passphrase somebody chooses for themselves, with advice while typing. */
export function OwnPassphraseField({
  known = [],
  ...props
}: FieldProps & { readonly known?: readonly string[] }) {
  const { field } = useField(props)
  return (
    <div className={classes.strength}>
      <PassphraseField {...props} isNew />
      <Strength passphrase={field.value ?? ''} known={known} />
    </div>
  )
}

/** A passphrase one person gives another for the first time: to be read out, so it stands in the clear. */
export function GivenPassphraseField(props: FieldProps) {
  const { vault } = useClient()
  const { field, shared } = useField(props)
  const suggest = async () => field.onChange((await vault.suggestPassphrase({})).passphrase)
  return (
    <div className={classes.strength}>
      <TextInput
        {...shared}
        autoComplete="off"
        spellCheck={false}
        value={field.value ?? ''}
        onBlur={field.onBlur}
        onChange={({ currentTarget: { value } }) => field.onChange(value)}
      />
      <Strength passphrase={field.value ?? ''} known={[]} />
      <div>
        <Button variant="subtle" size="compact-sm" onClick={() => void suggest()}>
          Suggest one
        </Button>
      </div>
    </div>
  )
}
