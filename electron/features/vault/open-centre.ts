import { AppError } from '#shared/errors.ts'
import type { UserId } from '#shared/features/users/users.schema.ts'

import type { Centre } from '../../centre.ts'
import { NotEncryptedError, WrongKeyError } from '../../database/open.ts'
import { errorCode } from '../../vault/error-code.ts'

interface Keys {
  readonly dataKey: Uint8Array
  readonly nextDataKey: Uint8Array | null
  readonly userId: UserId
}

/** Opens the records with the key from the vault; after a change of key that was cut short, with whichever of the two fits. */
export async function openCentre(centre: Centre, { dataKey, nextDataKey, userId }: Keys): Promise<void> {
  try {
    await centre.open(dataKey, userId)
  } catch (error) {
    if (error instanceof WrongKeyError && nextDataKey !== null)
      return openCentre(centre, { dataKey: nextDataKey, nextDataKey: null, userId })
    throw inWords(error)
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof WrongKeyError || errorCode(error).startsWith('SQLITE_CORRUPT')) {
    return new AppError(
      'unavailable',
      'Your passphrase is right, but the records in this folder are damaged or belong to another key file. Nothing was changed. Restore a backup.',
    )
  }
  if (error instanceof NotEncryptedError) {
    return new AppError(
      'unavailable',
      'The records in this folder are not encrypted, so Centreboard will not use them. Nothing was changed. Restore a backup, and ask your IT support how this file came here.',
    )
  }
  return error
}
