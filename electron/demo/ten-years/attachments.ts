import { createHash } from 'node:crypto'

import { addDays } from '#shared/dates.ts'
import { attachmentId, type Attachment } from '#shared/features/attachments/attachments.schema.ts'
import { newId } from '#shared/ids.ts'

import { smallPdf } from '../small-pdf.ts'
import type { Decade } from './decade.ts'

/** A paper for every third person of ten years: hundreds of small files. */
export async function fillAttachments({ db, random, people, recorded }: Decade): Promise<void> {
  for (const [index, { id: recordId, startedOn }] of people.entries()) {
    if (index % 3 !== 0) continue
    const content = smallPdf('Letter of welcome', [`Number ${index}`, 'x'.repeat(random.between(500, 9_000))])
    const hash = createHash('sha256').update(content).digest('hex')
    const attachment: Attachment = {
      id: newId(attachmentId),
      recordTable: 'people',
      recordId,
      name: `Letter of welcome ${index}.pdf`,
      kind: 'pdf',
      byteCount: content.byteLength,
      hash,
      description: 'Sent before the first day',
      keepUntil: null,
      addedOn: addDays(startedOn, 3),
    }
    await recorded(attachment.addedOn, 'attachments.add', 'Attached a file', async () => {
      await db
        .insertInto('attachmentContents')
        .values({ hash, byteCount: content.byteLength, content })
        .execute()
      await db.insertInto('attachments').values(attachment).execute()
    })
  }
}
