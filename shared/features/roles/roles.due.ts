import { addDays, covers, formatDay, type IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'
import type { NamedHolding, RoleRow } from './roles.contract.ts'
import { roleNames } from './roles.schema.ts'

/** Needed roles whose holder has a last day, with nobody down for the day after while the work goes on. */
export const rolesDue = (
  today: IsoDate,
  rows: readonly RoleRow[],
  holdings: readonly NamedHolding[],
): DueItem[] => {
  const byAppointment = Map.groupBy(holdings, ({ appointmentId }) => appointmentId)
  return rows.flatMap(({ appointmentId, personId, personName, endsOn: workEndsOn, cells }) =>
    cells.flatMap(({ role, isNeeded, holding }): DueItem[] => {
      if (!isNeeded || holding === null || holding.endsOn === null || holding.endsOn < today) return []
      const { endsOn } = holding
      const next = addDays(endsOn, 1)
      const isFollowed = (byAppointment.get(appointmentId) ?? []).some(
        (other) => other.role === role && covers(other, next),
      )
      if (isFollowed || (workEndsOn !== null && workEndsOn <= endsOn)) return []
      return [
        {
          kind: 'roleEnd',
          recordId: holding.id,
          personId,
          title: personName,
          detail: `${holding.heldBy} is ${roleNames[role].toLowerCase()} until ${formatDay(endsOn)}, and nobody is named after that.`,
          dueOn: endsOn,
          path: '/roles',
        },
      ]
    }),
  )
}
