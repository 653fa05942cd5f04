import { Button } from '@mantine/core'
import { useState } from 'react'

import type { EmploymentRow } from '#shared/features/employments/employments.contract.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { CorrectEmployment } from './CorrectEmployment.tsx'
import { employmentColumns } from './employments.columns.ts'
import { useEmployments } from './employments.queries.ts'

interface Props {
  readonly personId: PersonId
  /** Absent for leavers: they move nowhere. */
  readonly onMove?: () => void
}

/** Who employed somebody, and from when to when. */
export function EmployerHistory({ personId, onMove }: Props) {
  const employments = useEmployments(personId)
  const mayWrite = useMay('records.write')
  const [open, setOpen] = useState<EmploymentRow | null>(null)
  return (
    <Section
      title="Employers"
      hint="The present one comes last. Everything that is shown for an earlier day shows the employer of that day."
      {...(mayWrite &&
        onMove && {
          actions: (
            <Button variant="default" size="xs" onClick={onMove}>
              Move to another employer
            </Button>
          ),
        })}
    >
      {employments.isPending ? (
        <Loading />
      ) : employments.isError ? (
        <Problem error={employments.error} retry={() => void employments.refetch()} />
      ) : (
        <DataTable
          name="employers of a person"
          label="Employers"
          noun={['employer', 'employers']}
          columns={employmentColumns}
          rows={employments.data}
          rowKey={({ id }) => id}
          {...(mayWrite && { onOpen: setOpen })}
          autoHeight
        />
      )}
      {open && <CorrectEmployment employment={open} onClose={() => setOpen(null)} />}
    </Section>
  )
}
