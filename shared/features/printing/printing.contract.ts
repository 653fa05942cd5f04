import { z } from 'zod'

import { task } from '../../procedure.ts'

/** A print route of the renderer; nothing else can be printed. */
export const printRoute = z
  .string()
  .regex(/^\/print\/[\w\-/]+(\?[\w\-=&%.]*)?$/, 'That page cannot be printed.')
  .max(2000)

const request = z.object({
  route: printRoute,
  landscape: z.boolean().default(false),
  paper: z.enum(['A4', 'A3']).default('A4'),
  /** The document's name: suggested file name and foot of the page. */
  title: z.string().min(1).max(150),
})

export const printingContract = {
  /** Opens the system's print dialog. */
  print: task('records.read', request, z.object({ outcome: z.enum(['sent', 'cancelled']) })),
  /** Saves a readable PDF where the person chooses. */
  savePdf: task(
    'records.read',
    request,
    z.object({ outcome: z.enum(['saved', 'cancelled']), fileName: z.string().nullable() }),
  ),
}
