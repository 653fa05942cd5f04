import { Link } from 'react-router'

import type { TrendBlock } from '#shared/features/packs/pack-content.ts'

import { TrendChart } from '../../charts/TrendChart.tsx'

/** One indicator over time, as it was frozen: title, sentence, chart and figures. */
export function TrendFigure({ trend, isPrinted }: { trend: TrendBlock; isPrinted: boolean }) {
  return (
    <>
      <h4>{trend.path === null || isPrinted ? trend.title : <Link to={trend.path}>{trend.title}</Link>}</h4>
      <TrendChart
        title={trend.title}
        sentence={trend.sentence}
        scale={trend}
        points={trend.points}
        baseline={trend.baseline}
        isPrinted={isPrinted}
      />
    </>
  )
}
