import { dayOfInstant, instant, type IsoDate } from '#shared/dates.ts'

/** Today in the United Kingdom, for reading what is typed. Rules ask the main process's clock instead. */
export const today = (): IsoDate => dayOfInstant(instant.parse(new Date().toISOString()))
