import type { IsoDate } from '#shared/dates.ts'
import type { Block } from '#shared/features/packs/pack-content.ts'
import type { PackRecord } from '#shared/features/packs/packs.contract.ts'

import type { Readable } from '../../../database/schema.ts'
import type { Line } from './read-outcomes.ts'

export interface SectionContext {
  readonly db: Readable
  readonly pack: PackRecord
  /** The quarter, both days inside it. */
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly today: IsoDate
  /** Every indicator as the pack may show it; read once, however many sections ask. */
  outcomes(): Promise<readonly Line[]>
  /** Notes for the reader that something was hidden, and why. */
  hide(where: string, why: string): void
}

/** Reads what it needs with its own SQL and says it in blocks. Packs read other features' tables; they write none of them. */
export type BuildSection = (context: SectionContext) => Promise<Block[]> | Block[]
