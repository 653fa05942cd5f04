import { z } from 'zod'

import type { FrameworkTree } from '#shared/features/frameworks/frameworks.schema.ts'
import { parsePeriod, periodLabel } from '#shared/features/figures/periods.rules.ts'
import {
  breakdownSchema,
  emptyIndicator,
  mostBreakdowns,
  newIndicatorSchema,
  type Breakdown,
  type NewIndicator,
} from '#shared/features/indicators/indicators.schema.ts'

const flags = { isPersonBased: z.boolean(), isSensitive: z.boolean(), isMeasured: z.boolean() }
const example = {
  monthly: 'Apr 2026',
  quarterly: 'Q1 2026/27',
  termly: 'Autumn term 2026/27',
  annual: '2025/26',
} as const

/** What the form holds: yes and no as ticks, the baseline's period and the groups in words. */
export const indicatorFormSchema = newIndicatorSchema
  .omit({
    isPersonBased: true,
    isSensitive: true,
    isMeasured: true,
    baselineStartsOn: true,
    breakdowns: true,
    targets: true,
  })
  .extend({ ...flags, baselinePeriod: z.string(), groups: z.string().max(4000) })
  .transform((typed, context): NewIndicator => {
    const { baselinePeriod, groups, isPersonBased, isSensitive, isMeasured, ...rest } = typed
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const baseline =
      baselinePeriod.trim() === '' ? null : parsePeriod(baselinePeriod, rest.frequency, rest.yearStarts)
    if (baselinePeriod.trim() !== '' && baseline === null) {
      const like =
        rest.frequency === 'annual' && rest.yearStarts === 'january' ? '2025' : example[rest.frequency]
      refuse('baselinePeriod', `“${baselinePeriod}” is not such a period. Write it like ${like}.`)
    }
    const breakdowns = groups
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(readGroups)
    if (breakdowns.some((breakdown) => breakdown === null))
      refuse('groups', 'Write each line like “Age: Under 1, 1 to 4”.')
    if (breakdowns.length > mostBreakdowns) refuse('groups', `Keep this to ${mostBreakdowns} breakdowns.`)
    return {
      ...rest,
      isPersonBased: isPersonBased ? 1 : 0,
      isSensitive: isSensitive ? 1 : 0,
      isMeasured: isMeasured ? 1 : 0,
      baselineStartsOn: baseline?.startsOn ?? null,
      breakdowns: breakdowns.filter((breakdown) => breakdown !== null),
      targets: [],
    }
  })
export type IndicatorForm = z.input<typeof indicatorFormSchema>

export function formOf(indicator: NewIndicator = emptyIndicator): IndicatorForm {
  const {
    isPersonBased,
    isSensitive,
    isMeasured,
    baselineStartsOn,
    breakdowns,
    targets: _,
    ...rest
  } = indicator
  return {
    ...rest,
    isPersonBased: isPersonBased === 1,
    isSensitive: isSensitive === 1,
    isMeasured: isMeasured === 1,
    baselinePeriod:
      baselineStartsOn === null ? '' : periodLabel({ startsOn: baselineStartsOn }, rest.frequency),
    groups: breakdowns
      .map(({ dimension, categories }) => `${dimension}: ${categories.join(', ')}`)
      .join('\n'),
  }
}

/** "Age: Under 1, 1 to 4" */
function readGroups(line: string): Breakdown | null {
  const [dimension, ...rest] = line.split(':')
  const categories = rest
    .join(':')
    .split(',')
    .map((category) => category.trim())
    .filter((category) => category !== '')
  const read = breakdownSchema.safeParse({ dimension, categories })
  return read.success ? read.data : null
}

/** Aims in use under their outcomes; those that an indicator has already stay to be seen. */
export const aimOptions = (frameworks: readonly FrameworkTree[], chosen: readonly string[]) =>
  frameworks.flatMap((framework) =>
    framework.outcomes.flatMap((outcome) =>
      outcome.aims
        .filter(
          ({ id, isOn }) => chosen.includes(id) || (isOn === 1 && outcome.isOn === 1 && framework.isOn === 1),
        )
        .map(({ id, code, name }) => ({
          value: id,
          label: `${code} ${name}`,
          group: `${framework.name}: ${outcome.name}`,
        })),
    ),
  )
