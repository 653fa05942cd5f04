import { Textarea } from '@mantine/core'
import { type ReactNode, useId } from 'react'

import { type FieldProps, useField } from './form-context.ts'

interface Props extends FieldProps {
  readonly rows?: number
  /** Looks at what is typed and may say something under it, for example that a child seems to be named. It never stops saving. */
  readonly advice?: (text: string) => ReactNode
}

export function LongTextField({ rows = 3, advice, ...props }: Props) {
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
        {...(advice && { 'aria-details': adviceId })}
        onBlur={field.onBlur}
        onChange={({ currentTarget: { value } }) => field.onChange(value === '' ? whenEmpty : value)}
      />
      {advice && (
        <output id={adviceId} style={{ display: 'block' }}>
          {advice(text)}
        </output>
      )}
    </div>
  )
}
