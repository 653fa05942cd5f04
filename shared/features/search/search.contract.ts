import { z } from 'zod'

import { query } from '../../procedure.ts'

export const searchHitSchema = z.object({
  type: z.string(),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  path: z.string(),
})
export type SearchHit = z.output<typeof searchHitSchema>

export const searchContract = {
  /** Records whose words begin with the words typed, best first. */
  find: query('records.read', z.object({ text: z.string().max(200) }), z.array(searchHitSchema)),
}
