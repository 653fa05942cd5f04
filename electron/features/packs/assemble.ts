import { createHash } from 'node:crypto'

import type { PackContent } from '#shared/features/packs/pack-content.ts'
import type { PackRecord } from '#shared/features/packs/packs.contract.ts'
import { quarterEnd } from '#shared/features/packs/packs.rules.ts'
import { sectionTitles } from '#shared/features/packs/packs.schema.ts'

import type { Readable } from '../../database/schema.ts'
import type { Clock } from '../../host.ts'
import type { Actor } from '../../ipc/context.ts'
import { readCentre } from '../centre/centre.service.ts'
import { sectionBuilders } from './sections/index.ts'
import { readLines, type Line } from './sections/read-outcomes.ts'
import type { SectionContext } from './sections/section.ts'

/** Builds the pack from the records as they stand. Small counts are already hidden in what comes out. */
export async function assemble(
  by: { db: Readable; clock: Clock; actor: Actor },
  pack: PackRecord,
): Promise<PackContent> {
  const { db, clock, actor } = by
  const { name, isDemo } = await readCentre(db)
  const startsOn = pack.quarterStartsOn
  const endsOn = quarterEnd(startsOn)
  const hidden: PackContent['hidden'] = []
  const hide: SectionContext['hide'] = (where, why) => hidden.push({ where, why })
  let lines: Promise<readonly Line[]> | null = null
  const context: SectionContext = {
    db,
    pack,
    startsOn,
    endsOn,
    today: clock.today(),
    outcomes: () => (lines ??= readLines({ db, endsOn, hide })),
    hide,
  }
  const sections: PackContent['sections'] = []
  for (const { section, narrative, isIncluded } of pack.sections) {
    if (isIncluded === 0) continue
    const blocks = await sectionBuilders[section](context)
    sections.push({ section, title: sectionTitles[section], narrative, blocks })
  }
  return {
    format: 1,
    centreName: name,
    isDemo,
    title: pack.title,
    quarter: pack.quarter,
    startsOn,
    endsOn,
    assembledAt: clock.now(),
    preparedBy: actor.name,
    sections,
    hidden,
  }
}

/** The content as frozen: one text for one content, whatever the order in which its parts were made. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** SHA-256 in hex. */
export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
