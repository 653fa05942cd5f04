import type { LineKind } from '#shared/features/team-chart/team-chart.contract.ts'

/** Each kind of line by its dashes; colour only helps. */
export const lineLooks: Record<LineKind, { readonly dash: string | undefined; readonly colour: string }> = {
  lineManager: { dash: undefined, colour: 'var(--cb-text)' },
  dayToDayLead: { dash: '9 5', colour: 'var(--cb-chart-1)' },
  professionalSupervisor: { dash: '2 4', colour: 'var(--cb-chart-4)' },
  appraiser: { dash: '10 4 2 4', colour: 'var(--cb-chart-3)' },
}
