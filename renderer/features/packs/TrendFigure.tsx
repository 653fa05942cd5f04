import type { TrendBlock } from '#shared/features/packs/pack-content.ts'

/** One indicator over time: sentence, chart and, on paper, its figures. */
export function TrendFigure({ trend }: { trend: TrendBlock; isPrinted: boolean }) {
  return <p>{trend.sentence}</p>
}
