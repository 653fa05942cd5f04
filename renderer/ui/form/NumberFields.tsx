import { TextInput } from '@mantine/core'

import { formatHours } from '../format.ts'
import type { FieldProps } from './form-context.ts'
import { unreadable, useTypedValue } from './use-typed-value.ts'

const narrow = {
  inputMode: 'decimal',
  styles: {
    wrapper: { maxWidth: '9rem' },
    input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  },
} as const
const notANumber = (text: string) => `“${text}” is not a number.`

/** A plain number. `unit` stands behind it. */
export function NumberField({ unit, ...props }: FieldProps & { readonly unit?: string }) {
  const { input } = useTypedValue(props, { read: readNumber, show: String, complaint: notANumber })
  return <TextInput {...input} {...narrow} {...unitAtEnd(unit)} />
}

/** A percentage, kept as 0 to 100. */
export function PercentField(props: FieldProps) {
  const { input } = useTypedValue(props, {
    read: (text) => readNumber(text.replace('%', '')),
    show: String,
    complaint: notANumber,
  })
  return <TextInput {...input} {...narrow} {...unitAtEnd('%')} />
}

/** Hours as people say them (37, 18.5 or 18:30), kept as whole minutes. */
export function HoursField(props: FieldProps) {
  const { input } = useTypedValue(props, {
    read: readMinutes,
    show: (minutes) => formatHours(Number(minutes)),
    complaint: (text) => `“${text}” is not a number of hours. Write it like 37, 18.5 or 18:30.`,
  })
  return <TextInput {...input} {...narrow} {...unitAtEnd('hours')} />
}

/** Pounds as people write them (1,250 or 12.50), kept as whole pence. */
export function MoneyField(props: FieldProps) {
  const { input } = useTypedValue(props, {
    read: readPence,
    show: (pence) => (Number(pence) / 100).toFixed(2),
    complaint: (text) => `“${text}” is not an amount of money. Write it like 1250 or 12.50.`,
  })
  return <TextInput {...input} {...narrow} leftSection="£" />
}

const unitAtEnd = (unit: string | undefined) =>
  unit === undefined
    ? {}
    : ({
        rightSection: <span>{unit}</span>,
        rightSectionWidth: `${unit.length * 0.55 + 1.25}rem`,
        rightSectionPointerEvents: 'none',
      } as const)

function readNumber(text: string): number | typeof unreadable {
  const digits = text.replaceAll(/[\s,]/g, '')
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : unreadable
}

function readMinutes(text: string): number | typeof unreadable {
  const clock = /^\s*(\d{1,3}):([0-5]\d)\s*$/.exec(text)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const hours = readNumber(text.replace(/\s*h(ours?|rs?)?\s*$/i, ''))
  return hours === unreadable ? unreadable : Math.round(hours * 60)
}

function readPence(text: string): number | typeof unreadable {
  const digits = text.replaceAll(/[\s,£]/g, '')
  // Three decimals are a slip of the finger, not money.
  if (/\.\d{3,}$/.test(digits)) return unreadable
  const pounds = readNumber(digits)
  return pounds === unreadable ? unreadable : Math.round(pounds * 100)
}
