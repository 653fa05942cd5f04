import { useParams } from 'react-router'

import { agencyKinds } from '#shared/features/agencies/agencies.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { KeepTogether, PrintLayout } from '../../print/PrintLayout.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { agencyGroups } from './AgencyPage.tsx'
import { useAgencies } from './agencies.queries.ts'

/** `/print/agencies/:id`: the information sheet of an agency. */
export default function AgencyPrint() {
  const { centreName } = useSession()
  const { id } = useParams()
  const agencies = useAgencies()
  usePrintReady(agencies.isSuccess)
  if (agencies.isError) return <Problem error={agencies.error} />
  const agency = agencies.data?.find((other) => other.id === id)
  if (agency === undefined) return null
  return (
    <PrintLayout centreName={centreName} title={agency.name} subtitle={agencyKinds[agency.kind]}>
      {agencyGroups(agency).map(({ title, items }) => (
        <KeepTogether key={title}>
          <h2>{title}</h2>
          <Definitions items={items} />
        </KeepTogether>
      ))}
    </PrintLayout>
  )
}
