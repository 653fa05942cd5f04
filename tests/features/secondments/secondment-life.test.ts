import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, day } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import {
  endsEarly,
  isEarlyStart,
  isOver,
  lastDayOf,
  noticeRunsTo,
  statusOn,
} from '#shared/features/secondments/secondments.rules.ts'
import type { SecondmentRecord } from '#shared/features/secondments/secondments.contract.ts'
import {
  changedSecondmentSchema,
  type SecondmentId,
} from '#shared/features/secondments/secondments.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aPerson, aPost, anAgency, secondmentTerms } from '#tests/support/builders.ts'

const today = day('2028-02-29')
/** Around a leap day and a year's end, where date rules break if they break at all. */
const within = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((offset) => addDays(today, offset))
const anyDay = within(-420, 420)
/** More often a day that can work out, so that lives get long. */
const past = fc.oneof({ weight: 4, arbitrary: within(-300, 0) }, anyDay)
const ahead = fc.oneof({ weight: 4, arbitrary: within(1, 800) }, anyDay)
const orNobody = fc.option(past, { freq: 6 })
const reason = fc.constantFrom('', 'Because', 'Because')
const party = fc.constantFrom('home' as const, 'host' as const, 'person' as const)

type Act = (app: TestApp, id: SecondmentId) => Promise<unknown>
const act = <T>(
  given: fc.Arbitrary<T>,
  run: (app: TestApp, id: SecondmentId, given: T) => Promise<unknown>,
) =>
  given.map(
    (drawn): Act =>
      (app, id) =>
        run(app, id, drawn),
  )

const acts = fc.oneof(
  act(
    fc.record({ side: fc.constantFrom('home' as const, 'host' as const), on: orNobody }),
    ({ api }, id, given) => api.secondments.approve({ id, ...given }),
  ),
  act(orNobody, ({ api }, id, on) => api.secondments.sendForSignature({ id, on })),
  act(fc.record({ party, on: orNobody }), ({ api }, id, given) => api.secondments.sign({ id, ...given })),
  act(fc.record({ begunOn: past, earlyStartReason: reason }), ({ api }, id, given) =>
    api.secondments.begin({ id, ...given }),
  ),
  act(fc.record({ endsOn: ahead, agreedOn: past, reason }), ({ api }, id, given) =>
    api.secondments.extend({ id, ...given }),
  ),
  act(fc.constant(null), ({ api }, id) => api.secondments.takeBackExtension({ id })),
  act(
    fc.record({
      noticeGivenBy: party,
      noticeGivenOn: past,
      noticeGivenWeeks: fc.nat(52),
      noticeEndsOn: ahead,
      noticeShortenedReason: reason,
    }),
    ({ api }, id, given) => api.secondments.giveNotice({ id, ...given }),
  ),
  act(fc.constant(null), ({ api }, id) => api.secondments.withdrawNotice({ id })),
  act(fc.option(ahead), ({ api }, id, on) => api.secondments.planReturnMeeting({ id, on })),
  act(orNobody, ({ api }, id, on) => api.secondments.holdReturnMeeting({ id, on })),
  act(anyDay, ({ api }, id, plannedOn) => api.secondments.planReview({ secondmentId: id, plannedOn })),
  act(orNobody, async ({ api }, id, heldOn) => {
    const [review] = (await api.secondments.find({ id })).reviews
    if (review !== undefined) await api.secondments.holdReview({ id: review.id, heldOn, notes: '' })
  }),
  act(
    fc.record({
      endedOn: anyDay,
      outcome: fc.constantFrom('returned' as const, 'notReturned' as const),
      endReason: reason,
    }),
    ({ api }, id, given) => api.secondments.end({ id, ...given }),
  ),
  act(fc.constant(null), ({ api }, id) => api.secondments.resume({ id })),
  act(fc.record({ withdrawnOn: past, withdrawnReason: reason }), ({ api }, id, given) =>
    api.secondments.withdraw({ id, ...given }),
  ),
  act(
    fc.record({ startsOn: fc.option(anyDay), endsOn: fc.option(fc.option(ahead)) }),
    async ({ api }, id, { startsOn, endsOn }) => {
      const { secondment } = await api.secondments.find({ id })
      const terms = changedSecondmentSchema.parse(secondment)
      await api.secondments.change({
        ...terms,
        ...(startsOn !== null && { startsOn }),
        ...(endsOn !== null && { endsOn }),
      })
    },
  ),
)

const tables = ['secondments', 'secondmentExtensions', 'secondmentReviews', 'appointments'] as const
const rowsOf = async (app: TestApp) => {
  const db = app.running.centre.session!.database.kysely
  const rows = await Promise.all(
    tables.map((table) => db.selectFrom(table).selectAll().orderBy('id').execute()),
  )
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]]))
}

/** What must be true of a secondment, whatever was done to it; each line a rule that holds. */
function rulesOf({ secondment: s, extensions, reviews }: SecondmentRecord): Record<string, boolean> {
  const lastDay = lastDayOf(s)
  const hasBegun = s.begunOn !== null
  const open = reviews.filter(({ heldOn }) => heldOn === null)
  return {
    'ends after it starts': s.endsOn === null || s.endsOn > s.startsOn,
    'begins on its first day': !hasBegun || s.begunOn === s.startsOn,
    'begins signed, or with a reason': !hasBegun || s.earlyStartReason !== '' || !isEarlyStart(s.startsOn, s),
    'has room for its notice, or a reason':
      s.noticeGivenOn === null ||
      s.noticeShortenedReason !== '' ||
      noticeRunsTo(s.noticeGivenOn, s.noticeGivenWeeks ?? 0) <= s.noticeEndsOn!,
    'ends early with a reason': !endsEarly(s) || s.endReason !== '',
    'has the status of its dates': s.status === statusOn(today, s, extensions),
    'warns of nothing once it is over': !isOver(s.status) || s.warnings.length === 0,
    'is extended from the day after each end': extensions.every(
      ({ startsOn, endsOn }, index) =>
        endsOn >= startsOn &&
        (index === 0 ? startsOn > s.startsOn : startsOn === addDays(extensions[index - 1]!.endsOn, 1)),
    ),
    'ends with its last extension': extensions.length === 0 || s.endsOn === extensions.at(-1)?.endsOn,
    'is reviewed while it runs':
      !hasBegun || open.every(({ plannedOn: on }) => on >= s.startsOn && (lastDay === null || on <= lastDay)),
  }
}

const brokenRules = (record: SecondmentRecord) =>
  Object.entries(rulesOf(record)).flatMap(([rule, holds]) => (holds ? [] : [rule]))

/** The appointment that it makes. */
const appointmentsOf = ({ secondment: s }: SecondmentRecord) =>
  s.begunOn === null
    ? []
    : [
        {
          startsOn: s.startsOn,
          endsOn: lastDayOf(s),
          minutesPerWeek: s.minutesPerWeek,
          secondmentId: s.id,
        },
      ]

describe('the life of a secondment', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await aCentre({ today })
  })
  afterAll(() => app.close())

  it('keeps its rules whatever is done to it in whatever order, and undo and redo walk it back and forth', async () => {
    const homeAgencyId = await anAgency(app)
    const hostPostId = await aPost(app)
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 14 }), async (steps) => {
        const personId = await aPerson(app)
        const { id } = await app.api.secondments.propose(
          await secondmentTerms(app, {
            personId,
            homeAgencyId,
            hostPostId,
            hostTitle: '',
            startsOn: addDays(today, -200),
            endsOn: addDays(today, 100),
          }),
        )
        const seen = [await rowsOf(app)]
        for (const step of steps) {
          const refused: unknown = await step(app, id).then(
            () => null,
            (error: unknown) => error,
          )
          const rows = await rowsOf(app)
          const isRefusal = refused instanceof AppError && refused.code === 'ruleBroken'
          expect(refused === null || isRefusal ? null : refused).toBeNull()
          expect(rows).toEqual(isRefusal ? seen.at(-1) : rows)
          // A step that changed nothing is no step of the history.
          if (JSON.stringify(rows) !== JSON.stringify(seen.at(-1))) seen.push(rows)
          const record = await app.api.secondments.find({ id })
          expect(brokenRules(record)).toEqual([])
          expect(await app.api.appointments.list({ personId })).toMatchObject(appointmentsOf(record))
        }
        for (const rows of seen.slice(0, -1).toReversed()) {
          await app.api.history.undoLast({})
          expect(await rowsOf(app)).toEqual(rows)
        }
        for (const rows of seen.slice(1)) {
          await app.api.history.redoLast({})
          expect(await rowsOf(app)).toEqual(rows)
        }
        await app.api.secondments.delete({ id })
        await app.api.people.delete({ id: personId })
      }),
      { numRuns: 40 },
    )
  })
})
