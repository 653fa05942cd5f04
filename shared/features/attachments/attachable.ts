import { z } from 'zod'

import type { Permission } from '../../permissions.ts'

interface Attachable {
  /** What one of them is called: "Person". */
  readonly noun: string
  /** Who may not see the record sees nothing that is attached to it. */
  readonly permission: Permission
}

/** Records to which files can be attached, by their table: one line each. */
export const attachables = {
  agencies: { noun: 'Agency', permission: 'records.read' },
  inductions: { noun: 'Induction', permission: 'records.read' },
  locations: { noun: 'Location', permission: 'records.read' },
  packs: { noun: 'Evaluation pack', permission: 'packs.read' },
  people: { noun: 'Person', permission: 'records.read' },
  posts: { noun: 'Post', permission: 'records.read' },
  secondments: { noun: 'Secondment', permission: 'records.read' },
  termsSchemes: { noun: 'Set of terms', permission: 'records.read' },
  vacancies: { noun: 'Vacancy', permission: 'records.read' },
} as const satisfies Record<string, Attachable>
export type AttachableTable = keyof typeof attachables

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler forgets what the keys are
export const attachableTable = z.enum(Object.keys(attachables) as AttachableTable[])

/** The record that a file belongs to. */
export const ownerSchema = z.object({ recordTable: attachableTable, recordId: z.uuidv7() })
export type Owner = z.output<typeof ownerSchema>
