import type { Series } from '#shared/features/figures/figures.schema.ts'
import { titleOf } from '#shared/features/indicators/indicators.rules.ts'

import { printSheet } from '../../print/print-sheet.tsx'
import { useCommand } from '../../ui/commands.ts'
import { IndicatorCharts, type Variation } from './IndicatorCharts.tsx'

/** Ctrl+P prints the charts with their tables, not the list further down the page. */
export function useIndicatorPrint(series: Series, variation: Variation): void {
  const { indicator } = series
  useCommand({
    name: 'print',
    label: `Print ${indicator.code}`,
    keys: 'Ctrl+P',
    enabled: series.points.length > 0,
    run: () =>
      printSheet({
        title: titleOf(indicator),
        subtitle: indicator.code,
        content: <IndicatorCharts series={series} variation={variation} isPrinted />,
      }),
  })
}
