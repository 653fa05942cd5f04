import { useSearchParams } from 'react-router'

import { formatLongDay, isoDate } from '#shared/dates.ts'
import type { CoverCalendar } from '#shared/features/cover/cover.contract.ts'
import { capital, sayDay } from '#shared/features/cover/cover-words.ts'
import { sayGap, type Shortfall } from '#shared/features/cover/shortfalls.rules.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { PrintLayout } from '../../print/PrintLayout.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { byDay, rowsOf, withoutReasons, type PlacedRow } from './calendar-rows.ts'
import { columnsOf } from './columns.ts'
import { placeFrom } from './cover-address.ts'
import classes from './cover.module.css'
import { useCoverCalendar } from './cover.queries.ts'
import { faceOf, type Density } from './day-faces.ts'
import { keyItems } from './Key.tsx'

/** As many days as can be read side by side on A4. */
const mostAcross = 31

/** `/print/cover/rota?from=&to=&group=`: everybody, day by day, with letters instead of colours. */
export default function RotaPrint() {
  const [search] = useSearchParams()
  const from = isoDate.safeParse(search.get('from'))
  const to = isoDate.safeParse(search.get('to'))
  const { group } = placeFrom(search)
  const { centreName } = useSession()
  const calendar = useCoverCalendar(from.success && to.success ? { from: from.data, to: to.data } : null)
  usePrintReady(calendar.isSuccess, calendar.error)
  if (calendar.isError) return <Problem error={calendar.error} />
  if (!calendar.isSuccess || !from.success || !to.success) return null
  const paper = withoutReasons(calendar.data)
  const rows = rowsOf(paper.people, group, '')
  return (
    <PrintLayout
      centreName={centreName}
      title="Rota"
      landscape
      subtitle={`${formatLongDay(from.data)} to ${formatLongDay(to.data)} · Confidential`}
    >
      <p className={classes.paperKey}>
        {keyItems.map(([letter, meaning]) => `${letter} ${meaning}`).join(' · ')}
      </p>
      {partsOf(paper.days.length).map(([start, end]) => (
        <div key={start} className={classes.page}>
          <RotaTable calendar={paper} rows={rows} start={start} end={end} />
        </div>
      ))}
      <ShortfallsOnPaper shortfalls={paper.shortfalls} />
    </PrintLayout>
  )
}

/** Long holidays go on sheets of about the same length. */
function partsOf(days: number): [start: number, end: number][] {
  const sheets = Math.ceil(days / mostAcross)
  const each = Math.ceil(days / sheets)
  return Array.from({ length: sheets }, (_, sheet) => [sheet * each, Math.min(days, (sheet + 1) * each)])
}

interface Part {
  readonly calendar: CoverCalendar
  readonly rows: readonly PlacedRow[]
  readonly start: number
  readonly end: number
}

function RotaTable({ calendar, rows, start, end }: Part) {
  const density: Density = end - start <= 7 ? 'wide' : 'middle'
  const columns = columnsOf(calendar.days, byDay(calendar.shortfalls), density).slice(start, end)
  const faces = calendar.kinds.map((kind) => faceOf(kind, density))
  const isIn = calendar.kinds.map(({ here }) => here.length > 0)
  return (
    <table className={`${classes.rota} ${density === 'wide' ? classes.wide : ''}`}>
      <colgroup>
        <col style={{ width: density === 'wide' ? '16%' : '13%' }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Person</th>
          {columns.map(({ key, lines }) => (
            <th key={key} scope="col" className={classes.paperDay}>
              {lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, person, members }) => (
          <tr key={key} className={person === null ? classes.paperGroup : undefined}>
            <th scope="row">{title}</th>
            {columns.map((column, index) => {
              const at = start + index
              return (
                <td key={column.key}>
                  {person === null
                    ? members.filter((member) => isIn[calendar.cells[member]![at]!]).length
                    : faces[calendar.cells[person]![at]!]!.text}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ShortfallsOnPaper({ shortfalls }: { shortfalls: readonly Shortfall[] }) {
  if (shortfalls.length === 0) return null
  return (
    <>
      <h2>Shortfalls</h2>
      <ul>
        {[...byDay(shortfalls).values()].map((ofDay) => (
          <li key={ofDay[0]!.on}>
            {sayDay(ofDay[0]!.on)}: {ofDay.map((shortfall) => capital(sayGap(shortfall))).join('. ')}.
          </li>
        ))}
      </ul>
    </>
  )
}
