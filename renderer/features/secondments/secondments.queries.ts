import { useQuery } from '@tanstack/react-query'

import type { AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import { useClient } from '../../client-context.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useSecondments(filter: { personId?: PersonId; homeAgencyId?: AgencyId } = {}) {
  const { secondments } = useClient()
  return useQuery({ queryKey: ['secondments', 'list', filter], queryFn: () => secondments.list(filter) })
}

export function useSecondment(id: SecondmentId) {
  const { secondments } = useClient()
  return useQuery({ queryKey: ['secondments', id], queryFn: () => secondments.find({ id }) })
}

/** Only for those who may see pay. */
export function useRecharge(id: SecondmentId, enabled = true) {
  const { secondments } = useClient()
  return useQuery({
    queryKey: ['secondments', id, 'recharge'],
    queryFn: () => secondments.recharge({ id }),
    enabled,
  })
}

export function useWhatIf(id: SecondmentId) {
  const { secondments } = useClient()
  return useQuery({
    queryKey: ['secondments', id, 'whatIf'],
    queryFn: () => secondments.ifNotExtended({ id }),
  })
}

/** Everything that can happen to a secondment. */
export function useSecondmentChanges() {
  const { secondments } = useClient()
  return {
    propose: useChange(secondments.propose),
    record: useChange(secondments.record),
    change: useChange(secondments.change),
    approve: useChange(secondments.approve),
    sendForSignature: useChange(secondments.sendForSignature),
    sign: useChange(secondments.sign),
    begin: useChange(secondments.begin),
    extend: useChange(secondments.extend),
    takeBackExtension: useChange(secondments.takeBackExtension),
    giveNotice: useChange(secondments.giveNotice),
    withdrawNotice: useChange(secondments.withdrawNotice),
    planReturnMeeting: useChange(secondments.planReturnMeeting),
    holdReturnMeeting: useChange(secondments.holdReturnMeeting),
    planReview: useChange(secondments.planReview),
    moveReview: useChange(secondments.moveReview),
    holdReview: useChange(secondments.holdReview),
    cancelReview: useChange(secondments.cancelReview),
    end: useChange(secondments.end),
    resume: useChange(secondments.resume),
    withdraw: useChange(secondments.withdraw),
    remove: useChange(secondments.delete),
    changeCost: useChange(secondments.changeCost),
    changeClauses: useChange(secondments.changeClauses),
    startFromUsualWording: useChange(secondments.startFromUsualWording),
    agreeClauses: useChange(secondments.agreeClauses),
    addRate: useChange(secondments.addRate),
    removeRate: useChange(secondments.removeRate),
    receiveInvoice: useChange(secondments.receiveInvoice),
    changeInvoice: useChange(secondments.changeInvoice),
    removeInvoice: useChange(secondments.removeInvoice),
  }
}
