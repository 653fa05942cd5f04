import { addDays, type IsoDate } from '../../dates.ts'
import type { IsHoliday } from '../calendar/bank-holidays.rules.ts'
import { nextWorkingDay, type WorkPattern } from '../calendar/working-days.rules.ts'
import type { InductionTemplateItem } from './induction-templates.schema.ts'
import type { Induction, InductionItem, InductionReview, InductionStatus } from './inductions.schema.ts'

/** Start plus offset, rolled to the next day on which the person works. */
export const dueDate = (
  startsOn: IsoDate,
  offsetDays: number,
  isHoliday: IsHoliday,
  pattern: WorkPattern,
): IsoDate => nextWorkingDay(addDays(startsOn, offsetDays), isHoliday, pattern)

export const patternOf = (workingDays: string): WorkPattern => Array.from(workingDays, Number)

export interface Starter {
  readonly takesSecondeeSteps: boolean
  /** The `appliesTo` wordings of the role steps chosen for them. */
  readonly roles: readonly string[]
}

/** Does this step of the list belong on the starter's checklist? */
export function appliesToStarter(
  item: Pick<InductionTemplateItem, 'appliesTo' | 'retiredOn'>,
  starter: Starter,
): boolean {
  if (item.retiredOn !== null) return false
  if (item.appliesTo === 'all') return true
  return item.appliesTo === 'secondees' ? starter.takesSecondeeSteps : starter.roles.includes(item.appliesTo)
}

type Step = Pick<InductionItem, 'doneOn' | 'notApplicableBecause'>
export const isOpen = (step: Step): boolean => step.doneOn === null && step.notApplicableBecause === null

type Counted = Step & Pick<InductionItem, 'dueOn'>

export interface InductionProgress {
  readonly total: number
  readonly done: number
  readonly notApplicable: number
  readonly overdue: number
}

export function progressOn(today: IsoDate, items: readonly Counted[]): InductionProgress {
  const open = items.filter(isOpen)
  const done = items.filter((item) => item.doneOn !== null).length
  return {
    total: items.length,
    done,
    notApplicable: items.length - open.length - done,
    overdue: open.filter((item) => item.dueOn < today).length,
  }
}

/** Of what still counts, how much is done: 0 to 100. Steps that do not apply count neither way. */
export function percentDone({
  total,
  done,
  notApplicable,
}: Pick<InductionProgress, 'total' | 'done' | 'notApplicable'>): number {
  const counting = total - notApplicable
  return counting === 0 ? 100 : Math.floor((done / counting) * 100)
}

type Ended = Pick<Induction, 'startsOn' | 'managerSignedOn' | 'stoppedOn'>

export const isFinished = (induction: Omit<Ended, 'startsOn'>): boolean =>
  induction.managerSignedOn !== null || induction.stoppedOn !== null

export interface OpenCounts {
  /** Steps and reviews not yet done. */
  readonly open: number
  /** Of those, past their day. */
  readonly overdue: number
}

export function statusOn(today: IsoDate, induction: Ended, { open, overdue }: OpenCounts): InductionStatus {
  if (induction.managerSignedOn !== null) return 'signedOff'
  if (induction.stoppedOn !== null) return 'stopped'
  if (open === 0) return 'readyToSignOff'
  if (overdue > 0) return 'behind'
  return today < induction.startsOn ? 'notStarted' : 'onTrack'
}

export function openCounts(
  today: IsoDate,
  items: readonly Counted[],
  reviews: readonly Pick<InductionReview, 'heldOn' | 'dueOn'>[],
): OpenCounts {
  const dueDays = [...items.filter(isOpen), ...reviews.filter((review) => review.heldOn === null)].map(
    ({ dueOn }) => dueOn,
  )
  return { open: dueDays.length, overdue: dueDays.filter((dueOn) => dueOn < today).length }
}

/** Steps under their groups, both in the order of the references. */
export function grouped<Item extends { readonly groupName: string }>(
  items: readonly Item[],
): { name: string; items: Item[] }[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(item.groupName, [...(groups.get(item.groupName) ?? []), item])
  return [...groups].map(([name, members]) => ({ name, items: members }))
}

/** The stage a step belongs to is the first review that comes on or after its day; what comes later than every review stands alone. */
export function reviewOf<Review extends { readonly dueOn: string }>(
  dueOn: string,
  reviews: readonly Review[],
): Review | undefined {
  return reviews.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).find((review) => review.dueOn >= dueOn)
}

/** The next free number in a group: after `A18` comes `A19`; a new group takes the first letter not in use. */
export function nextReference(
  items: readonly { readonly reference: string; readonly groupName: string }[],
  groupName: string,
): string {
  const inGroup = items.filter((item) => item.groupName === groupName).map((item) => item.reference)
  const letter = inGroup.toSorted().at(-1)?.replace(/\d+$/, '') ?? freeLetter(items)
  const numbers = items
    .filter((item) => item.reference.replace(/\d+$/, '') === letter)
    .map((item) => Number(item.reference.replace(/^\D+/, '')))
  return `${letter}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

function freeLetter(items: readonly { readonly reference: string }[]): string {
  const used = new Set(items.map((item) => item.reference.replace(/\d+$/, '')))
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').find((letter) => !used.has(letter)) ?? 'ZZ'
}
