import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, addMonths, day, type IsoDate, type Period } from '#shared/dates.ts'
import {
  againstUnsupervised,
  backAfterBreak,
  isLongBreak,
  nextDue,
  standingOf,
  type Checked,
  type CheckStatus,
  type KindRule,
} from '#shared/features/checks/checks.rules.ts'
import { checkKindId } from '#shared/features/checks/check-kinds.schema.ts'
import {
  checkId,
  emptyCheck,
  newCheckSchema,
  riskAssessmentId,
  type Check,
  type RiskAssessment,
} from '#shared/features/checks/checks.schema.ts'
import { personId } from '#shared/features/people/people.schema.ts'
import { newId } from '#shared/ids.ts'

const person: Checked = {
  kind: 'employee',
  discipline: 'earlyYears',
  startedOn: day('2020-09-01'),
  stays: [],
}
const dbs: KindRule = {
  personKinds: ['employee', 'volunteer'],
  disciplines: [],
  renewalMonths: 36,
  serviceMonths: 12,
  breakMonths: 3,
  leadDays: 60,
  guardsUnsupervised: 1,
}
const once: KindRule = {
  ...dbs,
  renewalMonths: null,
  serviceMonths: null,
  breakMonths: null,
  guardsUnsupervised: 0,
}

const owner = newId(personId)
const kindId = newId(checkKindId)
const aCheck = (happenedOn: string, details: Partial<Check> = {}): Check => ({
  id: newId(checkId),
  personId: owner,
  kindId,
  ...emptyCheck,
  happenedOn: day(happenedOn),
  byWhom: 'F Green',
  ...details,
})
const stay = (startsOn: string, endsOn: string | null): Period => ({
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
})
const on = (today: string, checks: readonly Check[], rule = dbs, who = person) =>
  standingOf(rule, who, checks, day(today))

describe('the status of a check', () => {
  it.each<
    [why: string, rule: KindRule, checks: Check[], today: string, status: CheckStatus, due: string | null]
  >([
    ['never checked', dbs, [], '2026-11-22', 'missing', '2020-09-01'],
    [
      'asked for',
      dbs,
      [aCheck('2026-11-01', { basis: 'requested' })],
      '2026-11-22',
      'requested',
      '2020-09-01',
    ],
    ['seen', dbs, [aCheck('2025-03-10')], '2026-11-22', 'seen', '2028-03-10'],
    [
      'confirmed',
      dbs,
      [aCheck('2025-03-10', { basis: 'employer' })],
      '2026-11-22',
      'confirmed',
      '2028-03-10',
    ],
    ['61 days ahead', dbs, [aCheck('2024-01-22')], '2026-11-22', 'seen', '2027-01-22'],
    ['60 days ahead', dbs, [aCheck('2024-01-21')], '2026-11-22', 'due', '2027-01-21'],
    ['on the day itself', dbs, [aCheck('2023-11-22')], '2026-11-22', 'due', '2026-11-22'],
    ['the day after', dbs, [aCheck('2023-11-21')], '2026-11-22', 'overdue', '2026-11-21'],
    ['seen on 29 February', dbs, [aCheck('2024-02-29')], '2027-02-28', 'due', '2027-02-28'],
    ['seen on 29 February, a day later', dbs, [aCheck('2024-02-29')], '2027-03-01', 'overdue', '2027-02-28'],
    ['over the end of a year', dbs, [aCheck('2022-12-31')], '2026-01-01', 'overdue', '2025-12-31'],
    [
      'the issue of the certificate counts, not the day it was seen',
      dbs,
      [aCheck('2024-03-10', { issuedOn: day('2023-11-01') })],
      '2026-11-22',
      'overdue',
      '2026-11-01',
    ],
    [
      'update service: a year from the last look',
      dbs,
      [aCheck('2025-11-21', { onUpdateService: 1, issuedOn: day('2019-01-01') })],
      '2026-11-22',
      'overdue',
      '2026-11-21',
    ],
    ['once is enough', once, [aCheck('2005-01-01')], '2026-11-22', 'seen', null],
    [
      'right to work that ends',
      once,
      [aCheck('2024-01-01', { followUpOn: day('2026-11-21') })],
      '2026-11-22',
      'overdue',
      '2026-11-21',
    ],
    [
      'asked for while due',
      dbs,
      [aCheck('2024-01-01'), aCheck('2026-11-20', { basis: 'requested' })],
      '2026-11-22',
      'requested',
      '2027-01-01',
    ],
    [
      'asked for too late stays overdue',
      dbs,
      [aCheck('2023-01-01'), aCheck('2026-11-20', { basis: 'requested' })],
      '2026-11-22',
      'overdue',
      '2026-01-01',
    ],
    [
      'an old request is answered by what was seen later',
      dbs,
      [aCheck('2026-11-01', { basis: 'requested' }), aCheck('2026-11-20')],
      '2026-11-22',
      'seen',
      '2029-11-20',
    ],
    [
      'not needed, with a reason',
      dbs,
      [aCheck('2020-01-01', { basis: 'notNeeded', because: 'Never alone with children' })],
      '2026-11-22',
      'notNeeded',
      null,
    ],
    [
      'the renewal counts, the old check stays',
      dbs,
      [aCheck('2026-10-01'), aCheck('2020-10-01')],
      '2026-11-22',
      'seen',
      '2029-10-01',
    ],
  ])('%s', (_why, rule, checks, today, status, due) => {
    const standing = on(today, checks, rule)
    expect([standing.status, standing.dueOn]).toEqual([status, due])
  })

  it('is not needed for kinds of person and disciplines outside the rule', () => {
    expect(on('2026-11-22', [], dbs, { ...person, kind: 'panelMember' }).status).toBe('notNeeded')
    const teaching = { ...dbs, disciplines: ['teaching'] }
    expect(on('2026-11-22', [], teaching).status).toBe('notNeeded')
    expect(on('2026-11-22', [], teaching, { ...person, discipline: null }).status).toBe('notNeeded')
    expect(on('2026-11-22', [], teaching, { ...person, discipline: 'teaching' }).status).toBe('missing')
  })

  it('of two on one day is the one written down later', () => {
    const first = aCheck('2026-11-20', { basis: 'notNeeded', because: 'A slip' })
    const second = aCheck('2026-11-20')
    expect(on('2026-11-22', [second, first]).current).toEqual(second)
  })
})

describe('a break', () => {
  it.each<[lastDay: string, backOn: string, months: number, isLong: boolean]>([
    ['2026-03-31', '2026-07-01', 3, false],
    ['2026-03-31', '2026-07-02', 3, true],
    ['2025-11-29', '2026-02-28', 3, false],
    ['2025-11-29', '2026-03-01', 3, true],
    ['2023-11-28', '2024-02-29', 3, false],
    ['2023-11-28', '2024-03-01', 3, true],
    ['2025-12-31', '2026-04-01', 3, false],
    ['2025-12-31', '2026-04-02', 3, true],
  ])('from %s to %s is longer than %i months: %s', (lastDay, backOn, months, isLong) => {
    expect(isLongBreak(day(lastDay), day(backOn), months)).toBe(isLong)
  })

  const stays = [stay('2024-01-01', '2025-06-30'), stay('2026-02-01', null)]

  it('of more than three months calls for a new check on the day of the return', () => {
    const standing = on('2026-11-22', [aCheck('2025-05-01')], dbs, { ...person, stays })
    expect(standing).toMatchObject({ status: 'overdue', dueOn: '2026-02-01', dueReason: 'break' })
  })

  it('asks for nothing more when the check was made during the break', () => {
    expect(on('2026-11-22', [aCheck('2026-01-15')], dbs, { ...person, stays }).status).toBe('seen')
  })

  it('is none while another appointment goes on', () => {
    const covered = [...stays, stay('2025-01-01', '2026-01-31')]
    expect(backAfterBreak(3, covered, day('2024-06-01'))).toBeNull()
    expect(backAfterBreak(3, [stay('2020-01-01', null), ...stays], day('2024-06-01'))).toBeNull()
  })

  it('says when somebody comes back who is not here yet', () => {
    const standing = on('2026-01-20', [aCheck('2025-05-01')], dbs, { ...person, stays })
    expect(standing).toMatchObject({ status: 'due', dueOn: '2026-02-01', dueReason: 'break' })
  })
})

const someDay = fc.integer({ min: 0, max: 16_000 }).map((days) => addDays(day('2000-01-01'), days))

describe('rules of checks, whatever the days', () => {
  it('a check is in date up to the day it is due and overdue from the next day on', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 120 }), (seenOn, months) => {
        const rule = { ...dbs, renewalMonths: months, leadDays: 0 }
        const dueOn = addMonths(seenOn, months)
        const status = (today: IsoDate) => standingOf(rule, person, [aCheck(seenOn)], today).status
        expect(status(addDays(dueOn, -1))).toBe('seen')
        expect(status(dueOn)).toBe('due')
        expect(status(addDays(dueOn, 1))).toBe('overdue')
      }),
    )
  })

  it('a renewal never brings the due day forward', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 2_000 }), (seenOn, later) => {
        const old = aCheck(seenOn)
        const renewed = aCheck(addDays(seenOn, later))
        const before = standingOf(dbs, person, [old], seenOn).dueOn!
        const after = standingOf(dbs, person, [renewed, old], seenOn).dueOn!
        expect(after >= before).toBe(true)
      }),
    )
  })

  it('the order in which checks are read makes no difference', () => {
    fc.assert(
      fc.property(fc.array(someDay, { minLength: 1, maxLength: 8 }), someDay, (days, today) => {
        const checks = days.map((seenOn) => aCheck(seenOn))
        expect(standingOf(dbs, person, checks, today)).toEqual(
          standingOf(dbs, person, checks.toReversed(), today),
        )
      }),
    )
  })

  it('a follow-up date never puts the due day off', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 3_000 }), (seenOn, days) => {
        const followUpOn = addDays(seenOn, days)
        const due = nextDue(dbs, person, aCheck(seenOn, { followUpOn }))!.on
        expect(due <= followUpOn && due <= addMonths(seenOn, 36)).toBe(true)
      }),
    )
  })

  it('what is outstanding is exactly what is missing, unanswered or overdue', () => {
    fc.assert(
      fc.property(fc.option(someDay), fc.option(someDay), someDay, (seenOn, askedOn, today) => {
        const checks = [
          ...(seenOn === null ? [] : [aCheck(seenOn)]),
          ...(askedOn === null ? [] : [aCheck(askedOn, { basis: 'requested' })]),
        ]
        const { status, isOutstanding, current } = standingOf(dbs, person, checks, today)
        expect(isOutstanding).toBe(
          status === 'missing' || status === 'overdue' || (status === 'requested' && current === null),
        )
      }),
    )
  })
})

describe('working unsupervised', () => {
  const today = day('2026-11-22')
  const assessment = (reviewOn: string): RiskAssessment => ({
    id: newId(riskAssessmentId),
    personId: owner,
    kindId,
    assessedOn: day('2026-11-01'),
    assessedBy: 'F Green',
    reviewOn: day(reviewOn),
    controls: 'Always with a colleague',
  })
  const look = (rule: KindRule, checks: Check[], risk: RiskAssessment | null = null) => ({
    name: 'Enhanced DBS',
    rule,
    standing: standingOf(rule, person, checks, today),
    assessment: risk,
  })

  it.each<[string, ReturnType<typeof look>, string[]]>([
    ['is open with a check in date', look(dbs, [aCheck('2025-01-01')]), []],
    ['is open while a check is due', look(dbs, [aCheck('2024-01-01')]), []],
    ['is closed without the check', look(dbs, []), ['Enhanced DBS is missing']],
    ['is closed when it is overdue', look(dbs, [aCheck('2020-01-01')]), ['Enhanced DBS is overdue']],
    [
      'is closed while it is only asked for',
      look(dbs, [aCheck('2026-11-01', { basis: 'requested' })]),
      ['Enhanced DBS is requested'],
    ],
    [
      'stays closed with a risk assessment: that is for supervised work',
      look(dbs, [], assessment('2026-12-01')),
      ['Enhanced DBS is missing'],
    ],
    [
      'is closed by an overdue risk assessment of any check',
      look(once, [], assessment('2026-11-21')),
      ['Risk assessment for Enhanced DBS is overdue'],
    ],
    ['is open on the day of its review', look(once, [], assessment('2026-11-22')), []],
    [
      'is open again once the check has come',
      look(once, [aCheck('2026-11-20')], assessment('2026-11-10')),
      [],
    ],
    [
      'is closed to those who need no check because of what they are',
      look({ ...dbs, personKinds: [] }, []),
      ['Enhanced DBS is not needed'],
    ],
    ['does not depend on checks that do not guard it', look(once, []), []],
  ])('%s', (_why, check, reasons) => {
    expect(againstUnsupervised([check], today)).toEqual(reasons)
  })
})

describe('what may be written down', () => {
  const { id: _, ...valid } = aCheck('2026-11-22')

  it.each(['Two convictions from 1998', 'No cautions', 'Offence disclosed', 'x'.repeat(121)])(
    'refuses "%s": the contents of a certificate are never kept',
    (what) => {
      expect(newCheckSchema.safeParse({ ...valid, what }).success).toBe(false)
    },
  )

  it.each(['Passport and utility bill', 'Police certificate from Spain', 'Original, blue paper'])(
    'takes "%s"',
    (what) => {
      expect(newCheckSchema.safeParse({ ...valid, what }).success).toBe(true)
    },
  )
})
