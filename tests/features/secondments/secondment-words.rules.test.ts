import { describe, expect, it } from 'vitest'

import { day, type IsoDate } from '#shared/dates.ts'
import { newId } from '#shared/ids.ts'
import { agencyId } from '#shared/features/agencies/agencies.schema.ts'
import { personId } from '#shared/features/people/people.schema.ts'
import { workOutNotice } from '#shared/features/secondments/notice.rules.ts'
import { notYet } from '#shared/features/secondments/not-yet.ts'
import {
  emptySecondment,
  secondmentExtensionId,
  secondmentId,
  type Secondment,
  type SecondmentExtension,
} from '#shared/features/secondments/secondments.schema.ts'
import { stretchesOf, timelineOf } from '#shared/features/secondments/timeline.rules.ts'
import { effectsOf, type AfterTheEnd } from '#shared/features/secondments/what-if.rules.ts'

describe('the working of a notice', () => {
  const work = (weeks: number, agreedEnd: string | null, lastDay: string | null = null) =>
    workOutNotice({
      givenOn: day('2026-11-23'),
      weeks,
      agreedEnd: agreedEnd === null ? null : day(agreedEnd),
      lastDay: lastDay === null ? null : day(lastDay),
    })

  it('shows every step', () => {
    expect(work(8, '2027-03-31')).toEqual({
      runsTo: '2027-01-18',
      fits: true,
      steps: [
        'Given on Monday 23 November 2026.',
        '8 weeks are 56 days.',
        'So the notice runs to Monday 18 January 2027.',
        'That is 72 days before the agreed last day, 31 March 2027.',
      ],
    })
  })

  it('says when it runs past the end, and by how much', () => {
    const { fits, steps } = work(8, '2026-12-31')
    expect(fits).toBe(false)
    expect(steps.at(-1)).toMatch(/^That is 18 days after the agreed last day/)
  })

  it('says how far the chosen last day is from it', () => {
    expect(work(1, null, '2026-11-29').steps.slice(1)).toEqual([
      '1 week is 7 days.',
      'So the notice runs to Monday 30 November 2026.',
      'The last day chosen is 1 day short of the notice: all three should agree, and the reason is kept.',
    ])
    expect(work(1, null, '2026-12-04').steps.at(-1)).toBe(
      'The last day chosen leaves 4 days after the notice has run.',
    )
    expect(work(4, '2026-12-21').steps.at(-1)).toBe('That is the agreed last day.')
  })

  it('goes through leap days and year ends', () => {
    expect(
      workOutNotice({ givenOn: day('2028-02-01'), weeks: 4, agreedEnd: null, lastDay: null }).runsTo,
    ).toBe('2028-02-29')
  })
})

const id = newId(secondmentId)
const secondment = (details: Partial<Secondment> = {}): Secondment => ({
  id,
  ...emptySecondment,
  ...notYet,
  personId: newId(personId),
  homeAgencyId: newId(agencyId),
  hostTitle: 'Family worker',
  startsOn: day('2026-04-01'),
  endsOn: day('2027-03-31'),
  minutesPerWeek: 1110,
  begunOn: day('2026-04-01'),
  ...details,
})
const extension = (startsOn: string, endsOn: string): SecondmentExtension => ({
  id: newId(secondmentExtensionId),
  secondmentId: id,
  startsOn: day(startsOn),
  endsOn: day(endsOn),
  agreedOn: day('2027-01-10'),
  reason: 'Funding renewed',
})

describe('the timeline of a secondment', () => {
  it('tells an extension and an early end in their order, with how long and why', () => {
    const told = timelineOf(day('2027-08-01'), {
      secondment: secondment({
        endsOn: day('2027-10-15'),
        endedOn: day('2027-07-31'),
        outcome: 'returned',
        endReason: 'Called back',
      }),
      extensions: [extension('2027-04-01', '2027-10-15')],
      reviews: [],
    })
    expect(told.map(({ says }) => says)).toEqual([
      'Began',
      'Extended by 6 months and 15 days, from 31/03/2027 to 15/10/2027: Funding renewed',
      'Ended 76 days before the agreed 15/10/2027. Returned to the home agency: Called back',
    ])
    expect(told.every(({ isAhead }) => !isAhead)).toBe(true)
  })

  it('says what is still ahead', () => {
    const told = timelineOf(day('2026-11-23'), {
      secondment: secondment({ returnMeetingOn: day('2027-02-01') }),
      extensions: [],
      reviews: [],
    })
    expect(told.filter(({ isAhead }) => isAhead).map(({ says }) => says)).toEqual([
      'Return meeting',
      'Agreed last day',
    ])
  })

  it('draws the first agreement, the extensions, and what was not served', () => {
    const drawn = (details: Partial<Secondment>, extensions: SecondmentExtension[] = []) =>
      stretchesOf({ secondment: secondment(details), extensions }).map(({ kind, startsOn, endsOn }) => [
        kind,
        startsOn,
        endsOn,
      ])
    expect(drawn({})).toEqual([['agreed', '2026-04-01', '2027-03-31']])
    expect(drawn({ endsOn: null })).toEqual([])
    expect(drawn({ endsOn: day('2027-09-30') }, [extension('2027-04-01', '2027-09-30')])).toEqual([
      ['agreed', '2026-04-01', '2027-03-31'],
      ['extension', '2027-04-01', '2027-09-30'],
    ])
    expect(
      drawn({ endsOn: day('2027-09-30'), endedOn: day('2027-01-31') }, [
        extension('2027-04-01', '2027-09-30'),
      ]),
    ).toEqual([
      ['agreed', '2026-04-01', '2027-01-31'],
      ['lost', '2027-02-01', '2027-09-30'],
    ])
    expect(drawn({ noticeEndsOn: day('2027-04-14') })).toEqual([['agreed', '2026-04-01', '2027-04-14']])
  })
})

describe('what if a secondment is not extended', () => {
  const after = (details: Partial<AfterTheEnd> = {}): AfterTheEnd => ({
    personName: 'Bea Khan',
    homeAgencyName: 'Aspen NHS',
    lastDay: day('2027-03-31'),
    minutesPerWeek: 1110,
    fullTimeMinutes: 2220,
    post: { title: 'Health visitor', minutesPerWeek: 2220, othersMinutes: 0, others: [], reports: [] },
    discipline: { label: 'Health visiting', others: [] },
    registration: null,
    rolesHeld: [],
    inductionsLed: [],
    ownInductions: 0,
    frozenPacks: 0,
    reviewsAhead: 0,
    cover: { from: day('2027-04-01'), to: day('2027-06-30'), minimums: 0, shortfalls: [] },
    returnMeetingHeld: true,
    rightToReturn: true,
    ...details,
  })
  const under = (heading: string, details: Partial<AfterTheEnd> = {}) =>
    effectsOf(after(details)).find((effect) => effect.heading === heading)
  const until = (date: string | null): IsoDate | null => (date === null ? null : day(date))

  it('the post is vacant from the day after', () => {
    expect(under('Post')).toMatchObject({
      isLoss: true,
      sentences: ['Health visitor is vacant from 1 April 2027: nobody else holds it then.'],
    })
  })

  it('a shared post keeps the hours of the others', () => {
    const post = {
      title: 'Health visitor',
      minutesPerWeek: 2220,
      othersMinutes: 1110,
      others: [{ name: 'Carl Jones', until: until('2027-05-31') }],
      reports: [],
    }
    expect(under('Post', { post })!.sentences).toEqual([
      'Health visitor is still held by Carl Jones (until 31 May 2027), with 18.5 hours of its 37 hours a week unfilled from 1 April 2027.',
    ])
    expect(under('Post', { post: { ...post, othersMinutes: 2220 } })).toMatchObject({ isLoss: false })
  })

  it('hours are said with their share of a full-time week', () => {
    expect(under('Hours')!.sentences[0]).toContain('18.5 hours a week less, which is 0.50 of')
  })

  it('a discipline that nobody else has is a loss', () => {
    expect(under('Skills')).toMatchObject({
      isLoss: true,
      sentences: ['Discipline Health visiting: nobody else works here then.'],
    })
    const others = [
      { name: 'Ann Brown', until: null },
      { name: 'Carl Jones', until: null },
      { name: 'Dee Lee', until: null },
    ]
    expect(under('Skills', { discipline: { label: 'Health visiting', others } })).toMatchObject({
      isLoss: false,
      sentences: ['Discipline Health visiting: Ann Brown, Carl Jones and Dee Lee would remain.'],
    })
  })

  it('says who reports to the post and whose induction names the person', () => {
    expect(under('Roles')).toBeUndefined()
    expect(
      under('Roles', {
        rolesHeld: [{ role: 'Line manager', whose: ['Ann Brown', 'Carl Jones'] }],
        inductionsLed: ['Dee Lee'],
      })!.sentences,
    ).toEqual([
      'Line manager of Ann Brown and Carl Jones: choose somebody else.',
      'Bea Khan is named on the induction of Dee Lee: name somebody else.',
    ])
  })

  it('says that frozen packs and records are not touched', () => {
    expect(under('What stays as it is', { ownInductions: 1, frozenPacks: 3 })!.sentences).toEqual([
      'The record of the person stays, with the induction and everything that happened.',
      'The 3 frozen evaluation packs are not touched; the next one shows the change.',
    ])
  })

  it('asks for a last day when there is none', () => {
    expect(effectsOf(after({ lastDay: null })).map(({ heading }) => heading)).toEqual(['No last day'])
  })
})
