import type { ReactNode } from 'react'
import { z } from 'zod'

import { isoDate } from '#shared/dates.ts'
import { accruedLeave } from '#shared/features/terms/accrual.rules.ts'
import { fullTimeEquivalent, teacherEquivalent } from '#shared/features/terms/fte.rules.ts'
import { proRataLeave, statutoryFloor } from '#shared/features/terms/leave.rules.ts'
import { termTimeByDays, termTimeByWeeks } from '#shared/features/terms/term-time.rules.ts'
import type { Working } from '#shared/features/terms/working.ts'

import { CheckField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { HoursField, NumberField } from '../../ui/form/NumberFields.tsx'

export interface Calculator {
  readonly label: string
  /** What it answers, in a sentence. */
  readonly about: string
  readonly start: Readonly<Record<string, unknown>>
  readonly fields: ReactNode
  /** `null` while something is missing or cannot be read. */
  readonly work: (typed: unknown) => Working | null
}

function calculator<S extends z.ZodType>(
  given: Omit<Calculator, 'work' | 'start'> & {
    schema: S
    start: Readonly<Record<string, unknown>>
    work: (input: z.output<S>) => Working
  },
): Calculator {
  const { schema, work, ...rest } = given
  return {
    ...rest,
    work: (typed) => {
      const input = schema.safeParse(typed)
      return input.success ? work(input.data) : null
    },
  }
}

const minutes = z.int().min(0).max(600_000)
const weekMinutes = z.int().min(0).max(10_080)
const days = z.number().min(0).max(366)
const daysPerWeek = z.number().min(0).max(7)

export const calculators = {
  fte: calculator({
    label: 'Full-time equivalent',
    about: 'Which part of a full-time post somebody has, over the week and over the year.',
    schema: z.object({
      minutesPerWeek: weekMinutes,
      fullTimeMinutes: weekMinutes,
      paidWeeks: z.number().min(0).max(53).nullable(),
      isLeapYear: z.boolean(),
    }),
    start: { minutesPerWeek: 1110, fullTimeMinutes: 2220, paidWeeks: null, isLeapYear: false },
    fields: (
      <>
        <HoursField name="minutesPerWeek" label="Hours a week" />
        <HoursField name="fullTimeMinutes" label="Full-time week" />
        <NumberField
          name="paidWeeks"
          label="Paid weeks"
          help="Only when not the whole year is paid."
          optional
        />
        <CheckField name="isLeapYear" label="Count a leap year" />
      </>
    ),
    work: fullTimeEquivalent,
  }),
  teacher: calculator({
    label: 'Teacher’s part-time',
    about: 'Teachers’ years are counted in working days instead of hours.',
    schema: z.object({ contractedDays: days, workingDays: days }),
    start: { contractedDays: 117, workingDays: 195 },
    fields: (
      <>
        <NumberField name="contractedDays" label="Days of the contract" />
        <NumberField name="workingDays" label="Days of a full-time year" />
      </>
    ),
    work: ({ contractedDays, workingDays }) => teacherEquivalent(contractedDays, workingDays),
  }),
  leave: calculator({
    label: 'Part-time leave',
    about:
      'Leave in hours, and in days of the person’s own length. For newcomers and leavers, the part of the leave year they are here.',
    schema: z.object({
      leaveDays: days,
      fullTimeMinutes: weekMinutes,
      minutesPerWeek: weekMinutes,
      daysPerWeek,
      yearStartsOn: isoDate.nullable(),
      startsOn: isoDate.nullable(),
      endsOn: isoDate.nullable(),
    }),
    start: {
      leaveDays: 33,
      fullTimeMinutes: 2220,
      minutesPerWeek: 1332,
      daysPerWeek: 3,
      yearStartsOn: null,
      startsOn: null,
      endsOn: null,
    },
    fields: (
      <>
        <NumberField
          name="leaveDays"
          label="Leave of a full-time year"
          unit="days"
          help="With bank holidays, when those are shared out too."
        />
        <HoursField name="fullTimeMinutes" label="Full-time week" />
        <HoursField name="minutesPerWeek" label="Hours a week" />
        <NumberField name="daysPerWeek" label="Days a week" />
        <DayField name="yearStartsOn" label="Leave year begins" optional />
        <DayField name="startsOn" label="First day, if in that year" optional />
        <DayField name="endsOn" label="Last day, if in that year" optional />
      </>
    ),
    work: ({ yearStartsOn, startsOn, endsOn, ...question }) =>
      proRataLeave({
        ...question,
        inYear: yearStartsOn === null ? null : { yearStartsOn, startsOn, endsOn },
      }),
  }),
  termDays: calculator({
    label: 'Term time, by days',
    about: 'Which part of a year’s pay somebody has who works in term time only.',
    schema: z.object({
      workingDays: days,
      yearRoundLeave: days,
      roundRateFirst: z.boolean(),
      isLeapYear: z.boolean(),
    }),
    start: { workingDays: 195, yearRoundLeave: 33, roundRateFirst: false, isLeapYear: false },
    fields: (
      <>
        <NumberField name="workingDays" label="Days worked" unit="days" />
        <NumberField
          name="yearRoundLeave"
          label="Leave of a colleague all year"
          unit="days"
          help="Leave, extra days and bank holidays together."
        />
        <CheckField name="roundRateFirst" label="Round leave per day first" />
        <CheckField name="isLeapYear" label="Count a leap year" />
      </>
    ),
    work: termTimeByDays,
  }),
  termWeeks: calculator({
    label: 'Term time, by weeks',
    about: 'The same, for contracts that count weeks.',
    schema: z.object({
      weeksWorked: z.number().min(0).max(53),
      yearRoundLeave: days,
      isLeapYear: z.boolean(),
    }),
    start: { weeksWorked: 39, yearRoundLeave: 33, isLeapYear: false },
    fields: (
      <>
        <NumberField name="weeksWorked" label="Weeks worked" unit="weeks" />
        <NumberField
          name="yearRoundLeave"
          label="Leave of a colleague all year"
          unit="days"
          help="Leave, extra days and bank holidays together."
        />
        <CheckField name="isLeapYear" label="Count a leap year" />
      </>
    ),
    work: termTimeByWeeks,
  }),
  accrual: calculator({
    label: 'Irregular hours',
    about: 'Leave that grows with the hours worked in a pay period: 12.07 %, up to 28 days in a leave year.',
    schema: z.object({
      minutesWorked: minutes,
      leaveYearStartsOn: isoDate,
      minutesPerDay: z.int().min(0).max(1440),
      minutesBefore: minutes,
    }),
    start: { minutesWorked: 4800, leaveYearStartsOn: '2026-04-01', minutesPerDay: 360, minutesBefore: 0 },
    fields: (
      <>
        <HoursField name="minutesWorked" label="Hours in the pay period" />
        <DayField name="leaveYearStartsOn" label="Leave year begins" />
        <HoursField name="minutesPerDay" label="An average day" />
        <HoursField name="minutesBefore" label="Leave already this leave year" />
      </>
    ),
    work: accruedLeave,
  }),
  floor: calculator({
    label: 'Statutory floor',
    about: 'The least leave that the law allows, bank holidays included.',
    schema: z.object({ daysPerWeek, minutesPerWeek: weekMinutes }),
    start: { daysPerWeek: 3, minutesPerWeek: 1332 },
    fields: (
      <>
        <NumberField name="daysPerWeek" label="Days a week" />
        <HoursField name="minutesPerWeek" label="Hours a week" />
      </>
    ),
    work: (input) => statutoryFloor(input.daysPerWeek, input.minutesPerWeek),
  }),
} as const satisfies Record<string, Calculator>

export type CalculatorName = keyof typeof calculators
export const isCalculatorName = (name: string): name is CalculatorName => name in calculators
