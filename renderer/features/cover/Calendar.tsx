import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'

import { holidayPeriods } from '#shared/features/calendar/school-terms.rules.ts'
import type { CoverCalendar } from '#shared/features/cover/cover.contract.ts'
import { periodOf, type CoverView, type ShownPeriod } from '#shared/features/cover/views.rules.ts'

import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { today } from '../../ui/today.ts'
import { byDay, facesOf, rowsOf } from './calendar-rows.ts'
import { CalendarBar } from './CalendarBar.tsx'
import { CellDialog } from './CellDialog.tsx'
import { columnsOf } from './columns.ts'
import { usePlace } from './cover-address.ts'
import classes from './cover.module.css'
import { useCoverCalendar, useSchoolTerms } from './cover.queries.ts'
import type { Density } from './day-faces.ts'
import { DayDialog } from './DayDialog.tsx'
import { DayGrid } from './DayGrid.tsx'
import { Key } from './Key.tsx'
import { useRotaExport } from './use-rota-export.ts'
import { useRotaPrint } from './use-rota-print.ts'

/** People down, days across. */
export function Calendar() {
  const [place] = usePlace()
  const terms = useSchoolTerms()
  const holidays = useMemo(() => holidayPeriods(terms.data ?? []), [terms.data])
  const period = terms.isSuccess ? periodOf(place.view, place.on, holidays) : null
  const calendar = useCoverCalendar(period)

  if (terms.isError) return <Problem error={terms.error} retry={() => void terms.refetch()} />
  if (calendar.isError) return <Problem error={calendar.error} retry={() => void calendar.refetch()} />
  return (
    <div className={classes.planner}>
      <CalendarBar period={period} holidays={holidays} />
      {terms.isSuccess && period === null ? (
        <NoHolidays />
      ) : calendar.data === undefined || period === null ? (
        <Loading />
      ) : calendar.data.people.length === 0 ? (
        <NobodyYet />
      ) : (
        <Planner calendar={calendar.data} period={period} view={place.view} />
      )}
    </div>
  )
}

const looks: Record<CoverView, { readonly width: number; readonly density: Density }> = {
  week: { width: 107, density: 'wide' },
  month: { width: 43, density: 'middle' },
  holiday: { width: 43, density: 'middle' },
  long: { width: 26, density: 'narrow' },
}

interface Props {
  readonly calendar: CoverCalendar
  readonly period: ShownPeriod
  readonly view: CoverView
}

function Planner({ calendar, period, view }: Props) {
  const [{ group, day }, goTo] = usePlace()
  const [named, setNamed] = useState('')
  const [cell, setCell] = useState<{ person: number; column: number } | null>(null)
  const { width, density } = looks[view]
  const shortfalls = useMemo(() => byDay(calendar.shortfalls), [calendar])
  const rows = useMemo(() => rowsOf(calendar.people, group, named), [calendar, group, named])
  const columns = useMemo(
    () => columnsOf(calendar.days, shortfalls, density),
    [calendar, shortfalls, density],
  )
  const face = useMemo(() => facesOf(calendar, rows, density), [calendar, rows, density])
  const start = Math.max(
    0,
    calendar.days.findIndex(({ on }) => on === today()),
  )
  useRotaExport(calendar, period, rows)
  useRotaPrint(view === 'long' ? null : period, group)

  const open = (row: number, column: number) => {
    const person = row === -1 ? null : (rows[row]?.person ?? null)
    if (person === null) goTo({ day: calendar.days[column]!.on })
    else setCell({ person, column })
  }

  return (
    <>
      <Key calendar={calendar} named={named} onNamed={setNamed} />
      <DayGrid
        key={`${view} ${calendar.days[0]!.on}`}
        label={`Who is in, ${period.title}`}
        rows={rows}
        columns={columns}
        columnWidth={width}
        face={face}
        onOpen={open}
        startColumn={start}
        isCovered={cell !== null || day !== null}
      />
      {cell && (
        <CellDialog
          calendar={calendar}
          {...cell}
          onClose={() => setCell(null)}
          onDay={(on) => {
            setCell(null)
            goTo({ day: on })
          }}
        />
      )}
      {day && <DayDialog on={day} onClose={() => goTo({ day: null })} />}
    </>
  )
}

function NoHolidays() {
  const navigate = useNavigate()
  return (
    <EmptyState
      title="No school holidays are known"
      action={{ label: 'Enter school terms', run: () => void navigate('/school-terms') }}
    >
      School holidays are the gaps between terms. Enter two terms or more, and they appear here.
    </EmptyState>
  )
}

function NobodyYet() {
  const navigate = useNavigate()
  return (
    <EmptyState
      title="Nobody is at work on these days"
      action={{ label: 'Go to Staff', run: () => void navigate('/people') }}
    >
      Whoever is appointed or seconded has a line here, with the hours of their working week.
    </EmptyState>
  )
}
