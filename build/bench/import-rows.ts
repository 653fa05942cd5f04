/**
 * How long an import of 50,000 rows takes, beside raw prepared inserts of the same rows with their history rows in one
 * transaction of the same kind of database. The bar is three times.
 *
 *   node build/bench/import-rows.ts [rows]
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openCentreDatabase } from '#electron/database/centre-database.ts'
import type { Sqlite } from '#electron/database/open.ts'
import type { AppClient } from '#renderer/client.ts'
import { emptyIndicator } from '#shared/features/indicators/indicators.schema.ts'
import type { Plan } from '#shared/features/imports/imports.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

const count = Number(process.argv[2] ?? 50_000)

for (const scenario of [peopleScenario, figuresScenario]) {
  const app = await aCentre({ today: '2026-11-23' })
  try {
    const { targetId, tables, text } = await scenario(app)
    const { importId, plan } = await open(app, targetId, text)
    const previewed = await timed(() =>
      app.api.imports.preview({ importId, plan, show: 'all', offset: 0, limit: 100 }),
    )
    const applied = await timed(() => app.api.imports.apply({ importId, plan }))
    const raw = await rawInserts(app, tables)
    console.log(
      `${targetId}: ${previewed.value.counts.new} new rows · preview ${seconds(previewed.ms)} · import ${seconds(applied.ms)} · raw ${seconds(raw)} · ${(applied.ms / raw).toFixed(2)} ×`,
    )
  } finally {
    await app.close()
  }
}

async function peopleScenario(_app: TestApp) {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `${String(i).padStart(6, '0')},Name${i},Ann,Post ${i % 40},18.5,Agency ${i % 20},01/09/2025,a${i}@example.org`,
  )
  const text = ['Payroll number,Surname,Forename,Job title,Hours,Employer,Start date,Email', ...rows].join(
    '\r\n',
  )
  return { targetId: 'people', tables: ['agencies', 'posts', 'people', 'appointments'], text }
}

/** Monthly figures of many indicators over thirty years. */
async function figuresScenario(app: TestApp) {
  const months = 360
  const indicators = Math.ceil(count / months)
  for (let i = 0; i < indicators; i += 1) {
    await app.api.indicators.add({
      ...emptyIndicator,
      code: `I${i}`,
      name: `Indicator ${i}`,
      unit: 'count',
      frequency: 'monthly',
    })
  }
  const rows = Array.from({ length: count }, (_, i) => {
    const month = i % months
    return `I${Math.floor(i / months)},${1996 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')},${i % 1_000}`
  })
  return { targetId: 'figures', tables: ['figures'], text: ['Code,Period,Value', ...rows].join('\r\n') }
}

async function open(
  { api, picks }: { api: AppClient; picks: TestApp['picks'] },
  targetId: string,
  text: string,
): Promise<{ importId: string; plan: Plan }> {
  picks.open = { name: 'rows.csv', bytes: new TextEncoder().encode(text) }
  const opened = await api.imports.open({})
  if (opened.outcome !== 'opened') throw new Error('Not opened.')
  const { importId, sheets } = opened.file
  const { suggestion } = await api.imports.look({ importId, targetId, sheet: sheets[0]!.name })
  return { importId, plan: { targetId, mapping: suggestion, corrections: [], leftOut: [] } }
}

/** The rows that the import wrote, written again to an empty centre by prepared statements, with the history rows it wrote. */
async function rawInserts(app: TestApp, tables: readonly string[]): Promise<number> {
  const from = app.running.centre.session!.database.sqlite
  const folder = mkdtempSync(join(tmpdir(), 'centreboard-bench-'))
  const database = await openCentreDatabase(join(folder, 'raw.db'), new Uint8Array(randomBytes(32)), {
    create: true,
  })
  try {
    const { sqlite } = database
    const triggers = sqlite
      .prepare<[], { name: string }>(`SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'`)
      .all()
    for (const { name } of triggers) sqlite.exec(`DROP TRIGGER temp."${name}"`)
    sqlite.pragma('foreign_keys=OFF')
    const batches = tables.map((table) => ({
      table,
      rows: from.prepare<[], unknown[]>(`SELECT * FROM "${table}"`).raw().all(),
    }))
    const last = from
      .prepare<[], { id: string }>(`SELECT id FROM commands ORDER BY at DESC, id DESC LIMIT 1`)
      .get()
    const changes = from
      .prepare<[string], unknown[]>(
        'SELECT commandId, tableName, recordId, kind, before, after FROM changes WHERE commandId = ?',
      )
      .raw()
      .all(last?.id ?? '')
    const write = sqlite.transaction(() => {
      for (const { table, rows } of batches) insertAll(sqlite, `"${table}"`, rows)
      insertAll(sqlite, 'changes (commandId, tableName, recordId, kind, before, after)', changes)
    })
    return (await timed(write)).ms
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function insertAll(sqlite: Sqlite, into: string, rows: readonly unknown[][]): void {
  const insert = sqlite.prepare(`INSERT INTO ${into} VALUES (${rows[0]!.map(() => '?').join(', ')})`)
  for (const row of rows) insert.run(row)
}

/** Processor time, so that other work on the machine counts for neither side. */
async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; ms: number }> {
  const began = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(began)
  return { value, ms: (user + system) / 1_000 }
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`
}
