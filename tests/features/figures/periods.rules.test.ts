import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, day } from '#shared/dates.ts'
import {
  kindOfPeriod,
  lastPeriods,
  nextPeriod,
  parsePeriod,
  periodLabel,
  periodOf,
  periodsBetween,
  previousPeriod,
  quarterOf,
  samePeriodLastYear,
  shortLabelBeside,
  yearToDate,
} from '#shared/features/figures/periods.rules.ts'
import type { Frequency, YearStart } from '#shared/features/indicators/indicators.schema.ts'

describe('a reporting period', () => {
  it.each([
    ['2026-07-15', 'monthly', 'april', '2026-07-01', '2026-07-31', 'Jul 2026'],
    ['2026-04-01', 'quarterly', 'april', '2026-04-01', '2026-06-30', 'Q1 2026/27'],
    ['2026-09-30', 'quarterly', 'april', '2026-07-01', '2026-09-30', 'Q2 2026/27'],
    ['2027-01-01', 'quarterly', 'april', '2027-01-01', '2027-03-31', 'Q4 2026/27'],
    ['2026-09-01', 'termly', 'april', '2026-09-01', '2026-12-31', 'Autumn term 2026/27'],
    ['2027-03-31', 'termly', 'april', '2027-01-01', '2027-03-31', 'Spring term 2026/27'],
    ['2027-08-31', 'termly', 'april', '2027-04-01', '2027-08-31', 'Summer term 2026/27'],
    ['2027-03-31', 'annual', 'april', '2026-04-01', '2027-03-31', '2026/27'],
    ['2026-08-31', 'annual', 'september', '2025-09-01', '2026-08-31', '2025/26'],
    ['2026-08-31', 'annual', 'january', '2026-01-01', '2026-12-31', '2026'],
    ['1999-12-31', 'annual', 'april', '1999-04-01', '2000-03-31', '1999/00'],
  ] as const)(
    'of %s, %s from %s, runs from %s to %s and is called %s',
    (on, frequency, yearStarts, startsOn, endsOn, label) => {
      const period = periodOf(day(on), frequency, yearStarts)
      expect(period).toEqual({ startsOn, endsOn })
      expect(periodLabel(period, frequency)).toBe(label)
    },
  )

  it('has the same label read back as the same period', () => {
    fc.assert(
      fc.property(anyDay, anyKind, (on, [frequency, yearStarts]) => {
        const period = periodOf(on, frequency, yearStarts)
        expect(parsePeriod(periodLabel(period, frequency), frequency, yearStarts)).toEqual(period)
      }),
    )
  })

  it('leaves no day out and counts none twice', () => {
    fc.assert(
      fc.property(anyDay, anyKind, (on, [frequency, yearStarts]) => {
        const period = periodOf(on, frequency, yearStarts)
        const next = nextPeriod(period, frequency, yearStarts)
        expect(period.startsOn <= on && on <= period.endsOn).toBe(true)
        expect(next.startsOn).toBe(addDays(period.endsOn, 1))
        expect(previousPeriod(next, frequency, yearStarts)).toEqual(period)
      }),
    )
  })

  it('knows its neighbours and last year’s', () => {
    const q2 = quarterOf(day('2026-08-01'))
    expect(samePeriodLastYear(q2, 'quarterly').startsOn).toBe('2025-07-01')
    expect(yearToDate(q2, 'quarterly').map(({ startsOn }) => startsOn)).toEqual(['2026-04-01', '2026-07-01'])
    expect(
      lastPeriods(day('2026-08-01'), 3, 'quarterly').map((period) => periodLabel(period, 'quarterly')),
    ).toEqual(['Q4 2025/26', 'Q1 2026/27', 'Q2 2026/27'])
    expect(periodsBetween(day('2026-02-10'), day('2026-05-01'), 'monthly')).toHaveLength(4)
  })

  it('drops the year beside a period of the same year', () => {
    expect(shortLabelBeside(quarter('2026-04-01'), quarter('2026-07-01'), 'quarterly')).toBe('Q1')
    expect(shortLabelBeside(quarter('2026-01-01'), quarter('2026-04-01'), 'quarterly')).toBe('Q4 2025/26')
  })
})

describe('a written period', () => {
  it.each([
    ['Q2 2026/27', 'quarterly', '2026-07-01'],
    ['2026-27 Q4', 'quarterly', '2027-01-01'],
    ['quarter 1 2026/2027', 'quarterly', '2026-04-01'],
    ['Apr 2026', 'monthly', '2026-04-01'],
    ['september-26', 'monthly', '2026-09-01'],
    ['04/2026', 'monthly', '2026-04-01'],
    ['2026-04', 'monthly', '2026-04-01'],
    ['Spring 2026/27', 'termly', '2027-01-01'],
    ['Spring term 2027', 'termly', '2027-01-01'],
    ['2021/22', 'annual', '2021-04-01'],
    ['2021–22', 'annual', '2021-04-01'],
  ] as const)('"%s" is read as %s', (text, frequency, startsOn) => {
    expect(parsePeriod(text, frequency)?.startsOn).toBe(startsOn)
  })

  it.each([
    ['2021/23', 'annual'],
    ['2025', 'annual'],
    ['Q5 2026/27', 'quarterly'],
    ['Q2', 'quarterly'],
    ['13/2026', 'monthly'],
    ['NA', 'annual'],
    ['', 'monthly'],
  ] as const)('"%s" is refused as %s', (text, frequency) => {
    expect(parsePeriod(text, frequency)).toBeNull()
  })

  it('tells what kind it is', () => {
    expect(kindOfPeriod('2021/22')).toEqual({ frequency: 'annual', yearStarts: 'april' })
    expect(kindOfPeriod('2021')).toEqual({ frequency: 'annual', yearStarts: 'january' })
    expect(kindOfPeriod('Q1 2026/27')).toMatchObject({ frequency: 'quarterly' })
    expect(kindOfPeriod('May 2026')).toMatchObject({ frequency: 'monthly' })
    expect(kindOfPeriod('Autumn term 2026/27')).toMatchObject({ frequency: 'termly' })
    expect(kindOfPeriod('soon')).toBeNull()
  })
})

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1950-01-01'), days))
const anyKind = fc.constantFrom<readonly [Frequency, YearStart]>(
  ['monthly', 'april'],
  ['quarterly', 'april'],
  ['termly', 'september'],
  ['annual', 'april'],
  ['annual', 'september'],
  ['annual', 'january'],
)

const quarter = (on: string) => quarterOf(day(on))
