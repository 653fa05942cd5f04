import { attachables } from '#shared/features/attachments/attachable.ts'
import { goneBy } from '#shared/features/attachments/attachments.rules.ts'
import { formatDay } from '#shared/dates.ts'

import type { DueSource } from '../../due/sources.ts'
import { listAttachments } from './attachments.repository.ts'

/** Files that were only to be kept for a time. */
export const attachmentsDueSource: DueSource = async ({ db }) =>
  (await listAttachments(db)).flatMap((attachment) => {
    const dueOn = goneBy(attachment)
    if (dueOn === null) return []
    const { noun } = attachables[attachment.recordTable]
    return [
      {
        kind: 'attachment',
        recordId: attachment.id,
        title: attachment.recordTitle,
        detail: `“${attachment.name}”, attached to this ${noun.toLowerCase()}, was to be kept until ${formatDay(dueOn)}: delete it for good, or say why it stays.`,
        dueOn,
        path: `/attachments/${attachment.id}`,
        ...(attachment.recordTable === 'people' && { personId: attachment.recordId }),
      },
    ]
  })
