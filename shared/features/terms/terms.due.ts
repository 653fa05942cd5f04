import { addDays, type IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'
import type { PersonTerms, TermsRemedy } from './terms.schema.ts'

type Untold = Pick<PersonTerms, 'id' | 'personId' | 'startsOn' | 'toldOn'> & { readonly personName: string }

/** Two weeks after terms were written down somebody should have talked about them. */
const daysToTell = 14

export function termsDue(
  untold: readonly Untold[],
  remedies: readonly Pick<TermsRemedy, 'id' | 'reviewOn' | 'settledOn'>[],
): DueItem[] {
  return [
    ...untold.flatMap(({ id, personId, personName, startsOn, toldOn }) =>
      toldOn !== null
        ? []
        : [
            {
              kind: 'termsTold' as const,
              recordId: id,
              title: personName,
              detail: 'Say that colleagues have other terms, and note the day.',
              dueOn: tellBy(startsOn),
              path: `/terms/people/${personId}`,
              personId,
            },
          ],
    ),
    ...remedies.flatMap(({ id, reviewOn, settledOn }) =>
      settledOn !== null
        ? []
        : [
            {
              kind: 'termsRemedy' as const,
              recordId: id,
              title: 'Different terms',
              detail: 'Look again at what was agreed to ease it.',
              dueOn: reviewOn,
              path: '/terms/agreed',
            },
          ],
    ),
  ]
}

/** The first two weeks are early enough. */
const tellBy = (startsOn: IsoDate) => addDays(startsOn, daysToTell)
