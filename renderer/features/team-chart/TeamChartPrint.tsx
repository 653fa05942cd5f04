import { useParams, useSearchParams } from 'react-router'

import { formatDay } from '#shared/dates.ts'
import type { TeamChart } from '#shared/features/team-chart/team-chart.contract.ts'
import { circlesOf, sayCircle, saySummary, summaryOf } from '#shared/features/team-chart/team-chart.rules.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { PrintLayout } from '../../print/PrintLayout.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { ChartDrawing, useMarks } from './ChartDrawing.tsx'
import { layOut } from './chart-layout.ts'
import { partOf, textToView, type ChartView } from './chart-view.ts'
import { Legend } from './Legend.tsx'
import { PaperSheets } from './PaperSheets.tsx'
import { millimetresToDots } from './sheets.ts'
import { useTeamChart } from './team-chart.queries.ts'

/** What an A3 sheet has left below heading, sentence and signs. */
const a3 = { width: 390, height: 206 }

/** `/print/team-chart/a3` on one sheet, `/print/team-chart/a4` on as many as it takes. */
export default function TeamChartPrint() {
  const chart = useTeamChart()
  const [search] = useSearchParams()
  usePrintReady(chart.isSuccess, chart.error)
  if (chart.isError) return <Problem error={chart.error} />
  return chart.isSuccess ? <Paper whole={chart.data} view={textToView(search)} /> : null
}

function Paper({ whole, view }: { whole: TeamChart; view: ChartView }) {
  const { centreName } = useSession()
  const isLarge = useParams()['paper'] !== 'a4'
  const marks = useMarks(whole)
  const chart = partOf(whole, view)
  const layout = layOut(chart, view.folded)
  const nameOf = new Map(whole.boxes.map(({ key, name }) => [key, name]))
  const drawn = { chart, marks, layout, open: null, active: null }
  return (
    <PrintLayout
      centreName={centreName}
      title="Team chart"
      subtitle={`On ${formatDay(whole.on)}. ${saySummary(summaryOf(chart))}`}
      landscape
      paper={isLarge ? 'A3' : 'A4'}
    >
      {circlesOf(chart).map((circle) => (
        <p key={circle.join(' ')}>Goes in a circle: {sayCircle(circle, (key) => nameOf.get(key) ?? '')}</p>
      ))}
      <Legend view={view} marks={marks} />
      {isLarge ? (
        <svg
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in place, so that it prints sharp
          role="img"
          aria-label="Team chart"
          width={`${a3.width}mm`}
          height={`${a3.height}mm`}
          viewBox={`0 0 ${Math.max(layout.width, millimetresToDots(a3.width))} ${Math.max(layout.height, millimetresToDots(a3.height))}`}
          preserveAspectRatio="xMidYMin meet"
        >
          <ChartDrawing {...drawn} />
        </svg>
      ) : (
        <PaperSheets layout={layout} renderSheet={(sheet) => <ChartDrawing {...drawn} within={sheet} />} />
      )}
    </PrintLayout>
  )
}
