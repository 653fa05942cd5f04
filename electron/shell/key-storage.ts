import { safeStorage } from 'electron'

import type { SecretStore } from '../host.ts'

/** The operating system's own store (DPAPI on Windows, the keychain on macOS). A plain-text fallback does not count. */
export const operatingSystemStore: SecretStore = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  protect: (plain) => new Uint8Array(safeStorage.encryptString(Buffer.from(plain).toString('base64'))),
  reveal: (protectedBytes) =>
    new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(protectedBytes)), 'base64')),
}
