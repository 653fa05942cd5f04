import { TextInput } from '@mantine/core'
import { useState } from 'react'

import { formatDay, parseUkDay, type IsoDate } from '#shared/dates.ts'

import { today } from '../../ui/today.ts'

interface Props {
  readonly on: IsoDate
  readonly onChange: (on: IsoDate) => void
}

/** The day that is looked at, typed as days are typed everywhere: 1/5/26. */
export function OnDay({ on, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = () => {
    const day = typed === null ? null : parseUkDay(typed, today())
    setTyped(null)
    if (day !== null) onChange(day)
  }
  return (
    <TextInput
      size="xs"
      w="7.5rem"
      aria-label="On which day"
      value={typed ?? formatDay(on)}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={read}
      onKeyDown={({ key }) => key === 'Enter' && read()}
    />
  )
}
