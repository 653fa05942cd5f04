import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { faultsIn } from '#electron/database/open.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

const journey = fileURLToPath(new URL('./random-journey.ts', import.meta.url))
const kills = 100

/** A record and what it is called, `null` when it was deleted. */
interface Fact {
  readonly id: string
  readonly name: string | null
}

describe('killed at any moment', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await aCentre()
  })
  afterAll(() => app.close())

  it(
    `${kills} times, Centreboard opens again with everything that it had said was done, and nothing damaged`,
    async () => {
      const { userId } = app.running.centre.session!.actor
      let before = new Map<string, string>()
      let heard = 0
      for (let round = 1; round <= kills; round += 1) {
        await app.running.lock()
        const facts = await runAndKill(userId, round)
        heard += facts.length
        await app.running.centre.open(app.dataKey.slice(), userId)

        const expected = new Map(before)
        for (const { id, name } of facts) {
          if (name === null) expected.delete(id)
          else expected.set(id, name)
        }
        const found = new Map((await app.api.agencies.list({})).map(({ id, name }) => [id as string, name]))
        const differing = [...new Set([...expected.keys(), ...found.keys()])].filter(
          (id) => expected.get(id) !== found.get(id),
        )
        // One command may have been committed whose answer the kill cut off; never one of an earlier round, never two.
        expect(differing.length, `round ${round}: ${JSON.stringify(differing)}`).toBeLessThanOrEqual(1)
        expect(differing.filter((id) => before.has(id))).toEqual([])
        expect(faultsIn(app.running.centre.session!.database.sqlite)).toEqual([])
        await historyTellsTheSame()
        before = found
      }
      expect(heard).toBeGreaterThan(kills * 5)
    },
    15 * 60_000,
  )

  /** Every agency that exists was inserted by a command in the history, and none that was deleted last. */
  async function historyTellsTheSame(): Promise<void> {
    const { sqlite } = app.running.centre.session!.database
    const { strays } = sqlite
      .prepare(
        `SELECT count(*) AS strays FROM agencies WHERE coalesce(
           (SELECT json_extract(after, '$.name') FROM changes WHERE recordId = agencies.id ORDER BY id DESC LIMIT 1), '') <> name`,
      )
      .get() as { strays: number }
    expect(strays).toBe(0)
  }

  /** Lets a process of its own write for a moment, kills it without warning, and returns what it had said was done. */
  async function runAndKill(userId: string, round: number): Promise<Fact[]> {
    const facts: Fact[] = []
    const child = spawn(
      process.execPath,
      [journey, app.running.centre.folder, Buffer.from(app.dataKey).toString('hex'), userId, String(round)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const moment = 5 + ((round * 37) % 60)
    for await (const line of createInterface({ input: child.stdout })) {
      facts.push(JSON.parse(line) as Fact)
      if (facts.length === 1) setTimeout(() => child.kill('SIGKILL'), moment)
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')
    return facts
  }
})
