import { addDays, addMonths } from '#shared/dates.ts'
import { settingsOf } from '#shared/features/checks/check-kinds.schema.ts'
import { checkId, emptyCheck, type Check } from '#shared/features/checks/checks.schema.ts'
import { newId } from '#shared/ids.ts'

import { insertMany } from '../../database/insert-many.ts'
import type { Decade } from './decade.ts'

/** Everybody there ever was, checked when they came, and again whenever that was due while they were here. */
export async function fillChecks({ db, random, people, today, recorded }: Decade): Promise<void> {
  const kinds = await db.selectFrom('checkKinds').selectAll().execute()
  for (const { id: personId, startedOn, leftOn } of people) {
    const checks = kinds
      .filter((kind) => settingsOf(kind).disciplines.length === 0)
      .flatMap(({ id: kindId, renewalMonths, asksCertificate }): Check[] => {
        const here = leftOn ?? addDays(today, -random.between(1, 90))
        const days =
          renewalMonths === null
            ? [startedOn]
            : Array.from({ length: 10 }, (_, round) => addMonths(startedOn, round * renewalMonths)).filter(
                (renewedOn, round) => round === 0 || renewedOn <= here,
              )
        return days.map((happenedOn) => ({
          ...emptyCheck,
          id: newId(checkId),
          personId,
          kindId,
          happenedOn,
          byWhom: 'Centre manager',
          what: 'Original seen',
          certificateNumber: asksCertificate === 1 ? String(random.between(100_000_000, 999_999_999)) : '',
        }))
      })
    await recorded(startedOn, 'checks.record', 'Recorded a check', () => insertMany(db, 'checks', checks))
  }
}
