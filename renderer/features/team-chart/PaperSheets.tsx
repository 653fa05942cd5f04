import type { ReactNode } from 'react'

import type { Layout } from './chart-layout.ts'
import { millimetresToDots, overlap, sheetsFor, type Sheet } from './sheets.ts'
import classes from './team-chart.module.css'

/** Room for the drawing on an A4 sheet on its side, below the sheet’s name. */
const a4 = { width: 266, height: 162 } as const
/** Of a chart that fits on one sheet, below the heading. */
const one = { width: 266, height: 118 } as const
const inDots = ({ width, height }: { width: number; height: number }) => ({
  width: millimetresToDots(width),
  height: millimetresToDots(height),
})

/** First a plan of the sheets, then the sheets, each with its name and its neighbours. */
export function PaperSheets({
  layout,
  renderSheet,
}: {
  layout: Layout
  renderSheet: (sheet: Sheet) => ReactNode
}) {
  const { scale, sheets } = sheetsFor(layout, inDots(one), inDots(a4))
  const paper = sheets.length > 1 ? a4 : one
  return (
    <>
      {sheets.length > 1 && (
        <figure>
          <figcaption>
            {sheets.length} sheets follow. Cut along the dashed lines and lay the letters and numbers together
            as on this plan.
          </figcaption>
          <Plan layout={layout} sheets={sheets} />
        </figure>
      )}
      {sheets.map((sheet) => (
        <section key={sheet.name} className={sheets.length > 1 ? classes.sheet : undefined}>
          {sheets.length > 1 && <SheetHead sheet={sheet} />}
          <svg
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in place, so that it prints sharp
            role="img"
            aria-label={`Sheet ${sheet.name}`}
            width={`${paper.width}mm`}
            height={`${paper.height}mm`}
            viewBox={`${sheet.x} ${sheet.y} ${sheet.width} ${sheet.height}`}
          >
            {renderSheet(sheet)}
            <Overlap sheet={sheet} scale={scale} />
          </svg>
        </section>
      ))}
    </>
  )
}

function SheetHead({ sheet: { name, neighbours } }: { sheet: Sheet }) {
  const next = Object.entries(neighbours).flatMap(([side, other]) =>
    other === null ? [] : [`${other} ${side}`],
  )
  return (
    <p className={classes.sheetHead}>
      <strong>Sheet {name}</strong>
      <span>{next.length > 0 && `Goes on: ${next.join(', ')}`}</span>
    </p>
  )
}

/** Dashed where the next sheet begins, with crosses at the corners to lay the sheets by. */
function Overlap({ sheet: { x, y, width, height, neighbours }, scale }: { sheet: Sheet; scale: number }) {
  const [right, bottom] = [x + width - overlap, y + height - overlap]
  const line = { stroke: '#000', strokeWidth: 1 / scale, strokeDasharray: '12 8', fill: 'none' }
  const word = { fontSize: 11 / scale, fill: '#000' }
  return (
    <g aria-hidden="true">
      {neighbours.right !== null && (
        <>
          <path d={`M${right} ${y}V${y + height}`} {...line} />
          <text x={right + 4} y={y + 14 / scale} {...word}>
            {neighbours.right}
          </text>
        </>
      )}
      {neighbours.below !== null && (
        <>
          <path d={`M${x} ${bottom}H${x + width}`} {...line} />
          <text x={x + 4} y={bottom + 14 / scale} {...word}>
            {neighbours.below}
          </text>
        </>
      )}
      {neighbours.right !== null && neighbours.below !== null && (
        <path
          d={`M${right - 14} ${bottom}H${right + 14}M${right} ${bottom - 14}V${bottom + 14}`}
          stroke="#000"
          strokeWidth={2 / scale}
        />
      )}
    </g>
  )
}

/** The whole chart in outline, with the sheets over it. */
function Plan({ layout, sheets }: { layout: Layout; sheets: readonly Sheet[] }) {
  const right = Math.max(layout.width, ...sheets.map(({ x, width }) => x + width))
  const bottom = Math.max(layout.height, ...sheets.map(({ y, height }) => y + height))
  const size = Math.max(right, bottom) / 40
  return (
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in place, so that it prints sharp
      role="img"
      aria-label="Plan of the sheets"
      width="200mm"
      height="90mm"
      viewBox={`0 0 ${right} ${bottom}`}
    >
      {layout.placed.map(({ box, x, y }) => (
        <rect key={box.key} x={x} y={y} width={180} height={60} fill="#ddd" stroke="#888" strokeWidth={2} />
      ))}
      {sheets.map(({ name, x, y, width, height }) => (
        <g key={name}>
          <rect x={x} y={y} width={width} height={height} fill="none" stroke="#000" strokeWidth={size / 10} />
          <text x={x + width / 2} y={y + height / 2} fontSize={size * 2} textAnchor="middle" fontWeight={700}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  )
}
