import { Button, Menu, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import type { Series } from '#shared/features/figures/figures.schema.ts'
import { sentenceFor, titleOf } from '#shared/features/indicators/indicators.rules.ts'
import type { IndicatorId } from '#shared/features/indicators/indicators.schema.ts'
import { fewestForLimits } from '#shared/features/figures/variation.rules.ts'

import { Page } from '../../frame/Page.tsx'
import { RecordPage } from '../../frame/RecordPage.tsx'
import { useMay } from '../../frame/session.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useSeries } from '../figures/figures.queries.ts'
import { FigureList } from './FigureList.tsx'
import { badgeOf, rowOf } from './indicator-rows.ts'
import { IndicatorCharts, type Variation } from './IndicatorCharts.tsx'
import { IndicatorFacts } from './IndicatorFacts.tsx'
import { ChangeIndicator } from './IndicatorForm.tsx'
import classes from './indicators.module.css'
import { useIndicatorCommands } from './indicators.queries.ts'
import { TargetsDialog } from './TargetsDialog.tsx'
import { useIndicatorPrint } from './use-indicator-print.tsx'
import { tellProblem } from '../../ui/tell-problem.ts'

const back = { to: '/indicators', label: 'Indicators' }

/** One indicator: what it shows, what it means, what it rests on. */
export function IndicatorPage({ id }: { id: IndicatorId }) {
  const series = useSeries(id)
  return (
    <RecordPage noun="Indicator" back={back} query={series} record={series.data}>
      {(series) => <Record series={series} />}
    </RecordPage>
  )
}

function Record({ series }: { series: Series }) {
  const { indicator, points } = series
  const mayWrite = useMay('records.write')
  const mayEnter = useMay('figures.write')
  const navigate = useNavigate()
  const [open, setOpen] = useState<'change' | 'targets' | 'delete' | null>(null)
  const [variation, setVariation] = useState<Variation>('none')
  const { retire, bringBack, remove, change } = useIndicatorCommands()
  const row = rowOf(indicator, series)
  useIndicatorPrint(series, variation)

  const { retiredOn, ...fields } = indicator
  const known = points.filter(({ value }) => value !== null).length
  return (
    <Page
      title={titleOf(indicator)}
      subtitle={indicator.retiredOn === null ? indicator.code : `${indicator.code}, retired`}
      back={back}
      {...(mayWrite && { primary: { label: 'Change', run: () => setOpen('change') } })}
      actions={
        <>
          {mayEnter && (
            <Button variant="default" onClick={() => setOpen('targets')}>
              Set targets
            </Button>
          )}
          {mayEnter && (
            <Button variant="default" onClick={() => void navigate('/figures')}>
              Enter figures
            </Button>
          )}
          {mayWrite && (
            <Menu>
              <Menu.Target>
                <Button variant="subtle" color="gray">
                  More
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {retiredOn === null ? (
                  <Menu.Item
                    onClick={() =>
                      retire.mutate(
                        { id: indicator.id, on: today() },
                        { onSuccess: () => toast('Indicator retired', { undo: true }), onError: tellProblem },
                      )
                    }
                  >
                    Retire
                  </Menu.Item>
                ) : (
                  <Menu.Item
                    onClick={() =>
                      bringBack.mutate(
                        { id: indicator.id },
                        {
                          onSuccess: () => toast('Indicator back in use', { undo: true }),
                          onError: tellProblem,
                        },
                      )
                    }
                  >
                    Bring back into use
                  </Menu.Item>
                )}
                <Menu.Item onClick={() => setOpen('delete')}>Delete…</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      }
    >
      {indicator.checkNote !== '' && (
        <div className={classes.check} role="note">
          <span>{indicator.checkNote}</span>
          {mayWrite && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                change.mutate(
                  { ...fields, checkNote: '' },
                  { onSuccess: () => toast('Marked as checked', { undo: true }), onError: tellProblem },
                )
              }
            >
              I have checked it
            </Button>
          )}
        </div>
      )}
      {points.length === 0 ? (
        <EmptyState
          title="No figures yet"
          {...(mayEnter && { action: { label: 'Enter figures', run: () => void navigate('/figures') } })}
        >
          {sentenceFor(indicator, points)}
        </EmptyState>
      ) : (
        <>
          <div className={classes.head}>
            <span className={classes.latest}>{row.latest}</span>
            <StatusBadge {...badgeOf(row.standing)} />
            <SegmentedControl
              aria-label="Lines in the chart"
              value={variation}
              onChange={setVariation}
              data={[
                { value: 'none', label: 'Target' },
                { value: 'median', label: 'With median' },
                { value: 'limits', label: 'With limits', disabled: known < fewestForLimits },
              ]}
            />
          </div>
          <IndicatorCharts series={series} variation={variation} />
          <Section title="Figures">
            <FigureList series={series} />
          </Section>
        </>
      )}
      <Section title="What it means">
        <IndicatorFacts indicator={indicator} />
      </Section>
      <ChangeIndicator
        key={JSON.stringify(indicator)}
        indicator={indicator}
        opened={open === 'change'}
        onClose={() => setOpen(null)}
      />
      <TargetsDialog indicator={indicator} opened={open === 'targets'} onClose={() => setOpen(null)} />
      <Confirm
        opened={open === 'delete'}
        title={`Delete ${indicator.code}?`}
        confirmLabel="Delete indicator"
        danger
        onClose={() => setOpen(null)}
        onConfirm={async () => {
          await remove.mutateAsync({ id: indicator.id })
          toast('Indicator deleted', { undo: true })
          void navigate('/indicators')
        }}
      >
        Only an indicator without figures can be deleted. It goes to the bin, from where you can bring it
        back.
      </Confirm>
    </Page>
  )
}
