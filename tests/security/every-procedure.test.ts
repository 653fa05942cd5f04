import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { contract } from '#shared/contract.ts'
import { may, role, type Role } from '#shared/permissions.ts'
import type { Procedure } from '#shared/procedure.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

/** Walks the contract, so a feature that is added later is covered by being added. */
const everyProcedure = Object.entries(contract).flatMap(([feature, procedures]) =>
  Object.entries(procedures).map(([name, procedure]) => ({
    feature,
    name,
    procedure: procedure as Procedure,
  })),
)

const strange = fc.oneof(
  fc.anything({ maxDepth: 3, withDate: true, withBigInt: true, withMap: true, withNullPrototype: true }),
  fc.constantFrom(
    null,
    undefined,
    '',
    0,
    -1,
    NaN,
    Infinity,
    [],
    '__proto__',
    "'; DROP TABLE people; --",
    '🙂'.repeat(50),
    { __proto__: null },
  ),
  fc.record({ id: fc.anything(), name: fc.anything(), constructor: fc.anything() }),
)

describe('every procedure', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await aCentre()
  })
  afterAll(() => app.close())

  const written = () => {
    const { sqlite } = app.running.centre.session!.database
    return sqlite.prepare('SELECT total_changes() AS rows, (SELECT count(*) FROM commands) AS commands').get()
  }

  it.each(everyProcedure)(
    '$feature.$name refuses 200 inputs that do not fit, and writes nothing',
    async ({ feature, name, procedure }) => {
      const before = written()
      const unfit = fc.sample(
        strange.filter((input) => !procedure.input.safeParse(input).success),
        { numRuns: 200, seed: 7 },
      )
      for (const input of unfit) {
        const outcome = await app.running.call(feature, name, input)
        expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid' } })
      }
      expect(written()).toEqual(before)
      expect(app.unexpected).toEqual([])
    },
  )
})

describe.each(role.options.filter((who) => who !== 'manager'))('a %s', (who: Role) => {
  let app: TestApp
  beforeAll(async () => {
    app = await aCentre()
    await app.signInAs(who)
  })
  afterAll(() => app.close())

  const forbidden = everyProcedure.filter(({ procedure }) => !may(who, procedure.permission))

  it(`is refused all procedures beyond the role, and nothing is written`, async () => {
    const { sqlite } = app.running.centre.session!.database
    const total = () => sqlite.prepare('SELECT total_changes() AS rows').get()
    const before = total()
    for (const { feature, name } of forbidden) {
      expect(await app.running.call(feature, name, {}), `${feature}.${name}`).toMatchObject({
        ok: false,
        error: { code: 'notAllowed' },
      })
    }
    expect(total()).toEqual(before)
  })
})

describe('while locked', () => {
  it('nothing answers but what must work before somebody signs in', async () => {
    const app = await aCentre()
    await app.running.lock()
    for (const { feature, name, procedure } of everyProcedure) {
      if (procedure.permission === 'anyone' && procedure.kind === 'task') continue
      expect(await app.running.call(feature, name, {}), `${feature}.${name}`).toMatchObject({
        ok: false,
        error: { code: 'locked' },
      })
    }
    await app.close()
  })
})

describe('the door', () => {
  it.each([
    ['constructor', 'call'],
    ['agencies', 'constructor'],
    ['agencies', '__proto__'],
    ['__proto__', 'toString'],
    ['', ''],
    ['agencies', 'drop'],
  ])('does not know %s.%s', async (feature, name) => {
    const app = await aCentre()
    expect(await app.running.call(feature, name, {})).toMatchObject({
      ok: false,
      error: { code: 'notFound' },
    })
    await app.close()
  })
})
