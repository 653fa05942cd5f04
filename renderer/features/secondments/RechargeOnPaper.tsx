import { formatDay } from '#shared/dates.ts'
import type { Recharge } from '#shared/features/secondments/secondments.contract.ts'

import { formatPence } from '../../ui/format.ts'
import { workingOf } from './RechargeSchedule.tsx'

/** What will be invoiced when; on the paper of those who may see pay. */
export function RechargeOnPaper({
  recharge: { lines, pencePerMonth, rates, expectedPence, whyNone },
}: {
  recharge: Recharge
}) {
  if (lines.length === 0 || pencePerMonth === null) return <p>{whyNone}</p>
  return (
    <>
      <h3>
        Invoices, at {formatPence(pencePerMonth)} a month before VAT
        {rates
          .map((rate) => `, ${formatPence(rate.pencePerMonth)} from ${formatDay(rate.startsOn)}`)
          .join('')}
      </h3>
      <table className="cb-print-table">
        <thead>
          <tr>
            <th scope="col">For</th>
            <th scope="col">How it is worked out</th>
            <th scope="col">Expected by</th>
            <th scope="col" className="cb-print-number">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.startsOn}>
              <td>
                {formatDay(line.startsOn)} to {formatDay(line.endsOn)}
              </td>
              <td>{workingOf(line)}</td>
              <td>{formatDay(line.expectedOn)}</td>
              <td className="cb-print-number">{formatPence(line.pence)}</td>
            </tr>
          ))}
          <tr>
            <td colSpan={3}>
              <strong>In all</strong>
            </td>
            <td className="cb-print-number">
              <strong>{formatPence(expectedPence)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </>
  )
}
