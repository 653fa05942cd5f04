import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { columnsOf, recordTables } from '#electron/audit/capture.ts'
import { recordNames } from '#shared/record-names.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { rowSchemas } from '#tests/support/row-schemas.ts'

describe('tables', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await aCentre()
  })
  afterAll(() => app.close())

  const sqlite = () => app.running.centre.session!.database.sqlite

  it('are the records of shared/, every one of them', () => {
    expect(recordTables(sqlite())).toEqual(Object.keys(rowSchemas).toSorted())
  })

  it.each(Object.entries(rowSchemas))('%s has a column for every field and no other', (table, schema) => {
    expect(columnsOf(sqlite(), table).toSorted()).toEqual(Object.keys(schema.shape).toSorted())
  })

  it('are each called something a person would say in the history', () => {
    expect(recordTables(sqlite()).filter((table) => recordNames[table] === undefined)).toEqual([])
  })

  it('keep no raw bytes among the records, which the history could not hold', () => {
    const bytes = recordTables(sqlite()).flatMap((table) =>
      (sqlite().pragma(`table_info("${table}")`) as { name: string; type: string }[])
        .filter(({ type }) => type === 'BLOB')
        .map(({ name }) => `${table}.${name}`),
    )
    expect(bytes).toEqual([])
  })

  it('have a primary key called id, by which the history knows a record', () => {
    const without = recordTables(sqlite()).filter(
      (table) =>
        !(sqlite().pragma(`table_info("${table}")`) as { name: string; pk: number }[]).some(
          ({ name, pk }) => name === 'id' && pk === 1,
        ),
    )
    expect(without).toEqual([])
  })
})
