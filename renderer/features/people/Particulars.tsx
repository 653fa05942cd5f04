import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { isoDate } from '#shared/dates.ts'
import {
  changedParticularsSchema,
  particularsOf,
  type ChangedParticulars,
  type Particular,
} from '#shared/features/people/particulars.schema.ts'
import type { PersonRecord } from '#shared/features/people/people.contract.ts'
import { peopleContract } from '#shared/features/people/people.contract.ts'

import { useMay } from '../../frame/session.tsx'
import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { MoneyField } from '../../ui/form/NumberFields.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { formatPence } from '../../ui/format.ts'
import { Section } from '../../ui/Section.tsx'
import { toast } from '../../ui/toasts.ts'
import { useParticulars, useParticularsChanges, useRate } from './particulars.queries.ts'
import type { Definition } from './PersonDetails.tsx'

const dayFields: ReadonlySet<Particular> = new Set(['agreementSignedOn', 'startsOn', 'endsOn'])

const fieldsOf = ({ kind }: PersonRecord) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler forgets what the keys are
  Object.entries(particularsOf[kind]?.fields ?? {}) as [Particular, string][]

/** What is kept of somebody because of the kind of person they are, for the page and for paper; nothing for employees. */
export function useParticularsGroup(person: PersonRecord) {
  const about = particularsOf[person.kind]
  const maySeePay = useMay('pay')
  const particulars = useParticulars(person.id)
  const asksRate = about !== null && about.hasRate && maySeePay
  const rate = useRate(person.id, asksRate)
  const isReady = particulars.isSuccess && (!asksRate || rate.isSuccess)
  if (about === null || particulars.data === undefined) return { isReady, group: null }
  const { data } = particulars
  const items: Definition[] = fieldsOf(person).map(([field, label]) => {
    const value = data[field]
    const day = dayFields.has(field) ? isoDate.safeParse(value).data : undefined
    return [label, day === undefined ? value : <Day key={field} value={day} />]
  })
  if (asksRate) {
    const pence = rate.data?.pencePerHour ?? null
    items.push(['Pay an hour', pence === null ? null : formatPence(pence)])
  }
  return {
    isReady,
    group: { title: about.title, items, data, pencePerHour: rate.data?.pencePerHour ?? null },
  }
}

export function Particulars({ person }: { person: PersonRecord }) {
  const mayWrite = useMay('records.write')
  const maySeePay = useMay('pay')
  const [task, setTask] = useState<'change' | 'rate' | null>(null)
  const close = () => setTask(null)
  const { group } = useParticularsGroup(person)
  if (group === null) return null
  return (
    <Section
      title={group.title}
      {...(mayWrite && {
        actions: (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => setTask('change')}>
              Change
            </Button>
            {particularsOf[person.kind]?.hasRate && maySeePay && (
              <Button size="xs" variant="default" onClick={() => setTask('rate')}>
                Change pay an hour
              </Button>
            )}
          </Group>
        ),
      })}
    >
      <Definitions items={group.items} />
      {task === 'change' && (
        <ChangeParticulars person={person} title={group.title} present={group.data} onClose={close} />
      )}
      {task === 'rate' && <ChangeRate person={person} pencePerHour={group.pencePerHour} onClose={close} />}
    </Section>
  )
}

interface Changing {
  readonly person: PersonRecord
  readonly title: string
  readonly present: ChangedParticulars
  readonly onClose: () => void
}

function ChangeParticulars({ person, title, present, onClose }: Changing) {
  const { change } = useParticularsChanges()
  return (
    <FormDialog
      opened
      title={title}
      size="md"
      onClose={onClose}
      schema={changedParticularsSchema}
      defaultValues={present}
      onSave={change.mutateAsync}
      onSaved={() => toast('Saved', { undo: true })}
    >
      {fieldsOf(person).map(([field, label]) =>
        dayFields.has(field) ? (
          <DayField key={field} name={field} label={label} optional />
        ) : (
          <TextField key={field} name={field} label={label} optional />
        ),
      )}
    </FormDialog>
  )
}

function ChangeRate({
  person,
  pencePerHour,
  onClose,
}: Pick<Changing, 'person' | 'onClose'> & { pencePerHour: number | null }) {
  const { changeRate } = useParticularsChanges()
  return (
    <FormDialog
      opened
      title="Pay an hour"
      size="sm"
      onClose={onClose}
      schema={peopleContract.changeRate.input}
      defaultValues={{ id: person.id, pencePerHour }}
      onSave={changeRate.mutateAsync}
      onSaved={() => toast('Pay changed', { undo: true })}
    >
      <MoneyField name="pencePerHour" label="Pay an hour" optional />
    </FormDialog>
  )
}
