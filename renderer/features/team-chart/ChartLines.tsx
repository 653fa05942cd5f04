import { memo } from 'react'

import { lineLooks } from './line-looks.ts'
import type { Route } from './chart-routes.ts'

/** The lines, below the boxes. Those that cross agencies are double, with an open diamond where they begin. */
export const ChartLines = memo(function ChartLines({ routes }: { routes: readonly Route[] }) {
  return (
    <g fill="none" data-lines="">
      {routes.map((route) => (
        <ChartLine key={`${route.line.kind} ${route.line.from} ${route.line.to}`} route={route} />
      ))}
    </g>
  )
})

function ChartLine({ route: { line, path, start } }: { route: Route }) {
  const { dash, colour } = lineLooks[line.kind]
  const dashes = dash === undefined ? {} : { strokeDasharray: dash }
  if (!line.crosses)
    return <path d={path} stroke={colour} strokeWidth={line.basis === 'post' ? 1 : 1.8} {...dashes} />
  const [x, y] = start
  return (
    <g data-crosses="">
      <path d={path} stroke={colour} strokeWidth={4.6} {...dashes} />
      <path d={path} stroke="var(--cb-surface)" strokeWidth={1.8} />
      <path d={`M${x} ${y - 5}l5 5l-5 5l-5-5Z`} fill="var(--cb-surface)" stroke={colour} strokeWidth={1.8} />
    </g>
  )
}
