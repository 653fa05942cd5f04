import type { IsoDate } from '#shared/dates.ts'

import type { Badge } from '../StatusBadge.tsx'
import type { Column } from './columns.ts'

const stateOf = ({ retiredOn }: { readonly retiredOn: IsoDate | null }): Badge =>
  retiredOn === null ? { tone: 'green', word: 'In use' } : { tone: 'neutral', word: 'Not used' }

/** Of a list whose entries are retired and not deleted, because older records still name them. */
export const inUseColumn: Column<{ readonly retiredOn: IsoDate | null }> = {
  key: 'state',
  header: 'State',
  kind: 'badge',
  accessor: (row) => stateOf(row).word,
  badge: stateOf,
}
