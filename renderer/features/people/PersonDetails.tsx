import type { ReactNode } from 'react'

import type { PersonRecord } from '#shared/features/people/people.contract.ts'
import { personKinds, personLabels } from '#shared/features/people/people.schema.ts'

import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { Section } from '../../ui/Section.tsx'
import { EmployerHistory } from '../employments/EmployerHistory.tsx'
import { Particulars } from './Particulars.tsx'
import { useWord } from '../vocabularies/vocabularies.queries.ts'

export type Definition = readonly [term: string, value: ReactNode]

/** What is known about a person, in groups; for the page and for paper. */
export function usePersonGroups(person: PersonRecord): { title: string; items: Definition[] }[] {
  const discipline = useWord('disciplines', person.disciplineId)
  const leavingReason = useWord('leavingReasons', person.leavingReasonId)
  const plain = (
    field: 'staffNumber' | 'email' | 'phone' | 'address' | 'notes' | 'preferredName',
  ): Definition => [personLabels[field], person[field]]
  return [
    {
      title: 'Work',
      items: [
        ['First name', person.givenName],
        ['Last name', person.familyName],
        plain('preferredName'),
        ['Kind', personKinds[person.kind]],
        plain('staffNumber'),
        ['Discipline', discipline],
        ['Employer', person.employerName],
        ['Started', <Day key="started" value={person.startedOn} />],
      ],
    },
    {
      title: 'Professional registration',
      items: [
        ['Registered with', person.registrationBody],
        ['Number', person.registrationNumber],
        ['Runs out', <Day key="expires" value={person.registrationExpiresOn} />],
      ],
    },
    { title: 'Contact', items: [plain('email'), plain('phone'), plain('address')] },
    {
      title: 'In an emergency',
      items: [
        ['Contact', person.emergencyName],
        ['Relationship', person.emergencyRelationship],
        ['Telephone', person.emergencyPhone],
      ],
    },
    ...(person.leftOn === null
      ? []
      : [
          {
            title: 'Leaving',
            items: [
              ['Last day', <Day key="left" value={person.leftOn} />],
              ['Reason', leavingReason],
              ['Note', person.leavingNote],
            ] satisfies Definition[],
          },
        ]),
    ...(person.notes === '' ? [] : [{ title: 'Notes', items: [plain('notes')] }]),
  ]
}

interface Props {
  readonly person: PersonRecord
  readonly onMove: () => void
}

export function PersonDetails({ person, onMove }: Props) {
  return (
    <>
      {usePersonGroups(person).map(({ title, items }) => (
        <Section key={title} title={title}>
          <Definitions items={items} />
        </Section>
      ))}
      <Particulars person={person} />
      <EmployerHistory personId={person.id} {...(person.leftOn === null && { onMove })} />
    </>
  )
}
