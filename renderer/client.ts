import type { AppContract } from '#shared/contract.ts'
import { AppError, type Outcome } from '#shared/errors.ts'
import type { Client } from '#shared/procedure.ts'

type Call = (feature: string, procedure: string, input: unknown) => Promise<unknown>

export type AppClient = Client<AppContract>

/**
 * The whole contract as plain functions, which unwrap outcomes and throw what went wrong as an AppError. A function is made
 * when it is first asked for: the contract itself, with every form's rules, is not needed to knock at the door.
 */
export const clientOver = (call: Call): AppClient =>
  made((feature) =>
    made((procedure) => async (input: unknown) => unwrap(await call(feature, procedure, input))),
  ) as AppClient

/** An object whose properties are made when they are first read, and stay the same from then on. */
function made(make: (name: string) => unknown): object {
  return new Proxy<Record<string, unknown>>(Object.create(null), {
    get(known, name) {
      // Whoever awaits it must not take it for a promise.
      if (typeof name === 'symbol' || name === 'then') return undefined
      return (known[name] ??= make(name))
    },
  })
}

function unwrap(answer: unknown): unknown {
  const outcome = answer as Outcome<unknown>
  if (outcome.ok) return outcome.value
  const { code, message, fields } = outcome.error
  throw new AppError(code, message, fields)
}
