import type { Permission } from '#shared/permissions.ts'

import type { Database } from '../database/schema.ts'

/** Tables whose contents not everybody may see who may see the history: one line each. */
const guardedTables: Partial<Record<keyof Database, Permission>> = {
  leaveAllowances: 'absence',
  leaveRequests: 'absence',
  personRates: 'pay',
  secondmentCosts: 'pay',
  termsPay: 'pay',
  secondmentInvoices: 'pay',
  secondmentRates: 'pay',
}

export const permissionToSee = (tableName: string): Permission =>
  Object.entries(guardedTables).find(([table]) => table === tableName)?.[1] ?? 'history'
