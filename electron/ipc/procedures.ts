import type { AppContract } from '#shared/contract.ts'

import { agencies } from '../features/agencies/agencies.service.ts'
import { appointments } from '../features/appointments/appointments.service.ts'
import { attachments } from '../features/attachments/attachments.service.ts'
import { backups } from '../features/backups/backups.service.ts'
import { calendar } from '../features/calendar/calendar.service.ts'
import { centre } from '../features/centre/centre.service.ts'
import { checks } from '../features/checks/checks.service.ts'
import { cover } from '../features/cover/cover.service.ts'
import { createDataFolders } from '../features/data-folders/data-folders.service.ts'
import { createDemo } from '../features/demo/demo.service.ts'
import { employments } from '../features/employments/employments.service.ts'
import { exports } from '../features/exports/exports.service.ts'
import { figures } from '../features/figures/figures.service.ts'
import { frameworks } from '../features/frameworks/frameworks.service.ts'
import { history } from '../features/history/history.service.ts'
import { home } from '../features/home/home.service.ts'
import { indicators } from '../features/indicators/indicators.service.ts'
import { inductionTemplates } from '../features/inductions/induction-templates.service.ts'
import { inductions } from '../features/inductions/inductions.service.ts'
import { imports } from '../features/imports/imports.service.ts'
import { locations } from '../features/locations/locations.service.ts'
import { leave } from '../features/leave/leave.service.ts'
import { packs } from '../features/packs/packs.service.ts'
import { patterns } from '../features/patterns/patterns.service.ts'
import { people } from '../features/people/people.service.ts'
import { posts } from '../features/posts/posts.service.ts'
import { printing } from '../features/printing/printing.service.ts'
import { createProgress } from '../features/progress/progress.service.ts'
import { roles } from '../features/roles/roles.service.ts'
import { search } from '../features/search/search.service.ts'
import { secondments } from '../features/secondments/secondments.service.ts'
import { skillsBalance } from '../features/skills-balance/skills-balance.service.ts'
import { teamChart } from '../features/team-chart/team-chart.service.ts'
import { terms } from '../features/terms/terms.service.ts'
import { createUsers } from '../features/users/users.service.ts'
import { vacancies } from '../features/vacancies/vacancies.service.ts'
import { createVaultProcedures } from '../features/vault/vault.service.ts'
import { vocabularies } from '../features/vocabularies/vocabularies.service.ts'
import type { Implementation } from './context.ts'

export interface Surroundings {
  /** Stops a running task; see the router. */
  readonly cancel: (taskId: string) => boolean
  /** Where the list of known centres lives. */
  readonly profileFolder: string
  /** `false` for hosts that live for one call: nothing locks by itself. */
  readonly keepsTime: boolean
  /** How hard a passphrase is to try; lowered by tests only. */
  readonly workFactor?: number | undefined
}

/** Who answers: one line per feature; forgetting one does not compile. */
export function createProcedures({
  cancel,
  profileFolder,
  keepsTime,
  workFactor,
}: Surroundings): Implementation<AppContract> {
  const procedures: Implementation<AppContract> = {
    agencies,
    appointments,
    attachments,
    backups,
    calendar,
    centre,
    checks,
    cover,
    dataFolders: createDataFolders(profileFolder),
    demo: createDemo({ profileFolder, workFactor, procedures: () => procedures }),
    employments,
    exports,
    figures,
    frameworks,
    history,
    home,
    indicators,
    inductions,
    inductionTemplates,
    imports,
    locations,
    leave,
    packs,
    patterns,
    people,
    posts,
    printing,
    progress: createProgress(cancel),
    roles,
    search,
    secondments,
    skillsBalance,
    teamChart,
    terms,
    users: createUsers(workFactor),
    vacancies,
    vault: createVaultProcedures({ keepsTime, workFactor }),
    vocabularies,
  }
  return procedures
}
