import { Button, Select, Switch } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import type { Series } from '#shared/features/figures/figures.schema.ts'
import type { FrameworkTree } from '#shared/features/frameworks/frameworks.schema.ts'
import { indicatorId, type IndicatorDetail } from '#shared/features/indicators/indicators.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { countOf } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { today } from '../../ui/today.ts'
import { useOverview } from '../figures/figures.queries.ts'
import { AddIndicator } from './IndicatorForm.tsx'
import { groupsOf, rowOf } from './indicator-rows.ts'
import { IndicatorPage } from './IndicatorPage.tsx'
import classes from './indicators.module.css'
import { useFrameworks, useIndicators } from './indicators.queries.ts'
import { IndicatorTable } from './IndicatorTable.tsx'
import { LibraryDialog } from './LibraryDialog.tsx'
import { useIndicatorOutput } from './use-indicator-output.tsx'

const title = 'Indicators'

/** All of them by outcome, or the one in the address. */
export default function IndicatorsRoom() {
  const { id } = useParams()
  const known = indicatorId.safeParse(id)
  return known.success ? <IndicatorPage key={known.data} id={known.data} /> : <IndicatorsPage />
}

function IndicatorsPage() {
  const indicators = useIndicators()
  const frameworks = useFrameworks()
  const overview = useOverview(today())
  const mayWrite = useMay('records.write')
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const failed = [indicators, frameworks, overview].find(({ isError }) => isError)
  const add = { label: 'Add an indicator', run: () => setAdding(true) }
  const library = (
    <Button variant="default" onClick={() => setChoosing(true)}>
      Add from the library
    </Button>
  )

  return (
    <Page title={title} {...(mayWrite && { primary: add, actions: library })}>
      {failed !== undefined ? (
        <Problem error={failed.error} retry={() => void failed.refetch()} />
      ) : indicators.data === undefined || frameworks.data === undefined || overview.data === undefined ? (
        <Loading />
      ) : indicators.data.length === 0 ? (
        <EmptyState title="No indicators yet" {...(mayWrite && { action: library })}>
          Begin with a handful that your partners already collect. The library has ready-made definitions to
          take over and change.
        </EmptyState>
      ) : (
        <ByOutcome indicators={indicators.data} frameworks={frameworks.data} overview={overview.data} />
      )}
      <AddIndicator
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={(id) => void navigate(`/indicators/${id}`)}
      />
      <LibraryDialog opened={choosing} onClose={() => setChoosing(false)} />
    </Page>
  )
}

interface Known {
  readonly indicators: readonly IndicatorDetail[]
  readonly frameworks: readonly FrameworkTree[]
  readonly overview: readonly Series[]
}

function ByOutcome({ indicators, frameworks, overview }: Known) {
  const inUse = frameworks.filter(({ isOn }) => isOn === 1)
  const [chosen, setChosen] = useState<string | null>(null)
  const [withRetired, setWithRetired] = useState(false)
  const framework = inUse.find(({ id }) => id === chosen) ?? inUse[0]
  const series = new Map(overview.map((one) => [one.indicator.id, one]))
  const rows = indicators
    .filter(({ retiredOn }) => withRetired || retiredOn === null)
    .map((indicator) => rowOf(indicator, series.get(indicator.id)))
  const groups = groupsOf(rows, framework)
  const retired = indicators.filter(({ retiredOn }) => retiredOn !== null).length
  useIndicatorOutput(groups)

  return (
    <>
      <div className={classes.bar}>
        {inUse.length > 1 && (
          <Select
            aria-label="Framework"
            data={inUse.map(({ id, name }) => ({ value: id, label: name }))}
            value={framework?.id ?? null}
            allowDeselect={false}
            w={240}
            onChange={setChosen}
          />
        )}
        <span>{countOf(rows.length, 'indicator')}</span>
        {retired > 0 && (
          <Switch
            label="Show retired"
            checked={withRetired}
            onChange={({ currentTarget: { checked } }) => setWithRetired(checked)}
          />
        )}
      </div>
      <IndicatorTable groups={groups} />
    </>
  )
}
