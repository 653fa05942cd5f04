import { addDays, formatDay, maxDate, minDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'
import { sides } from '../roles/roles.schema.ts'
import type { LeaveRow } from './leave.contract.ts'
import type { LeaveSpan } from './leave.schema.ts'
import { spanWords } from './leave-span.rules.ts'

/** An answer is owed within a week, and before the leave begins. */
const daysToDecide = 7
/** After so many days somebody asks how things stand. */
const daysUntilAsked = 7

type Shown = Pick<
  LeaveRow,
  'id' | 'personId' | 'personName' | 'kindName' | 'requestedOn' | 'state' | 'deciding'
> &
  LeaveSpan

/** Requests that wait, by the side that has to decide, and absences whose end nobody has noted. */
export const leaveDue = (rows: readonly Shown[]): DueItem[] =>
  rows.flatMap((row): DueItem[] => {
    const about = {
      recordId: row.id,
      personId: row.personId,
      title: row.personName,
      path: `/leave/${row.id}`,
    }
    if (row.state === 'requested')
      return [
        {
          ...about,
          kind: 'leaveDecision',
          detail: `${row.kindName}, ${spanWords(row)}: ${waitsFor(row)}`,
          dueOn: minDate(addDays(row.requestedOn, daysToDecide), maxDate(row.requestedOn, row.startsOn)),
        },
      ]
    if (row.state === 'noted' && row.endsOn === null)
      return [
        {
          ...about,
          kind: 'absenceOpen',
          detail: `Away since ${formatDay(row.startsOn)} with no end noted: ask, or note the last day if they are back.`,
          dueOn: addDays(row.startsOn, daysUntilAsked),
        },
      ]
    return []
  })

function waitsFor({ deciding }: Shown): string {
  if (deciding === null || deciding.sides.length === 0)
    return 'settle who decides, for nobody is named as leave approver.'
  if (deciding.isBoth) return 'both sides have to decide.'
  if (deciding.sides[0] === 'home')
    return `${deciding.agencyName ?? sides.home} decides; ask for it in writing.`
  return 'the centre decides.'
}
