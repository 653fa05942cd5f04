import { useState } from 'react'

import { type FieldProps, useField } from './form-context.ts'

interface Reading {
  /** The value meant by the text, or `unreadable`. Empty text is never passed. */
  readonly read: (text: string) => string | number | typeof unreadable
  readonly show: (value: string | number) => string
  /** `"abc" is not a number.` */
  readonly complaint: (text: string) => string
}

export const unreadable = Symbol('unreadable')

/**
 * A value that is typed as text but kept as something else (a day, pence, minutes). What cannot be read stays as it was
 * typed, both on screen and as the value, so that it can be corrected and the schema refuses to save it.
 */
export function useTypedValue(props: FieldProps, { read, show, complaint }: Reading) {
  const { field, shared } = useField(props)
  const [typed, setTyped] = useState<string | null>(null)
  const [hasLeft, setHasLeft] = useState(false)
  const { value } = field

  const valueOf = (text: string) => {
    if (text.trim() === '') return null
    const result = read(text)
    return result === unreadable ? text : result
  }
  const isReadable = typeof value !== 'string' || value === '' || read(value) !== unreadable
  const display = (kept: unknown) => {
    if (typeof kept === 'number') return show(kept)
    if (typeof kept === 'string') return kept !== '' && isReadable ? show(kept) : kept
    return ''
  }
  const text = typed !== null && valueOf(typed) === (value ?? null) ? typed : display(value)
  const error = isReadable ? shared.error : (hasLeft || shared.error !== undefined) && complaint(text)

  return {
    value,
    setValue: (next: string | number | null) => {
      setTyped(null)
      field.onChange(next)
    },
    input: {
      ...shared,
      error,
      value: text,
      autoComplete: 'off',
      onChange: ({ currentTarget: { value: next } }: { currentTarget: { value: string } }) => {
        setTyped(next)
        setHasLeft(false)
        field.onChange(valueOf(next))
      },
      onBlur: () => {
        if (isReadable) setTyped(null)
        setHasLeft(true)
        field.onBlur()
      },
    },
  }
}
