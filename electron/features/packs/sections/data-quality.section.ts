import { formatDay } from '#shared/dates.ts'

import type { BuildSection } from './section.ts'

/** What a reader should know before trusting a figure. */
export const buildDataQuality: BuildSection = ({ pack, startsOn, endsOn, today }) => [
  {
    kind: 'paragraph',
    text: `The figures were taken from the centre’s own records on ${formatDay(today)} for ${formatDay(startsOn)} to ${formatDay(endsOn)}.${
      today <= endsOn ? ' The quarter had not ended by then, so they will still change.' : ''
    }`,
  },
  {
    kind: 'paragraph',
    text: 'Counts of people from 1 to 4 (1 to 9 where the subject is sensitive) are hidden and shown as “c”, and so is whatever would let a reader work them out. A dash means that nobody gave a figure: it is not nought.',
  },
  ...(pack.versions.length === 0
    ? []
    : [
        {
          kind: 'table' as const,
          title: 'Earlier versions of this pack',
          columns: [
            { header: 'Version', kind: 'text' as const },
            { header: 'Frozen by', kind: 'text' as const },
            { header: 'What changed', kind: 'text' as const },
          ],
          rows: pack.versions.map(({ number, frozenByName, changeNote }) => [
            number,
            frozenByName,
            changeNote,
          ]),
          note: '',
        },
      ]),
]
