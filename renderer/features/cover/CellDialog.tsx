import { Button, Group, Modal } from '@mantine/core'
import { useNavigate } from 'react-router'

import type { IsoDate } from '#shared/dates.ts'
import type { CoverCalendar } from '#shared/features/cover/cover.contract.ts'
import { capital, sayDay } from '#shared/features/cover/cover-words.ts'

import { Definitions } from '../../ui/Definitions.tsx'
import { sayDayKind } from './day-faces.ts'
import { IfAway } from './WhatIfAnswer.tsx'

interface Props {
  readonly calendar: CoverCalendar
  readonly person: number
  readonly column: number
  readonly onClose: () => void
  readonly onDay: (on: IsoDate) => void
}

/** One person on one day, and what it would mean if they were not there. */
export function CellDialog({ calendar, person, column, onClose, onDay }: Props) {
  const navigate = useNavigate()
  const somebody = calendar.people[person]!
  const { on } = calendar.days[column]!
  const day = calendar.kinds[calendar.cells[person]![column]!]!
  return (
    <Modal opened onClose={onClose} title={`${somebody.name}, ${sayDay(on)}`} size="lg">
      <Definitions
        items={[
          ['On this day', capital(sayDayKind(day))],
          ['Work', somebody.work],
          ['Service area', somebody.serviceArea],
          ['Discipline', somebody.discipline],
          ['Home agency', somebody.agency],
        ]}
      />
      {!somebody.counts && <p>Volunteers and students do not count towards a minimum.</p>}
      {day.here.length > 0 && somebody.counts && (
        <IfAway supposed={{ personId: somebody.personId, from: on, to: on, part: 'whole' }} />
      )}
      <Group mt="md">
        <Button variant="default" onClick={() => onDay(on)}>
          Who is in on this day
        </Button>
        <Button variant="default" onClick={() => void navigate(`/people/${somebody.personId}`)}>
          Open the person
        </Button>
      </Group>
    </Modal>
  )
}
