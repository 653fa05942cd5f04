import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { columnsOf, recordTables } from '#electron/audit/capture.ts'
import { checkInvariants } from '#electron/audit/invariants.ts'
import { randomFrom } from '#electron/demo/random.ts'
import { overlaps } from '#shared/dates.ts'
import type { TestApp } from '#tests/support/app.ts'
import { aFictionalCentre } from '#tests/support/demo.ts'

import { schemaOf } from '#tests/support/row-schemas.ts'

describe('the demo centre', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await aFictionalCentre()
  })
  afterAll(() => app.close())

  it('is a whole centre: people, agencies, secondments and indicators', async () => {
    const today = app.clock.today()
    const people = await app.api.people.list({})
    const here = people.filter(
      ({ startedOn, leftOn }) => startedOn! <= today && (leftOn === null || leftOn >= today),
    )
    expect(here.length).toBeGreaterThanOrEqual(40)
    expect(people.length).toBeLessThanOrEqual(55)
    expect(await app.api.agencies.list({})).toHaveLength(12)
    expect(await app.api.secondments.list({})).toHaveLength(14)
    expect(await app.api.indicators.list({})).toHaveLength(30)
  })

  it('has secondments in every state that a manager meets', async () => {
    const secondments = await app.api.secondments.list({})
    expect(new Set(secondments.map(({ status }) => status))).toEqual(
      new Set(['proposed', 'outForSignature', 'active', 'extended', 'onNotice', 'returned', 'notReturned']),
    )
    expect(secondments.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toContain('endsWithin60')
    expect(
      secondments.some(({ status, endsOn, endedOn }) => status === 'returned' && endedOn! < endsOn!),
    ).toBe(true)
  })

  it('has two vacancies', async () => {
    const posts = await app.api.posts.list({})
    expect(posts.filter(({ filling }) => filling.state === 'vacant')).toHaveLength(2)
    expect(
      posts.filter(({ filling }) => filling.state === 'partFilled' || filling.state === 'overFilled'),
    ).toEqual([])
  })

  it('has something overdue, due and coming on Home', async () => {
    const { overdue, due, coming } = await app.api.home.thisWeek({})
    const kinds = (items: typeof overdue) => new Set(items.map(({ kind }) => kind))
    expect(kinds(overdue)).toContain('secondmentReview')
    expect(kinds(overdue)).toContain('inductionSteps')
    expect(kinds(due)).toContain('registration')
    expect(kinds(due)).toContain('secondmentEnd')
    expect(coming.length).toBeGreaterThan(3)
  })

  it('has inductions in every state', async () => {
    const both = [
      ...(await app.api.inductions.list({ which: 'open' })),
      ...(await app.api.inductions.list({ which: 'finished' })),
    ]
    expect(new Set(both.map(({ status }) => status))).toEqual(
      new Set(['notStarted', 'onTrack', 'behind', 'readyToSignOff', 'signedOff', 'stopped']),
    )
  })

  it('has a pack being written and earlier ones frozen and handed over', async () => {
    const [writing, ...earlier] = await app.api.packs.list({})
    expect(writing).toMatchObject({ versions: [], exports: [] })
    expect(earlier.length).toBeGreaterThanOrEqual(3)
    for (const pack of earlier) {
      expect(pack.versions.length).toBeGreaterThan(0)
      expect(pack.exports.length).toBeGreaterThan(0)
      await app.api.packs.frozen({ versionId: pack.versions[0]!.id }) // refuses a version whose hash does not fit
    }
    const { sections, hidden } = await app.api.packs.preview({ id: writing!.id })
    expect(sections.length).toBeGreaterThan(4)
    expect(hidden.length).toBeGreaterThan(0)
  })

  it('has two years of figures that go somewhere, and a few that are missing with a reason', async () => {
    const series = await app.api.figures.overview({ upTo: app.clock.today(), periods: 8 })
    const quarterly = series.filter(({ indicator }) => indicator.frequency === 'quarterly')
    for (const { points } of quarterly) expect(points.filter(({ figure }) => figure !== null)).toHaveLength(8)
    const all = series
      .flatMap(({ points }) => points.map(({ figure }) => figure))
      .filter((figure) => figure !== null)
    expect(all.some(({ missing }) => missing !== '')).toBe(true)
    const better = quarterly.filter(
      ({ points, indicator }) =>
        indicator.good === 'up' && (points.at(-1)!.value ?? 0) > (points[0]!.value ?? 0),
    )
    expect(better.length).toBeGreaterThan(quarterly.length / 2)
  })

  it('holds no row that its schema would refuse', () => {
    const { sqlite } = app.running.centre.session!.database
    const tables = recordTables(sqlite)
    const keys = tables.map((table) => ({ table, columns: Object.keys(schemaOf(table).shape).toSorted() }))
    expect(keys).toEqual(tables.map((table) => ({ table, columns: columnsOf(sqlite, table).toSorted() })))
    const rows = tables.flatMap((table) =>
      sqlite
        .prepare(`SELECT * FROM "${table}"`)
        .all()
        .map((row) => ({ table, row })),
    )
    expect(rows.filter(({ table, row }) => !schemaOf(table).safeParse(row).success)).toEqual([])
  })

  it('breaks none of the rules that undo and the bin ask', async () => {
    const { sqlite, kysely } = app.running.centre.session!.database
    const touched = sqlite.prepare('SELECT DISTINCT tableName, recordId FROM changes').all() as {
      tableName: string
      recordId: string
    }[]
    await kysely.transaction().execute((db) => checkInvariants(db, touched))
    const byPerson = Map.groupBy(await app.api.secondments.list({}), ({ personId }) => personId)
    for (const own of byPerson.values()) {
      for (const [index, one] of own.entries()) {
        expect(
          own
            .slice(index + 1)
            .some((other) =>
              overlaps(
                { startsOn: one.startsOn, endsOn: one.lastDay },
                { startsOn: other.startsOn, endsOn: other.lastDay },
              ),
            ),
        ).toBe(false)
      }
    }
  })

  it('was lived: its history runs through two years, by two people, and every change can be found in it', async () => {
    const { sqlite } = app.running.centre.session!.database
    const { first, last, actors, count } = sqlite
      .prepare(
        'SELECT min(at) AS first, max(at) AS last, count(DISTINCT actorName) AS actors, count(*) AS count FROM commands',
      )
      .get() as Record<string, string | number>
    expect(String(first) < '2024-11-01').toBe(true)
    expect(String(last) < `${app.clock.today()}T23:59`).toBe(true)
    expect(actors).toBe(2)
    expect(count).toBeGreaterThan(400)
  })

  it('can be taken back like any other work', async () => {
    const [agency] = await app.api.agencies.list({})
    await app.api.agencies.change({ ...agency!, notes: 'Changed by a visitor.' })
    await app.api.history.undoLast({})
    expect(await app.api.agencies.find({ id: agency!.id })).toEqual(agency)
  })

  it('uses telephone numbers and addresses that belong to nobody', async () => {
    const { sqlite } = app.running.centre.session!.database
    const texts = sqlite
      .prepare("SELECT phone, email, emergencyPhone FROM people UNION SELECT phone, email, '' FROM agencies")
      .all() as Record<string, string>[]
    for (const { phone, email, emergencyPhone } of texts) {
      expect(phone).toMatch(/^01632 960\d{3}$/)
      expect(emergencyPhone).toMatch(/^(07700 900\d{3})?$/)
      expect(email).toMatch(/@example\.(org|net)$/)
    }
  })
})

describe('a fictional centre', () => {
  it('is the same for the same seed and day, and another for another seed', async () => {
    const contents = async (seed: number) => {
      const app = await aFictionalCentre({ seed })
      const text = contentsOf(app)
      await app.close()
      return text
    }
    const first = await contents(7)
    expect(await contents(7)).toEqual(first)
    expect(await contents(8)).not.toEqual(first)
  })

  it.each(['2024-02-29', '2026-01-01', '2026-04-01', '2027-03-28'])(
    'can be made on %s',
    async (today) => {
      const app = await aFictionalCentre({ today })
      const { overdue, due, coming } = await app.api.home.thisWeek({})
      expect(Math.min(overdue.length, due.length, coming.length)).toBeGreaterThan(0)
      expect(await app.api.packs.list({})).toHaveLength(5)
      await app.close()
    },
    60_000,
  )
})

describe('chance', () => {
  it('repeats with its seed and stays within its bounds', () => {
    const draw = (seed: number) => {
      const random = randomFrom(seed)
      return Array.from({ length: 500 }, () => random.between(3, 9))
    }
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
    expect(new Set(draw(1))).toEqual(new Set([3, 4, 5, 6, 7, 8, 9]))
  })
})

/** Everything recorded, with ids and fingerprints told apart only by where they stand. */
function contentsOf(app: TestApp): string {
  const { sqlite } = app.running.centre.session!.database
  const rows = [...recordTables(sqlite), 'commands'].map((table) =>
    sqlite.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).all(),
  )
  const places = new Map<string, string>()
  return JSON.stringify(rows).replaceAll(
    /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f-]{17}|[0-9a-f]{64}/g,
    (id) => {
      const place = places.get(id) ?? `#${places.size}`
      places.set(id, place)
      return place
    },
  )
}
