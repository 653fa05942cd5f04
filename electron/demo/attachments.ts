import { addDays } from '#shared/dates.ts'
import type { Owner } from '#shared/features/attachments/attachable.ts'

import type { Cast } from './cast.ts'
import { smallPdf } from './small-pdf.ts'
import { byNow, type Story, type Told } from './story.ts'

/** Three papers that every centre has: a job description, a note of a telephone call, and something kept for a time only. */
export function tellOfAttachments(story: Story, cast: Cast): void {
  story.on(cast.daysAgo(98), cast.manager, async (told) => {
    await attach(told, { recordTable: 'posts', recordId: cast.posts.get('inclusion')! }, jobDescription, {
      description: 'As advertised, agreed with the speech and language team',
    })
  })
  story.on(cast.daysAgo(41), cast.manager, async (told) => {
    await attach(told, { recordTable: 'agencies', recordId: cast.agencies.get('speech')! }, callNote, {
      description: 'Call about the joint advert',
    })
  })
  story.on(byNow(story, cast.daysAgo(20)), cast.manager, async (told) => {
    await attach(told, { recordTable: 'agencies', recordId: cast.agencies.get('hearthside')! }, coverNote, {
      description: 'Public liability, until the new policy comes',
      keepUntil: addDays(story.today, 16),
    })
  })
}

interface Paper {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

async function attach(
  { api }: Told,
  owner: Owner,
  paper: Paper,
  { description, keepUntil = null }: { description: string; keepUntil?: ReturnType<typeof addDays> | null },
): Promise<void> {
  const { id, name } = await api.attachments.add({ ...owner, ...paper })
  await api.attachments.change({ id, name, description, keepUntil })
}

const words = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text))

const jobDescription: Paper = {
  name: 'Job description.pdf',
  bytes: smallPdf('Inclusion coordinator: job description', [
    'Fictional, for the demonstration centre.',
    '',
    'Purpose: children who need something extra get it early, and together with their families.',
    '',
    'What the post holder does:',
    '- plans each child’s start with the family and the speech and language team',
    '- works in the play sessions three mornings a week',
    '- leads the fortnightly meeting about children who need more',
    '- writes down what was tried and what changed',
    '',
    'What we ask for:',
    '- a recognised qualification in early years or special needs at level 3 or above',
    '- two years of work with families',
    '- readiness to be supervised by a professional of another agency',
    '',
    'Line management: centre manager. Professional supervision: speech and language team.',
  ]),
}

const callNote: Paper = {
  name: 'Telephone note.txt',
  bytes: words(
    [
      'Call with the team lead about the joint advert.',
      '',
      '- They put it into their bulletin as well, at no cost.',
      '- Closing day stays as agreed.',
      '- They send somebody to the interviews and would like the questions a week before.',
      '',
    ].join('\r\n'),
  ),
}

const coverNote: Paper = {
  name: 'Insurance cover note.txt',
  bytes: words(
    'Cover note for visiting staff. Replaced by the full policy when it comes; not to be kept after that.\r\n',
  ),
}
