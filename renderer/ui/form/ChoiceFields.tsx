import { Checkbox, MultiSelect, Select } from '@mantine/core'
import type { ReactNode } from 'react'

import { type FieldProps, useField } from './form-context.ts'

export interface Option {
  readonly value: string
  readonly label: string
  /** A heading above this and its neighbours of the same group. */
  readonly group?: string
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly Option[]
  readonly placeholder?: string
}

/** One of a list; typing narrows it. Emptied, the value is `null`. */
export function ChoiceField({ options, placeholder, ...props }: ChoiceProps) {
  const { field, shared } = useField(props)
  return (
    <Select
      {...shared}
      data={grouped(options)}
      searchable
      clearable={props.optional ?? false}
      allowDeselect={props.optional ?? false}
      clearButtonProps={{ 'aria-label': `Clear ${props.label}` }}
      placeholder={placeholder ?? 'Choose'}
      nothingFoundMessage="Nothing in the list matches"
      maxDropdownHeight={280}
      value={field.value ?? null}
      onBlur={field.onBlur}
      onChange={(value) => field.onChange(value)}
    />
  )
}

/** Any number of a list. */
export function MultiChoiceField({ options, placeholder, ...props }: ChoiceProps) {
  const { field, shared } = useField(props)
  const chosen: string[] = field.value ?? []
  return (
    <MultiSelect
      {...shared}
      data={grouped(options)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${props.label}` }}
      {...(chosen.length === 0 && { placeholder: placeholder ?? 'Choose any number' })}
      nothingFoundMessage="Nothing in the list matches"
      maxDropdownHeight={280}
      value={chosen}
      onBlur={field.onBlur}
      onChange={(values) => field.onChange(values)}
    />
  )
}

/** Yes or no, as one box to tick. */
export function CheckField({ children, ...props }: FieldProps & { readonly children?: ReactNode }) {
  const { field, shared } = useField({ ...props, optional: false })
  const { 'aria-required': _, ...input } = shared
  return (
    <div>
      <Checkbox
        {...input}
        checked={field.value === true}
        onBlur={field.onBlur}
        onChange={({ currentTarget: { checked } }) => field.onChange(checked)}
      />
      {children}
    </div>
  )
}

function grouped(options: readonly Option[]) {
  if (options.every((option) => option.group === undefined))
    return options.map(({ value, label }) => ({ value, label }))
  const groups = Map.groupBy(options, (option) => option.group ?? 'Other')
  return [...groups].map(([group, items]) => ({
    group,
    items: items.map(({ value, label }) => ({ value, label })),
  }))
}
