import type { PersonId } from '#shared/features/people/people.schema.ts'

import { CertificateAdvice } from '../attachments/CertificateAdvice.tsx'
import { useChecksOf } from './checks.queries.ts'
import { PersonChecks } from './PersonChecks.tsx'
import { useCheckEntry } from './use-check-entry.tsx'

/** The checks of one person, for their record; also of those who have left. */
export function ChecksOfPerson({ personId }: { personId: PersonId }) {
  const record = useChecksOf(personId).data
  const { enter, dialog } = useCheckEntry(record?.kinds ?? [], () => record?.row)
  return (
    <>
      <CertificateAdvice />
      <PersonChecks personId={personId} onRecord={enter} />
      {dialog}
    </>
  )
}
