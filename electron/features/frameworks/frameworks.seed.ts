import { z } from 'zod'

import frameworksJson from '#shared/features/frameworks/frameworks.json' with { type: 'json' }
import { aimId, frameworkId, outcomeId } from '#shared/features/frameworks/frameworks.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Writable } from '../../database/schema.ts'
import { insertAim, insertFramework, insertOutcome } from './frameworks.repository.ts'

const seedSchema = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    sourceNote: z.string(),
    isOn: z.boolean(),
    outcomes: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        familyRole: z.string(),
        aims: z.array(z.object({ code: z.string(), name: z.string(), isOn: z.boolean().default(true) })),
      }),
    ),
  }),
)

/** Every Child Matters in use, the others ready to be switched on. */
export async function seedFrameworks(db: Writable): Promise<void> {
  for (const [place, { outcomes, isOn, ...framework }] of seedSchema.parse(frameworksJson).entries()) {
    const ofFramework = newId(frameworkId)
    await insertFramework(db, { id: ofFramework, ...framework, position: place + 1, isOn: isOn ? 1 : 0 })
    for (const [at, { aims, ...outcome }] of outcomes.entries()) {
      const ofOutcome = newId(outcomeId)
      await insertOutcome(db, {
        id: ofOutcome,
        frameworkId: ofFramework,
        ...outcome,
        position: at + 1,
        isOn: 1,
      })
      for (const [index, aim] of aims.entries()) {
        await insertAim(db, {
          ...aim,
          id: newId(aimId),
          outcomeId: ofOutcome,
          position: index + 1,
          isOn: aim.isOn ? 1 : 0,
        })
      }
    }
  }
}
