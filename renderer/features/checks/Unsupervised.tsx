import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import type { CheckRow } from '#shared/features/checks/checks.contract.ts'
import {
  newUnsupervisedMarkSchema,
  unsupervisedMarks,
  type UnsupervisedMark,
} from '#shared/features/checks/unsupervised.schema.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'

import { useMay, useSession } from '../../frame/session.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import classes from './checks.module.css'
import { useCheckChanges } from './checks.queries.ts'
import { sayMark, sayWhatIsLeft, unsupervisedBadge } from './status.ts'

interface Props {
  readonly row: CheckRow
  readonly marks: readonly UnsupervisedMark[]
}

/** What was decided about being alone with children, what is left of it, and a way to decide anew. */
export function Unsupervised({ row, marks }: Props) {
  const mayWrite = useMay('records.write')
  const [deciding, setDeciding] = useState(false)
  const [deleting, setDeleting] = useState<UnsupervisedMark | null>(null)
  const { removeMark } = useCheckChanges()
  const others = marks.filter(({ id }) => id !== row.mark?.id)
  return (
    <div className={classes.unsupervised}>
      <span>Alone with children:</span> <StatusBadge {...unsupervisedBadge(row)} />
      <p>{sayWhatIsLeft(row)}</p>
      {row.notUnsupervised.length > 0 && (
        <ul>
          {row.notUnsupervised.map((reason) => (
            <li key={reason}>{reason}.</li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => setDeciding(true)}>
            Decide on working unsupervised
          </Button>
          {row.mark !== null && (
            <Button size="compact-sm" variant="subtle" onClick={() => setDeleting(row.mark)}>
              Delete this decision
            </Button>
          )}
        </Group>
      )}
      {others.length > 0 && (
        <details>
          <summary>Other decisions ({others.length})</summary>
          <ul>
            {others.map((mark) => (
              <li key={mark.id}>
                {unsupervisedMarks[mark.mark]} from {formatDay(mark.startsOn)}. {sayMark(mark)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {deciding && <Decide row={row} onClose={() => setDeciding(false)} />}
      <Confirm
        opened={deleting !== null}
        title="Delete this decision?"
        confirmLabel="Delete decision"
        danger
        onClose={() => setDeleting(null)}
        onConfirm={async () => {
          await removeMark.mutateAsync({ id: deleting!.id })
          toast('Decision deleted', { undo: true })
        }}
      >
        For slips of the keyboard only. When somebody decides otherwise, decide anew: the old decision stays
        and shows what held when.
      </Confirm>
    </div>
  )
}

function Decide({ row, onClose }: { row: CheckRow; onClose: () => void }) {
  const { mark } = useCheckChanges()
  const { person } = useSession()
  return (
    <FormDialog
      opened
      title={`May ${nameOf(row)} be alone with children?`}
      saveLabel="Save decision"
      size="md"
      onClose={onClose}
      schema={newUnsupervisedMarkSchema}
      defaultValues={{
        personId: row.personId,
        mark: row.notUnsupervised.length === 0 ? 'unsupervised' : 'supervised',
        startsOn: today(),
        decidedBy: person.name,
        reason: '',
      }}
      onSave={mark.mutateAsync}
      onSaved={() => toast('Decision saved', { undo: true })}
    >
      <ChoiceField
        name="mark"
        label="Decision"
        help="Unsupervised is refused while a guarding check is not in date or a risk assessment is overdue, and suspended by itself when one falls overdue later."
        options={optionsFrom(unsupervisedMarks)}
      />
      <FieldRow>
        <DayField name="startsOn" label="From" />
        <TextField name="decidedBy" label="Decided by" />
      </FieldRow>
      <LongTextField name="reason" label="Reason" rows={2} optional />
    </FormDialog>
  )
}
