import { z } from 'zod'

import { task } from '../../procedure.ts'

const nothing = z.object({})

export const demoContract = {
  status: task('anyone', nothing, z.object({ isThere: z.boolean(), isOpen: z.boolean() })),
  /** Makes the demo centre when there is none, and signs its manager in. The person's own centre stays as it is. */
  open: task(
    'anyone',
    nothing,
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('opened') }),
      /** Somebody gave the demo centre another passphrase: its door is shown. */
      z.object({ outcome: z.literal('ownPassphrase') }),
    ]),
  ),
  /** Deletes the demo centre with everything that was tried in it, and goes back to the centre that was open before. */
  remove: task('anyone', nothing, z.object({ outcome: z.enum(['removed', 'notThere']) })),
}
