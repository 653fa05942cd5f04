import type { z } from 'zod'

import { formatLongDay, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import { holidayCalendar, type IsHoliday } from '#shared/features/calendar/bank-holidays.rules.ts'
import type { TemplateDetails } from '#shared/features/inductions/induction-templates.contract.ts'
import type { beginSchema } from '#shared/features/inductions/inductions.contract.ts'
import { appliesToStarter, dueDate, patternOf } from '#shared/features/inductions/inductions.rules.ts'
import {
  inductionId,
  inductionItemId,
  inductionReviewId,
  type Induction,
  type InductionItem,
  type InductionReview,
} from '#shared/features/inductions/inductions.schema.ts'
import type { Person, PersonId } from '#shared/features/people/people.schema.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'
import { newId } from '#shared/ids.ts'

import type { Writable } from '../../database/schema.ts'
import { findTemplate, listTemplateItems, listTemplateReviews } from './induction-templates.repository.ts'
import { findInductionInProgress, insertInduction, listBankHolidayChanges } from './inductions.repository.ts'
import { findStarter, isSecondedFrom } from './starters.repository.ts'

type Wish = z.output<typeof beginSchema>

/** One person or a whole cohort: everybody's checklist begins, or nobody's. */
export async function beginInductions(db: Writable, wish: Wish): Promise<Induction[]> {
  refuseTwice(wish.people.map(({ personId }) => personId))
  const list = await listInUse(db, wish)
  const isHoliday = holidayCalendar(await listBankHolidayChanges(db))
  const begun: Induction[] = []
  for (const { personId, startsOn } of wish.people) {
    const person = await starter(db, personId, startsOn)
    const takesSecondeeSteps =
      wish.secondeeSteps === 'always' ||
      (wish.secondeeSteps === 'whenSeconded' && (await isSecondedFrom(db, person.id, startsOn)))
    const plan = checklist(list, wish, { personId, startsOn, takesSecondeeSteps }, isHoliday)
    await insertInduction(db, plan.induction, plan.items, plan.reviews)
    begun.push(plan.induction)
  }
  return begun
}

interface Start {
  readonly personId: PersonId
  readonly startsOn: IsoDate
  readonly takesSecondeeSteps: boolean
}

function checklist(
  list: TemplateDetails,
  wish: Wish,
  { personId, startsOn, takesSecondeeSteps }: Start,
  isHoliday: IsHoliday,
): { induction: Induction; items: InductionItem[]; reviews: InductionReview[] } {
  const { workingDays, managerName, buddyName, roles } = wish
  const due = (offset: number) => dueDate(startsOn, offset, isHoliday, patternOf(workingDays))
  const induction: Induction = {
    id: newId(inductionId),
    personId,
    templateId: list.template.id,
    startsOn,
    workingDays,
    managerName,
    buddyName,
    managerSignedBy: null,
    managerSignedOn: null,
    starterSignedOn: null,
    openStepsReason: '',
    stoppedOn: null,
    stoppedBecause: '',
  }
  const items = list.items
    .filter((item) => appliesToStarter(item, { takesSecondeeSteps, roles }))
    .map(
      ({ id, reference, groupName, wording, kind, dueOffsetDays, ownerRole, evidence }): InductionItem => ({
        id: newId(inductionItemId),
        inductionId: induction.id,
        templateItemId: id,
        reference,
        groupName,
        wording,
        kind,
        dueOn: due(dueOffsetDays),
        ownerRole,
        evidence,
        doneOn: null,
        doneBy: '',
        note: '',
        notApplicableBecause: null,
        hostAgencyId: null,
        visitOn: null,
        reflection: '',
      }),
    )
  const reviews = list.reviews.map(({ name, dueOffsetDays }): InductionReview => ({
    id: newId(inductionReviewId),
    inductionId: induction.id,
    name,
    dueOn: due(dueOffsetDays),
    heldOn: null,
    heldBy: '',
    notes: '',
  }))
  return { induction, items, reviews }
}

async function listInUse(db: Writable, { templateId }: Wish): Promise<TemplateDetails> {
  const template = await findTemplate(db, templateId)
  if (template === undefined)
    throw new AppError('notFound', 'That induction list is no longer here. No induction was begun.')
  if (template.retiredOn !== null) {
    throw new AppError(
      'ruleBroken',
      `The list “${template.name}” is retired. No induction was begun. Choose another list.`,
      {
        templateId: 'This list is retired',
      },
    )
  }
  return {
    template,
    items: await listTemplateItems(db, templateId),
    reviews: await listTemplateReviews(db, templateId),
  }
}

async function starter(db: Writable, personId: PersonId, startsOn: IsoDate): Promise<Person> {
  const person = await findStarter(db, personId)
  if (person === undefined)
    throw new AppError('notFound', 'One of these people is no longer in the records. No induction was begun.')
  const name = nameOf(person)
  if (person.leftOn !== null && person.leftOn < startsOn) {
    throw refusal(`${name} left on ${formatLongDay(person.leftOn)}. No induction was begun.`)
  }
  if ((await findInductionInProgress(db, personId)) !== undefined) {
    throw refusal(
      `${name} has an induction in progress. No induction was begun. Finish that one first, or leave ${name} out.`,
    )
  }
  return person
}

function refuseTwice(ids: readonly PersonId[]): void {
  if (new Set(ids).size < ids.length)
    throw refusal('The same person is chosen twice. No induction was begun.')
}

const refusal = (message: string) => new AppError('ruleBroken', message, { people: message })
