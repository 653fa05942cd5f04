import { addMonths, type IsoDate } from '#shared/dates.ts'
import { emptyParticulars, type ChangedParticulars } from '#shared/features/people/particulars.schema.ts'
import type { PersonId, PersonKind } from '#shared/features/people/people.schema.ts'

import type { Told } from './story.ts'

/** What is kept of those who are not employees. */
export async function tellMore(
  api: Told['api'],
  personId: PersonId,
  kind: PersonKind,
  startedOn: IsoDate,
): Promise<void> {
  const more: Partial<Record<PersonKind, Partial<ChangedParticulars>>> = {
    agencyWorker: { organisation: 'Northgate Staffing', contactName: 'Bookings desk' },
    sessional: { availability: 'School days, mornings', agreementSignedOn: startedOn },
    volunteer: { agreementSignedOn: startedOn, availability: 'One half day a week in term' },
    student: {
      organisation: 'Eastmoor University',
      course: 'Social work, second year',
      contactName: 'Placement office',
      contactDetails: 'placements@example.org',
      startsOn: startedOn,
      endsOn: addMonths(startedOn, 6),
    },
    panelMember: {
      organisation: 'Safer neighbourhoods board',
      startsOn: startedOn,
      endsOn: addMonths(startedOn, 36),
    },
  }
  const particulars = more[kind]
  if (particulars === undefined) return
  await api.people.changeParticulars({ ...emptyParticulars, personId, ...particulars })
  if (kind === 'sessional') await api.people.changeRate({ id: personId, pencePerHour: 1480 })
}
