import type { Role } from '#shared/permissions.ts'

/** What a role may do, in a sentence; `shared/permissions.ts` decides. */
export const roleHints: Record<Role, string> = {
  manager: 'Everything, including pay, supervision notes, complaints and who has access',
  deputy: 'Records, figures, packs, import, settings and backups; no pay, supervision notes or complaints',
  administrator: 'Records, figures and import; reads packs but does not write or export them',
  reader: 'Reads records and packs; changes nothing',
}
