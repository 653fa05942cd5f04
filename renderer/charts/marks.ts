/** The lines of a chart differ in colour, dash and marker, so that grey paper and colour-blind eyes tell them apart. */
export const lines = {
  actual: { colour: 'var(--cb-chart-1)', width: 2.5, dash: undefined },
  target: { colour: 'var(--cb-chart-2)', width: 1.75, dash: '7 4' },
  baseline: { colour: 'var(--cb-chart-6)', width: 1.25, dash: '2 3' },
  median: { colour: 'var(--cb-chart-3)', width: 1.25, dash: '10 3 2 3' },
  limit: { colour: 'var(--cb-chart-4)', width: 1.25, dash: '4 3' },
} as const
export type LineName = keyof typeof lines

export const lineNames: Record<LineName, string> = {
  actual: 'Actual',
  target: 'Target',
  baseline: 'Baseline',
  median: 'Median',
  limit: 'Limit',
}
export const axisInk = { fill: 'var(--cb-text-quiet)', fontSize: 12 } as const
