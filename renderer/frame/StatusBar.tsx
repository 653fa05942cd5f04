import { formatInstant } from '#shared/dates.ts'
import { roleLabels } from '#shared/permissions.ts'

import { Icon } from '../ui/Icon.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { type Session, useSession } from './session.tsx'
import classes from './StatusBar.module.css'

/** Always in sight: whose centre this is, whether it is a demo, whether a backup is known to work, who is signed in. */
export function StatusBar() {
  const session = useSession()
  const { centreName, isDemo, person, lock } = session
  return (
    <footer className={classes.bar} aria-label="Status">
      <span className={classes.centre}>{centreName}</span>
      {isDemo && <StatusBadge tone="info" word="Demonstration" />}
      <div className={classes.end}>
        <LastBackup {...session} />
        <span>
          {person.name}
          <span className={classes.role}>, {roleLabels[person.role].toLowerCase()}</span>
        </span>
        <button type="button" className={classes.lock} onClick={lock} title="Lock (Ctrl+L)">
          <Icon name="lock" size={14} />
          Lock
        </button>
      </div>
    </footer>
  )
}

function LastBackup({ lastVerifiedBackupAt, backupWarning }: Session) {
  if (backupWarning !== null) {
    return (
      <span title={backupWarning}>
        <StatusBadge tone="amber" word="Backup needs attention" />
      </span>
    )
  }
  if (lastVerifiedBackupAt === null) return <StatusBadge tone="amber" word="No backup yet" />
  return <span className={classes.backup}>Backup checked {formatInstant(lastVerifiedBackupAt)}</span>
}
