import { z } from 'zod'

/** Money is a whole number of pence. */
export const pence = z.int().brand<'Pence'>()
export type Pence = z.output<typeof pence>
