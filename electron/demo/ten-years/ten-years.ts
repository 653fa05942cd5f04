import type { OpenDatabase } from '../../database/centre-database.ts'
import type { Actor } from '../../ipc/context.ts'
import type { MadeUpCentre } from '../make-centre.ts'

/** Ten years of a large centre. */
export async function fillTenYears(_database: OpenDatabase, _manager: Actor, _wish: MadeUpCentre): Promise<void> {}
