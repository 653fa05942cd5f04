import { useSearchParams } from 'react-router'

import { formatDay, formatLongDay } from '#shared/dates.ts'
import type { CheckKind } from '#shared/features/checks/check-kinds.schema.ts'
import type { CheckCell, CheckRow } from '#shared/features/checks/checks.contract.ts'
import { certificateLevels, heldAnswers } from '#shared/features/checks/checks.schema.ts'
import { unsupervisedStates } from '#shared/features/checks/unsupervised.rules.ts'
import { sortNameOf } from '#shared/features/people/people.rules.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { KeepTogether, PrintLayout, SignatureBox } from '../../print/PrintLayout.tsx'
import { countOf } from '../../ui/format.ts'
import { Problem } from '../../ui/Problem.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { today } from '../../ui/today.ts'
import classes from './checks.module.css'
import { useCheckRegister } from './checks.queries.ts'
import { isOfEmployer, registerTitle, toEmployers } from './employers.ts'
import { checkBadge, employerOf } from './status.ts'

/** `/print/checks`, for one employer with `?employer=`: everybody who is here now, with every day, name and number. */
export default function ChecksPrint() {
  const [search] = useSearchParams()
  const employer = search.get('employer')
  const { centreName } = useSession()
  const register = useCheckRegister()
  usePrintReady(register.isSuccess, register.error)
  if (register.isError) return <Problem error={register.error} />
  if (!register.isSuccess) return null
  const { kinds, rows } = register.data
  const people = rows.filter((row) => row.standing === 'current' && isOfEmployer(row, employer))
  const name = toEmployers(people).find(({ value }) => value === employer)?.label
  return (
    <PrintLayout
      centreName={centreName}
      title={registerTitle}
      landscape
      subtitle={[
        `As of ${formatLongDay(today())}`,
        countOf(people.length, 'person', 'people'),
        ...(employer === null ? [] : [`employed by ${name ?? 'this agency'}`]),
        'Confidential',
      ].join(' · ')}
    >
      <Record kinds={kinds} rows={people} />
      <KeepTogether>
        <SignatureBox label="Record checked by: name, signature and date" />
      </KeepTogether>
    </PrintLayout>
  )
}

function Record({ kinds, rows }: { kinds: readonly CheckKind[]; rows: readonly CheckRow[] }) {
  return (
    <table className={`cb-print-table ${classes.paper}`}>
      <colgroup>
        <col style={{ width: '14%' }} />
        {kinds.map(({ id }) => (
          <col key={id} style={{ width: `${86 / kinds.length}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Person</th>
          {kinds.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.personId}>
            <th scope="row">
              <p>{sortNameOf(row)}</p>
              <Lines lines={whoOf(row)} />
            </th>
            {row.cells.map((cell, index) => (
              <td key={cell.kindId}>
                <StatusBadge {...checkBadge(cell.status)} />
                <Lines lines={linesOf(kinds[index]!, cell)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => lines.map((line) => <p key={line}>{line}</p>)

const whoOf = (row: CheckRow): string[] => [
  ...(row.postTitle === null ? [] : [row.postTitle]),
  employerOf(row),
  ...(row.startedOn === null ? [] : [`Started ${formatDay(row.startedOn)}`]),
  ...(row.mark === null
    ? [row.notUnsupervised.length === 0 ? 'Unsupervised: not decided' : 'May not work unsupervised']
    : [
        `${unsupervisedStates[row.unsupervised]} from ${formatDay(row.mark.startsOn)}, ${row.mark.decidedBy}`,
        ...(row.unsupervised === 'suspended' ? row.notUnsupervised : []),
      ]),
]

function linesOf(kind: CheckKind, cell: CheckCell): string[] {
  const { current, requestedOn, dueOn, assessment, isOutstanding } = cell
  const lines: string[] = []
  if (current !== null) {
    lines.push(`${formatDay(current.happenedOn)}, ${current.byWhom}`)
    if (current.what !== '') lines.push(current.what)
    if (current.because !== '') lines.push(current.because)
    if (kind.asksCertificate === 1 && current.certificateNumber !== '')
      lines.push(`No. ${current.certificateNumber}`)
    if (current.issuedOn !== null) lines.push(`Issued ${formatDay(current.issuedOn)}`)
    if (current.level !== null) lines.push(certificateLevels[current.level])
    if (current.informationHeld !== null) lines.push(heldAnswers[current.informationHeld])
    if (current.onUpdateService === 1) lines.push('Update service')
    if (dueOn !== null) lines.push(`Next ${formatDay(dueOn)}`)
  }
  if (requestedOn !== null) lines.push(`Requested ${formatDay(requestedOn)}`)
  if (isOutstanding && assessment !== null)
    lines.push(`Risk assessed ${formatDay(assessment.assessedOn)}, review ${formatDay(assessment.reviewOn)}`)
  return lines
}
