import type { WhatIfCover } from '#shared/features/cover/cover.contract.ts'
import { sayNewShortfall } from '#shared/features/cover/shortfalls.rules.ts'
import type { LeaveRequestId } from '#shared/features/leave/leave.schema.ts'

import { countOf } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import classes from './cover.module.css'
import { useIfApproved, useWhatIfAway, type Supposed } from './cover.queries.ts'

const mostShown = 20

/** What would be missing and is not now, in sentences. */
export function WhatIfAnswer({
  answer: { shortfalls, minimums },
}: {
  answer: Pick<WhatIfCover, 'shortfalls' | 'minimums'>
}) {
  if (minimums === 0)
    return (
      <p>No minimum is set for these days, so nothing can be said about cover. Set one under Minimums.</p>
    )
  if (shortfalls.length === 0)
    return <StatusBadge tone="green" word="Every minimum would still be reached as now" />
  const days = new Set(shortfalls.map(({ on }) => on)).size
  return (
    <>
      <StatusBadge
        tone="red"
        word={`${countOf(shortfalls.length, 'new shortfall')} on ${countOf(days, 'day')}`}
      />
      <ul className={classes.list}>
        {shortfalls.slice(0, mostShown).map((shortfall, index) => (
          <li key={index}>{sayNewShortfall(shortfall)}.</li>
        ))}
        {shortfalls.length > mostShown && <li>And {shortfalls.length - mostShown} more.</li>}
      </ul>
    </>
  )
}

/** If somebody were away. */
export function IfAway({ supposed }: { supposed: Supposed }) {
  return <Answered query={useWhatIfAway(supposed)} heading="If they were away" />
}

/** Shown where a request is decided. */
export function IfApproved({ id }: { id: LeaveRequestId }) {
  return <Answered query={useIfApproved(id)} heading="Cover if this is approved" />
}

function Answered({ query, heading }: { query: ReturnType<typeof useIfApproved>; heading: string }) {
  return (
    <section aria-label={heading} className={classes.answer}>
      <h3>{heading}</h3>
      {query.isPending ? (
        <Loading />
      ) : query.isError ? (
        <Problem error={query.error} retry={() => void query.refetch()} />
      ) : (
        <WhatIfAnswer answer={query.data} />
      )}
    </section>
  )
}
