import type { SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'
import { lastSignatureOn } from '#shared/features/secondments/secondments.rules.ts'

/** What can happen next to a secondment. */
export const stepNames = {
  approveHome: 'Record the home agency’s approval',
  approveHost: 'Record the centre’s approval',
  sendForSignature: 'Send out for signature',
  sign: 'Record a signature',
  begin: 'Begin',
  extend: 'Extend',
  takeBackExtension: 'Take back the last extension',
  giveNotice: 'Record notice',
  withdrawNotice: 'Take back the notice',
  planReturnMeeting: 'Plan the return meeting',
  holdReturnMeeting: 'Record the return meeting',
  end: 'End',
  resume: 'Take back the end',
  withdraw: 'Withdraw',
} as const
export type Step = keyof typeof stepNames

/** Steps that are open now, the most likely first. */
export function openSteps(secondment: SecondmentRow): Step[] {
  switch (secondment.status) {
    case 'proposed':
      return ['approveHome', 'approveHost', 'sendForSignature', 'sign', 'begin', 'withdraw']
    case 'approvedByHome':
      return ['approveHost', 'sendForSignature', 'sign', 'begin', 'withdraw']
    case 'approvedByHost':
      return ['approveHome', 'sendForSignature', 'sign', 'begin', 'withdraw']
    case 'approvedByBoth':
      return ['sendForSignature', 'sign', 'begin', 'withdraw']
    case 'outForSignature':
      return ['sign', 'begin', 'withdraw']
    case 'agreed':
      return secondment.begunOn === null ? ['begin', 'sign', 'withdraw'] : ['sign', 'end']
    case 'active':
    case 'extended':
      return [
        'extend',
        'giveNotice',
        ...returnSteps(secondment),
        ...missingSignature(secondment),
        'end',
        ...lastExtension(secondment),
      ]
    case 'onNotice':
      return ['end', ...returnSteps(secondment), 'withdrawNotice']
    case 'pastEnd':
      return secondment.noticeGivenOn === null
        ? ['end', 'extend', ...returnSteps(secondment), ...lastExtension(secondment)]
        : ['end', 'withdrawNotice', ...returnSteps(secondment)]
    case 'returned':
    case 'notReturned':
      return secondment.returnMeetingHeldOn === null ? ['resume', 'holdReturnMeeting'] : ['resume']
    case 'withdrawn':
      return []
    default:
      return secondment.status satisfies never
  }
}

const missingSignature = (secondment: SecondmentRow): Step[] =>
  lastSignatureOn(secondment) === null ? ['sign'] : []

const lastExtension = ({ extensionCount }: SecondmentRow): Step[] =>
  extensionCount === 0 ? [] : ['takeBackExtension']

const returnSteps = ({ returnMeetingHeldOn }: SecondmentRow): Step[] =>
  returnMeetingHeldOn === null ? ['planReturnMeeting', 'holdReturnMeeting'] : []
