import { Button } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'

import { isoDate } from '#shared/dates.ts'
import { checkKindId, type CheckKind } from '#shared/features/checks/check-kinds.schema.ts'
import type { CheckRow } from '#shared/features/checks/checks.contract.ts'
import { checkSchema } from '#shared/features/checks/checks.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { countOf } from '../../ui/format.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useCheckChanges, useCheckRegister } from './checks.queries.ts'

/** The same was seen of everybody who is ticked. */
export function SeenToday({ rows, clear }: { rows: readonly CheckRow[]; clear: () => void }) {
  const kinds = useCheckRegister().data?.kinds ?? []
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        Seen today…
      </Button>
      {asking && <SeenDialog rows={rows} kinds={kinds} onClose={() => setAsking(false)} onDone={clear} />}
    </>
  )
}

function SeenDialog({
  rows,
  kinds,
  onClose,
  onDone,
}: {
  rows: readonly CheckRow[]
  kinds: readonly CheckKind[]
  onClose: () => void
  onDone: () => void
}) {
  const { recordSeen } = useCheckChanges()
  const { person } = useSession()
  const people = countOf(rows.length, 'person', 'people')
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Seen for ${people}`}
      saveLabel="Record as seen"
      size="md"
      schema={z.object({
        kindId: checkKindId,
        happenedOn: isoDate,
        byWhom: checkSchema.shape.byWhom.min(1, 'Say who saw it.'),
        what: checkSchema.shape.what,
      })}
      defaultValues={{ kindId: null, happenedOn: today(), byWhom: person.name, what: '' }}
      onSave={(values) =>
        recordSeen.mutateAsync({ personIds: rows.map(({ personId }) => personId), ...values })
      }
      onSaved={() => {
        toast(`Recorded for ${people}`, { undo: true })
        onDone()
      }}
    >
      <ChoiceField
        name="kindId"
        label="Check"
        options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FieldRow>
        <DayField name="happenedOn" label="Seen on" />
        <TextField name="byWhom" label="Seen by" />
      </FieldRow>
      <TextField
        name="what"
        label="What was seen"
        help="Sorts of documents only, never what they say."
        optional
      />
    </FormDialog>
  )
}
