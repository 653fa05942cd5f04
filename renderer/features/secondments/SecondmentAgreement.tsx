import type { SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'
import {
  fundingModels,
  invoiceCycles,
  returnRights,
  vatTreatments,
} from '#shared/features/secondments/secondments.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { countOf } from '../../ui/format.ts'
import { Hours } from '../../ui/Hours.tsx'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { Section } from '../../ui/Section.tsx'
import type { Definition } from '../people/PersonDetails.tsx'
import { SecondmentCost } from './SecondmentCost.tsx'

/** The terms in groups; for the page and for paper. */
export const agreementGroups = (secondment: SecondmentRow): { title: string; items: Definition[] }[] => [
  {
    title: 'At home',
    items: [
      ['Home agency', secondment.homeAgencyName],
      ['Post held at home', secondment.homePost],
      ['Grade at home', secondment.homeGrade],
      ['Manager at home', secondment.homeManager],
      ['Right to return', returnRights[secondment.rightToReturn]],
      ['Notice agreed', secondment.noticeWeeks === null ? null : countOf(secondment.noticeWeeks, 'week')],
    ],
  },
  {
    title: 'At the centre',
    items: [
      ['Post at the centre', secondment.hostWork],
      ['First day', <Day key="first" value={secondment.startsOn} />],
      ['Agreed last day', <Day key="last" value={secondment.endsOn} whenNone="Not agreed" />],
      ['Hours a week at the centre', <Hours key="here" minutes={secondment.minutesPerWeek} />],
      ['Hours a week still at home', <Hours key="home" minutes={secondment.homeMinutesPerWeek} />],
      ['Contract hours a week', <Hours key="contract" minutes={secondment.contractMinutes} />],
    ],
  },
  {
    title: 'Money',
    items: [
      ['Who pays', fundingModels[secondment.fundingModel]],
      ['Funder', secondment.funder],
      ['Invoices', invoiceCycles[secondment.invoiceCycle]],
      ['VAT treatment', vatTreatments[secondment.vatTreatment]],
      ['Reason', secondment.vatReason],
      ['Decided by', secondment.vatApprovedBy],
    ],
  },
  ...(secondment.notes === ''
    ? []
    : [{ title: 'Notes', items: [['Notes', secondment.notes]] satisfies Definition[] }]),
]

export function SecondmentAgreement({ secondment }: { secondment: SecondmentRow }) {
  const maySeePay = useMay('pay')
  return (
    <>
      <Section title="Person">
        <Definitions
          items={[
            [
              'Name',
              <RecordLink key="person" to={`/people/${secondment.personId}`}>
                {secondment.personName}
              </RecordLink>,
            ],
          ]}
        />
      </Section>
      {agreementGroups(secondment).map(({ title, items }) => (
        <Section key={title} title={title}>
          <Definitions items={items} />
          {title === 'Money' && maySeePay && <SecondmentCost id={secondment.id} />}
        </Section>
      ))}
    </>
  )
}
