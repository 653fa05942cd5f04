import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

import { instant, type Instant } from '#shared/dates.ts'

import { writeAtomically } from './write-atomically.ts'

/** Seconds to wait before the first, second, third … try; the last one goes on for ever. */
const waits = [0, 0, 0, 5, 15, 60, 300] as const
const freeTries = 3

const triesSchema = z.strictObject({
  wrong: z.int().min(0).max(1_000_000),
  /** The latest moment this computer's clock has shown; a clock set back does not shorten the wait. */
  seenAt: instant,
  notBefore: instant,
})
export type Tries = z.output<typeof triesSchema>

/**
 * Wrong passphrases slow the next try down, across restarts. The file holds a count and two moments, nothing about anybody.
 * It keeps a colleague from guessing at the desk; against a thief with a copy of the folder, the work of scrypt is what counts.
 */
export const triesFileIn = (folder: string) => join(folder, 'tries.json')

export async function readTries(folder: string, now: Instant): Promise<Tries> {
  const text = await readFile(triesFileIn(folder), 'utf8').catch(() => null)
  if (text === null) return { wrong: 0, seenAt: now, notBefore: now }
  try {
    return triesSchema.parse(JSON.parse(text))
  } catch {
    return afterWrong({ wrong: freeTries, seenAt: now, notBefore: now }, now) // damaging the file gains nobody free tries
  }
}

/** How long to wait still, and the tries as they now stand: a clock that went back starts the wait again. */
export function waitAt(tries: Tries, now: Instant): { readonly waitSeconds: number; readonly tries: Tries } {
  const wentBack = now < tries.seenAt
  if (wentBack && tries.notBefore <= tries.seenAt) return { waitSeconds: 0, tries }
  const notBefore = wentBack ? later(now, waitAfter(tries.wrong)) : tries.notBefore
  const waitSeconds = Math.max(0, Math.ceil((Date.parse(notBefore) - Date.parse(now)) / 1000))
  return { waitSeconds, tries: { wrong: tries.wrong, seenAt: now, notBefore } }
}

export const afterWrong = (tries: Tries, now: Instant): Tries => ({
  wrong: tries.wrong + 1,
  seenAt: now,
  notBefore: later(now, waitAfter(tries.wrong + 1)),
})

export const triesBeforeWait = (tries: Tries): number => Math.max(0, freeTries - tries.wrong)

export const writeTries = (folder: string, tries: Tries): Promise<void> =>
  writeAtomically(triesFileIn(folder), JSON.stringify(tries))

export const forgetTries = (folder: string): Promise<void> => rm(triesFileIn(folder), { force: true })

const waitAfter = (wrong: number): number => waits[Math.min(wrong, waits.length - 1)]!

const later = (from: Instant, seconds: number): Instant =>
  instant.parse(Temporal.Instant.from(from).add({ seconds }).toString({ fractionalSecondDigits: 3 }))
