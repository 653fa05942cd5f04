import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, day } from '#shared/dates.ts'
import { agencyId } from '#shared/features/agencies/agencies.schema.ts'
import { personId } from '#shared/features/people/people.schema.ts'
import { skillNeedId, type SkillNeed } from '#shared/features/skills-balance/skill-needs.schema.ts'
import {
  balanceOf,
  needsOn,
  refuseContradiction,
  sayAmount,
  sayBalance,
  sayState,
  stateOf,
  supplyOf,
  worksFor,
  type Work,
} from '#shared/features/skills-balance/skills-balance.rules.ts'
import { vocabularyEntryId } from '#shared/features/vocabularies/vocabularies.schema.ts'
import { newId } from '#shared/ids.ts'

const [speech, nursing] = [newId(vocabularyEntryId), newId(vocabularyEntryId)]
const [health, parenting] = [newId(vocabularyEntryId), newId(vocabularyEntryId)]
const [aspen, birch] = [newId(agencyId), newId(agencyId)]
const [ann, bob] = [newId(personId), newId(personId)]

const need = (details: Partial<SkillNeed> = {}): SkillNeed => ({
  id: newId(skillNeedId),
  disciplineId: speech,
  agencyId: null,
  serviceAreaId: null,
  measure: 'fte',
  amount: 2,
  startsOn: day('2026-01-01'),
  endsOn: null,
  reason: 'Waiting list',
  ...details,
})

const work = (details: Partial<Work> = {}): Work => ({
  personId: newId(personId),
  disciplineId: speech,
  agencyId: null,
  serviceAreaId: null,
  fte: 1,
  ...details,
})

describe('a need against what there is', () => {
  it.each([
    [2, 0, 'fte', 'short'],
    [2, 1.99, 'fte', 'short'],
    [2, 2, 'fte', 'met'],
    [2, 2.49, 'fte', 'met'],
    [2, 2.5, 'fte', 'over'],
    [2, 1, 'people', 'short'],
    [2, 2, 'people', 'met'],
    [2, 3, 'people', 'over'],
    [0.1 + 0.2, 0.3, 'fte', 'met'],
  ] as const)('%d needed and %d there, in %s, is %s', (needed, have, measure, state) => {
    expect(stateOf(needed, have, measure)).toBe(state)
  })

  it('never becomes shorter by somebody more', () => {
    const order = ['short', 'met', 'over']
    const amount = fc.double({ min: 0.01, max: 50, noNaN: true })
    fc.assert(
      fc.property(amount, amount, amount, fc.constantFrom('fte', 'people'), (needed, have, more, measure) => {
        const [before, after] = [stateOf(needed, have, measure), stateOf(needed, have + more, measure)]
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before))
      }),
    )
  })

  it('counts FTE and heads of the discipline, and names the people', () => {
    const team = [
      work({ personId: ann, fte: 0.6 }),
      work({ personId: ann, fte: 0.2 }),
      work({ personId: bob, fte: null }),
      work({ disciplineId: nursing }),
    ]
    const balance = balanceOf(need(), team)
    expect(balance).toEqual({
      supply: { people: 2, fte: 0.8, hoursUnknown: 1, personIds: [ann, bob] },
      have: 0.8,
      missing: 1.2,
      state: 'short',
    })
    expect(balanceOf(need({ measure: 'people' }), team)).toMatchObject({ have: 2, state: 'met' })
  })

  it.each([
    ['the whole team', {}, {}, true],
    ['another discipline', {}, { disciplineId: nursing }, false],
    ['nobody’s discipline', {}, { disciplineId: null }, false],
    ['its agency', { agencyId: aspen }, { agencyId: aspen }, true],
    ['another agency', { agencyId: aspen }, { agencyId: birch }, false],
    ['its service area', { serviceAreaId: health }, { serviceAreaId: health }, true],
    ['another service area', { serviceAreaId: health }, { serviceAreaId: parenting }, false],
    ['both', { agencyId: aspen, serviceAreaId: health }, { agencyId: aspen, serviceAreaId: health }, true],
    ['one of both', { agencyId: aspen, serviceAreaId: health }, { agencyId: aspen }, false],
  ] as const)('by %s: %o and %o → %s', (_, target, does, counts) => {
    expect(worksFor(work(does), need(target))).toBe(counts)
  })
})

describe('what there is', () => {
  it('is the same in whatever order people are counted, and never more heads than appointments', () => {
    const anyWork = fc.array(
      fc.record({
        personId: fc.constantFrom(ann, bob),
        fte: fc.option(fc.integer({ min: 1, max: 100 }).map((hundredths) => hundredths / 100)),
      }),
    )
    fc.assert(
      fc.property(anyWork, (told) => {
        const all = told.map((one) => work(one))
        const supply = supplyOf(all)
        const turned = supplyOf(all.toReversed())
        expect(turned).toMatchObject({ people: supply.people, fte: supply.fte })
        expect(supply.people).toBeLessThanOrEqual(all.length)
        expect(supply.hoursUnknown).toBeLessThanOrEqual(supply.people)
      }),
    )
  })
})

describe('what is stated', () => {
  const january = need({ startsOn: day('2026-01-01'), amount: 2 })
  const june = need({ startsOn: day('2026-06-01'), amount: 3 })
  const ofAspen = need({ startsOn: day('2026-03-01'), agencyId: aspen, amount: 1 })
  const inPeople = need({ startsOn: day('2026-02-01'), measure: 'people', amount: 4 })
  const all = [january, june, ofAspen, inPeople]

  it.each([
    ['2025-12-31', []],
    ['2026-01-01', [2]],
    ['2026-02-01', [2, 4]],
    ['2026-05-31', [2, 1, 4]],
    ['2026-06-01', [3, 1, 4]],
  ] as const)('on %s asks for %o', (on, amounts) => {
    expect(needsOn(all, day(on)).map(({ amount }) => amount)).toEqual(amounts)
  })

  it('ends on its last day, and nothing stated before comes back', () => {
    const ended = [january, need({ startsOn: day('2026-03-01'), endsOn: day('2026-04-01'), amount: 9 })]
    expect(needsOn(ended, day('2026-04-01')).map(({ amount }) => amount)).toEqual([9])
    expect(needsOn(ended, day('2026-04-02'))).toEqual([])
  })

  it('is one amount at most for the same thing on any day', () => {
    const anyNeed = fc.record({
      startsOn: fc.integer({ min: 0, max: 30 }).map((days) => addDays(day('2026-01-01'), days)),
      agency: fc.constantFrom(null, aspen),
    })
    const different = fc.uniqueArray(anyNeed, { selector: ({ startsOn, agency }) => `${startsOn} ${agency}` })
    fc.assert(
      fc.property(different, fc.integer({ min: 0, max: 40 }), (told, days) => {
        const stated = told.map(({ startsOn, agency }) => need({ startsOn, agencyId: agency }))
        const on = addDays(day('2026-01-01'), days)
        const found = needsOn(stated, on).map(({ agencyId: of }) => of)
        expect(new Set(found).size).toBe(found.length)
        expect(found.length > 0).toBe(stated.some(({ startsOn }) => startsOn <= on))
      }),
    )
  })

  it('twice from the same day on contradicts itself', () => {
    expect(() => refuseContradiction(need({ amount: 5 }), [january])).toThrow(/Something else is stated/)
    expect(() => refuseContradiction(january, [january])).not.toThrow()
    expect(() => refuseContradiction(need({ agencyId: birch }), all)).not.toThrow()
    expect(() => refuseContradiction(need({ endsOn: day('2025-12-31') }), [])).toThrow(/end before it begins/)
  })
})

describe('the words for it', () => {
  const line = (label: string, needed: number, have: number) => ({
    label,
    measure: 'fte' as const,
    balance: balanceOf(need({ amount: needed }), [work({ fte: have })]),
  })

  it('say how much of how much', () => {
    expect(sayAmount(2.4, 3, 'fte')).toBe('2.4 of 3 FTE')
    expect(sayAmount(0, 1, 'people')).toBe('0 of 1 person')
  })

  it.each([
    [3, 2.4, '0.6 FTE short'],
    [3, 3, 'met'],
    [3, 4, '1 FTE more than needed'],
  ])('of %d needed and %d there are "%s"', (needed, have, said) => {
    expect(sayState(line('', needed, have).balance, 'fte')).toBe(said)
  })

  it('sum up what is not met', () => {
    expect(sayBalance([])).toBe('No need is stated for this day.')
    expect(sayBalance([line('Speech', 1, 1)])).toBe('Every stated need is met (1).')
    expect(sayBalance([line('Speech', 1, 0.5), line('Nursing', 1, 1)])).toBe(
      '1 of 2 stated needs is not met: Speech 0.5 FTE short.',
    )
  })
})
