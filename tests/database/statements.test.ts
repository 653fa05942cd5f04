import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { contract } from '#shared/contract.ts'
import type { Procedure } from '#shared/procedure.ts'
import type { TestApp } from '#tests/support/app.ts'
import { aFictionalCentre } from '#tests/support/demo.ts'
import { statementsOf } from '#tests/support/statements.ts'

const overviews = Object.entries(contract).flatMap(([feature, procedures]) =>
  Object.entries<Procedure>(procedures)
    .filter(([, { kind, input }]) => kind === 'query' && input.safeParse({}).success)
    .map(([name]) => [feature, name] as const),
)

const most = 45
/** Home asks every feature that has dates to keep; once for every person more would still show. */
const mostAt: Record<string, number> = { 'home.thisWeek': 54 }

describe('a question about everything', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await aFictionalCentre()
  })
  afterAll(() => app.close())

  it('is put to a centre with more people than statements', async () => {
    expect((await app.api.people.list({})).length).toBeGreaterThan(most)
  })

  it.each(overviews)(
    'asks the database a few times and not once for every record: %s.%s',
    async (feature, name) => {
      const statements = await statementsOf(app, async () => {
        expect(await app.running.call(feature, name, {})).toMatchObject({ ok: true })
      })
      expect(statements).toBeLessThanOrEqual(mostAt[`${feature}.${name}`] ?? most)
    },
  )
})
