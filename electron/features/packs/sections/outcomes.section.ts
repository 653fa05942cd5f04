import type { Block } from '#shared/features/packs/pack-content.ts'

import type { Readable } from '../../../database/schema.ts'
import { indicatorTable, type Line } from './read-outcomes.ts'
import type { BuildSection } from './section.ts'

/** Every indicator with figures, under the outcomes of the frameworks in use: a table first, then a chart each. */
export const buildOutcomes: BuildSection = async ({ db, outcomes }) => {
  const lines = await outcomes()
  if (lines.length === 0) return [{ kind: 'paragraph', text: 'No figures were entered for this quarter.' }]
  const groups = await groupsOf(db)
  const placed = new Set<Line>()
  const blocks: Block[] = []
  for (const { heading, aimIds } of groups) {
    const own = lines.filter(
      (line) => !placed.has(line) && line.indicator.aimIds.some((id) => aimIds.has(id)),
    )
    for (const line of own) placed.add(line)
    blocks.push(...group(heading, own))
  }
  blocks.push(
    ...group(
      'Other indicators',
      lines.filter((line) => !placed.has(line)),
    ),
  )
  return blocks
}

function group(heading: string, lines: readonly Line[]): Block[] {
  if (lines.length === 0) return []
  return [
    { kind: 'heading', text: heading },
    indicatorTable(`${heading}: all indicators`, lines),
    ...lines.flatMap(({ trend, breakdowns }) => [trend, ...breakdowns]),
  ]
}

/** Outcomes in their order; an indicator that stands under several is shown once, under the first. */
async function groupsOf(db: Readable): Promise<{ heading: string; aimIds: Set<string> }[]> {
  const rows = await db
    .selectFrom('outcomes')
    .innerJoin('frameworks', 'frameworks.id', 'outcomes.frameworkId')
    .innerJoin('aims', 'aims.outcomeId', 'outcomes.id')
    .select(['outcomes.id', 'outcomes.name', 'aims.id as aimId'])
    .where('frameworks.isOn', '=', 1)
    .where('outcomes.isOn', '=', 1)
    .orderBy('frameworks.position')
    .orderBy('outcomes.position')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((aims) => ({
    heading: aims[0]!.name,
    aimIds: new Set(aims.map(({ aimId }) => aimId)),
  }))
}
