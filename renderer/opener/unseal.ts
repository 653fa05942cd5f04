import { Decrypter } from 'age-encryption'

export type Unsealed = { outcome: 'opened'; html: string } | { outcome: 'wrongPassphrase' | 'damaged' }

/**
 * Opens the Base64 text of a sealed document. The passphrase is tried as it was typed and, when that does not fit, the
 * way suggested passphrases are written: small letters joined by hyphens.
 */
export async function unseal(base64: string, typed: string): Promise<Unsealed> {
  let sealed: Uint8Array
  try {
    sealed = fromBase64(base64)
  } catch {
    return { outcome: 'damaged' }
  }
  for (const passphrase of spellings(typed)) {
    try {
      const decrypter = new Decrypter()
      decrypter.addPassphrase(passphrase)
      const bytes = await decrypter.decrypt(sealed)
      return { outcome: 'opened', html: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('no identity matched')))
        return { outcome: 'damaged' }
    }
  }
  return { outcome: 'wrongPassphrase' }
}

function spellings(typed: string): Set<string> {
  const exact = typed.normalize('NFC')
  const asSuggested = exact
    .trim()
    .toLowerCase()
    .replace(/[\s_\-\u2010-\u2015]+/g, '-')
  return new Set([exact, asSuggested])
}

function fromBase64(text: string): Uint8Array {
  // The built-in is much faster for a large pack; older browsers have only the second way.
  if (typeof fast.fromBase64 === 'function') return fast.fromBase64(text)
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}

const fast: Uint8ArrayConstructor & { fromBase64?: (text: string) => Uint8Array } = Uint8Array
