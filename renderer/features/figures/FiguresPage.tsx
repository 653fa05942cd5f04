import { ActionIcon, Anchor, Button, Select, Switch } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import { addMonths, type IsoDate } from '#shared/dates.ts'
import type { FiguresGrid } from '#shared/features/figures/figures.schema.ts'
import { titleOf } from '#shared/features/indicators/indicators.rules.ts'
import {
  frequencies,
  frequency as frequencySchema,
  type Frequency,
} from '#shared/features/indicators/indicators.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { useCommand } from '../../ui/commands.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LeaveQuestion } from '../../ui/form/LeaveQuestion.tsx'
import { countOf } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { CellDetails } from './CellDetails.tsx'
import classes from './figures.module.css'
import { useEnterFigures, useFiguresGrid } from './figures.queries.ts'
import { FiguresGridTable } from './FiguresGridTable.tsx'
import type { Spot } from './grid-places.ts'
import { useGridOutput } from './use-grid-output.tsx'
import { type Drafts, type Place, useDrafts } from './use-drafts.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

const title = 'Figures'

/** Chooses what the grid shows; what is typed is kept while one looks elsewhere in it. */
export default function FiguresPage() {
  const [frequency, setFrequency] = useState<Frequency>('quarterly')
  const [on, setOn] = useState<IsoDate>(today)
  const [withBreakdowns, setWithBreakdowns] = useState(false)
  const grid = useFiguresGrid(frequency, on, withBreakdowns)
  const enter = useEnterFigures()
  const drafts = useDrafts((cells) => enter.mutateAsync({ cells }))

  if (grid.isPending)
    return (
      <Page title={title}>
        <Loading />
      </Page>
    )
  if (grid.isError)
    return (
      <Page title={title}>
        <Problem error={grid.error} retry={() => void grid.refetch()} />
      </Page>
    )
  return (
    <Grid
      key={frequency}
      grid={grid.data}
      drafts={drafts}
      controls={
        <>
          <Select
            aria-label="How often"
            data={Object.entries(frequencies).map(([value, label]) => ({ value, label }))}
            value={frequency}
            allowDeselect={false}
            w={150}
            onChange={(value) => setFrequency(frequencySchema.parse(value))}
          />
          <span className={classes.year}>
            <ActionIcon variant="subtle" aria-label="Year before" onClick={() => setOn(addMonths(on, -12))}>
              <Icon name="back" size={16} />
            </ActionIcon>
            <output aria-label="Year">{grid.data.year.label}</output>
            <ActionIcon
              variant="subtle"
              aria-label="Year after"
              style={{ transform: 'scaleX(-1)' }}
              onClick={() => setOn(addMonths(on, 12))}
            >
              <Icon name="back" size={16} />
            </ActionIcon>
          </span>
          <Switch
            label="Show groups"
            checked={withBreakdowns}
            onChange={({ currentTarget: { checked } }) => setWithBreakdowns(checked)}
          />
        </>
      }
    />
  )
}

function Grid({ grid, drafts, controls }: { grid: FiguresGrid; drafts: Drafts; controls: React.ReactNode }) {
  const mayWrite = useMay('figures.write')
  const navigate = useNavigate()
  const [chosen, setSpot] = useState<Spot>(() => ({ row: 0, period: newestOpen(grid), part: 'number' }))
  const [focusRequest, setFocusRequest] = useState(0)
  const [isSaving, setIsSaving] = useState(false)
  const note = useRef<HTMLInputElement>(null)
  const hasUnsaved = useRef(false)
  useEffect(() => {
    hasUnsaved.current = drafts.count > 0
  })
  useGridOutput(grid)

  const goTo = (to: Place) => {
    const at = spotOf(to, grid)
    if (at !== null) setSpot(at)
    setFocusRequest((before) => before + 1)
  }
  const save = async () => {
    if (drafts.count === 0 || isSaving) return
    setIsSaving(true)
    const count = drafts.count
    try {
      const inTheWay = await drafts.save()
      if (inTheWay === null) toast(`${countOf(count, 'figure')} saved`, { undo: true })
      else {
        goTo(inTheWay)
        toast('Not saved: a figure needs correcting. The sentence stands below the grid.', {
          tone: 'problem',
        })
      }
    } catch (error) {
      tellProblem(error)
    } finally {
      setIsSaving(false)
    }
  }
  useCommand({
    name: 'save',
    label: 'Save figures',
    keys: 'Ctrl+S',
    run: () => void save(),
    enabled: mayWrite,
  })

  const spot = within(chosen, grid)
  const row = grid.rows[spot.row]
  const place: Place | null = row === undefined ? null : { row, cell: row.cells[spot.period]! }
  return (
    <Page
      title={title}
      fill
      primary={
        mayWrite && (
          <Button loading={isSaving} disabled={drafts.count === 0} onClick={() => void save()}>
            Save figures
          </Button>
        )
      }
    >
      <div className={classes.bar}>
        {controls}
        <span className={classes.barEnd}>
          <output>{drafts.count === 0 ? '' : `${countOf(drafts.count, 'figure')} not saved yet`}</output>
          {drafts.count > 0 && (
            <Button variant="subtle" onClick={drafts.forget}>
              Discard
            </Button>
          )}
        </span>
      </div>
      {place === null ? (
        <EmptyState
          title="No indicators with these periods"
          action={<Button onClick={() => void navigate('/indicators')}>Go to indicators</Button>}
        >
          Figures are entered for indicators. Add some, or choose another kind of period above.
        </EmptyState>
      ) : (
        <>
          <FiguresGridTable
            grid={grid}
            drafts={drafts}
            mayWrite={mayWrite}
            spot={spot}
            onSpot={setSpot}
            focusRequest={focusRequest}
            onEditNote={() => note.current?.focus()}
          />
          <Faults drafts={drafts} onGoTo={goTo} />
          <CellDetails
            place={place}
            drafts={drafts}
            isReadOnly={!mayWrite || place.cell.isClosed}
            noteRef={note}
          />
        </>
      )}
      <LeaveQuestion
        hasUnsaved={hasUnsaved}
        asking={false}
        onLeave={drafts.forget}
        onStay={() => undefined}
      />
    </Page>
  )
}

/** What stands in the way of saving, with a way to the first such cell. */
function Faults({ drafts, onGoTo }: { drafts: Drafts; onGoTo: (place: Place) => void }) {
  const [first] = drafts.faults
  if (first === undefined) return null
  return (
    <p className={classes.faults}>
      {countOf(drafts.faults.length, 'figure')} to correct.{' '}
      <Anchor component="button" type="button" inherit onClick={() => onGoTo(first)}>
        {titleOf(first.row.indicator)}, {first.cell.label}
      </Anchor>
      : {first.problem}
    </p>
  )
}

/** One begins where figures are most likely to be missing: the newest period that has begun and is not closed. */
function newestOpen({ periods }: FiguresGrid): number {
  const now = today()
  return Math.max(
    0,
    periods.findLastIndex(({ startsOn, closureId }) => startsOn <= now && closureId === null),
  )
}

/** The grid may have become smaller under the place one was in. */
function within({ row, period, part }: Spot, { rows, periods }: FiguresGrid): Spot {
  const at = Math.max(0, Math.min(row, rows.length - 1))
  const isPair = rows[at]?.indicator.unit === 'percent' || rows[at]?.indicator.unit === 'rate'
  return { row: at, period: Math.min(period, periods.length - 1), part: isPair ? part : 'number' }
}

/** `null` when the cell belongs to another year or kind of period than is shown. */
function spotOf({ row, cell }: Place, { rows }: FiguresGrid): Spot | null {
  const at = rows.findIndex(
    (one) =>
      one.indicator.id === row.indicator.id &&
      one.dimension === row.dimension &&
      one.category === row.category,
  )
  const period = rows[at]?.cells.findIndex(({ startsOn }) => startsOn === cell.startsOn) ?? -1
  return period === -1 ? null : { row: at, period, part: 'number' }
}
