import { vi } from 'vitest'

import type { TestApp } from './app.ts'

/** How many statements the database was given while something was asked. */
export async function statementsOf(app: TestApp, ask: () => Promise<unknown>): Promise<number> {
  const given = vi.spyOn(app.running.centre.session!.database.sqlite, 'prepare')
  try {
    await ask()
    return given.mock.calls.length
  } finally {
    given.mockRestore()
  }
}
