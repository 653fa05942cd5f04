import { inductionStatuses, type InductionStatus } from '#shared/features/inductions/inductions.schema.ts'

import type { Badge } from '../../ui/StatusBadge.tsx'

const looks: Record<InductionStatus, Pick<Badge, 'tone' | 'shape'>> = {
  notStarted: { tone: 'neutral', shape: 'clock' },
  onTrack: { tone: 'green' },
  behind: { tone: 'red' },
  readyToSignOff: { tone: 'info' },
  signedOff: { tone: 'green' },
  stopped: { tone: 'neutral', shape: 'dash' },
}

export const statusBadge = (status: InductionStatus): Badge => ({
  ...looks[status],
  word: inductionStatuses[status],
})
