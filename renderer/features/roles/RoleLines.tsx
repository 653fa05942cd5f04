import { Button } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import type { RoleCell, RoleRow } from '#shared/features/roles/roles.contract.ts'
import { isGap, sayGap } from '#shared/features/roles/roles.rules.ts'
import { roleNames, sides } from '#shared/features/roles/roles.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { AssignRole } from './AssignRole.tsx'
import { ChangeHolding } from './ChangeHolding.tsx'
import { gapBadge } from './roles.columns.tsx'
import classes from './roles.module.css'

/** The roles of one appointment, one under another, with what can be done about each. */
export function RoleLines({ row }: { row: RoleRow }) {
  const mayWrite = useMay('records.write')
  const [picked, setPicked] = useState<{ cell: RoleCell; task: 'assign' | 'change' } | null>(null)
  const close = () => setPicked(null)
  return (
    <>
      <ul className={classes.list}>
        {row.cells
          .filter(({ state }) => state !== 'notNeeded')
          .map((cell) => (
            <li key={cell.role} className={classes.line}>
              <div>
                <h3>{roleNames[cell.role]}</h3>
                <p>
                  <Holder cell={cell} />
                </p>
              </div>
              {mayWrite && (
                <div>
                  {cell.holding !== null && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={`Change ${roleNames[cell.role].toLowerCase()}`}
                      onClick={() => setPicked({ cell, task: 'change' })}
                    >
                      Change
                    </Button>
                  )}
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Name ${roleNames[cell.role].toLowerCase()}`}
                    onClick={() => setPicked({ cell, task: 'assign' })}
                  >
                    {cell.holding === null ? 'Name' : 'Hand over'}
                  </Button>
                </div>
              )}
            </li>
          ))}
      </ul>
      {picked?.task === 'assign' && <AssignRole rows={[row]} cell={picked.cell} onClose={close} />}
      {picked?.task === 'change' && picked.cell.holding !== null && (
        <ChangeHolding holding={picked.cell.holding} onClose={close} />
      )}
    </>
  )
}

function Holder({ cell }: { cell: RoleCell }) {
  const { holding } = cell
  const badge = gapBadge(cell)
  return (
    <>
      {badge && (
        <>
          <StatusBadge {...badge} />{' '}
          <span className={classes.quiet}>{sayGap(cell, holding?.heldBy ?? '')}</span>
        </>
      )}
      {!isGap(cell) && holding !== null && (
        <>
          {holding.heldBy},{' '}
          <span className={classes.quiet}>
            {[
              sides[holding.side].toLowerCase(),
              holding.agencyName,
              `since ${formatDay(holding.startsOn)}`,
              holding.endsOn && `until ${formatDay(holding.endsOn)}`,
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </>
      )}
    </>
  )
}
