import { z } from 'zod'

import type { Permission } from '../../permissions.ts'

interface Attachable {
  /** What one of them is called in a sentence: "person". */
  readonly noun: string
  /** Who may not see the record sees nothing that is attached to it. */
  readonly permission: Permission
}

/** Records to which files can be attached, by their table: one line each. */
export const attachables = {
  agencies: { noun: 'agency', permission: 'records.read' },
  inductions: { noun: 'induction', permission: 'records.read' },
  packs: { noun: 'evaluation pack', permission: 'packs.read' },
  people: { noun: 'person', permission: 'records.read' },
  posts: { noun: 'post', permission: 'records.read' },
  secondments: { noun: 'secondment', permission: 'records.read' },
  termsSchemes: { noun: 'set of terms', permission: 'records.read' },
  vacancies: { noun: 'vacancy', permission: 'records.read' },
} as const satisfies Record<string, Attachable>
export type AttachableTable = keyof typeof attachables

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler forgets what the keys are
export const attachableTable = z.enum(Object.keys(attachables) as AttachableTable[])

/** The record that a file belongs to. */
export const ownerSchema = z.object({ recordTable: attachableTable, recordId: z.uuidv7() })
export type Owner = z.output<typeof ownerSchema>
