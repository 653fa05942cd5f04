import {
  isFinished,
  openCounts,
  percentDone,
  progressOn,
  statusOn,
} from '#shared/features/inductions/inductions.rules.ts'
import { inductionStatuses } from '#shared/features/inductions/inductions.schema.ts'

import type { BuildSection } from './section.ts'

/** How new colleagues are settling in: begun by the end of the quarter and not finished before it began. Nobody is named. */
export const buildInductions: BuildSection = async ({ db, startsOn, endsOn }) => {
  const inductions = await db.selectFrom('inductions').selectAll().where('startsOn', '<=', endsOn).execute()
  const ongoing = inductions.filter(
    (induction) => !isFinished(induction) || (induction.managerSignedOn ?? induction.stoppedOn)! >= startsOn,
  )
  if (ongoing.length === 0) return [{ kind: 'paragraph', text: 'Nobody was in induction this quarter.' }]
  const ids = ongoing.map(({ id }) => id)
  const items = Map.groupBy(
    await db.selectFrom('inductionItems').selectAll().where('inductionId', 'in', ids).execute(),
    ({ inductionId }) => inductionId,
  )
  const reviews = Map.groupBy(
    await db.selectFrom('inductionReviews').selectAll().where('inductionId', 'in', ids).execute(),
    ({ inductionId }) => inductionId,
  )
  const lines = ongoing
    .map((induction) => {
      const own = items.get(induction.id) ?? []
      return {
        startsOn: induction.startsOn,
        status: statusOn(endsOn, induction, openCounts(endsOn, own, reviews.get(induction.id) ?? [])),
        percent: percentDone(progressOn(endsOn, own)),
        signedOn: induction.managerSignedOn,
      }
    })
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const count = (status: string) => String(lines.filter((line) => line.status === status).length)
  return [
    {
      kind: 'facts',
      items: [
        {
          label: 'In induction',
          value: String(lines.length),
          note: 'at some time in the quarter',
          path: '/inductions',
        },
        { label: 'Signed off', value: count('signedOff'), note: '', path: '/inductions' },
        { label: 'Behind', value: count('behind'), note: 'with a step past its day', path: '/inductions' },
      ],
    },
    {
      kind: 'table',
      title: 'Inductions',
      columns: [
        { header: 'Started', kind: 'day' },
        { header: 'Steps done', kind: 'percent' },
        { header: 'State', kind: 'text' },
        { header: 'Signed off', kind: 'day' },
      ],
      rows: lines.map((line) => [line.startsOn, line.percent, inductionStatuses[line.status], line.signedOn]),
      note: '',
    },
  ]
}
