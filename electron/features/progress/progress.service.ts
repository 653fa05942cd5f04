import type { progressContract } from '#shared/features/progress/progress.contract.ts'

import type { Procedures } from '../../ipc/context.ts'

export const createProgress = (cancel: (taskId: string) => boolean): Procedures<typeof progressContract> => ({
  cancel: (_context, { taskId }) => ({ wasRunning: cancel(taskId) }),
})
