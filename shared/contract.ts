import { agenciesContract } from './features/agencies/agencies.contract.ts'
import { appointmentsContract } from './features/appointments/appointments.contract.ts'
import { attachmentsContract } from './features/attachments/attachments.contract.ts'
import { backupsContract } from './features/backups/backups.contract.ts'
import { calendarContract } from './features/calendar/calendar.contract.ts'
import { centreContract } from './features/centre/centre.contract.ts'
import { checksContract } from './features/checks/checks.contract.ts'
import { coverContract } from './features/cover/cover.contract.ts'
import { dataFoldersContract } from './features/data-folders/data-folders.contract.ts'
import { demoContract } from './features/demo/demo.contract.ts'
import { employmentsContract } from './features/employments/employments.contract.ts'
import { exportsContract } from './features/exports/exports.contract.ts'
import { figuresContract } from './features/figures/figures.contract.ts'
import { frameworksContract } from './features/frameworks/frameworks.contract.ts'
import { historyContract } from './features/history/history.contract.ts'
import { homeContract } from './features/home/home.contract.ts'
import { indicatorsContract } from './features/indicators/indicators.contract.ts'
import { inductionTemplatesContract } from './features/inductions/induction-templates.contract.ts'
import { inductionsContract } from './features/inductions/inductions.contract.ts'
import { importsContract } from './features/imports/imports.contract.ts'
import { locationsContract } from './features/locations/locations.contract.ts'
import { leaveContract } from './features/leave/leave.contract.ts'
import { packsContract } from './features/packs/packs.contract.ts'
import { patternsContract } from './features/patterns/patterns.contract.ts'
import { peopleContract } from './features/people/people.contract.ts'
import { postsContract } from './features/posts/posts.contract.ts'
import { printingContract } from './features/printing/printing.contract.ts'
import { progressContract } from './features/progress/progress.contract.ts'
import { rolesContract } from './features/roles/roles.contract.ts'
import { searchContract } from './features/search/search.contract.ts'
import { secondmentsContract } from './features/secondments/secondments.contract.ts'
import { skillsBalanceContract } from './features/skills-balance/skills-balance.contract.ts'
import { teamChartContract } from './features/team-chart/team-chart.contract.ts'
import { termsContract } from './features/terms/terms.contract.ts'
import { usersContract } from './features/users/users.contract.ts'
import { vacanciesContract } from './features/vacancies/vacancies.contract.ts'
import { vaultContract } from './features/vault/vault.contract.ts'
import { vocabulariesContract } from './features/vocabularies/vocabularies.contract.ts'

/** Everything that may be asked across the boundary: one line per feature. */
export const contract = {
  agencies: agenciesContract,
  appointments: appointmentsContract,
  attachments: attachmentsContract,
  backups: backupsContract,
  calendar: calendarContract,
  centre: centreContract,
  checks: checksContract,
  cover: coverContract,
  dataFolders: dataFoldersContract,
  demo: demoContract,
  employments: employmentsContract,
  exports: exportsContract,
  figures: figuresContract,
  frameworks: frameworksContract,
  history: historyContract,
  home: homeContract,
  indicators: indicatorsContract,
  inductions: inductionsContract,
  inductionTemplates: inductionTemplatesContract,
  imports: importsContract,
  locations: locationsContract,
  leave: leaveContract,
  packs: packsContract,
  patterns: patternsContract,
  people: peopleContract,
  posts: postsContract,
  printing: printingContract,
  progress: progressContract,
  roles: rolesContract,
  search: searchContract,
  secondments: secondmentsContract,
  skillsBalance: skillsBalanceContract,
  teamChart: teamChartContract,
  terms: termsContract,
  users: usersContract,
  vacancies: vacanciesContract,
  vault: vaultContract,
  vocabularies: vocabulariesContract,
}
export type AppContract = typeof contract
