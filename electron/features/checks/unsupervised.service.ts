import { formatDay, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { checksContract } from '#shared/features/checks/checks.contract.ts'
import { sayAgainst } from '#shared/features/checks/unsupervised.rules.ts'
import { unsupervisedMarkId, type UnsupervisedMark } from '#shared/features/checks/unsupervised.schema.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { readRegister } from './register.ts'
import { deleteMark, findMark, insertMark } from './unsupervised.repository.ts'

type Marking = Pick<typeof checksContract, 'mark' | 'deleteMark'>

export const markingProcedures: Procedures<Marking> = {
  async mark({ db, clock }, proposed) {
    const mark: UnsupervisedMark = { id: newId(unsupervisedMarkId), ...proposed }
    await refuseUnchecked(db, mark, mark.startsOn)
    if (mark.startsOn < clock.today()) await refuseUnchecked(db, mark, clock.today())
    await insertMark(db, mark)
    return mark
  },

  async deleteMark({ db }, { id }) {
    if ((await findMark(db, id)) === undefined)
      throw new AppError('notFound', 'That decision is no longer here. Nothing was deleted.')
    await deleteMark(db, id)
    return { id }
  },
}

/** Undo and the bin bring a decision back only where the checks bear it on its first day. */
export async function checkMark(db: Writable, id: string): Promise<void> {
  const mark = await findMark(db, unsupervisedMarkId.parse(id))
  if (mark !== undefined) await refuseUnchecked(db, mark, mark.startsOn)
}

/** Nobody is put down as working unsupervised whose checks on that day did not bear it. */
async function refuseUnchecked(
  db: Readable,
  { mark, personId }: UnsupervisedMark,
  on: IsoDate,
): Promise<void> {
  const row = (await readRegister(db, { personId }, on)).rows[0]
  if (row === undefined) throw new AppError('notFound', 'That person is no longer here. Nothing was saved.')
  if (mark === 'supervised' || row.notUnsupervised.length === 0) return
  throw new AppError(
    'ruleBroken',
    `${nameOf(row)} cannot be put down as working unsupervised. On ${formatDay(on)}: ${sayAgainst(row.notUnsupervised)} Nothing was saved. Record the check or review the risk assessment first, or put them down as supervised only until then.`,
    { mark: 'The checks do not bear this' },
  )
}
