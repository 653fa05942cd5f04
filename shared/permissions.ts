import { z } from 'zod'

/** What a procedure may need. `anyone` is for what must work before somebody has signed in. */
export const permissions = [
  'anyone',
  'records.read',
  'records.write',
  'figures.write',
  'packs.read',
  'packs.write',
  'packs.export',
  'import',
  'history',
  'undoOthers',
  'pay',
  'absence',
  'supervision',
  'complaints',
  'settings',
  'users',
  'backups',
] as const
export type Permission = (typeof permissions)[number]

export const role = z.enum(['manager', 'deputy', 'administrator', 'reader'])
export type Role = z.output<typeof role>

export const roleLabels: Record<Role, string> = {
  manager: 'Manager',
  deputy: 'Deputy manager',
  administrator: 'Administrator',
  reader: 'Reader',
}

/** Default is deny: a role has what stands here and nothing else. Pay, supervision content and complaints stay with the manager; why somebody is away, with the manager and the deputy. */
const granted: Record<Role, readonly Permission[]> = {
  manager: permissions,
  deputy: [
    'anyone',
    'records.read',
    'records.write',
    'figures.write',
    'packs.read',
    'packs.write',
    'packs.export',
    'import',
    'history',
    'absence',
    'settings',
    'backups',
  ],
  administrator: [
    'anyone',
    'records.read',
    'records.write',
    'figures.write',
    'packs.read',
    'import',
    'history',
  ],
  reader: ['anyone', 'records.read', 'packs.read'],
}

export const may = (who: Role, permission: Permission): boolean => granted[who].includes(permission)
