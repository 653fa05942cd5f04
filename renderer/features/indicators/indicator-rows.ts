import type { Series } from '#shared/features/figures/figures.schema.ts'
import type { FrameworkTree } from '#shared/features/frameworks/frameworks.schema.ts'
import {
  formatValue,
  sentenceFor,
  standingOf,
  standings,
  type Standing,
} from '#shared/features/indicators/indicators.rules.ts'
import type { IndicatorDetail } from '#shared/features/indicators/indicators.schema.ts'

/** An indicator as the list shows it. */
export interface IndicatorRow {
  readonly indicator: IndicatorDetail
  readonly values: readonly (number | null)[]
  /** "48.2%", empty when there is none. */
  readonly latest: string
  readonly period: string
  readonly target: string
  readonly standing: Standing
  readonly sentence: string
}

export interface IndicatorGroup {
  readonly key: string
  readonly title: string
  readonly rows: readonly IndicatorRow[]
}

export function rowOf(indicator: IndicatorDetail, series: Series | undefined): IndicatorRow {
  const points = series?.points ?? []
  const last = points.findLast(({ value }) => value !== null)
  return {
    indicator,
    values: points.map(({ value }) => value),
    latest: last === undefined ? '' : formatValue(last.value!, indicator),
    period: last?.label ?? '',
    target:
      last === undefined || last.target === null
        ? indicator.standingTarget === null
          ? ''
          : formatValue(indicator.standingTarget, indicator)
        : formatValue(last.target, indicator),
    standing: standingOf(last?.value ?? null, last?.target ?? null, indicator),
    sentence: sentenceFor(indicator, points),
  }
}

export const badgeOf = (standing: Standing) => standings[standing]

/** Under each outcome of a framework, in its order; once per outcome, however many of its aims they serve. */
export function groupsOf(
  rows: readonly IndicatorRow[],
  framework: FrameworkTree | undefined,
): IndicatorGroup[] {
  const groups = (framework?.outcomes ?? []).map((outcome) => {
    const aims = new Set<string>(outcome.aims.map(({ id }) => id))
    return {
      key: outcome.id,
      title: outcome.name,
      rows: rows.filter(({ indicator }) => indicator.aimIds.some((id) => aims.has(id))),
    }
  })
  const placed = new Set(groups.flatMap((group) => group.rows))
  const rest = {
    key: 'none',
    title: `Not under ${framework === undefined ? 'any outcome' : framework.name}`,
    rows: rows.filter((row) => !placed.has(row)),
  }
  return [...groups, rest].filter((group) => group.rows.length > 0)
}
