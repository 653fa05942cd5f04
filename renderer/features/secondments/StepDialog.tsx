import type { SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'
import { secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'
import { secondmentOutcomes } from '#shared/features/secondments/secondments.schema.ts'

import { Confirm } from '../../ui/Confirm.tsx'
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { NoticeDialog } from './NoticeDialog.tsx'
import { SignaturesDialog } from './SignaturesDialog.tsx'
import { stepNames, type Step } from './steps.ts'
import { useSecondmentChanges } from './secondments.queries.ts'

interface Props {
  readonly secondment: SecondmentRow
  readonly onClose: () => void
}

/** Asks for what a step needs, then takes it. */
export function StepDialog({ step, ...props }: Props & { step: Step }) {
  switch (step) {
    case 'approveHome':
      return (
        <DayDialog {...props} step={step} label="Approved on" present={props.secondment.homeApprovedOn} />
      )
    case 'approveHost':
      return (
        <DayDialog {...props} step={step} label="Approved on" present={props.secondment.hostApprovedOn} />
      )
    case 'sendForSignature':
      return (
        <DayDialog {...props} step={step} label="Sent on" present={props.secondment.sentForSignatureOn} />
      )
    case 'planReturnMeeting':
      return (
        <DayDialog {...props} step={step} label="Planned for" present={props.secondment.returnMeetingOn} />
      )
    case 'holdReturnMeeting':
      return <DayDialog {...props} step={step} label="Held on" present={props.secondment.returnMeetingOn} />
    case 'sign':
      return <SignaturesDialog {...props} />
    case 'begin':
      return <BeginDialog {...props} />
    case 'extend':
      return <ExtendDialog {...props} />
    case 'giveNotice':
      return <NoticeDialog {...props} />
    case 'end':
      return <EndDialog {...props} />
    case 'withdraw':
      return <WithdrawDialog {...props} />
    case 'takeBackExtension':
    case 'withdrawNotice':
    case 'resume':
      return <TakeBack {...props} step={step} />
    default:
      return step satisfies never
  }
}

type DayStep = 'approveHome' | 'approveHost' | 'sendForSignature' | 'planReturnMeeting' | 'holdReturnMeeting'

interface DayDialogProps extends Props {
  readonly step: DayStep
  readonly label: string
  readonly present: SecondmentRow['startsOn'] | null
}

/** Steps that are a day and nothing else; emptied, the step is taken back. */
function DayDialog({ step, label, present, secondment, onClose }: DayDialogProps) {
  const changes = useSecondmentChanges()
  const { schema, save } = {
    approveHome: {
      schema: secondmentsContract.sendForSignature.input,
      save: (given: { id: string; on: string | null }) =>
        changes.approve.mutateAsync({ ...given, side: 'home' }),
    },
    approveHost: {
      schema: secondmentsContract.sendForSignature.input,
      save: (given: { id: string; on: string | null }) =>
        changes.approve.mutateAsync({ ...given, side: 'host' }),
    },
    sendForSignature: {
      schema: secondmentsContract.sendForSignature.input,
      save: changes.sendForSignature.mutateAsync,
    },
    planReturnMeeting: {
      schema: secondmentsContract.planReturnMeeting.input,
      save: changes.planReturnMeeting.mutateAsync,
    },
    holdReturnMeeting: {
      schema: secondmentsContract.holdReturnMeeting.input,
      save: changes.holdReturnMeeting.mutateAsync,
    },
  }[step]
  return (
    <FormDialog
      opened
      title={stepNames[step]}
      size="sm"
      onClose={onClose}
      schema={schema}
      defaultValues={{ id: secondment.id, on: present ?? today() }}
      onSave={save}
      onSaved={() => toast('Recorded', { undo: true })}
    >
      <DayField name="on" label={label} />
    </FormDialog>
  )
}

function BeginDialog({ secondment, onClose }: Props) {
  const { begin } = useSecondmentChanges()
  return (
    <FormDialog
      opened
      title="Begin the secondment"
      saveLabel="Begin secondment"
      size="md"
      onClose={onClose}
      schema={secondmentsContract.begin.input}
      defaultValues={{ id: secondment.id, begunOn: secondment.startsOn, earlyStartReason: '' }}
      onSave={begin.mutateAsync}
      onSaved={() => toast('Secondment begun', { undo: true })}
    >
      <DayField
        name="begunOn"
        label="First day"
        help="The person gets an appointment, and reviews are planned."
      />
      <TextField
        name="earlyStartReason"
        label="Why it begins before all have signed"
        help="Needed when a signature is missing or later than the first day."
        optional
      />
    </FormDialog>
  )
}

function ExtendDialog({ secondment, onClose }: Props) {
  const { extend } = useSecondmentChanges()
  return (
    <FormDialog
      opened
      title="Extend the secondment"
      saveLabel="Extend"
      size="md"
      onClose={onClose}
      schema={secondmentsContract.extend.input}
      defaultValues={{ id: secondment.id, agreedOn: today(), reason: '' }}
      onSave={extend.mutateAsync}
      onSaved={() => toast('Secondment extended', { undo: true })}
    >
      <DayField
        name="endsOn"
        label="New last day"
        help="All three should have agreed. The old end stays in the record."
      />
      <DayField name="agreedOn" label="Agreed on" />
      <TextField name="reason" label="Reason" optional />
    </FormDialog>
  )
}

function EndDialog({ secondment, onClose }: Props) {
  const { end } = useSecondmentChanges()
  return (
    <FormDialog
      opened
      title="End the secondment"
      saveLabel="End secondment"
      size="md"
      onClose={onClose}
      schema={secondmentsContract.end.input}
      defaultValues={{
        id: secondment.id,
        endedOn: secondment.lastDay ?? today(),
        outcome: 'returned',
        endReason: '',
      }}
      onSave={end.mutateAsync}
      onSaved={() => toast('Secondment ended', { undo: true })}
    >
      <DayField name="endedOn" label="Last day" />
      <ChoiceField name="outcome" label="Outcome" options={optionsFrom(secondmentOutcomes)} />
      <TextField name="endReason" label="Reason" help="Needed when it ends before the agreed day." optional />
    </FormDialog>
  )
}

function WithdrawDialog({ secondment, onClose }: Props) {
  const { withdraw } = useSecondmentChanges()
  return (
    <FormDialog
      opened
      title="Withdraw the secondment"
      saveLabel="Withdraw"
      size="md"
      onClose={onClose}
      schema={secondmentsContract.withdraw.input}
      defaultValues={{ id: secondment.id, withdrawnOn: today(), withdrawnReason: '' }}
      onSave={withdraw.mutateAsync}
      onSaved={() => toast('Secondment withdrawn', { undo: true })}
    >
      <DayField name="withdrawnOn" label="Withdrawn on" />
      <TextField name="withdrawnReason" label="Reason" optional />
    </FormDialog>
  )
}

const takenBack = {
  takeBackExtension:
    'The last day is again the one before the last extension, and reviews planned after it go. The history keeps what was agreed.',
  withdrawNotice: 'The last day is again the one that was agreed.',
  resume: 'The secondment goes on to the last day that was agreed, and so does the appointment.',
} as const

function TakeBack({ step, secondment, onClose }: Props & { step: keyof typeof takenBack }) {
  const changes = useSecondmentChanges()
  return (
    <Confirm
      opened
      title={`${stepNames[step]}?`}
      confirmLabel="Take back"
      onClose={onClose}
      onConfirm={async () => {
        await changes[step].mutateAsync({ id: secondment.id })
        toast('Taken back', { undo: true })
      }}
    >
      {takenBack[step]}
    </Confirm>
  )
}
