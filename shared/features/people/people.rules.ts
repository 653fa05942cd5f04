import type { IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'
import type { Person } from './people.schema.ts'

type Named = Pick<Person, 'givenName' | 'familyName' | 'preferredName'>

/** "Bea Khan" for Beatrice Khan known as Bea. */
export const nameOf = ({ givenName, familyName, preferredName }: Named): string =>
  `${preferredName === '' ? givenName : preferredName} ${familyName}`

/** "Khan, Beatrice (Bea)", for lists in order of last names. */
export const sortNameOf = ({ givenName, familyName, preferredName }: Named): string =>
  `${familyName}, ${givenName}${preferredName === '' || preferredName === givenName ? '' : ` (${preferredName})`}`

type Stay = Pick<Person, 'startedOn' | 'leftOn'>

/** Here on that day; a start that nobody wrote down counts as past. The last day is still inside. */
export const isCurrent = ({ startedOn, leftOn }: Stay, on: IsoDate): boolean =>
  (startedOn === null || startedOn <= on) && (leftOn === null || on <= leftOn)

export type Standing = 'current' | 'startsLater' | 'left'

export const standingOn = (on: IsoDate, { startedOn, leftOn }: Stay): Standing =>
  leftOn !== null && leftOn < on ? 'left' : startedOn !== null && startedOn > on ? 'startsLater' : 'current'

export const standings: Record<Standing, string> = {
  current: 'Current',
  startsLater: 'Starts later',
  left: 'Left',
}

/** How many are here on that day, in all and of each kind. */
export function headcount(
  people: readonly Pick<Person, 'kind' | 'startedOn' | 'leftOn'>[],
  on: IsoDate,
): { total: number; byKind: Partial<Record<Person['kind'], number>> } {
  const byKind: Partial<Record<Person['kind'], number>> = {}
  const here = people.filter((person) => isCurrent(person, on))
  for (const { kind } of here) byKind[kind] = (byKind[kind] ?? 0) + 1
  return { total: here.length, byKind }
}

/** Registrations of people who are still here, each due on the day it runs out. */
export const registrationsDue = (today: IsoDate, people: readonly Person[]): DueItem[] =>
  people
    .filter((person) => person.registrationExpiresOn !== null && standingOn(today, person) !== 'left')
    .map((person) => ({
      kind: 'registration',
      recordId: person.id,
      personId: person.id,
      title: nameOf(person),
      detail: `${person.registrationBody === '' ? 'Professional registration' : `Registration with ${person.registrationBody}`} runs out: see the renewal.`,
      dueOn: person.registrationExpiresOn!,
      path: `/people/${person.id}`,
    }))
