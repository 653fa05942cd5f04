import { contract, type AppContract } from '#shared/contract.ts'
import { AppError, type Outcome } from '#shared/errors.ts'
import type { Client, Contract } from '#shared/procedure.ts'

type Call = (feature: string, procedure: string, input: unknown) => Promise<unknown>

/** Walks the contract into plain functions, unwraps outcomes and throws what went wrong as an AppError. */
export function createClient<C extends Contract>(contract: C, call: Call): Client<C> {
  const features = Object.entries(contract).map(([feature, procedures]) => {
    const functions = Object.keys(procedures).map((procedure) => [
      procedure,
      async (input: unknown) => unwrap(await call(feature, procedure, input)),
    ])
    return [feature, Object.fromEntries(functions)]
  })
  return Object.fromEntries(features) as Client<C>
}

function unwrap(answer: unknown): unknown {
  const outcome = answer as Outcome<unknown>
  if (outcome.ok) return outcome.value
  const { code, message, fields } = outcome.error
  throw new AppError(code, message, fields)
}

export type AppClient = Client<AppContract>

export const clientOver = (call: Call): AppClient => createClient(contract, call)
