import type { NewSecondment, Secondment } from './secondments.schema.ts'

/** What has not happened yet. */
export const notYet = {
  appointmentId: null,
  homeApprovedOn: null,
  hostApprovedOn: null,
  sentForSignatureOn: null,
  signedByHomeOn: null,
  signedByHostOn: null,
  signedByPersonOn: null,
  begunOn: null,
  earlyStartReason: '',
  noticeGivenOn: null,
  noticeGivenBy: null,
  noticeGivenWeeks: null,
  noticeEndsOn: null,
  noticeShortenedReason: '',
  returnMeetingOn: null,
  returnMeetingHeldOn: null,
  endedOn: null,
  outcome: null,
  endReason: '',
  withdrawnOn: null,
  withdrawnReason: '',
} as const satisfies Omit<Secondment, 'id' | keyof NewSecondment>
