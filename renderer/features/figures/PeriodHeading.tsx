import { ActionIcon, Menu } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'

import type { FiguresGrid } from '#shared/features/figures/figures.schema.ts'
import type { Frequency } from '#shared/features/indicators/indicators.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { today } from '../../ui/today.ts'
import { toast } from '../../ui/toasts.ts'
import classes from './figures.module.css'
import { usePeriodClosing } from './figures.queries.ts'

type Period = FiguresGrid['periods'][number]

/** The head of a column; whoever may make packs can close the period here, or open it again with a reason. */
export function PeriodHeading({ period, frequency }: { period: Period; frequency: Frequency }) {
  const mayClose = useMay('packs.write')
  const [opened, setOpened] = useState(false)
  const isClosed = period.closureId !== null
  const canClose = mayClose && (isClosed || period.endsOn < today())
  return (
    <th scope="col" colSpan={2} {...(isClosed && { 'data-closed': '' })}>
      <span className={classes.period}>
        {isClosed && <Icon name="lock" size={14} />}
        {period.label}
        {isClosed && <span className={classes.closedWord}>closed</span>}
        {canClose && (
          <Menu withinPortal>
            <Menu.Target>
              <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`${period.label}: more`}>
                <Icon name="more" size={14} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setOpened(true)}>
                {isClosed ? `Reopen ${period.label}…` : `Close ${period.label}…`}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </span>
      {isClosed ? (
        <ReopenDialog period={period} opened={opened} onClose={() => setOpened(false)} />
      ) : (
        <CloseDialog period={period} frequency={frequency} opened={opened} onClose={() => setOpened(false)} />
      )}
    </th>
  )
}

interface DialogProps {
  readonly period: Period
  readonly opened: boolean
  readonly onClose: () => void
}

function CloseDialog({ period, frequency, opened, onClose }: DialogProps & { frequency: Frequency }) {
  const { close } = usePeriodClosing()
  return (
    <FormDialog
      opened={opened}
      title={`Close ${period.label}`}
      saveLabel="Close period"
      schema={z.object({ note: z.string() })}
      defaultValues={{ note: '' }}
      onSave={({ note }) => close.mutateAsync({ frequency, startsOn: period.startsOn, note })}
      onSaved={() => toast(`${period.label} is closed`, { undo: true })}
      onClose={onClose}
    >
      <p>
        Its figures, and those of shorter periods inside it, can then be read but not changed. You can open it
        again with a reason.
      </p>
      <LongTextField name="note" label="Note" optional />
    </FormDialog>
  )
}

function ReopenDialog({ period, opened, onClose }: DialogProps) {
  const { reopen } = usePeriodClosing()
  return (
    <FormDialog
      opened={opened}
      title={`Reopen ${period.label}`}
      saveLabel="Reopen period"
      schema={z.object({ reason: z.string().trim().min(1, 'Say why it is reopened.') })}
      defaultValues={{ reason: '' }}
      onSave={({ reason }) => reopen.mutateAsync({ id: period.closureId!, reason })}
      onSaved={() => toast(`${period.label} is open again`, { undo: true })}
      onClose={onClose}
    >
      <p>Packs that were made from these figures keep what they say. The reason stays on record.</p>
      <LongTextField name="reason" label="Reason" />
    </FormDialog>
  )
}
