import type { Permission } from '#shared/permissions.ts'

/** How a record is found with Ctrl+K. `title` and `detail` are SQL over the row, which is called `row`. */
export interface Searchable {
  readonly table: string
  /** What it is called in the result list: "Agency". */
  readonly label: string
  readonly title: string
  readonly detail: string
  /** Page that shows it; `:id` is replaced. */
  readonly path: string
  readonly permission: Permission
}

/** One entry per record type that can be found. */
export const searchables: readonly Searchable[] = [
  {
    table: 'agencies',
    label: 'Agency',
    title: 'row.name',
    detail: `coalesce(row.offer, '')`,
    path: '/agencies/:id',
    permission: 'records.read',
  },
]
