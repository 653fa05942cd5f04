import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import type { TeamChart } from '#shared/features/team-chart/team-chart.contract.ts'
import { circlesOf, sayCircle, saySummary, summaryOf } from '#shared/features/team-chart/team-chart.rules.ts'

import { Page } from '../../frame/Page.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import { BoxAside } from './BoxAside.tsx'
import { ChartCanvas } from './ChartCanvas.tsx'
import { useMarks } from './ChartDrawing.tsx'
import { layOut } from './chart-layout.ts'
import { ChartList } from './ChartList.tsx'
import { ChartTools } from './ChartTools.tsx'
import { partOf, textToView, viewToText, type ChartView } from './chart-view.ts'
import { Legend } from './Legend.tsx'
import { PaperMenu } from './PaperMenu.tsx'
import { chartColumns } from './team-chart.columns.tsx'
import classes from './team-chart.module.css'
import { useTeamChart } from './team-chart.queries.ts'

const title = 'Team chart'

/** Who answers for whom, across agencies: drawn, as a list, and as a table. */
export default function TeamChartPage() {
  const chart = useTeamChart()
  const navigate = useNavigate()
  if (chart.isPending)
    return (
      <Page title={title}>
        <Loading />
      </Page>
    )
  if (chart.isError)
    return (
      <Page title={title}>
        <Problem error={chart.error} retry={() => void chart.refetch()} />
      </Page>
    )
  if (chart.data.boxes.length === 0)
    return (
      <Page title={title}>
        <EmptyState
          title="Nobody to draw yet"
          action={{ label: 'Go to Staff', run: () => void navigate('/people') }}
        >
          Once people are appointed or seconded, the chart draws itself: from the roles that are named for
          them, and from what their posts report to.
        </EmptyState>
      </Page>
    )
  return <Chart whole={chart.data} />
}

const views = [
  { value: 'chart', label: 'Chart' },
  { value: 'list', label: 'As a list' },
  { value: 'table', label: 'As a table' },
] as const

function Chart({ whole }: { whole: TeamChart }) {
  const [search, setSearch] = useSearchParams()
  const view = useMemo(() => textToView(search), [search])
  const [look, setLook] = useState<string>('chart')
  const [open, setOpen] = useState<string | null>(null)
  const [sought, setSought] = useState<{ key: string; at: number } | null>(null)
  const marks = useMarks(whole)
  const chart = useMemo(() => partOf(whole, view), [whole, view])
  const layout = useMemo(() => layOut(chart, view.folded), [chart, view.folded])
  const columns = useMemo(() => chartColumns(whole), [whole])
  const openBox = whole.boxes.find(({ key }) => key === open)

  const lookAt = (change: Partial<ChartView>) =>
    setSearch(new URLSearchParams(viewToText({ ...view, ...change })), { replace: true })
  const fold = (key: string) => {
    const folded = new Set(view.folded)
    if (!folded.delete(key)) folded.add(key)
    lookAt({ folded })
  }
  const find = (key: string) => {
    // Whoever is hidden by what is chosen is shown with everybody.
    if (!layout.placed.some(({ box }) => box.key === key))
      lookAt({ focus: null, area: null, folded: new Set() })
    setLook('chart')
    setOpen(key)
    setSought({ key, at: Date.now() })
  }

  return (
    <Page
      title={title}
      fill
      subtitle={saySummary(summaryOf(whole))}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label="How the team is shown"
            data={[...views]}
            value={look}
            onChange={setLook}
          />
          {look !== 'table' && <PaperMenu query={viewToText(view)} />}
        </>
      }
    >
      <div className={classes.whole}>
        <Circles chart={whole} />
        <ChartTools chart={whole} view={view} onView={lookAt} onFind={find} />
        <ListWithDetail
          onClose={() => setOpen(null)}
          detail={
            openBox && look === 'chart'
              ? {
                  title: openBox.name,
                  content: (
                    <BoxAside
                      chart={whole}
                      box={openBox}
                      isFocus={view.focus === openBox.key}
                      onFocus={() => lookAt({ focus: view.focus === openBox.key ? null : openBox.key })}
                    />
                  ),
                }
              : null
          }
          list={
            look === 'chart' ? (
              <ChartCanvas
                chart={chart}
                marks={marks}
                layout={layout}
                open={open}
                onOpen={setOpen}
                onFold={fold}
                sought={sought}
              />
            ) : look === 'list' ? (
              <ChartList chart={chart} view={view} />
            ) : (
              <DataTable
                name="teamChart"
                label={title}
                noun={['person or post', 'people and posts']}
                exportName="Team chart"
                columns={columns}
                rows={chart.boxes}
                rowKey={({ key }) => key}
                landscape
              />
            )
          }
        />
        {look === 'chart' && (
          <details>
            <summary>What the signs mean</summary>
            <Legend view={view} marks={marks} />
          </details>
        )}
      </div>
    </Page>
  )
}

/** Management that goes round in a circle is said in words; the drawing could only show a knot. */
function Circles({ chart }: { chart: TeamChart }) {
  const nameOf = new Map(chart.boxes.map(({ key, name }) => [key, name]))
  return circlesOf(chart).map((circle) => {
    const sentence = sayCircle(circle, (key) => nameOf.get(key) ?? '')
    return (
      <p key={sentence} className={classes.circles}>
        <StatusBadge tone="red" word="Goes in a circle" /> {sentence} Name another line manager on the page
        Roles.
      </p>
    )
  })
}
