import { attachmentLimits, sayBytes } from '#shared/features/attachments/attachments.rules.ts'

import { RecordLink } from '../../ui/RecordLink.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { useAttachmentTotals } from './attachments.queries.ts'

/** How much of every backup is attached files. */
export function FilesInBackups() {
  const totals = useAttachmentTotals().data
  if (totals === undefined || totals.bytes + totals.binBytes === 0) return null
  const { bytes, binBytes, isMuch } = totals
  return (
    <Section title="Attached files in the backups">
      <p>
        They take {sayBytes(bytes)} of every backup
        {binBytes > 0 && `, and those in the bin another ${sayBytes(binBytes)}`}.
      </p>
      {isMuch && (
        <p>
          <StatusBadge tone="amber" word="Large" /> Together that is more than{' '}
          {sayBytes(attachmentLimits.totalBytesBeforeWarning)}, and every backup is a whole copy. Delete for
          good what nobody needs any more, and see that the second place has room.
        </p>
      )}
      <p>
        <RecordLink to="/attachments">See all attached files</RecordLink>
      </p>
    </Section>
  )
}
