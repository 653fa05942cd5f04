import { agenciesContract } from './features/agencies/agencies.contract.ts'
import { backupsContract } from './features/backups/backups.contract.ts'
import { calendarContract } from './features/calendar/calendar.contract.ts'
import { centreContract } from './features/centre/centre.contract.ts'
import { dataFoldersContract } from './features/data-folders/data-folders.contract.ts'
import { exportsContract } from './features/exports/exports.contract.ts'
import { historyContract } from './features/history/history.contract.ts'
import { packsContract } from './features/packs/packs.contract.ts'
import { printingContract } from './features/printing/printing.contract.ts'
import { progressContract } from './features/progress/progress.contract.ts'
import { searchContract } from './features/search/search.contract.ts'
import { usersContract } from './features/users/users.contract.ts'
import { vaultContract } from './features/vault/vault.contract.ts'

/** Everything that may be asked across the boundary: one line per feature. */
export const contract = {
  agencies: agenciesContract,
  backups: backupsContract,
  calendar: calendarContract,
  centre: centreContract,
  dataFolders: dataFoldersContract,
  exports: exportsContract,
  history: historyContract,
  packs: packsContract,
  printing: printingContract,
  progress: progressContract,
  search: searchContract,
  users: usersContract,
  vault: vaultContract,
}
export type AppContract = typeof contract
