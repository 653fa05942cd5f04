import type { Role } from '../../permissions.ts'
import type { User, UserId } from './users.schema.ts'

type Access = Pick<User, 'id' | 'role' | 'disabledAt'>

const isManager = (user: Access) => user.role === 'manager' && user.disabledAt === null

/** Would nobody be left who can give access? `role` is `null` when access is withdrawn. */
export function leavesNoManager(users: readonly Access[], id: UserId, role: Role | null): boolean {
  if (role === 'manager') return false
  return !users.some((user) => user.id !== id && isManager(user))
}

export const sameSignInName = (a: string, b: string): boolean => comparable(a) === comparable(b)

const comparable = (name: string) => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
