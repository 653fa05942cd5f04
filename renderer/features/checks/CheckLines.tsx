import type { ReactNode } from 'react'

import type { CheckKind } from '#shared/features/checks/check-kinds.schema.ts'
import type { CheckCell } from '#shared/features/checks/checks.contract.ts'
import { dueReasons } from '#shared/features/checks/checks.rules.ts'
import { certificateLevels, checkBases, heldAnswers } from '#shared/features/checks/checks.schema.ts'

import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'

type Answer = Pick<CheckCell, 'current' | 'requestedOn' | 'dueOn' | 'dueReason'>

/** One answer in words; what does not apply is left out. */
export function CheckLines({ kind, cell }: { kind: CheckKind; cell: Answer }) {
  const { current, requestedOn, dueOn, dueReason } = cell
  const lines: (readonly [string, ReactNode])[] = []
  if (current !== null) {
    lines.push(
      ['How', checkBases[current.basis]],
      ['When', <Day key="when" value={current.happenedOn} />],
      ['By whom', current.byWhom],
    )
    if (current.what !== '') lines.push(['What was seen', current.what])
    if (current.because !== '') lines.push(['Because', current.because])
    if (kind.asksCertificate === 1 && (current.basis === 'seen' || current.basis === 'employer'))
      lines.push(
        ['Certificate number', current.certificateNumber],
        ['Issued', <Day key="issued" value={current.issuedOn} />],
        ['Level', current.level === null ? null : certificateLevels[current.level]],
      )
    if (current.informationHeld !== null)
      lines.push(['Information held', heldAnswers[current.informationHeld]])
    if (current.onUpdateService === 1) lines.push(['Update service', 'Looked at on this day'])
  }
  if (requestedOn !== null) lines.push(['Requested', <Day key="requested" value={requestedOn} />])
  if (dueOn !== null)
    lines.push([dueReason === null ? 'Due' : dueReasons[dueReason], <Day key="due" value={dueOn} />])
  return lines.length === 0 ? null : <Definitions items={lines} />
}
