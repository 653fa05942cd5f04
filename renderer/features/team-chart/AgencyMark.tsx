import type { AgencyMark as Mark } from '#shared/features/team-chart/team-chart.rules.ts'

/** Six outlines on a 20 × 20 grid; with the letter they survive a grey print and colour blindness. */
const outlines = [
  'M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18Z',
  'M2 2h16v16H2Z',
  'M10 .5 19.5 10 10 19.5.5 10Z',
  'M5.5 1.5h9L19 10l-4.5 8.5h-9L1 10Z',
  'M10 .8 19.2 8l-3.5 11H4.3L.8 8Z',
  'M1.5 2h17v10L10 19.5 1.5 12Z',
]

/** The mark of an agency, inside a drawing. */
export function AgencyMark({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  const colour = `var(--cb-chart-${mark.shape + 1})`
  return (
    <g transform={`translate(${x} ${y}) scale(0.85)`}>
      <path d={outlines[mark.shape]} fill="var(--cb-surface)" stroke={colour} strokeWidth={1.8} />
      <text x={10} y={14} textAnchor="middle" fontSize={mark.letter.length > 1 ? 9 : 11.5} fontWeight={700}>
        {mark.letter}
      </text>
    </g>
  )
}
