import { createContext, type ReactNode, useContext } from 'react'

import type { Instant } from '#shared/dates.ts'
import type { Permission, Role } from '#shared/permissions.ts'

/** Who sits in front of the open centre. */
export interface Session {
  readonly centreName: string
  readonly isDemo: boolean
  readonly person: { readonly name: string; readonly role: Role }
  readonly permissions: readonly Permission[]
  /** When a backup was last opened again and counted; `null` when none was yet. */
  readonly lastVerifiedBackupAt: Instant | null
  /** A sentence when backups need attention. */
  readonly backupWarning: string | null
  readonly lock: () => void
}

const SessionContext = createContext<Session | null>(null)

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession needs a SessionProvider above it.')
  return session
}

/** Documents for paper say so too; some are drawn before anybody has signed in. */
export const useIsDemo = (): boolean => useContext(SessionContext)?.isDemo ?? false

/** Whether the person may do this. What they may not do is absent, not grey. The main process checks again. */
export const useMay = (permission: Permission): boolean => useSession().permissions.includes(permission)
