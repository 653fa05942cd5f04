import { useWatch } from 'react-hook-form'

import type { LeaveRow } from '#shared/features/leave/leave.contract.ts'
import { spanWords } from '#shared/features/leave/leave-span.rules.ts'
import {
  leaveDecisions,
  leaveDecisionSchema,
  leaveRequestSchema,
  toldWays,
} from '#shared/features/leave/leave.schema.ts'
import { leaveContract } from '#shared/features/leave/leave.contract.ts'
import { sides } from '#shared/features/roles/roles.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { formatHours } from '../../ui/format.ts'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { IfApproved } from '../cover/WhatIfAnswer.tsx'
import { useLeaveChanges } from './leave.queries.ts'

interface Props {
  readonly request: LeaveRow
  readonly onClose: () => void
}

/** Notes what was decided, by the side that may: the centre’s own decision, or the home agency’s written one. */
export function DecideLeave({ request, onClose }: Props) {
  const { decide } = useLeaveChanges()
  const session = useSession()
  const { deciding } = request
  const [only] = deciding?.sides ?? []
  const side = only ?? 'host'
  return (
    <FormDialog
      opened
      title={`Decide: ${request.kindName} of ${request.personName}`}
      saveLabel="Save decision"
      onClose={onClose}
      schema={leaveDecisionSchema}
      defaultValues={{
        id: request.id,
        decision: null,
        decidedOn: today(),
        decidedSide: side,
        decidedBy: deciding?.decider || (side === 'host' ? session.person.name : ''),
        decidedAgencyId: deciding?.agencyId ?? null,
        toldBy: null,
        decisionReason: '',
      }}
      onSave={decide.mutateAsync}
      onSaved={() => toast('Decision noted', { undo: true })}
    >
      <p>
        {spanWords(request)}: {formatHours(request.leaveMinutes)} hours. {deciding?.because}
        {deciding?.isBoth && ' Both have to agree: note the decision that came last.'}
      </p>
      <DecisionFields sidesThatMay={deciding?.sides ?? []} />
      <IfApproved id={request.id} />
    </FormDialog>
  )
}

function DecisionFields({ sidesThatMay }: { sidesThatMay: readonly string[] }) {
  const side: unknown = useWatch({ name: 'decidedSide' })
  const decision: unknown = useWatch({ name: 'decision' })
  const agencies = useAgencyOptions()
  const isHome = side === 'home'
  return (
    <>
      <FieldRow>
        <ChoiceField name="decision" label="Decision" options={optionsFrom(leaveDecisions)} />
        <ChoiceField
          name="decidedSide"
          label="Decided by"
          options={optionsFrom(sides).filter(
            ({ value }) => sidesThatMay.length === 0 || sidesThatMay.includes(value),
          )}
        />
      </FieldRow>
      <FieldRow>
        <TextField name="decidedBy" label="Name" />
        <DayField name="decidedOn" label="On" />
      </FieldRow>
      {isHome && (
        <FieldRow>
          <ChoiceField name="decidedAgencyId" label="Agency" options={agencies} optional />
          <ChoiceField name="toldBy" label="How the centre was told" options={optionsFrom(toldWays)} />
        </FieldRow>
      )}
      <TextField
        name="decisionReason"
        label={decision === 'refused' ? 'Why it is refused' : 'Remark'}
        optional={decision !== 'refused'}
      />
    </>
  )
}

export function CancelLeave({ request, onClose }: Props) {
  const { cancel } = useLeaveChanges()
  return (
    <FormDialog
      opened
      size="md"
      title="Cancel leave"
      saveLabel="Cancel leave"
      onClose={onClose}
      schema={leaveContract.cancel.input}
      defaultValues={{ id: request.id, cancelReason: '' }}
      onSave={cancel.mutateAsync}
      onSaved={() => toast('Leave cancelled', { undo: true })}
    >
      <p>It stays on record as cancelled, and its hours go back to the year.</p>
      <TextField name="cancelReason" label="Why" optional />
    </FormDialog>
  )
}

export function CloseAbsence({ request, onClose }: Props) {
  const { close } = useLeaveChanges()
  return (
    <FormDialog
      opened
      size="md"
      title={`${request.personName} is back`}
      saveLabel="Save last day"
      onClose={onClose}
      schema={leaveRequestSchema.pick({ id: true }).extend({ endsOn: leaveDecisionSchema.shape.decidedOn })}
      defaultValues={{ id: request.id, endsOn: '' }}
      onSave={close.mutateAsync}
      onSaved={() => toast('Absence ended', { undo: true })}
    >
      <DayField name="endsOn" label="Last day away" help="The day before they came back to work." />
    </FormDialog>
  )
}
