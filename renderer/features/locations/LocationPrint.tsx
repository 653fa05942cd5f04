import { useParams } from 'react-router'

import type { LocationRow } from '#shared/features/locations/locations.contract.ts'
import { balanceOf, sayBalance } from '#shared/features/locations/locations.rules.ts'
import { reasonSide, reasonSides } from '#shared/features/locations/locations.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { KeepTogether, PrintLayout, SignatureBox } from '../../print/PrintLayout.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { countOf } from '../../ui/format.ts'
import { Problem } from '../../ui/Problem.tsx'
import { factsOf } from './LocationPage.tsx'
import { sayReason } from './LocationReasons.tsx'
import classes from './locations.module.css'
import { useLocations } from './locations.queries.ts'

/** `/print/locations/:id`: one page for the meeting that decides. */
export default function LocationPrint() {
  const { id } = useParams()
  const locations = useLocations()
  usePrintReady(locations.isSuccess, locations.error)
  if (locations.isError) return <Problem error={locations.error} />
  const location = locations.data?.find((other) => other.id === id)
  return location === undefined ? null : <Paper location={location} />
}

function Paper({ location }: { location: LocationRow }) {
  const { centreName } = useSession()
  return (
    <PrintLayout
      centreName={centreName}
      title={location.name}
      subtitle={`Reasons for and against. ${sayBalance(balanceOf(location.reasons))}`}
    >
      <Definitions items={factsOf(location)} />
      <div className={classes.paper}>
        {reasonSide.options.map((side) => (
          <div key={side}>
            <h2>{reasonSides[side]}</h2>
            <Side location={location} side={side} />
          </div>
        ))}
      </div>
      <h2>Who works there</h2>
      <p>
        {countOf(location.people, 'person', 'people')}
        {location.works.length > 0 && `: ${location.works.map(sayWork).join('; ')}`}.
      </p>
      <KeepTogether>
        <SignatureBox label="Decided by, and day" />
      </KeepTogether>
    </PrintLayout>
  )
}

const sayWork = ({ work, people }: LocationRow['works'][number]) =>
  `${work} (${people.map(({ name }) => name).join(', ') || 'nobody now'})`

function Side({ location, side }: { location: LocationRow; side: 'for' | 'against' }) {
  const reasons = location.reasons.filter((reason) => reason.side === side)
  if (reasons.length === 0) return <p>None written down.</p>
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason.id}>
          {reason.statement} ({sayReason(reason)})
        </li>
      ))}
    </ul>
  )
}
