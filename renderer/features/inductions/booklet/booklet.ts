import { formatDay, type IsoDate } from '#shared/dates.ts'
import type { TemplateDetails } from '#shared/features/inductions/induction-templates.contract.ts'
import { appliesToLabel } from '#shared/features/inductions/induction-templates.schema.ts'
import type { ChecklistItem, InductionDetails } from '#shared/features/inductions/inductions.contract.ts'
import { grouped, reviewOf } from '#shared/features/inductions/inductions.rules.ts'
import type { Induction, InductionId } from '#shared/features/inductions/inductions.schema.ts'

/** What a booklet shows. Empty texts are lines to write on. */
export interface Booklet {
  /** Stands on every page, so that a loose sheet finds its way back. */
  readonly reference: string
  readonly personName: string
  readonly postTitle: string
  readonly homeAgency: string
  readonly firstDay: string
  readonly managerName: string
  readonly buddyName: string
  readonly listName: string
  readonly groups: readonly { readonly name: string; readonly steps: readonly BookletStep[] }[]
  readonly reviews: readonly BookletReview[]
  readonly signOff: Pick<
    Induction,
    'managerSignedBy' | 'managerSignedOn' | 'starterSignedOn' | 'openStepsReason'
  > | null
}

export interface BookletStep {
  readonly reference: string
  readonly wording: string
  readonly evidence: string
  /** For whom, when not for everybody. */
  readonly only: string
  readonly ownerRole: string
  readonly due: string
  readonly doneOn: IsoDate | null
  readonly doneBy: string
  readonly notApplicableBecause: string | null
  readonly note: string
  /** `null` for a step that is not a visit. */
  readonly visit: { readonly host: string; readonly on: IsoDate | null; readonly reflection: string } | null
}

export interface BookletReview {
  readonly name: string
  readonly due: string
  /** References of the steps that should be settled by then. */
  readonly steps: readonly string[]
  readonly heldOn: IsoDate | null
  readonly heldBy: string
  readonly notes: string
}

/** The end of the id is enough to tell booklets of one centre apart, and short enough to read out. */
export const bookletReference = (id: InductionId): string => `IND-${id.slice(-6).toUpperCase()}`

/** One person’s induction as it stands. */
export function bookletOf(details: InductionDetails): Booklet {
  const { induction, items, reviews, personName, postTitle, homeAgency, templateName } = details
  return {
    reference: bookletReference(induction.id),
    personName,
    postTitle,
    homeAgency,
    firstDay: formatDay(induction.startsOn),
    managerName: induction.managerName,
    buddyName: induction.buddyName,
    listName: templateName,
    groups: grouped(items).map(({ name, items: members }) => ({ name, steps: members.map(stepOf) })),
    reviews: reviews.map((review) => ({
      ...review,
      due: formatDay(review.dueOn),
      steps: items
        .filter((item) => reviewOf(item.dueOn, reviews) === review)
        .map(({ reference }) => reference),
    })),
    signOff: induction.managerSignedOn === null ? null : induction,
  }
}

const stepOf = (item: ChecklistItem): BookletStep => ({
  ...item,
  only: '',
  due: formatDay(item.dueOn),
  visit:
    item.kind === 'visit'
      ? { host: item.hostName ?? '', on: item.visitOn, reflection: item.reflection }
      : null,
})

/** A list that nobody has begun yet, to hand out and key in later. */
export function blankBooklet({ template, items, reviews }: TemplateDetails): Booklet {
  const inUse = items.filter((item) => item.retiredOn === null)
  const planned = reviews.map((review) => ({ ...review, dueOn: offsetAsDay(review.dueOffsetDays) }))
  return {
    reference: `${template.name}, blank`,
    personName: '',
    postTitle: '',
    homeAgency: '',
    firstDay: '',
    managerName: '',
    buddyName: '',
    listName: template.name,
    groups: grouped(inUse).map(({ name, items: members }) => ({
      name,
      steps: members.map((item) => ({
        ...item,
        only: item.appliesTo === 'all' ? '' : appliesToLabel(item.appliesTo),
        due: sayOffset(item.dueOffsetDays),
        doneOn: null,
        doneBy: '',
        notApplicableBecause: null,
        note: '',
        visit: item.kind === 'visit' ? { host: '', on: null, reflection: '' } : null,
      })),
    })),
    reviews: planned.map((review) => ({
      name: review.name,
      due: sayOffset(review.dueOffsetDays),
      steps: inUse
        .filter((item) => reviewOf(offsetAsDay(item.dueOffsetDays), planned) === review)
        .map(({ reference }) => reference),
      heldOn: null,
      heldBy: '',
      notes: '',
    })),
    signOff: null,
  }
}

/** "Day 1", "Day 2", "Week 2": how far from the first day something is due when nobody knows that day yet. */
export function sayOffset(days: number): string {
  if (days < 7) return `Day ${days + 1}`
  return days % 7 === 0 && days < 28
    ? `Week ${days / 7}`
    : days % 30 === 0
      ? `Month ${days / 30}`
      : `Week ${Math.ceil(days / 7)}`
}

/** Offsets compare like days once they are written with the same number of figures. */
const offsetAsDay = (days: number) => String(days).padStart(4, '0')
