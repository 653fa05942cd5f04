import { randomUUID } from 'node:crypto'

import { AppError } from '#shared/errors.ts'
import { packContentSchema } from '#shared/features/packs/pack-content.ts'
import type { PackVersion } from '#shared/features/packs/packs.schema.ts'

import type { TaskContext } from '../../ipc/context.ts'

interface Slip {
  readonly title: string
  readonly version: string
  readonly passphrase: string
  readonly hash: string
}

/** Slips that are being printed at this moment; nothing else remembers a passphrase. */
const slips = new Map<string, Slip>()

export async function printSlip(
  context: TaskContext,
  passphrase: string,
  version: PackVersion & { content: string },
): Promise<{ outcome: 'sent' | 'cancelled' }> {
  const token = randomUUID()
  const { title } = packContentSchema.parse(JSON.parse(version.content))
  slips.set(token, { title, version: version.number, passphrase, hash: version.hash })
  try {
    return {
      outcome: await context.host.printer.print({
        route: `/print/packs/slip/${token}`,
        footer: 'Keep this apart from the pack',
      }),
    }
  } finally {
    slips.delete(token)
  }
}

export function takeSlip(token: string): Slip {
  const slip = slips.get(token)
  if (slip === undefined)
    throw new AppError(
      'notFound',
      'This slip was printed already, and the passphrase is not kept. Print it again from the pack.',
    )
  return slip
}
