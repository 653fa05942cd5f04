import { formatDay } from '#shared/dates.ts'
import type { SecondmentRecord } from '#shared/features/secondments/secondments.contract.ts'
import { endsEarly } from '#shared/features/secondments/secondments.rules.ts'
import { secondmentOutcomes, secondmentParties } from '#shared/features/secondments/secondments.schema.ts'

import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { countOf } from '../../ui/format.ts'
import { Section } from '../../ui/Section.tsx'
import type { Definition } from '../people/PersonDetails.tsx'
import { SecondmentTimeline } from './SecondmentTimeline.tsx'

/** Everything that happened, with its day; for the page and for paper. */
export function stepGroups({
  secondment,
  extensions,
}: SecondmentRecord): { title: string; items: Definition[] }[] {
  const on = (day: typeof secondment.startsOn | null) => <Day value={day} />
  const { noticeGivenOn, noticeGivenBy, noticeGivenWeeks, withdrawnOn, endedOn } = secondment
  return [
    {
      title: 'Agreement and signatures',
      items: [
        ['Approved by the home agency', on(secondment.homeApprovedOn)],
        ['Approved by the centre', on(secondment.hostApprovedOn)],
        ['Sent out for signature', on(secondment.sentForSignatureOn)],
        ['Signed by the home agency', on(secondment.signedByHomeOn)],
        ['Signed by the centre', on(secondment.signedByHostOn)],
        ['Signed by the person', on(secondment.signedByPersonOn)],
        ['Begun', on(secondment.begunOn)],
        ...(secondment.earlyStartReason === ''
          ? []
          : ([['Why it began before all had signed', secondment.earlyStartReason]] satisfies Definition[])),
      ],
    },
    ...(extensions.length === 0
      ? []
      : [
          {
            title: 'Extensions',
            items: extensions.map(({ startsOn, endsOn, agreedOn, reason }): Definition => [
              `Agreed ${formatDay(agreedOn)}`,
              `${formatDay(startsOn)} to ${formatDay(endsOn)}${reason === '' ? '' : `: ${reason}`}`,
            ]),
          },
        ]),
    ...(noticeGivenOn === null || noticeGivenBy === null
      ? []
      : [
          {
            title: 'Notice',
            items: [
              ['Given', on(noticeGivenOn)],
              ['By', secondmentParties[noticeGivenBy]],
              ['Length', countOf(noticeGivenWeeks ?? 0, 'week')],
              ['Last day', on(secondment.noticeEndsOn)],
              ['Why it is shorter', secondment.noticeShortenedReason],
            ] satisfies Definition[],
          },
        ]),
    {
      title: 'Return and end',
      items: [
        ['Return meeting planned', on(secondment.returnMeetingOn)],
        ['Return meeting held', on(secondment.returnMeetingHeldOn)],
        ...(endedOn === null || secondment.outcome === null
          ? []
          : ([
              [endsEarly(secondment) ? 'Ended early, last day' : 'Last day', on(endedOn)],
              ['Outcome', secondmentOutcomes[secondment.outcome]],
              ['Reason', secondment.endReason],
            ] satisfies Definition[])),
        ...(withdrawnOn === null
          ? []
          : ([
              ['Withdrawn', on(withdrawnOn)],
              ['Reason', secondment.withdrawnReason],
            ] satisfies Definition[])),
      ],
    },
  ]
}

export function SecondmentSteps({ record }: { record: SecondmentRecord }) {
  return (
    <>
      <SecondmentTimeline record={record} />
      {stepGroups(record).map(({ title, items }) => (
        <Section key={title} title={title}>
          <Definitions items={items} />
        </Section>
      ))}
    </>
  )
}
