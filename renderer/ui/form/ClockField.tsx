import { TextInput } from '@mantine/core'

import type { FieldProps } from './form-context.ts'
import { unreadable, useTypedValue } from './use-typed-value.ts'

/** A time of day as people write it (9, 9:30, 13.00, 5pm), kept as whole minutes after midnight. */
export function ClockField(props: FieldProps) {
  const { input } = useTypedValue(props, {
    read: readClock,
    show: (minutes) => showClock(Number(minutes)),
    complaint: (text) => `“${text}” is not a time of day. Write it like 09:30 or 17:00.`,
  })
  return (
    <TextInput
      {...input}
      placeholder="hh:mm"
      styles={{ wrapper: { maxWidth: '7rem' }, input: { fontVariantNumeric: 'tabular-nums' } }}
    />
  )
}

const showClock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function readClock(text: string): number | typeof unreadable {
  const match = /^\s*(\d{1,2})(?:[:.]?([0-5]\d))?\s*(am|pm)?\s*$/i.exec(text)
  if (match === null) return unreadable
  const [, hours, minutes = '0', half] = match
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  const total = hour * 60 + Number(minutes)
  return total <= 24 * 60 && (half === undefined || Number(hours) <= 12) ? total : unreadable
}
