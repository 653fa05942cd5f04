import { z } from 'zod'

import { task } from '../../procedure.ts'

export const progressContract = {
  /** Stops long work; `taskId` is `feature.procedure`, as its progress events say. */
  cancel: task('anyone', z.object({ taskId: z.string().max(100) }), z.object({ wasRunning: z.boolean() })),
}
