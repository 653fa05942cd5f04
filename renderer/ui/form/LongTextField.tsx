import { Textarea } from '@mantine/core'
import { useId } from 'react'

import { type FieldProps, useField } from './form-context.ts'
import { IdentityAdvice } from './IdentityAdvice.tsx'

interface Props extends FieldProps {
  readonly rows?: number
  /** An office's or a colleague's address, which nobody needs to be warned of. */
  readonly isAddress?: boolean
}

export function LongTextField({ rows = 3, isAddress = false, ...props }: Props) {
  const { field, shared, whenEmpty } = useField(props)
  const adviceId = useId()
  const text: string = field.value ?? ''
  return (
    <div>
      <Textarea
        {...shared}
        autosize
        minRows={rows}
        maxRows={20}
        spellCheck
        value={text}
        {...(!isAddress && { 'aria-details': adviceId })}
        onBlur={field.onBlur}
        onChange={({ currentTarget: { value } }) => field.onChange(value === '' ? whenEmpty : value)}
      />
      {!isAddress && (
        <output id={adviceId}>
          <IdentityAdvice text={text} />
        </output>
      )}
    </div>
  )
}
