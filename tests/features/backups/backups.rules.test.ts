import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, day, instant } from '#shared/dates.ts'
import { backupsToDrop, keeping, tableAsWords } from '#shared/features/backups/backups.rules.ts'
import {
  backupNameFor,
  backupReason,
  readBackupName,
  type BackupReason,
} from '#shared/features/backups/backups.schema.ts'

const now = instant.parse('2026-11-22T16:00:00.000Z')
const taken = (moment: string, reason: BackupReason = 'timer') => {
  const takenAt = instant.parse(`${moment}:00.000Z`)
  return { name: backupNameFor(takenAt, reason), takenAt, reason }
}
const kept = (backups: readonly ReturnType<typeof taken>[]) => {
  const dropped = new Set(backupsToDrop(backups, now))
  return backups.filter((backup) => !dropped.has(backup)).map(({ name }) => name.slice(0, 16))
}

describe('backups that stay', () => {
  it('are three of today', () => {
    const today = ['09-00', '10-00', '11-00', '12-00', '13-00'].map((time) =>
      taken(`2026-11-22T${time.replace('-', ':')}`),
    )

    expect(kept(today)).toEqual(['2026-11-22T11-00', '2026-11-22T12-00', '2026-11-22T13-00'])
  })

  it('are the newest of each of the last fourteen days', () => {
    const days = Array.from({ length: 20 }, (_, back) => addDays(day('2026-11-22'), -back)).flatMap((on) => [
      taken(`${on}T09:00`),
      taken(`${on}T15:00`),
    ])

    const names = kept(days)
    expect(names.filter((name) => name.endsWith('15-00'))).toHaveLength(14)
    expect(names.filter((name) => name.endsWith('09-00'))).toEqual(['2026-11-22T09-00'])
  })

  it('are the newest of each of the last twelve months', () => {
    const months = Array.from({ length: 16 }, (_, back) => {
      const year = back < 11 ? 2026 : 2025
      const month = String(((11 - back - 1 + 24) % 12) + 1).padStart(2, '0')
      return [taken(`${year}-${month}-03T12:00`), taken(`${year}-${month}-20T12:00`)]
    }).flat()

    expect(kept(months)).toHaveLength(12)
    expect(kept(months).every((name) => name.includes('-20T'))).toBe(true)
  })

  it('are those from before an update, a restore or a new key, for three months', () => {
    const guarded = [
      taken('2026-09-01T09:00', 'before-update'),
      taken('2026-09-01T10:00', 'before-restore'),
      taken('2026-09-01T11:00', 'before-new-key'),
    ]
    const later = [taken('2026-09-30T09:00'), taken('2026-11-22T09:00')]

    expect(kept([...guarded, ...later])).toHaveLength(5)
    expect(
      kept([taken('2026-07-01T09:00', 'before-update'), taken('2026-07-02T09:00'), ...later]),
    ).not.toContain('2026-07-01T09-00')
  })

  it('go by the day in the United Kingdom, not in Greenwich', () => {
    const summer = instant.parse('2026-07-10T10:00:00.000Z')
    const justAfterMidnight = taken('2026-07-08T23:30')
    const sameDay = taken('2026-07-09T10:00')

    expect(backupsToDrop([justAfterMidnight, sameDay], summer)).toEqual([justAfterMidnight])
  })
})

describe('whatever lies in the folder', () => {
  const moments = fc
    .integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2026-12-31T00:00:00Z') })
    .map((milliseconds) => instant.parse(new Date(milliseconds - (milliseconds % 1000)).toISOString()))
  const backups = fc.uniqueArray(
    fc
      .record({ takenAt: moments, reason: fc.constantFrom(...backupReason.options) })
      .map((one) => ({ ...one, name: backupNameFor(one.takenAt, one.reason) })),
    { selector: ({ name }) => name, maxLength: 80 },
  )

  it('the newest stays, nothing from the future goes, and nothing guarded goes early', () => {
    fc.assert(
      fc.property(backups, moments, (all, at) => {
        const dropped = backupsToDrop(all, at)
        const newest = all
          .map(({ takenAt }) => takenAt)
          .toSorted()
          .at(-1)
        const kept = all.filter((backup) => !dropped.includes(backup))
        expect(all.length === 0 || kept.some(({ takenAt }) => takenAt === newest)).toBe(true)
        expect(dropped.every(({ takenAt }) => takenAt <= at)).toBe(true)
        const recent = new Date(Date.parse(at) - (keeping.guardedDays - 2) * 86_400_000).toISOString()
        expect(
          dropped.filter(({ takenAt, reason }) => reason.startsWith('before-') && takenAt > recent),
        ).toEqual([])
      }),
    )
  })

  it('dropping is done in one go: what stayed stays when asked again', () => {
    fc.assert(
      fc.property(backups, moments, (all, at) => {
        const dropped = new Set(backupsToDrop(all, at))
        expect(
          backupsToDrop(
            all.filter((backup) => !dropped.has(backup)),
            at,
          ),
        ).toEqual([])
      }),
    )
  })

  it('the number of ordinary backups of the past is bounded', () => {
    fc.assert(
      fc.property(backups, moments, (all, at) => {
        const dropped = new Set(backupsToDrop(all, at))
        const ordinary = all.filter(
          (backup) => !dropped.has(backup) && !backup.reason.startsWith('before-') && backup.takenAt <= at,
        )
        expect(ordinary.length).toBeLessThanOrEqual(keeping.today + keeping.days + keeping.months + 1)
      }),
    )
  })

  it('a name reads back as it was written, and nothing else is taken for a backup', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...backupReason.options), (takenAt, reason) => {
        const name = backupNameFor(takenAt, reason)
        expect(readBackupName(name)).toEqual({ name, takenAt, reason })
      }),
    )
    for (const name of [
      '../2026-11-22T10-15-00Z-close.db',
      '2026-11-22T10-15-00Z-close.db.partial',
      '2026-13-22T10-15-00Z-close.db',
      '2026-11-22T10-15-00Z-virus.db',
      'centre.db',
      '',
    ]) {
      expect(readBackupName(name)).toBeNull()
    }
  })
})

describe('a table', () => {
  it.each([
    ['agencies', 'Agencies'],
    ['supportRequests', 'Support requests'],
    ['steeringGroupMembers', 'Steering group members'],
  ])('%s is shown as %s', (table, words) => expect(tableAsWords(table)).toBe(words))
})
