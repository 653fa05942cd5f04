import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import type { Recharge, SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'
import {
  invoiceStates,
  type DueInvoice,
  type InvoiceState,
} from '#shared/features/secondments/recharge.rules.ts'
import type { SecondmentInvoice } from '#shared/features/secondments/secondment-invoices.schema.ts'
import { vatTreatments } from '#shared/features/secondments/secondments.schema.ts'

import { EmptyState } from '../../ui/EmptyState.tsx'
import { countOf, formatPence } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Money } from '../../ui/Money.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx'
import { InvoiceDialog, PaidDialog, RemoveInvoice } from './InvoiceDialogs.tsx'
import classes from './SecondmentClauses.module.css'
import { useRecharge } from './secondments.queries.ts'

const tones: Record<InvoiceState, Tone> = {
  toCome: 'neutral',
  expected: 'info',
  missing: 'red',
  received: 'amber',
  paid: 'green',
}

type Task =
  | { kind: 'receive'; due: DueInvoice | null }
  | { kind: 'change' | 'pay' | 'remove'; invoice: SecondmentInvoice }

/** Which invoices will come, for how much and by when, and which have; drawn only for those who may see pay. */
export function RechargeSchedule({ secondment }: { secondment: SecondmentRow }) {
  const recharge = useRecharge(secondment.id)
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  if (recharge.isPending) return <Loading />
  if (recharge.isError) return <Problem error={recharge.error} retry={() => void recharge.refetch()} />
  const { lines, others, whyNone } = recharge.data
  const receive = { label: 'Record an invoice', run: () => setTask({ kind: 'receive', due: null }) }

  return (
    <>
      {lines.length === 0 && others.length === 0 ? (
        <EmptyState title="No invoices to expect" action={receive}>
          {whyNone}
        </EmptyState>
      ) : (
        <>
          <Group justify="space-between" mb="xs">
            <p>{vatSentence(secondment)}</p>
            <Button variant="default" onClick={receive.run}>
              {receive.label}
            </Button>
          </Group>
          <Invoices recharge={recharge.data} onTask={setTask} />
        </>
      )}
      {task?.kind === 'receive' && (
        <InvoiceDialog secondmentId={secondment.id} due={task.due} onClose={close} />
      )}
      {task?.kind === 'change' && (
        <InvoiceDialog secondmentId={secondment.id} invoice={task.invoice} due={null} onClose={close} />
      )}
      {task?.kind === 'pay' && <PaidDialog invoice={task.invoice} onClose={close} />}
      {task?.kind === 'remove' && <RemoveInvoice invoice={task.invoice} onClose={close} />}
    </>
  )
}

/** Amounts are before VAT: whether and how it is added was decided by others, and why is said here. */
export function vatSentence({ vatTreatment, vatReason, vatApprovedBy }: SecondmentRow): string {
  const reason = vatReason === '' ? '' : `, because: ${vatReason.replace(/\.$/, '')}`
  const by = vatApprovedBy === '' ? '' : ` (decided by ${vatApprovedBy})`
  return `Amounts are before VAT. VAT treatment: ${vatTreatments[vatTreatment].toLowerCase()}${reason}${by}.`
}

function Invoices({ recharge, onTask }: { recharge: Recharge; onTask: (task: Task) => void }) {
  const { lines, others, expectedPence, receivedPence, paidPence } = recharge
  return (
    <table className={`${classes.table} ${classes.invoices}`} aria-label="Invoices">
      <thead className={classes.head}>
        <tr>
          <th scope="col">For</th>
          <th scope="col">How it is worked out</th>
          <th scope="col">Expected</th>
          <th scope="col">By</th>
          <th scope="col">Invoiced</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { state } = line
          return (
            <tr key={line.startsOn}>
              <th scope="row">
                {formatDay(line.startsOn)} to {formatDay(line.endsOn)}
              </th>
              <td>{workingOf(line)}</td>
              <td>
                <Money pence={line.pence} />
              </td>
              <td>{formatDay(line.expectedOn)}</td>
              <td>
                {line.invoice === null ? '–' : <Invoiced invoice={line.invoice} expected={line.pence} />}
              </td>
              <td>
                <Group gap="xs" wrap="nowrap">
                  <StatusBadge tone={tones[state]} word={invoiceStates[state]} />
                  {line.invoice === null ? (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`Record the invoice for ${formatDay(line.startsOn)}`}
                      onClick={() => onTask({ kind: 'receive', due: line })}
                    >
                      Record
                    </Button>
                  ) : (
                    <InvoiceButtons invoice={line.invoice} onTask={onTask} />
                  )}
                </Group>
              </td>
            </tr>
          )
        })}
        {others.map((invoice) => (
          <tr key={invoice.id}>
            <th scope="row">
              {formatDay(invoice.startsOn)} to {formatDay(invoice.endsOn)}
            </th>
            <td colSpan={3}>Not expected: check the dates with the home agency.</td>
            <td>
              <Invoiced invoice={invoice} expected={invoice.pence} />
            </td>
            <td>
              <Group gap="xs" wrap="nowrap">
                <StatusBadge tone="amber" word={invoice.paidOn === null ? 'Received' : 'Paid'} />
                <InvoiceButtons invoice={invoice} onTask={onTask} />
              </Group>
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={2}>
            In all
          </th>
          <td colSpan={2}>
            <Money pence={expectedPence} />
          </td>
          <td>
            <Money pence={receivedPence} />
          </td>
          <td>{formatPence(paidPence)} of it paid</td>
        </tr>
      </tbody>
    </table>
  )
}

/** "2 months, and 15 of 30 days"; where the recharge changes, each rate says its own. */
export function workingOf({ months }: DueInvoice): string {
  const byRate = Map.groupBy(months, ({ pencePerMonth }) => pencePerMonth)
  if (byRate.size < 2) return lengthOf(months)
  return [...byRate].map(([rate, own]) => `${lengthOf(own)} at ${formatPence(rate)}`).join('; ')
}

function lengthOf(months: DueInvoice['months']): string {
  const whole = months.filter(({ days, daysInMonth }) => days === daysInMonth).length
  const parts = months
    .filter(({ days, daysInMonth }) => days < daysInMonth)
    .map(({ days, daysInMonth }) => `${days} of ${daysInMonth} days`)
  return [...(whole === 0 ? [] : [countOf(whole, 'month')]), ...parts].join(', and ')
}

function Invoiced({ invoice, expected }: { invoice: SecondmentInvoice; expected: number }) {
  const gap = invoice.pence - expected
  return (
    <>
      <Money pence={invoice.pence} />
      {gap !== 0 && ` (${formatPence(Math.abs(gap))} ${gap > 0 ? 'more' : 'less'})`}
      {invoice.reference !== '' && `, ${invoice.reference}`}
    </>
  )
}

function InvoiceButtons({ invoice, onTask }: { invoice: SecondmentInvoice; onTask: (task: Task) => void }) {
  const name = formatDay(invoice.startsOn)
  return (
    <>
      {invoice.paidOn === null && (
        <Button
          size="xs"
          variant="default"
          aria-label={`Mark the invoice for ${name} as paid`}
          onClick={() => onTask({ kind: 'pay', invoice })}
        >
          Paid
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        aria-label={`Change the invoice for ${name}`}
        onClick={() => onTask({ kind: 'change', invoice })}
      >
        Change
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={`Remove the invoice for ${name}`}
        onClick={() => onTask({ kind: 'remove', invoice })}
      >
        Remove
      </Button>
    </>
  )
}
