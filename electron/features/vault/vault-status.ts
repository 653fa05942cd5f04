import { basename } from 'node:path'

import { AppError } from '#shared/errors.ts'
import { centreSettingsSchema, defaultSettings } from '#shared/features/centre/centre.schema.ts'
import type { VaultStatus } from '#shared/features/vault/vault.contract.ts'
import { may, permissions } from '#shared/permissions.ts'

import { latestSecurityEvent } from '../../audit/security-events.ts'
import type { Centre, Session } from '../../centre.ts'
import { backupsFolderIn, listBackups } from '../../database/backup-files.ts'
import { describePlace } from '../../database/backup-second-place.ts'
import type { Readable } from '../../database/schema.ts'
import type { Clock } from '../../host.ts'
import { signInNeeds } from '../../vault/vault.ts'
import { vaultExists } from '../../vault/vault-file.ts'

/** What the frame needs to know before and after somebody has signed in. */
export async function statusOf(centre: Centre, clock: Clock, isShowingKey: boolean): Promise<VaultStatus> {
  const { folder, session } = centre
  try {
    return {
      ...(await outside(folder, clock)),
      ...(session ? await inside(session, folder, isShowingKey) : nobody),
    }
  } catch (error) {
    if (centre.session === session) throw error
    return statusOf(centre, clock, false) // it was locked while we looked
  }
}

async function outside(folder: string, clock: Clock): Promise<Outside> {
  const [newest] = await listBackups(backupsFolderIn(folder))
  const hasVault = vaultExists(folder)
  const needs = hasVault ? await signInNeeds(folder, clock.now()).catch(whenDamaged) : nothingNeeded
  return {
    state: hasVault ? 'locked' : 'none',
    needsSignInName: needs.name,
    waitSeconds: needs.waitSeconds,
    folderName: basename(folder),
    lastVerifiedBackupAt: newest?.takenAt ?? null,
  }
}

const nothingNeeded = { name: false, waitSeconds: 0 }

/** A damaged key file is explained when somebody tries to unlock, where the ways out stand beside the explanation. */
function whenDamaged(error: unknown): typeof nothingNeeded {
  if (error instanceof AppError) return nothingNeeded
  throw error
}

type Outside = Pick<
  VaultStatus,
  'state' | 'needsSignInName' | 'waitSeconds' | 'folderName' | 'lastVerifiedBackupAt'
>
type Inside = Omit<VaultStatus, Exclude<keyof Outside, 'state'>>

const nobody: Omit<Inside, 'state'> = {
  backupWarning: null,
  isDemo: false,
  centreName: null,
  actor: null,
  permissions: [],
  idleMinutes: null,
  isRecoveryKeyConfirmed: true,
}

async function inside(
  { actor, database, backups }: Session,
  folder: string,
  isShowingKey: boolean,
): Promise<Inside> {
  const db = database.kysely
  const centre = await db.selectFrom('centre').select(['name', 'isDemo']).executeTakeFirstOrThrow()
  const recoveryKey = await latestSecurityEvent(db, [
    'recoveryKeyMade',
    'recoveryKeyConfirmed',
    'dataKeyChanged',
  ])
  const own = await latestSecurityEvent(
    db,
    ['passphraseGiven', 'passphraseChanged', 'recovered'],
    actor.userId,
  )
  return {
    state: isShowingKey
      ? 'showingRecoveryKey'
      : own === 'passphraseGiven'
        ? 'choosingPassphrase'
        : 'unlocked',
    backupWarning: backups.problem ?? (await placeWarning(folder)),
    isDemo: centre.isDemo === 1,
    centreName: centre.name,
    actor: { name: actor.name, role: actor.role },
    permissions: permissions.filter((permission) => may(actor.role, permission)),
    idleMinutes: await idleMinutesOf(db),
    isRecoveryKeyConfirmed: recoveryKey === null || recoveryKey === 'recoveryKeyConfirmed',
  }
}

async function placeWarning(folder: string): Promise<string | null> {
  const place = await describePlace(folder)
  if (place === null || place.isReachable) return null
  return `The second place for backups, ${place.folderName}, is not plugged in. Backups go on in the first place.`
}

export async function idleMinutesOf(db: Readable): Promise<number> {
  const { settings } = await db.selectFrom('centre').select('settings').executeTakeFirstOrThrow()
  const decided = centreSettingsSchema.pick({ idleMinutes: true }).partial().safeParse(JSON.parse(settings))
  return decided.data?.idleMinutes ?? defaultSettings.idleMinutes
}
