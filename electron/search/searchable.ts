import type { Permission } from '#shared/permissions.ts'

/** How a record is found with Ctrl+K. `title` and `detail` are SQL over the row, which is called `row`. */
export interface Searchable {
  readonly table: string
  /** What it is called in the result list: "Agency". */
  readonly label: string
  readonly title: string
  readonly detail: string
  /** Records whose names stand in the title or the detail: table → the column that refers to it. Renamed, they are indexed anew. */
  readonly namedAfter?: Readonly<Record<string, string>>
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
  {
    table: 'attachments',
    label: 'Attached file',
    title: 'row.name',
    detail: 'row.description',
    path: '/attachments/:id',
    permission: 'records.read',
  },
  {
    table: 'indicators',
    label: 'Indicator',
    title: 'row.name',
    detail: `row.code || ' ' || row.definition || ' ' || row.area`,
    path: '/indicators/:id',
    permission: 'records.read',
  },
  {
    table: 'inductionTemplates',
    label: 'Induction list',
    title: 'row.name',
    detail: 'row.forWhom',
    path: '/induction-lists/:id',
    permission: 'records.read',
  },
  {
    table: 'inductions',
    label: 'Induction',
    title: `'Induction of ' || (SELECT iif(preferredName = '', givenName, preferredName) || ' ' || familyName FROM people WHERE id = row.personId)`,
    detail: `row.managerName || ' ' || row.buddyName`,
    namedAfter: { people: 'personId' },
    path: '/inductions/:id',
    permission: 'records.read',
  },
  {
    table: 'locations',
    label: 'Location',
    title: 'row.name',
    detail: `row.address || ' ' || coalesce((SELECT label FROM vocabularies WHERE id = row.kindId), '')`,
    namedAfter: { vocabularies: 'kindId' },
    path: '/locations/:id',
    permission: 'records.read',
  },
  {
    table: 'leaveRequests',
    label: 'Leave or absence',
    title: `(SELECT name FROM leaveKinds WHERE id = row.kindId) || ' of ' || (SELECT iif(preferredName = '', givenName, preferredName) || ' ' || familyName FROM people WHERE id = row.personId)`,
    detail: `row.startsOn`,
    namedAfter: { people: 'personId', leaveKinds: 'kindId' },
    path: '/leave/:id',
    permission: 'absence',
  },
  {
    table: 'people',
    label: 'Person',
    title: `iif(row.preferredName = '', row.givenName, row.preferredName) || ' ' || row.familyName`,
    detail: `row.givenName || ' ' || row.staffNumber || ' ' || coalesce((SELECT label FROM vocabularies WHERE id = row.disciplineId), '')`,
    namedAfter: { vocabularies: 'disciplineId' },
    path: '/people/:id',
    permission: 'records.read',
  },
  {
    table: 'posts',
    label: 'Post',
    title: 'row.title',
    detail: `row.reference || ' ' || row.base || ' ' || row.funding`,
    path: '/posts/:id',
    permission: 'records.read',
  },
  {
    table: 'secondments',
    label: 'Secondment',
    title: `'Secondment of ' || (SELECT iif(preferredName = '', givenName, preferredName) || ' ' || familyName FROM people WHERE id = row.personId)`,
    detail: `(SELECT name FROM agencies WHERE id = row.homeAgencyId)`,
    namedAfter: { people: 'personId', agencies: 'homeAgencyId' },
    path: '/secondments/:id',
    permission: 'records.read',
  },
  {
    table: 'termsSchemes',
    label: 'Terms and conditions',
    title: 'row.name',
    detail: `row.pension || ' ' || row.copiedFrom`,
    path: '/terms/schemes/:id',
    permission: 'records.read',
  },
  {
    table: 'vacancies',
    label: 'Vacancy',
    title: `'Vacancy: ' || (SELECT title FROM posts WHERE id = row.postId)`,
    detail: `row.approvedBy || ' ' || row.notes`,
    namedAfter: { posts: 'postId' },
    path: '/vacancies/:id',
    permission: 'records.read',
  },
]
