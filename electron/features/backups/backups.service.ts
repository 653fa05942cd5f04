import { basename, join, resolve } from 'node:path'

import { formatInstant } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { backupsContract } from '#shared/features/backups/backups.contract.ts'
import { readBackupName } from '#shared/features/backups/backups.schema.ts'

import { noteSecurityEvent } from '../../audit/security-events.ts'
import { databaseFileIn } from '../../centre.ts'
import { backupsFolderIn, listBackups } from '../../database/backup-files.ts'
import { putInPlace } from '../../database/backup-restore.ts'
import { describePlace, forgetPlace, rememberPlace } from '../../database/backup-second-place.ts'
import type { Procedures, TaskContext } from '../../ipc/context.ts'
import { compareCounts, openBackup } from './open-backup.ts'

export const backups: Procedures<typeof backupsContract> = {
  async list({ centre }) {
    const { problem } = centre.session!.backups
    const backups = await listBackups(backupsFolderIn(centre.folder))
    return { backups, secondPlace: await describePlace(centre.folder), problem }
  },

  async backUpNow({ centre }) {
    const { backup, secondPlace } = await centre.session!.backups.backUpNow('asked')
    return { backup, secondPlace }
  },

  async chooseSecondPlace({ centre, host }) {
    const folder = await host.dialogs.chooseFolder({
      title: 'Second place for backups',
      buttonLabel: 'Use this folder',
    })
    if (folder === null) return { outcome: 'cancelled' }
    if (isInside(folder, centre.folder)) {
      return {
        outcome: 'refused',
        reason:
          'This folder is inside the folder of the centre, so it would be lost together with it. Nothing was changed. Choose a USB stick or another drive.',
      }
    }
    await rememberPlace(centre.folder, { folder, lastCopiedAt: null })
    await centre.session!.backups.backUpNow('asked')
    return { outcome: 'chosen', secondPlace: (await describePlace(centre.folder))! }
  },

  async forgetSecondPlace({ centre }) {
    await forgetPlace(centre.folder)
    return {}
  },

  async preview(context, { name, access }) {
    const opened = await openBackup(context, name, access)
    if (opened.outcome !== 'opened') return opened
    const backup = (await listBackups(backupsFolderIn(context.centre.folder))).find(
      (candidate) => candidate.name === name,
    )!
    return { outcome: 'opened', backup, counts: compareCounts(opened.counts, context.centre.session!) }
  },

  async restore(context, { name, access }) {
    const opened = await openBackup(context, name, access)
    if (opened.outcome !== 'opened') return opened
    return { outcome: 'restored', wayBack: await restore(context, opened.file, opened.key) }
  },
}

/** Saves the present state, exchanges the files, opens again. Whatever fails after the exchange, the saved state is put back. */
async function restore(context: TaskContext, file: string, key: Uint8Array): Promise<string> {
  const { centre, actor } = context
  const present = centre.session!.dataKey.slice()
  const database = databaseFileIn(centre.folder)
  const wayBack = (await centre.session!.backups.backUpNow('before-restore')).backup.name
  await centre.close()
  try {
    await putInPlace(file, database, { backup: key, present })
    await centre.open(present.slice(), actor.userId)
  } catch (error) {
    await putInPlace(join(backupsFolderIn(centre.folder), wayBack), database, { backup: present, present })
    await centre.open(present.slice(), actor.userId)
    throw inWords(error)
  }
  const takenAt = formatInstant(readBackupName(basename(file))!.takenAt)
  await context.record(`Restored the backup of ${takenAt}`, ({ db, clock }) =>
    noteSecurityEvent(db, { kind: 'backupRestored', userId: actor.userId, at: clock.now() }),
  )
  return wayBack
}

function inWords(error: unknown): unknown {
  if (error instanceof AppError && error.code === 'notAllowed') {
    return new AppError(
      'ruleBroken',
      'You had no access at the time of this backup, so it was not restored and nothing was changed. Ask somebody who had.',
    )
  }
  return error
}

const isInside = (folder: string, parent: string) =>
  `${resolve(folder)}/`.replaceAll('\\', '/').startsWith(`${resolve(parent)}/`.replaceAll('\\', '/'))
