import { z } from 'zod'

/** Words somebody types; the spaces around them are dropped. */
export const text = (longest: number) => z.string().trim().max(longest, `Keep this to ${longest} characters.`)

/** A choice among the keys of a table of labels. */
export const choiceOf = <Key extends string>(labels: Readonly<Record<Key, string>>) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler forgets what the keys are
  z.enum(Object.keys(labels) as Key[])
