import { AppError } from '#shared/errors.ts'
import type { leaveContract } from '#shared/features/leave/leave.contract.ts'
import { leaveKindId, type LeaveKind, type LeaveKindId } from '#shared/features/leave/leave.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { findKind, insertKind, listKinds, updateKind } from './leave.repository.ts'

type KindProcedures = Pick<
  Procedures<typeof leaveContract>,
  'kinds' | 'addKind' | 'changeKind' | 'retireKind' | 'bringBackKind'
>

export const leaveKinds: KindProcedures = {
  kinds: ({ db }) => listKinds(db),

  async addKind({ db }, proposed) {
    const present = await listKinds(db)
    refuseDouble(present, proposed.name)
    const position = Math.max(-1, ...present.map((kind) => kind.position)) + 1
    const kind: LeaveKind = { id: newId(leaveKindId), ...proposed, position, retiredOn: null }
    await insertKind(db, kind)
    return kind
  },

  async changeKind({ db }, changed) {
    const kind = { ...(await existingKind(db, changed.id)), ...changed }
    const others = (await listKinds(db)).filter(({ id }) => id !== kind.id)
    refuseDouble(others, kind.name)
    await updateKind(db, kind)
    return kind
  },

  async retireKind({ db, clock }, { id }) {
    const before = await existingKind(db, id)
    const kind = { ...before, retiredOn: before.retiredOn ?? clock.today() }
    await updateKind(db, kind)
    return kind
  },

  async bringBackKind({ db }, { id }) {
    const kind = { ...(await existingKind(db, id)), retiredOn: null }
    await updateKind(db, kind)
    return kind
  },
}

export async function existingKind(db: Readable, id: LeaveKindId): Promise<LeaveKind> {
  const kind = await findKind(db, id)
  if (kind === undefined)
    throw new AppError('notFound', 'That kind of leave is no longer in the list. Nothing was saved.', {
      kindId: 'Choose from the list',
    })
  return kind
}

function refuseDouble(others: readonly LeaveKind[], name: string): void {
  if (!others.some((other) => other.name.toLowerCase() === name.toLowerCase())) return
  throw new AppError('ruleBroken', 'The list has this already. Nothing was saved.', {
    name: 'The list has this name already',
  })
}
