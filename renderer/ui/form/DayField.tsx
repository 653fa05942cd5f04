import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useState } from 'react'

import { formatDay, isoDate, parseUkDay } from '#shared/dates.ts'

import { Icon } from '../Icon.tsx'
import { today } from '../today.ts'
import type { FieldProps } from './form-context.ts'
import { unreadable, useTypedValue } from './use-typed-value.ts'

/** A day, typed as people in the UK write it; 31/02/2026 is refused in words and stays to be corrected. */
export function DayField({ calendar = true, ...props }: FieldProps & { readonly calendar?: boolean }) {
  const { input, value, setValue } = useTypedValue(props, {
    read: (text) => parseUkDay(text, today()) ?? unreadable,
    show: (kept) => {
      const day = isoDate.safeParse(kept)
      return day.success ? formatDay(day.data) : String(kept)
    },
    complaint: (text) => `“${text}” is not a real day. Write it like 01/04/2026.`,
  })
  const chosen = isoDate.safeParse(value)
  return (
    <TextInput
      {...input}
      placeholder="dd/mm/yyyy"
      inputMode="numeric"
      styles={{ wrapper: { maxWidth: '11rem' } }}
      rightSection={
        calendar && (
          <CalendarButton
            label={props.label}
            value={chosen.success ? chosen.data : null}
            onChange={setValue}
            disabled={props.disabled ?? false}
          />
        )
      }
    />
  )
}

interface CalendarProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (day: string | null) => void
  readonly disabled: boolean
}

function CalendarButton({ label, value, onChange, disabled }: CalendarProps) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          aria-label={`${label}: choose from a calendar`}
          tabIndex={-1}
          disabled={disabled}
          onClick={() => setOpened(!opened)}
        >
          <Icon name="calendar" size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <DatePicker
          value={value}
          defaultDate={value ?? today()}
          ariaLabels={{ previousMonth: 'Month before', nextMonth: 'Next month' }}
          onChange={(day) => {
            onChange(day)
            setOpened(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
