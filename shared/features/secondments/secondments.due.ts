import { addDays, formatDay, type IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'
import { daysToPay, dueInvoices, matchInvoices, type Rate } from './recharge.rules.ts'
import type { SecondmentInvoice } from './secondment-invoices.schema.ts'
import { isOver, isRunning, lastDayOf, lastSignatureOn, statusOn } from './secondments.rules.ts'
import type { Secondment, SecondmentReview } from './secondments.schema.ts'

/** A secondment with what its dates must be said with. */
export interface DatedSecondment {
  readonly secondment: Secondment
  readonly personName: string
  readonly reviews: readonly SecondmentReview[]
  readonly pencePerMonth: number | null
  readonly rates: readonly Rate[]
  readonly invoices: readonly SecondmentInvoice[]
}

/** Days before the end by which the return meeting should be in the diary. */
const planReturnBefore = 60

/** What secondments ask of somebody, each on its day. */
export const secondmentsDue = (today: IsoDate, records: readonly DatedSecondment[]): DueItem[] =>
  records.flatMap((record) => {
    const status = statusOn(today, record.secondment)
    if (isOver(status)) return invoicesDue(today, record)
    if (!isRunning(status)) return startsDue(record)
    return [...endsDue(record), ...returnsDue(record), ...reviewsDue(record), ...invoicesDue(today, record)]
  })

const item = (
  { secondment, personName }: DatedSecondment,
  due: Pick<DueItem, 'kind' | 'detail' | 'dueOn'> & { recordId?: string },
): DueItem => ({
  recordId: secondment.id,
  personId: secondment.personId,
  title: personName,
  path: `/secondments/${secondment.id}`,
  ...due,
})

function startsDue(record: DatedSecondment): DueItem[] {
  const { secondment } = record
  const detail =
    lastSignatureOn(secondment) === null
      ? 'Secondment starts and not everybody has signed: collect the signatures.'
      : 'Secondment starts: confirm that it has begun.'
  return [item(record, { kind: 'secondmentStart', detail, dueOn: secondment.startsOn })]
}

function endsDue(record: DatedSecondment): DueItem[] {
  const lastDay = lastDayOf(record.secondment)
  // How it ends may be on record before the day: then there is nothing left to decide.
  if (lastDay === null || record.secondment.endedOn !== null) return []
  const detail =
    record.secondment.noticeGivenOn === null
      ? 'Secondment ends: extend it, end it, or make the post permanent.'
      : 'Secondment ends under notice: hand over and record how it ended.'
  return [item(record, { kind: 'secondmentEnd', detail, dueOn: lastDay })]
}

function returnsDue(record: DatedSecondment): DueItem[] {
  const { returnMeetingOn, returnMeetingHeldOn } = record.secondment
  const lastDay = lastDayOf(record.secondment)
  if (lastDay === null || returnMeetingHeldOn !== null) return []
  return [
    returnMeetingOn === null
      ? item(record, {
          kind: 'secondmentReturn',
          detail: 'Plan the meeting about the return with the home agency.',
          dueOn: addDays(lastDay, -planReturnBefore),
        })
      : item(record, {
          kind: 'secondmentReturn',
          detail: 'Hold the meeting about the return and record it.',
          dueOn: returnMeetingOn,
        }),
  ]
}

const reviewsDue = (record: DatedSecondment): DueItem[] =>
  record.reviews
    .filter(({ heldOn }) => heldOn === null)
    .map(({ id, plannedOn }) =>
      item(record, {
        kind: 'secondmentReview',
        recordId: id,
        detail: 'Review the secondment with the person and both managers.',
        dueOn: plannedOn,
      }),
    )

/** The first invoice that has not come, and each that has come and is not paid. No amounts: Home is on many screens. */
function invoicesDue(today: IsoDate, record: DatedSecondment): DueItem[] {
  const { secondment, pencePerMonth, rates, invoices } = record
  const { lines } = matchInvoices(dueInvoices(today, secondment, pencePerMonth, rates), invoices)
  const awaited = lines.find(({ invoice }) => invoice === null)
  return [
    ...(awaited === undefined
      ? []
      : [
          item(record, {
            kind: 'secondmentInvoice',
            detail: `The invoice for ${formatDay(awaited.startsOn)} to ${formatDay(awaited.endsOn)} has not come: ask the home agency for it.`,
            dueOn: awaited.expectedOn,
          }),
        ]),
    ...invoices
      .filter(({ paidOn }) => paidOn === null)
      .map(({ id, receivedOn, startsOn, endsOn }) =>
        item(record, {
          kind: 'secondmentInvoice',
          recordId: id,
          detail: `Pay the invoice for ${formatDay(startsOn)} to ${formatDay(endsOn)}, received ${formatDay(receivedOn)}.`,
          dueOn: addDays(receivedOn, daysToPay),
        }),
      ),
  ]
}
