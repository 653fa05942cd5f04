import { addDays, addMonths, type IsoDate } from '#shared/dates.ts'
import type { ClauseKey } from '#shared/features/secondments/secondment-clauses.catalogue.ts'
import { emptyClause } from '#shared/features/secondments/secondment-clauses.rules.ts'
import type { WrittenClause } from '#shared/features/secondments/secondment-clauses.schema.ts'
import type { SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import type { Cast } from './cast.ts'
import { lines, type Key, type Line } from './secondment-lines.ts'
import { workday, type Story, type Told } from './story.ts'

const keys = Object.keys(lines) as Key[]

/** The talk begins from the usual wording; what only these parties could know is written beside it. */
export async function writeClauses(key: Key, id: SecondmentId, { api }: Told): Promise<void> {
  const { post, grade, contract, terms, recharge }: Line = lines[key]
  await api.secondments.startFromUsualWording({ id })
  const noticeByParty = (clause: ClauseKey): WrittenClause => ({
    ...emptyClause(clause),
    weeks: terms.noticeWeeks ?? null,
  })
  await api.secondments.changeClauses({
    id,
    clauses: [
      { ...emptyClause('duties'), words: 'As in the job description of the post at the centre.' },
      { ...emptyClause('locations'), words: 'The centre, and homes and groups in its area.' },
      { ...emptyClause('hostManager'), words: 'The team leader at the centre.' },
      { ...emptyClause('scheme'), side: 'home', words: `As at home, ${grade}.` },
      // 29 days of a fifth of the week, and the eight public holidays beside them.
      { ...emptyClause('leaveEntitlement'), minutes: Math.round((contract * 60 * 29) / 5) },
      { ...emptyClause('salary'), side: recharge === undefined ? 'home' : 'host' },
      { ...emptyClause('onCosts'), side: recharge === undefined ? 'home' : 'host' },
      { ...emptyClause('travelCost'), side: 'host', words: 'For visits made for the centre.' },
      { ...emptyClause('trainingCost'), side: 'both', words: 'Each side for what it asks for.' },
      ...(post === undefined
        ? [{ ...emptyClause('workingDays'), words: 'Tuesdays; the other days at home.' }]
        : []),
      ...(recharge === undefined
        ? [{ ...emptyClause('purchaseOrder'), notApplicableBecause: 'Nothing is invoiced.' }]
        : []),
      noticeByParty('noticeByHome'),
      noticeByParty('noticeByHost'),
      { ...noticeByParty('noticeByPerson'), weeks: 4 },
    ],
  })
}

/** Invoices come a fortnight after the quarter and are paid three weeks later; the last of one agency is missing. */
export function tellOfInvoices(story: Story, cast: Cast, ids: ReadonlyMap<Key, SecondmentId>): void {
  const charged = keys.filter((key) => ((line: Line) => line.recharge !== undefined)(lines[key]))
  for (let quarter = addMonths(cast.firstDay, 3); quarter <= story.today; quarter = addMonths(quarter, 3)) {
    const isLast = addMonths(quarter, 3) > story.today
    const comesOn = workday(addDays(quarter, 14))
    const paidOn = workday(addDays(quarter, 35))
    const tell = (day: IsoDate, happens: (id: SecondmentId, told: Told) => Promise<void>) => {
      if (day > story.today) return
      story.on(day, cast.manager, async (told) => {
        for (const key of charged) {
          const id = ids.get(key)
          if (id !== undefined && !(isLast && key === 'speech')) await happens(id, told)
        }
      })
    }
    tell(comesOn, (id, told) => receive(id, quarter, told))
    tell(paidOn, pay)
  }
}

async function receive(id: SecondmentId, before: IsoDate, { api, day }: Told): Promise<void> {
  const { lines: expected } = await api.secondments.recharge({ id })
  for (const { startsOn, endsOn, pence, invoice } of expected) {
    if (invoice !== null || endsOn >= before) continue
    await api.secondments.receiveInvoice({
      secondmentId: id,
      startsOn,
      endsOn,
      pence,
      reference: `SEC-${startsOn.slice(2, 7).replace('-', '')}`,
      receivedOn: day,
      paidOn: null,
      notes: '',
    })
  }
}

async function pay(id: SecondmentId, { api, day }: Told): Promise<void> {
  const { lines: expected } = await api.secondments.recharge({ id })
  for (const { invoice } of expected) {
    if (invoice === null || invoice.paidOn !== null) continue
    await api.secondments.changeInvoice({ ...invoice, paidOn: day })
  }
}
