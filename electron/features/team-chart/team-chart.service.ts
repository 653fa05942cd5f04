import type { teamChartContract } from '#shared/features/team-chart/team-chart.contract.ts'

import type { Procedures } from '../../ipc/context.ts'
import { readTeamChart } from './team-chart.read.ts'

export const teamChart: Procedures<typeof teamChartContract> = {
  read: ({ db, clock }, { on }) => readTeamChart(db, on ?? clock.today()),
}
