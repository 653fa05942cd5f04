import type { IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'
import { particularsOf, type PersonParticulars } from './particulars.schema.ts'
import { nameOf, standingOn } from './people.rules.ts'
import type { Person } from './people.schema.ts'

/** Placements, bookings and terms on the panel that end, of people who are still here. */
export const particularsDue = (
  today: IsoDate,
  people: readonly Person[],
  particulars: readonly PersonParticulars[],
): DueItem[] => {
  const byId = new Map(people.map((person) => [person.id, person]))
  return particulars.flatMap(({ id, personId, endsOn }) => {
    const person = byId.get(personId)
    const ending = person && particularsOf[person.kind]?.ending
    if (!ending || endsOn === null || standingOn(today, person) === 'left') return []
    return [
      {
        kind: 'placementEnd',
        recordId: id,
        personId,
        title: nameOf(person),
        detail: ending,
        dueOn: endsOn,
        path: `/people/${personId}`,
      },
    ]
  })
}
