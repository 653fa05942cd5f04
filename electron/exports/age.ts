import { Decrypter, Encrypter } from 'age-encryption'
import { readAgeHeader } from './age-header.ts'
import { usablePassphrase } from './passphrase.ts'
import { damaged, wrongPassphrase } from './sealing-errors.ts'

/** 2^18 rounds of scrypt: about a second and 256 MB for every guess. */
export const usualWorkFactor = 18

/**
 * Seals bytes in the age format (age-encryption.org/v1) under a passphrase and returns the file's bytes. Blocks the
 * thread for about a second: application code calls `sealBytes` of `sealing.ts` instead.
 * Throws `AppError('invalid')` for a passphrase that cannot be used. `workFactor` is lowered only by tests.
 */
export async function sealWithAge(
  bytes: Uint8Array,
  passphrase: string,
  workFactor = usualWorkFactor,
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(usablePassphrase(passphrase))
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(bytes)
}

/**
 * Opens a file sealed with a passphrase and returns its bytes; all of them are authenticated before one is returned.
 * Throws `SealingError`: `notAPack` (another kind of file, or sealed for a key), `tooLarge` (asks for more work than
 * is safe), `wrongPassphrase`, `damaged`. Blocks the thread for about a second, like sealing.
 */
export async function openWithAge(sealed: Uint8Array, passphrase: string): Promise<Uint8Array> {
  readAgeHeader(sealed)
  const decrypter = new Decrypter()
  decrypter.addPassphrase(usablePassphrase(passphrase))
  try {
    return await decrypter.decrypt(sealed)
  } catch (error) {
    // The header is well formed, so this message of the library can only mean that the key did not fit.
    if (error instanceof Error && error.message.startsWith('no identity matched')) throw wrongPassphrase()
    throw damaged('was changed or cut short after it was made')
  }
}
