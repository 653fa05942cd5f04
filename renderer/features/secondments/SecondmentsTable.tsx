import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'

import type { SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'

import { DataTable } from '../../ui/table/DataTable.tsx'
import { secondmentColumns } from './secondments.columns.ts'

interface Props {
  readonly name: string
  readonly rows: readonly SecondmentRow[]
  readonly autoHeight?: boolean
  readonly exportName?: string
  readonly toolbar?: ReactNode
}

/** Secondments as a list; opening one goes to its record. */
export function SecondmentsTable({ name, rows, autoHeight = false, exportName, toolbar }: Props) {
  const navigate = useNavigate()
  return (
    <DataTable
      name={name}
      label="Secondments"
      noun={['secondment', 'secondments']}
      columns={secondmentColumns}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate(`/secondments/${id}`)}
      autoHeight={autoHeight}
      landscape
      toolbar={toolbar}
      {...(exportName !== undefined && { exportName })}
    />
  )
}
