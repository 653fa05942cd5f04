import { TextInput } from '@mantine/core'

import { type FieldProps, useField } from './form-context.ts'

interface Props extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password'
  readonly autoComplete?: string
}

export function TextField({ type = 'text', autoComplete = 'off', ...props }: Props) {
  const { field, shared, whenEmpty } = useField(props)
  return (
    <TextInput
      {...shared}
      type={type}
      autoComplete={autoComplete}
      value={field.value ?? ''}
      onBlur={field.onBlur}
      onChange={({ currentTarget: { value } }) => field.onChange(value === '' ? whenEmpty : value)}
    />
  )
}
