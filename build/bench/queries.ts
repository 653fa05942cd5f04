/**
 * How long every query takes in the main process on the ten-year set. The bar for lists, searches and records is 50 ms at
 * the 95th percentile.
 *
 *   node build/bench/queries.ts [times]
 */
import { contract } from '#shared/contract.ts'
import type { Procedure } from '#shared/procedure.ts'
import type { TestApp } from '#tests/support/app.ts'
import { aFictionalCentre } from '#tests/support/demo.ts'

const times = Number(process.argv[2] ?? 40)
const bar = 50

const app = await aFictionalCentre({ size: 'ten-years' })
try {
  const inputs = await inputsFor(app)
  const rows: { query: string; p50: number; p95: number }[] = []
  for (const [feature, procedures] of Object.entries(contract)) {
    for (const [name, procedure] of Object.entries<Procedure>(procedures)) {
      if (procedure.kind !== 'query') continue
      const asked = inputs[`${feature}.${name}`] ?? [{}]
      if (!asked.every((input) => procedure.input.safeParse(input).success)) {
        console.log(`${feature}.${name}: not measured, no input is known for it`)
        continue
      }
      rows.push({ query: `${feature}.${name}`, ...(await measure(feature, name, asked)) })
    }
  }
  for (const { query, p50, p95 } of rows.toSorted((a, b) => b.p95 - a.p95)) {
    console.log(`${p95 > bar ? '✗' : '✓'} ${query.padEnd(34)} p50 ${ms(p50)}   p95 ${ms(p95)}`)
  }
  const slow = rows.filter(({ p95 }) => p95 > bar).length
  console.log(`${rows.length - slow} of ${rows.length} queries within ${bar} ms`)
} finally {
  await app.close()
}

async function measure(
  feature: string,
  name: string,
  inputs: readonly unknown[],
): Promise<{ p50: number; p95: number }> {
  const taken: number[] = []
  for (let round = -3; round < times; round += 1) {
    const started = performance.now()
    const outcome = await app.running.call(feature, name, inputs[Math.abs(round) % inputs.length])
    const elapsed = performance.now() - started
    if (!outcome.ok) throw new Error(`${feature}.${name}: ${outcome.error.message}`)
    if (round >= 0) taken.push(elapsed)
  }
  taken.sort((a, b) => a - b)
  return { p50: taken[Math.floor(taken.length / 2)]!, p95: taken[Math.floor(taken.length * 0.95)]! }
}

/** What people ask for: a page of a list, one record, a few letters of a name. */
async function inputsFor({ api, clock }: TestApp): Promise<Record<string, readonly unknown[]>> {
  const people = some(await api.people.list({}))
  const agencies = some(await api.agencies.list({}))
  const posts = some(await api.posts.list({}))
  const secondments = some(await api.secondments.list({}))
  const indicators = some(await api.indicators.list({}))
  const inductions = some(await api.inductions.list({ which: 'finished' }))
  const packs = await api.packs.list({})
  const frozen = packs.flatMap(({ versions }) => versions)
  const [template] = await api.inductionTemplates.list({})
  const today = clock.today()
  const ofPerson = people.map(({ id }) => ({ personId: id }))
  const records = [people, agencies, secondments, indicators].flatMap((list) =>
    list.slice(0, 5).map(({ id }) => ({ recordId: id })),
  )
  return {
    'agencies.find': ids(agencies),
    'appointments.list': ofPerson,
    'calendar.list': [{ year: Number(today.slice(0, 4)) }],
    'checks.ofPerson': ofPerson,
    'figures.grid': [{ frequency: 'monthly', on: today, withBreakdowns: true }],
    'figures.list': indicators.map(({ id }) => ({ indicatorId: id })),
    'figures.overview': [{ upTo: today, periods: 12 }],
    'figures.series': indicators.map(({ id }) => ({ indicatorId: id, from: null, to: null })),
    'history.list': [{ limit: 100, offset: 0 }, { limit: 100, offset: 3000 }, { text: 'seconded' }],
    'history.ofRecord': records,
    'indicators.find': ids(indicators),
    'inductions.cohort': [{ ids: inductions.slice(0, 10).map(({ id }) => id) }],
    'inductions.find': ids(inductions),
    'inductions.ofPerson': ofPerson,
    'inductionTemplates.find': [{ id: template!.id }],
    'packs.find': ids(packs),
    'packs.frozen': frozen.map(({ id }) => ({ versionId: id })),
    'packs.preview': ids(packs),
    'people.find': ids(people),
    'posts.find': ids(posts),
    'search.find': ['a', 'oa', 'green', 'health', 'partner 1', 'zzz'].map((text) => ({ text })),
    'secondments.cost': ids(secondments),
    'secondments.find': ids(secondments),
  }
}

function some<T>(all: readonly T[]): T[] {
  return all.filter((_, index) => index % Math.ceil(all.length / 25) === 0)
}

function ids<Id>(records: readonly { id: Id }[]): { id: Id }[] {
  return records.map(({ id }) => ({ id }))
}

function ms(value: number): string {
  return `${value.toFixed(1).padStart(7)} ms`
}
