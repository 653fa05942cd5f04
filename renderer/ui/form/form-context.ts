import { createContext, useContext, useEffect } from 'react'
import { useController, useFormState } from 'react-hook-form'

/** What the fields tell the form around them: how each is called, for the summary of errors. */
export interface FieldLabels {
  set(name: string, label: string): void
  get(name: string): string | undefined
}

export const FieldLabelsContext = createContext<FieldLabels | null>(null)

/** What every field has. */
export interface FieldProps {
  readonly name: string
  readonly label: string
  /** One sentence under the label: what belongs here, in which unit, for whom it is. */
  readonly help?: string
  /** May stay empty; said beside the label. */
  readonly optional?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
}

/** Joins a field to the form: its value, its error, and the props every input shares. */
export function useField({ name, label, help, optional, disabled, autoFocus }: FieldProps) {
  const labels = useContext(FieldLabelsContext)
  if (labels === null) throw new Error('Fields stand inside a RecordForm.')
  useEffect(() => labels.set(name, label), [labels, name, label])

  const { field, fieldState } = useController({ name })
  const { defaultValues } = useFormState()
  return {
    field,
    error: fieldState.error?.message,
    /** A field that began as `null` goes back to `null` when it is emptied. */
    whenEmpty: emptyLike(defaultValues, name),
    shared: {
      ref: field.ref,
      name,
      label: optional ? `${label} (optional)` : label,
      error: fieldState.error?.message,
      'aria-required': !optional,
      ...(help !== undefined && { description: help }),
      ...(disabled !== undefined && { disabled }),
      ...(autoFocus && { 'data-autofocus': true }),
    },
  }
}

function emptyLike(defaults: unknown, name: string): '' | null {
  let value: unknown = defaults
  for (const step of name.split('.'))
    value = value !== null && typeof value === 'object' ? Reflect.get(value, step) : undefined
  return value === null ? null : ''
}
