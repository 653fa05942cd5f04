import { Modal } from '@mantine/core'
import { useState } from 'react'

import { partsOfDay, supposedSchema } from '#shared/features/cover/cover.contract.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FieldRow, RecordForm } from '../../ui/form/RecordForm.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { today } from '../../ui/today.ts'
import { usePersonOptions } from '../people/people.queries.ts'
import type { Supposed } from './cover.queries.ts'
import { IfAway } from './WhatIfAnswer.tsx'

/** Somebody away for some days, or gone for good: what would be missing. Nothing is saved. */
export function WhatIfDialog({ onClose }: { onClose: () => void }) {
  const people = usePersonOptions()
  const [supposed, setSupposed] = useState<Supposed | null>(null)
  return (
    <Modal opened onClose={onClose} title="What if somebody were away?" size="lg">
      <RecordForm
        schema={supposedSchema}
        defaultValues={{ personId: null, from: today(), to: null, part: 'whole' as const }}
        saveLabel="Show what would be missing"
        inDialog
        onSave={async (values) => setSupposed(values)}
      >
        <ChoiceField name="personId" label="Person" options={people} />
        <FieldRow>
          <DayField name="from" label="From" />
          <DayField
            name="to"
            label="To"
            help="Empty: they have left. It is looked a quarter of a year ahead."
            optional
          />
          <ChoiceField name="part" label="Of each day" options={optionsFrom(partsOfDay)} />
        </FieldRow>
      </RecordForm>
      {supposed && <IfAway supposed={supposed} />}
    </Modal>
  )
}
