import { matchPath } from 'react-router'

import type { Permission } from '#shared/permissions.ts'

import type { ChapterName } from './frame/guide/chapters.ts'
import type { WhyName } from './frame/guide/why.ts'
import { lazy, type LazyPage } from './lazy.tsx'
import type { IconName } from './ui/Icon.tsx'

export const navigationGroups = [
  'Home',
  'People',
  'Learning',
  'Partnership',
  'Outcomes',
  'Packs',
  'Centre',
] as const
export type NavigationGroup = (typeof navigationGroups)[number]

export interface Route {
  /** `/secondments/:id?`: the page shows the list and the record beside it. */
  readonly path: string
  readonly label: string
  readonly group: NavigationGroup
  /** Pages of the same room stand behind one entry of the navigation and lead to one another; a page without is a room of its own. */
  readonly room?: string
  readonly icon: IconName
  readonly page: LazyPage
  /** Why this matters, in `frame/guide/why.ts`. */
  readonly why: WhyName
  /** What F1 opens, in `frame/guide/chapters.ts`. */
  readonly guide: ChapterName
  /** Without it the room is absent. */
  readonly permission?: Permission
}

/** Every page that is built, in the order of the navigation. One entry per page; nothing else needs to change. */
export const routes = {
  home: {
    path: '/',
    label: 'This week',
    group: 'Home',
    icon: 'home',
    page: lazy(() => import('./features/home/HomePage.tsx')),
    why: 'thisWeek',
    guide: 'thisWeek',
    permission: 'records.read',
  },
  people: {
    path: '/people/:id?',
    label: 'Staff',
    group: 'People',
    room: 'Staff and posts',
    icon: 'people',
    page: lazy(() => import('./features/people/PeoplePage.tsx')),
    why: 'people',
    guide: 'people',
    permission: 'records.read',
  },
  posts: {
    path: '/posts/:id?',
    label: 'Posts',
    group: 'People',
    room: 'Staff and posts',
    icon: 'table',
    page: lazy(() => import('./features/posts/PostsPage.tsx')),
    why: 'posts',
    guide: 'people',
    permission: 'records.read',
  },
  teamChart: {
    path: '/team-chart',
    label: 'Team chart',
    group: 'People',
    room: 'Staff and posts',
    icon: 'team',
    page: lazy(() => import('./features/team-chart/TeamChartPage.tsx')),
    why: 'teamChart',
    guide: 'teamChart',
    permission: 'records.read',
  },
  vacancies: {
    path: '/vacancies/:id?',
    label: 'Vacancies',
    group: 'People',
    room: 'Staff and posts',
    icon: 'person',
    page: lazy(() => import('./features/vacancies/VacanciesPage.tsx')),
    why: 'vacancies',
    guide: 'vacancies',
    permission: 'records.read',
  },
  roles: {
    path: '/roles',
    label: 'Roles',
    group: 'People',
    room: 'Staff and posts',
    icon: 'hands',
    page: lazy(() => import('./features/roles/RolesPage.tsx')),
    why: 'roles',
    guide: 'roles',
    permission: 'records.read',
  },
  locations: {
    path: '/locations/:id?',
    label: 'Locations',
    group: 'People',
    room: 'Staff and posts',
    icon: 'pin',
    page: lazy(() => import('./features/locations/LocationsPage.tsx')),
    why: 'locations',
    guide: 'locations',
    permission: 'records.read',
  },
  skillsBalance: {
    path: '/skills-balance',
    label: 'Skills balance',
    group: 'People',
    room: 'Staff and posts',
    icon: 'scales',
    page: lazy(() => import('./features/skills-balance/SkillsBalancePage.tsx')),
    why: 'skillsBalance',
    guide: 'skillsBalance',
    permission: 'records.read',
  },
  secondments: {
    path: '/secondments/:id?',
    label: 'Secondments',
    group: 'People',
    icon: 'exchange',
    page: lazy(() => import('./features/secondments/SecondmentsPage.tsx')),
    why: 'secondments',
    guide: 'secondments',
    permission: 'records.read',
  },
  terms: {
    path: '/terms/:tab?/:id?',
    label: 'Terms and conditions',
    group: 'People',
    icon: 'columns',
    page: lazy(() => import('./features/terms/TermsPage.tsx')),
    why: 'terms',
    guide: 'terms',
    permission: 'records.read',
  },
  cover: {
    path: '/cover/:tab?',
    label: 'Cover planner',
    group: 'People',
    room: 'Cover planner',
    icon: 'calendar',
    page: lazy(() => import('./features/cover/CoverPage.tsx')),
    why: 'cover',
    guide: 'cover',
    permission: 'records.read',
  },
  leave: {
    path: '/leave/:id?',
    label: 'Leave and absence',
    group: 'People',
    room: 'Cover planner',
    icon: 'calendar',
    page: lazy(() => import('./features/leave/LeavePage.tsx')),
    why: 'leave',
    guide: 'leave',
    permission: 'absence',
  },
  checks: {
    path: '/checks/:id?',
    label: 'Single central record',
    group: 'People',
    room: 'Checks',
    icon: 'shield',
    page: lazy(() => import('./features/checks/ChecksPage.tsx')),
    why: 'checks',
    guide: 'checks',
    permission: 'records.read',
  },
  checkKinds: {
    path: '/check-kinds/:id?',
    label: 'Kinds of check',
    group: 'People',
    room: 'Checks',
    icon: 'certificate',
    page: lazy(() => import('./features/checks/CheckKindsPage.tsx')),
    why: 'checkKinds',
    guide: 'checks',
    permission: 'settings',
  },
  inductions: {
    path: '/inductions/:id?',
    label: 'Induction',
    group: 'Learning',
    room: 'Induction',
    icon: 'checklist',
    page: lazy(() => import('./features/inductions/InductionsPage.tsx')),
    why: 'induction',
    guide: 'induction',
    permission: 'records.read',
  },
  inductionLists: {
    path: '/induction-lists/:id?',
    label: 'Induction lists',
    group: 'Learning',
    room: 'Induction',
    icon: 'document',
    page: lazy(() => import('./features/inductions/TemplatesPage.tsx')),
    why: 'inductionLists',
    guide: 'induction',
    permission: 'records.read',
  },
  agencies: {
    path: '/agencies/:id?',
    label: 'Agencies',
    group: 'Partnership',
    icon: 'building',
    page: lazy(() => import('./features/agencies/AgenciesPage.tsx')),
    why: 'agencies',
    guide: 'agencies',
    permission: 'records.read',
  },
  indicators: {
    path: '/indicators/:id?',
    label: 'Indicators',
    group: 'Outcomes',
    room: 'Indicators',
    icon: 'target',
    page: lazy(() => import('./features/indicators/IndicatorsPage.tsx')),
    why: 'indicators',
    guide: 'indicators',
    permission: 'records.read',
  },
  figures: {
    path: '/figures',
    label: 'Figures',
    group: 'Outcomes',
    icon: 'table',
    page: lazy(() => import('./features/figures/FiguresPage.tsx')),
    why: 'figures',
    guide: 'figures',
    permission: 'records.read',
  },
  frameworks: {
    path: '/frameworks',
    label: 'Frameworks',
    group: 'Outcomes',
    room: 'Indicators',
    icon: 'compass',
    page: lazy(() => import('./features/indicators/FrameworksPage.tsx')),
    why: 'frameworks',
    guide: 'indicators',
    permission: 'records.read',
  },
  packs: {
    path: '/packs/:id?',
    label: 'Evaluation packs',
    group: 'Packs',
    icon: 'pack',
    page: lazy(() => import('./features/packs/PacksPage.tsx')),
    why: 'packs',
    guide: 'packs',
    permission: 'packs.read',
  },
  history: {
    path: '/history',
    label: 'History',
    group: 'Centre',
    icon: 'history',
    page: lazy(() => import('./features/history/HistoryPage.tsx')),
    why: 'history',
    guide: 'history',
    permission: 'history',
  },
  attachments: {
    path: '/attachments/:id?',
    label: 'Attached files',
    group: 'Centre',
    icon: 'document',
    page: lazy(() => import('./features/attachments/AttachmentsPage.tsx')),
    why: 'attachments',
    guide: 'attachments',
    permission: 'records.read',
  },
  imports: {
    path: '/imports',
    label: 'Import',
    group: 'Centre',
    icon: 'transfer',
    page: lazy(() => import('./features/imports/ImportPage.tsx')),
    why: 'imports',
    guide: 'imports',
    permission: 'import',
  },
  backups: {
    path: '/backups',
    label: 'Backups',
    group: 'Centre',
    icon: 'disk',
    page: lazy(() => import('./features/backups/BackupsPage.tsx')),
    why: 'backups',
    guide: 'backups',
    permission: 'backups',
  },
  users: {
    path: '/access/:id?',
    label: 'People with access',
    group: 'Centre',
    room: 'People with access',
    icon: 'key',
    page: lazy(() => import('./features/users/UsersPage.tsx')),
    why: 'access',
    guide: 'access',
    permission: 'users',
  },
  passphrase: {
    path: '/passphrase',
    label: 'Your passphrase',
    group: 'Centre',
    room: 'People with access',
    icon: 'lock',
    page: lazy(() => import('./features/vault/PassphrasePage.tsx')),
    why: 'access',
    guide: 'access',
  },
  settings: {
    path: '/settings',
    label: 'Settings',
    group: 'Centre',
    room: 'Settings',
    icon: 'settings',
    page: lazy(() => import('./features/centre/SettingsPage.tsx')),
    why: 'settings',
    guide: 'settings',
    permission: 'settings',
  },
  schoolTerms: {
    path: '/school-terms',
    label: 'Terms and closures',
    group: 'Centre',
    room: 'Settings',
    icon: 'calendar',
    page: lazy(() => import('./features/calendar/SchoolTermsPage.tsx')),
    why: 'schoolTerms',
    guide: 'schoolTerms',
    permission: 'records.read',
  },
  leaveKinds: {
    path: '/leave-kinds/:id?',
    label: 'Kinds of leave',
    group: 'Centre',
    room: 'Settings',
    icon: 'calendar',
    page: lazy(() => import('./features/leave/LeaveKindsPage.tsx')),
    why: 'leaveKinds',
    guide: 'leave',
    permission: 'settings',
  },
  bankHolidays: {
    path: '/bank-holidays',
    label: 'Bank holidays',
    group: 'Centre',
    room: 'Settings',
    icon: 'calendar',
    page: lazy(() => import('./features/calendar/BankHolidaysPage.tsx')),
    why: 'bankHolidays',
    guide: 'bankHolidays',
    permission: 'records.read',
  },
  lists: {
    path: '/lists',
    label: 'Lists of words',
    group: 'Centre',
    room: 'Settings',
    icon: 'checklist',
    page: lazy(() => import('./features/vocabularies/ListsPage.tsx')),
    why: 'words',
    guide: 'words',
    permission: 'settings',
  },
  guide: {
    path: '/guide/:chapter?',
    label: 'User guide',
    group: 'Centre',
    icon: 'help',
    page: lazy(() => import('./frame/guide/GuidePage.tsx')),
    why: 'guide',
    guide: 'start',
  },
} as const satisfies Record<string, Route>

export type PageName = keyof typeof routes

/** Documents for paper, drawn without the frame; the printer opens them in a hidden window. */
export const printRoutes: readonly {
  readonly path: string
  readonly page: LazyPage
}[] = [
  { path: '/print/agencies/:id', page: lazy(() => import('./features/agencies/AgencyPrint.tsx')) },
  {
    path: '/print/skills-balance',
    page: lazy(() => import('./features/skills-balance/SkillsBalancePrint.tsx')),
  },
  { path: '/print/people/:id', page: lazy(() => import('./features/people/PersonPrint.tsx')) },
  { path: '/print/locations/:id', page: lazy(() => import('./features/locations/LocationPrint.tsx')) },
  {
    path: '/print/team-chart/:paper',
    page: lazy(() => import('./features/team-chart/TeamChartPrint.tsx')),
  },
  { path: '/print/checks', page: lazy(() => import('./features/checks/ChecksPrint.tsx')) },
  { path: '/print/secondments/:id', page: lazy(() => import('./features/secondments/AgreementPrint.tsx')) },
  {
    path: '/print/secondments/:id/summary',
    page: lazy(() => import('./features/secondments/SummaryPrint.tsx')),
  },
  {
    path: '/print/secondments/:id/what-if',
    page: lazy(() => import('./features/secondments/WhatIfPrint.tsx')),
  },
  {
    path: '/print/secondment-register',
    page: lazy(() => import('./features/secondments/RegisterPrint.tsx')),
  },
  { path: '/print/terms/compare', page: lazy(() => import('./features/terms/ComparisonPrint.tsx')) },
  { path: '/print/cover/rota', page: lazy(() => import('./features/cover/RotaPrint.tsx')) },
  { path: '/print/cover/day', page: lazy(() => import('./features/cover/DayPrint.tsx')) },
  { path: '/print/cover/holidays', page: lazy(() => import('./features/cover/FairnessPrint.tsx')) },
  { path: '/print/turnover', page: lazy(() => import('./features/vacancies/TurnoverPrint.tsx')) },
  { path: '/print/home', page: lazy(() => import('./features/home/HomePrint.tsx')) },
  {
    path: '/print/inductions/cohort',
    page: lazy(() => import('./features/inductions/booklet/CohortBooklets.tsx')),
  },
  {
    path: '/print/inductions/blank/:templateId',
    page: lazy(() => import('./features/inductions/booklet/BlankBooklet.tsx')),
  },
  {
    path: '/print/inductions/:id',
    page: lazy(() => import('./features/inductions/booklet/PersonBooklet.tsx')),
  },
  { path: '/print/packs/slip/:token', page: lazy(() => import('./features/packs/SlipPrint.tsx')) },
  { path: '/print/packs/:versionId', page: lazy(() => import('./features/packs/PackPrint.tsx')) },
]

export interface OpenPage {
  readonly name: PageName
  readonly route: Route
}

/** One entry of the navigation. */
export interface Room {
  readonly label: string
  readonly group: NavigationGroup
  readonly icon: IconName
  /** At least one; the first is what the entry opens. */
  readonly pages: readonly [OpenPage, ...OpenPage[]]
}

const isPageName = (name: string): name is PageName => name in routes

const pages: readonly OpenPage[] = Object.keys(routes)
  .filter(isPageName)
  .map((name) => ({ name, route: routes[name] }))

const isOpenTo = ({ route }: OpenPage, permissions: readonly Permission[]) =>
  route.permission === undefined || permissions.includes(route.permission)

export const pagesFor = (permissions: readonly Permission[]): readonly OpenPage[] =>
  pages.filter((page) => isOpenTo(page, permissions))

/** A room of which only one page is open is called by that page's name. */
export function roomsFor(permissions: readonly Permission[]): readonly Room[] {
  const grouped = Map.groupBy(pagesFor(permissions), ({ name, route }) => route.room ?? name)
  return [...grouped].flatMap(([label, [first, ...more]]) => {
    if (first === undefined) return []
    const { group, icon, label: own } = first.route
    return { label: more.length === 0 ? own : label, group, icon, pages: [first, ...more] as const }
  })
}

export const routeAt = (pathname: string): OpenPage | null =>
  pages.find(({ route }) => matchPath(route.path, pathname)) ?? null

/** The address of a page, or of one record on it: `pathTo('secondments', id)`. */
export function pathTo(page: PageName, id?: string): string {
  const base = routes[page].path.replace(/\/:.*$/, '')
  return id === undefined ? base || '/' : `${base}/${id}`
}
