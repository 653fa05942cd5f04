import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { recordTables } from '#electron/audit/capture.ts'
import { checkInvariants } from '#electron/audit/invariants.ts'
import { faultsIn } from '#electron/database/open.ts'
import type { TestApp } from '#tests/support/app.ts'
import { aFictionalCentre } from '#tests/support/demo.ts'

import { schemaOf } from '#tests/support/row-schemas.ts'

describe('the ten-year set', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await aFictionalCentre({ size: 'ten-years' })
  })
  afterAll(() => app.close())

  const count = (sql: string) =>
    (
      app.running.centre.session!.database.sqlite.prepare(`SELECT count(*) AS n FROM ${sql}`).get() as {
        n: number
      }
    ).n

  it('is as large as promised', () => {
    expect(count('people')).toBe(1200)
    expect(count(`people WHERE leftOn IS NULL OR leftOn >= '${app.clock.today()}'`)).toBeGreaterThanOrEqual(
      290,
    )
    expect(count('agencies')).toBe(60)
    expect(count('secondments')).toBe(400)
    expect(
      count("(SELECT indicatorId FROM figures WHERE dimension = '' GROUP BY 1 HAVING count(*) = 120)"),
    ).toBe(80)
    expect(
      count("(SELECT indicatorId FROM figures GROUP BY 1 HAVING count(DISTINCT nullif(dimension, '')) = 6)"),
    ).toBeGreaterThan(0)
    expect(count('inductions')).toBeGreaterThan(350)
    expect(count('changes')).toBeGreaterThanOrEqual(200_000)
  })

  it('is sound: no damage, no broken rule, no row that its schema would refuse', async () => {
    const { sqlite, kysely } = app.running.centre.session!.database
    expect(faultsIn(sqlite)).toEqual([])
    const ruled = ['people', 'posts', 'appointments', 'secondments', 'indicators'].flatMap((tableName) =>
      (sqlite.prepare(`SELECT id FROM "${tableName}"`).all() as { id: string }[]).map(({ id }) => ({
        tableName,
        recordId: id,
      })),
    )
    await kysely.transaction().execute((db) => checkInvariants(db, ruled))
    const rows = recordTables(sqlite).flatMap((table) =>
      sqlite
        .prepare(`SELECT * FROM "${table}" ORDER BY random() LIMIT 1000`)
        .all()
        .map((row) => ({ table, row })),
    )
    expect(rows.filter(({ table, row }) => !schemaOf(table).safeParse(row).success)).toEqual([])
  })
})
